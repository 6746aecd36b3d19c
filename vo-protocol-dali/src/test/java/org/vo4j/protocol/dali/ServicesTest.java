// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.VoException;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.DalProtocol;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.http.Credentials;
import org.vo4j.protocol.dali.http.SecurityMethods;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.protocol.dali.vosi.Capability;
import org.vo4j.protocol.dali.vosi.ServiceInterface;

/** Services by what capabilities and registries say of them (pyvo: regtap get_service, vosi to_service). */
class ServicesTest {
    private static final URI ADDRESS = URI.create("https://example.org/service?");
    private static final HttpTransport OFFLINE = request -> {
        throw new AssertionError("opening a service asks nothing of it");
    };

    private record Opened(String protocol, URI address, HttpTransport http) {}

    private static class Fake implements DalProtocol {
        private final String name;
        private final Set<String> standardIds;

        Fake(String name, String... standardIds) {
            this.name = name;
            this.standardIds = Set.of(standardIds);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<String> standardIds() {
            return standardIds;
        }

        @Override
        public List<String> parameters() {
            return List.of();
        }

        @Override
        public Object open(URI service, HttpTransport transport) {
            return new Opened(name, service, transport);
        }
    }

    private static final class Other extends Fake {
        Other(String name, String... standardIds) {
            super(name, standardIds);
        }
    }

    private static VoPlugins plugins() {
        return VoPlugins.none()
                .add(new Fake("SIA1", "ivo://ivoa.net/std/SIA"))
                .add(new Fake("SIA2", "ivo://ivoa.net/std/SIA#query-2.0"))
                .add(new Fake("TAP", "ivo://ivoa.net/std/TAP"))
                .add(new Fake("SCS", "ivo://ivoa.net/std/ConeSearch"));
    }

    private static Services services() {
        return Services.of(plugins(), OFFLINE);
    }

    @ParameterizedTest
    @CsvSource({
        "ivo://ivoa.net/std/SIA, SIA1",
        "ivo://ivoa.net/std/sia, SIA1",
        "ivo://ivoa.net/std/SIA#query-1.0, SIA1",
        "ivo://ivoa.net/std/SIA#query-2.0, SIA2",
        "ivo://ivoa.net/std/SIA#query-2.1, SIA2",
        "ivo://ivoa.net/std/SIA#query-2, SIA2",
        "IVO://IVOA.NET/STD/SIA#QUERY-2.0, SIA2",
        "ivo://ivoa.net/std/TAP, TAP",
        "ivo://ivoa.net/std/TAP#aux, TAP",
        "ivo://ivoa.net/std/TAP/v1.1, TAP",
        "' ivo://ivoa.net/std/ConeSearch/ ', SCS",
        "ivo://ivoa.net/std/ConeSearch#query-1.1, SCS"
    })
    void byStandardId(String standardId, String protocol) {
        assertEquals(new Opened(protocol, ADDRESS, OFFLINE), services().open(standardId, ADDRESS));
    }

    @ParameterizedTest
    @CsvSource({
        "ivo://ivoa.net/std/SSA, vo-protocol-ssa",
        "ivo://ivoa.net/std/SLAP#lines-2.0, vo-protocol-sla",
        "ivo://ivoa.net/std/SODA#sync-1.0, vo-protocol-datalink",
        "ivo://ivoa.net/std/DataLink#links-1.1, vo-protocol-datalink",
        "ivo://ivoa.net/std/SIA#query-3.0, vo-protocol-sia",
        "ivo://ivoa.net/std/TAP#query-2.0, vo-protocol-tap",
        "ivo://ivoa.net/std/TAPRegExt, Add the module that provides it",
        "ivo://example.org/std/TAP, Add the module that provides it",
        "'', a standard that is not named"
    })
    void whatIsMissingIsNamed(String standardId, String help) {
        MissingProviderException missing =
                assertThrows(MissingProviderException.class, () -> services().open(standardId, ADDRESS));
        assertTrue(missing.getMessage().contains(help), missing.getMessage());
        assertTrue(missing.getMessage().contains("[SCS, SIA1, SIA2, TAP]"), missing.getMessage());
        assertEquals(standardId, missing.name());
    }

    @Test
    void ofACapabilityTheStandardInterfaceIsCalled() {
        ServiceInterface page = new ServiceInterface(
                "WebBrowser",
                "",
                "",
                List.of(new ServiceInterface.AccessUrl("https://example.org/page", "full")),
                List.of(),
                List.of(),
                "",
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of());
        Capability tap = Capability.of("ivo://ivoa.net/std/TAP", page, ServiceInterface.paramHttp(ADDRESS));
        assertEquals(new Opened("TAP", ADDRESS, OFFLINE), services().open(tap));
        assertEquals(
                new Opened("TAP", URI.create("https://example.org/page"), OFFLINE),
                services().open(tap.standardId(), page));
    }

    /** VOSI 1.1 section 2.1, SSO 2.0: the interface is the one whose securityMethod the credentials serve. */
    @Test
    void ofACapabilityTheInterfaceForTheCredentialsIsCalled() {
        URI login = URI.create("https://example.org/login");
        Capability tap = Capability.of(
                "ivo://ivoa.net/std/TAP",
                ServiceInterface.paramHttp(ADDRESS),
                ServiceInterface.paramHttp(login).securityMethods(SecurityMethods.BASIC));
        VoHttp known = VoHttp.standard().credentials(Credentials.none().basic(login, "me", "secret"));
        assertEquals(
                new Opened("TAP", login, known), Services.of(plugins(), known).open(tap));
        VoHttp stranger = VoHttp.standard();
        assertEquals(
                new Opened("TAP", ADDRESS, stranger),
                Services.of(plugins(), stranger).open(tap));
    }

    @Test
    void aCapabilityWithoutAnAddressIsToldSo() {
        Capability none = Capability.of("ivo://ivoa.net/std/TAP");
        assertTrue(assertThrows(VoException.class, () -> services().open(none))
                .getMessage()
                .contains("'ivo://ivoa.net/std/TAP' has no interface"));
    }

    @Test
    void twoProvidersOfOneNameAreAnErrorUnlessOneIsPreferred() {
        VoPlugins two = plugins().add(new Other("TAP", "ivo://ivoa.net/std/TAP"));
        VoException both = assertThrows(
                VoException.class, () -> Services.of(two, OFFLINE).open("ivo://ivoa.net/std/TAP", ADDRESS));
        assertTrue(both.getMessage().startsWith("Two providers have the name 'TAP'"), both.getMessage());
        Services chosen = Services.of(two.prefer("TAP", Other.class.getName()), OFFLINE);
        assertSame(
                Other.class,
                chosen.protocol("ivo://ivoa.net/std/TAP").orElseThrow().getClass());
    }

    @Test
    void withoutAnyProtocolNothingIsFound() {
        assertTrue(Services.of(VoPlugins.none(), OFFLINE)
                .protocol("ivo://ivoa.net/std/TAP")
                .isEmpty());
    }
}
