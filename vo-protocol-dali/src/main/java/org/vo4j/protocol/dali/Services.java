// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.VoException;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.protocol.dali.vosi.Capability;
import org.vo4j.protocol.dali.vosi.ServiceInterface;

/**
 * Gives services of the right type for what registries and VOSI capabilities say: a TapService for {@code
 * ivo://ivoa.net/std/TAP}. Immutable and shareable between threads.
 *
 * <pre>{@code
 * Object service = Services.standard().open(capability);
 * if (service instanceof TapService tap) ...
 * }</pre>
 *
 * <p>Protocols are found among the providers of {@link DalProtocol} by their standardIDs (VOResource 1.1 section 3.1.6),
 * whose minor version and letter case do not matter; an identifier without a version means version 1.
 */
public final class Services {
    private static final Map<String, String> ARTIFACTS = Map.of(
            "tap", "vo-protocol-tap",
            "conesearch", "vo-protocol-scs",
            "sia", "vo-protocol-sia",
            "ssa", "vo-protocol-ssa",
            "slap", "vo-protocol-sla",
            "datalink", "vo-protocol-datalink",
            "soda", "vo-protocol-datalink");
    private static final String IVOA = "ivo://ivoa.net/std/";

    private final VoPlugins plugins;
    private final HttpTransport http;

    private Services(VoPlugins plugins, HttpTransport http) {
        this.plugins = plugins;
        this.http = http;
    }

    /** The protocols on the module path and class path, over the usual client. */
    public static Services standard() {
        return of(VoPlugins.standard(), VoHttp.standard());
    }

    /** The protocols among some plugins, over a transport. */
    public static Services of(VoPlugins plugins, HttpTransport http) {
        return new Services(plugins, http);
    }

    /**
     * The service that a capability describes, at the {@linkplain Capability#interfaceFor interface} for the credentials of
     * the transport, or else at its standard one.
     *
     * @throws MissingProviderException when no protocol has the standardID; it names the artifact to add
     * @throws VoException when the capability has no address, or two providers claim the protocol
     */
    public Object open(Capability capability) {
        ServiceInterface way = capability
                .interfaceFor(http)
                .orElseThrow(() -> new VoException(
                        "The capability " + named(capability.standardId()) + " has no interface that could be called"));
        return open(capability.standardId(), way);
    }

    /**
     * The service at one interface of a capability, when the caller has chosen among several.
     *
     * @throws MissingProviderException when no protocol has the standardID; it names the artifact to add
     * @throws VoException when the interface has no address, or two providers claim the protocol
     */
    public Object open(String standardId, ServiceInterface way) {
        URI address = way.uri()
                .orElseThrow(() -> new VoException(
                        "The interface of " + named(standardId) + " has no address that is one: " + way.accessUrls()));
        return open(standardId, address);
    }

    /**
     * The service at an address, as the record of a registry gives it with its standardID.
     *
     * @throws MissingProviderException when no protocol has the standardID; it names the artifact to add
     * @throws VoException when two providers claim the protocol
     * @throws IllegalArgumentException when the address is not an absolute http or https one
     */
    public Object open(String standardId, URI address) {
        return protocol(standardId).orElseThrow(() -> missing(standardId)).open(address, http);
    }

    /** The protocol that serves a standardID, if there is one. */
    public Optional<DalProtocol> protocol(String standardId) {
        StandardId wanted = StandardId.of(standardId);
        Optional<DalProtocol> best = Optional.empty();
        int degree = 0;
        for (DalProtocol protocol : plugins.providers(DalProtocol.class)) {
            int suits = protocol.standardIds().stream()
                    .mapToInt(id -> StandardId.of(id).suits(wanted))
                    .max()
                    .orElse(0);
            if (suits > degree) {
                degree = suits;
                best = Optional.of(protocol);
            }
        }
        // the name is what is unique: two of one are told apart, or refused, there
        return best.flatMap(protocol -> plugins.findProtocol(protocol.name()));
    }

    private MissingProviderException missing(String standardId) {
        List<String> present = plugins.providers(DalProtocol.class).stream()
                .map(DalProtocol::name)
                .sorted()
                .toList();
        String standard = StandardId.of(standardId).standard();
        String artifact =
                standard.startsWith(IVOA) ? ARTIFACTS.getOrDefault(standard.substring(IVOA.length()), "") : "";
        String help = artifact.isEmpty()
                ? "Add the module that provides it to the module path or a plugin folder."
                : "Add org.vo4j:" + artifact + ", or a version of it that speaks this one.";
        return new MissingProviderException(
                "No protocol speaks " + named(standardId) + ". Present: " + present + ". " + help,
                "dal protocol",
                standardId);
    }

    private static String named(String standardId) {
        return standardId.isBlank() ? "a standard that is not named" : "'" + standardId + "'";
    }
}
