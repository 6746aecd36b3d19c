// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.vo4j.api.FormatException;
import org.vo4j.api.ServiceException;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.protocol.dali.vosi.Capabilities;
import org.vo4j.protocol.dali.vosi.Capability;
import org.vo4j.protocol.dali.vosi.ServiceInterface;
import org.vo4j.protocol.dali.vosi.VosiService;
import org.vo4j.protocol.tap.TapService;

/** Which address of a TAP service is called: the one given, or the one that takes the login given (SSO 2.0). */
final class TapEndpoint {
    private TapEndpoint() {}

    /**
     * The service at an address, without asking it when there is nothing to log in with.
     *
     * <p>Else its capabilities say where it takes the login; that may be beside the address, but at no other origin.
     */
    static TapService service(URI address, Network network) {
        if (!network.login().isAny()) {
            return TapService.at(address, network);
        }
        Capabilities capabilities;
        try {
            capabilities = VosiService.at(network, address).capabilities();
        } catch (ServiceException | FormatException e) {
            // a service that does not describe itself has the one address
            return TapService.at(address, network);
        }
        VoHttp everywhere = network.client(network.login().credentials(address.resolve("/")));
        return capabilities
                .byStandardId(TapService.STANDARD_ID)
                .flatMap(tap -> interfaceFor(tap, address, everywhere))
                .map(way -> service(way, address, capabilities, network))
                .orElseGet(() -> TapService.at(address, capabilities, network));
    }

    /** The interface at the address given, if it takes the login; else the first standard one that does. */
    private static Optional<ServiceInterface> interfaceFor(Capability tap, URI address, VoHttp http) {
        Optional<ServiceInterface> given = tap.interfaces().stream()
                .filter(way -> way.uri().filter(uri -> same(uri, address)).isPresent())
                .filter(way -> takes(way, http))
                .findFirst();
        return given.or(() -> tap.interfaceFor(http).filter(way -> takes(way, http)));
    }

    private static boolean same(URI one, URI other) {
        return one.toString()
                .replaceFirst("[/?&]+$", "")
                .equals(other.toString().replaceFirst("[/?&]+$", ""));
    }

    private static boolean takes(ServiceInterface way, VoHttp http) {
        return way.uri()
                .filter(uri -> http.canProve(uri, way.securityMethods()))
                .isPresent();
    }

    private static TapService service(ServiceInterface way, URI address, Capabilities capabilities, Network network) {
        URI chosen = way.uri().orElseThrow();
        VoHttp client = network.client(network.login().credentials(address, chosen))
                .declare(chosen, Set.copyOf(way.securityMethods()));
        return TapService.at(chosen, capabilities, network.with(client));
    }
}
