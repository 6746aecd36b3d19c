// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.FormatException;
import org.vo4j.protocol.dali.http.Credentials;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.protocol.dali.vosi.Capabilities;
import org.vo4j.testkit.FaultProxy;

/** The endpoint that the user's credentials fit is taken from the capabilities: row T13, H1 and H2. */
class SecurityTest {
    private static final String TABLE = "<VOTABLE version='1.3'><RESOURCE type='results'><TABLE>"
            + "<FIELD name='x' datatype='int'/><DATA><TABLEDATA/></DATA></TABLE></RESOURCE></VOTABLE>";

    private static String way(String url, String... methods) {
        StringBuilder text =
                new StringBuilder("<interface xsi:type='vs:ParamHTTP' role='std' version='1.1'><accessURL use='base'>"
                        + url + "</accessURL>");
        for (String method : methods) {
            text.append(
                    method.isEmpty()
                            ? "<securityMethod/>"
                            : "<securityMethod standardID='ivo://ivoa.net/sso#" + method + "'/>");
        }
        return text + "</interface>";
    }

    private static String document(String base) {
        return "<capabilities xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
                + "<capability standardID='ivo://ivoa.net/std/TAP'>"
                + way(base + "tap")
                + way(base + "tap-basic", "BasicAA", "tls-with-password")
                + way(base + "tap-token", "OAuth", "cookie")
                + "</capability></capabilities>";
    }

    private static Capabilities capabilities(String base) {
        return Capabilities.parse(
                new ByteArrayInputStream(document(base).getBytes(StandardCharsets.UTF_8)), "capabilities");
    }

    @ParameterizedTest
    @CsvSource({"none, tap", "basic, tap-basic", "bearer, tap-token", "cookie, tap-token", "other, tap"})
    void theInterfaceThatTheCredentialsServe(String kind, String expected) {
        URI origin = URI.create("http://h/");
        Credentials none = Credentials.none();
        Credentials credentials = switch (kind) {
            case "basic" -> none.basic(origin, "me", "pw");
            case "bearer" -> none.bearer(origin, "token");
            case "cookie" -> none.cookie(origin, "a", "b");
            case "other" -> none.bearer(URI.create("http://elsewhere/"), "token");
            default -> none;
        };
        VoHttp http = VoHttp.standard().credentials(credentials);
        assertEquals(
                "http://h/" + expected,
                TapService.from(capabilities("http://h/"), http).uri().toString());
        assertEquals(
                "http://h/tap",
                TapService.from(capabilities("http://h/"), http::send).uri().toString(),
                "of another transport nothing is known");
    }

    /** C16, T13: found beside the service, and then nothing is asked twice. */
    @Test
    void openedFromItsCapabilitiesTheCredentialsGoAtOnce() {
        try (FaultProxy proxy = FaultProxy.answering((request, out) -> {
            String base =
                    "http://127.0.0.1:" + request.header("host").orElseThrow().split(":")[1] + "/";
            boolean document = request.target().equals("/capabilities");
            boolean sync = request.target().equals("/tap-basic/sync");
            out.write(FaultProxy.response(
                    document || sync ? 200 : 404,
                    List.of("Content-Type: text/xml"),
                    (document ? document(base) : TABLE).getBytes(StandardCharsets.UTF_8)));
        })) {
            VoHttp http =
                    VoHttp.standard().retries(0).credentials(Credentials.none().basic(proxy.uri(), "me", "pw"));
            TapService service = TapService.open(proxy.uri("wrong"), http);
            service.query("SELECT 1").close();
            assertEquals(
                    List.of("/wrong/capabilities", "/capabilities", "/tap-basic/sync"),
                    proxy.requests().stream().map(r -> r.target()).toList());
            assertEquals(Optional.empty(), proxy.requests().get(0).header("authorization"));
            assertTrue(
                    proxy.requests().get(2).header("authorization").orElse("").startsWith("Basic "));
        }
    }

    /** C16: a query looks at one place, who wants to see them finds them beside the service, too. */
    @Test
    void capabilitiesBesideTheServiceAreFound() {
        try (FaultProxy proxy = FaultProxy.answering((request, out) -> {
            boolean document = request.target().equals("/a/capabilities");
            out.write(FaultProxy.response(
                    document || request.target().endsWith("/sync") ? 200 : 404,
                    List.of("Content-Type: text/xml"),
                    (document ? document("http://h/") : TABLE).getBytes(StandardCharsets.UTF_8)));
        })) {
            TapService service =
                    TapService.at(proxy.uri("a/tap"), VoHttp.standard().retries(0));
            service.query("SELECT 1").close();
            assertEquals(1, service.capabilities().capabilities().size());
            assertEquals(
                    List.of("/a/tap/capabilities", "/a/tap/sync", "/a/tap/capabilities", "/a/capabilities"),
                    proxy.requests().stream().map(r -> r.target()).toList());
        }
    }

    @Test
    void whatIsNoTapSaysWhatItIs() {
        Capabilities other = Capabilities.parse(
                new ByteArrayInputStream(
                        "<capabilities><capability standardID='ivo://ivoa.net/std/SSA'/></capabilities>"
                                .getBytes(StandardCharsets.UTF_8)),
                "capabilities");
        FormatException e = assertThrows(FormatException.class, () -> TapService.from(other, VoHttp.standard()));
        assertTrue(e.getMessage().contains("ivo://ivoa.net/std/SSA"), e.getMessage());
    }
}
