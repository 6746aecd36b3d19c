// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vo4j.api.VoException;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.ServiceDescription;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.protocol.dali.vosi.Capabilities;
import org.vo4j.protocol.dali.vosi.Capability;
import org.vo4j.protocol.dali.vosi.ServiceInterface;

/** Finds in capabilities where a service of version 2 answers queries. */
final class Endpoints {
    private static final Logger LOG = System.getLogger(Endpoints.class.getName());
    /** Also what later versions begin with. */
    private static final String QUERY = "ivo://ivoa.net/std/sia#query-2";

    private Endpoints() {}

    /** The best of all interfaces, since services give one capability for each way to log in, or one with all ways. */
    static URI queryResource(URI base, Capabilities capabilities, HttpTransport http) {
        return queries(capabilities).stream()
                .flatMap(capability -> capability.interfaces().stream())
                .filter(way -> way.uri().isPresent() && !way.type().equals("WebBrowser"))
                // the first of the fittest
                .min(Comparator.comparingInt(way -> -fitness(way, http)))
                .flatMap(ServiceInterface::uri)
                .orElseThrow(() -> new VoException("The capabilities of " + base + " name no query resource of SIA 2 ("
                        + Sia2Service.STANDARD_ID + "), but " + ids(capabilities)
                        + ". If it is one all the same, use Sia2Service.at with the address of its query resource;"
                        + " for version 1 use SiaService"));
    }

    /**
     * Those that take what the transport has to log in with first, then those without login, then those that know another
     * way than the password of HTTP.
     */
    private static int fitness(ServiceInterface way, HttpTransport http) {
        int login = takesLogin(way, http) ? 6 : way.isAnonymous() ? 4 : onlyBasic(way) ? 0 : 2;
        return login + (way.isStandard() ? 1 : 0);
    }

    private static boolean takesLogin(ServiceInterface way, HttpTransport http) {
        return http instanceof VoHttp known
                && way.uri()
                        .filter(uri -> known.canProve(uri, way.securityMethods()))
                        .isPresent();
    }

    private static boolean onlyBasic(ServiceInterface way) {
        return way.securityMethods().stream()
                .allMatch(method -> method.toLowerCase(Locale.ROOT).endsWith("#basicaa"));
    }

    private static List<Capability> queries(Capabilities capabilities) {
        return capabilities.capabilities().stream()
                .filter(capability ->
                        capability.standardId().toLowerCase(Locale.ROOT).startsWith(QUERY))
                .toList();
    }

    private static String ids(Capabilities capabilities) {
        List<String> ids = capabilities.capabilities().stream()
                .map(Capability::standardId)
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
        return ids.isEmpty() ? "no standards at all" : String.join(", ", ids);
    }

    /** What the capabilities say of the parameters; empty when there are none, which many services have not. */
    static Optional<ServiceDescription> described(Sia2Service service) {
        try {
            return queries(service.capabilities()).stream()
                    .findFirst()
                    .map(capability -> ServiceDescription.of(service.uri(), capability));
        } catch (VoException e) {
            LOG.log(Level.DEBUG, "{0} is described without capabilities: {1}", service.uri(), e.getMessage());
            return Optional.empty();
        }
    }
}
