// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.http.TransportResponse;

/** Credentials go where they may and are wanted, and nowhere else (H1, H2, B26, B27). */
class CredentialsTest {
    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** A service that wants to know who asks, by a challenge. */
    private static RawServer guarded(int status, String challenge, String header, String wanted) throws Exception {
        return new RawServer(request -> {
            request.body();
            if (request.header(header).equals(wanted)) {
                request.answer(200, "X-VO-Authenticated: me\r\n", "secret data");
            } else {
                request.answer(status, challenge.isEmpty() ? "" : "WWW-Authenticate: " + challenge + "\r\n", "who?");
            }
        });
    }

    private static String seen(RawServer server, String header) {
        return server.requests.stream()
                .map(request -> request.header(header))
                .toList()
                .toString();
    }

    @Test
    void sentOnceTheServiceAsksAndThenAtOnce() throws Exception {
        String wanted = basic("me", "p\u00e4ss");
        try (RawServer server = guarded(401, "Basic realm=\"x\"", "Authorization", wanted)) {
            VoHttp http =
                    VoHttp.standard().credentials(Credentials.none().basic(server.uri("/tap"), "me", "p\u00e4ss"));
            TransportResponse response = http.get(server.uri("/tap/sync"));
            assertEquals(Optional.of("me"), VoHttp.authenticatedAs(response));
            assertEquals("secret data", Bodies.text(response));
            http.get(server.uri("/tap/async")).close();
            assertEquals(List.of("", wanted, wanted).toString(), seen(server, "Authorization"));
        }
    }

    @Test
    void sentAtOnceWhereTheScopeSaysSo() throws Exception {
        String wanted = basic("me", "pw");
        try (RawServer server = guarded(401, "", "Authorization", wanted)) {
            Credentials credentials =
                    Credentials.none().basic(Scope.of(server.uri("/tap")).sentAlways(), "me", "pw");
            VoHttp http = VoHttp.standard().credentials(credentials);
            http.get(server.uri("/tap/sync")).close();
            http.get(server.uri("/other")).close();
            http.get(server.elsewhere("/tap/sync")).close();
            assertEquals(List.of(wanted, "", "").toString(), seen(server, "Authorization"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, bearer, 'Bearer realm=\"x\"'",
        "401, bearer, 'ivoa_bearer standard_id=\"ivo://ivoa.net/sso#tls-with-password\", access_url=\"https://x/\"'",
        "403, bearer, 'Basic realm=\"x\", Bearer'",
        "401, cookie, 'ivoa_cookie standard_id=\"ivo://ivoa.net/sso#tls-with-password\", access_url=\"https://x/\"'",
        "403, cookie, 'ivoa_x509, ivoa_cookie'"
    })
    void challengesOfAuthVoAreAnswered(int status, String kind, String challenge) throws Exception {
        boolean bearer = kind.equals("bearer");
        try (RawServer server = guarded(
                status, challenge, bearer ? "Authorization" : "Cookie", bearer ? "Bearer t0ken" : "sid=c00kie")) {
            Credentials credentials = bearer
                    ? Credentials.none().bearer(server.uri("/"), "t0ken")
                    : Credentials.none().cookie(server.uri("/"), "sid", "c00kie");
            assertEquals(
                    "secret data",
                    Bodies.text(VoHttp.standard().credentials(credentials).get(server.uri("/x"))));
            assertEquals(2, server.requests.size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Negotiate", "ivoa_x509", ""})
    void aChallengeThatDoesNotFitIsTheCallers(String challenge) throws Exception {
        try (RawServer server = guarded(401, challenge, "Authorization", "never");
                TransportResponse response = VoHttp.standard()
                        .credentials(Credentials.none().basic(server.uri("/"), "me", "pw"))
                        .get(server.uri("/"))) {
            assertEquals(401, response.status());
            assertEquals(1, server.requests.size());
            assertEquals("", server.requests.get(0).header("Authorization"));
        }
    }

    @Test
    void aWrongPasswordIsTriedOnceForEachRequest() throws Exception {
        try (RawServer server = guarded(401, "Basic realm=\"x\"", "Authorization", "never")) {
            VoHttp http = VoHttp.standard().credentials(Credentials.none().basic(server.uri("/"), "me", "no"));
            assertEquals("who?", Bodies.text(http.get(server.uri("/"))));
            assertEquals(2, server.requests.size());
            http.get(server.uri("/")).close();
            assertEquals("", server.requests.get(2).header("Authorization"), "refused, so not sent unasked");
        }
    }

    @Test
    void aBodyIsSentAgainWithThem() throws Exception {
        try (RawServer server = guarded(401, "Basic realm=\"x\"", "Authorization", basic("me", "pw"))) {
            VoHttp http = VoHttp.standard().credentials(Credentials.none().basic(server.uri("/"), "me", "pw"));
            assertEquals("secret data", Bodies.text(http.send(Bodies.post(server.uri("/"), "QUERY=x"))));
        }
    }

    @Test
    void aBodyThatCanBeGivenOnlyOnceIsNotSentAgain() throws Exception {
        RequestBody once = Bodies.streamed(OptionalLong.of(1), false, out -> out.write(1));
        try (RawServer server = guarded(401, "Basic realm=\"x\"", "Authorization", basic("me", "pw"))) {
            VoHttp http = VoHttp.standard()
                    .maxConnectionsPerHost(1)
                    .credentials(Credentials.none().basic(server.uri("/"), "me", "pw"));
            TransportException e =
                    assertThrows(TransportException.class, () -> http.send(Bodies.post(server.uri("/"), once)));
            assertTrue(e.getMessage().contains("status 401"), e.getMessage());
            assertTrue(e.getMessage().contains("sentAlways()"), "what to do: " + e.getMessage());
            assertEquals(1, server.requests.size());
            assertEquals("secret data", Bodies.text(http.send(Bodies.post(server.uri("/"), once))), "as it says");
            assertEquals(2, server.requests.size());
        }
    }

    /** Who has nothing that fits is told so by the service. */
    @Test
    void aBodyThatCanBeGivenOnlyOnceIsRefusedAsAnyOther() throws Exception {
        RequestBody once = Bodies.streamed(OptionalLong.of(1), false, out -> out.write(1));
        try (RawServer server = guarded(401, "Bearer", "Authorization", "never");
                TransportResponse response = VoHttp.standard()
                        .credentials(Credentials.none().basic(server.uri("/"), "me", "pw"))
                        .send(Bodies.post(server.uri("/"), once))) {
            assertEquals(401, response.status());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ivo://ivoa.net/sso#BasicAA, Basic",
        "IVO://ivoa.net/SSO#basicaa, Basic",
        "ivo://ivoa.net/sso#OAuth, Bearer",
        "ivo://ivoa.net/sso#OpenID, Bearer"
    })
    void whatTheCapabilitiesDeclareIsSentAtOnce(String method, String scheme) throws Exception {
        try (RawServer server = new RawServer(request -> request.answer(200, "", ""))) {
            Credentials credentials = Credentials.none()
                    .bearer(server.uri("/"), "t0ken")
                    .basic(server.uri("/"), "me", "pw")
                    .declare(server.uri("/tap/auth"), Set.of(method, SecurityMethods.ANONYMOUS))
                    .declare(server.uri("/tap/anon"), Set.of());
            VoHttp http = VoHttp.standard().credentials(credentials);
            http.get(server.uri("/tap/auth/sync")).close();
            http.get(server.uri("/tap/anon/sync")).close();
            http.get(server.uri("/tap")).close();
            assertTrue(server.requests.get(0).header("Authorization").startsWith(scheme + " "));
            assertEquals("", server.requests.get(1).header("Authorization"));
            assertEquals("", server.requests.get(2).header("Authorization"));
        }
    }

    @Test
    void noMethodInCommonNamesBothSides() {
        URI tap = URI.create("https://a.org/tap");
        Credentials credentials =
                Credentials.none().bearer(tap, "t0ken").declare(tap, Set.of(SecurityMethods.CERTIFICATE));
        TransportException e = assertThrows(
                TransportException.class,
                () -> VoHttp.standard().credentials(credentials).get(tap));
        assertTrue(e.getMessage().contains(SecurityMethods.CERTIFICATE), e.getMessage());
        assertTrue(e.getMessage().contains("a bearer token"), e.getMessage());
        assertTrue(e.getMessage().contains(tap.toString()), e.getMessage());
        assertFalse(e.getMessage().contains("t0ken"));
    }

    @Test
    void theNarrowestScopeWins() throws Exception {
        try (RawServer server = new RawServer(request -> request.answer(200, "", ""))) {
            Credentials credentials = Credentials.none()
                    .bearer(Scope.of(server.uri("/tap")).sentAlways(), "narrow")
                    .bearer(Scope.of(server.uri("/")).sentAlways(), "wide");
            VoHttp http = VoHttp.standard().credentials(credentials);
            http.get(server.uri("/tap/x")).close();
            http.get(server.uri("/sia")).close();
            assertEquals("[Bearer narrow, Bearer wide]", seen(server, "Authorization"));
        }
    }

    @Test
    void cookiesGoTogether() throws Exception {
        try (RawServer server = new RawServer(request -> request.answer(200, "", ""))) {
            Scope all = Scope.of(server.uri("/")).sentAlways();
            Credentials credentials = Credentials.none()
                    .cookie(all, "a", "1")
                    .cookie(all, "b", "wide")
                    .cookie(Scope.of(server.uri("/tap")).sentAlways(), "b", "2");
            VoHttp.standard().credentials(credentials).get(server.uri("/tap")).close();
            assertEquals("b=2; a=1", server.requests.get(0).header("Cookie"));
        }
    }

    @Test
    void whatCannotBeAHeaderIsRefused() {
        URI tap = URI.create("https://a.org/tap");
        Credentials none = Credentials.none();
        assertThrows(IllegalArgumentException.class, () -> none.basic(tap, "a:b", "pw"));
        assertThrows(IllegalArgumentException.class, () -> none.basic(tap, "a\r\nX: y", "pw"));
        assertThrows(IllegalArgumentException.class, () -> none.bearer(tap, "a\nb"));
        assertThrows(IllegalArgumentException.class, () -> none.bearer(tap, ""));
        assertThrows(IllegalArgumentException.class, () -> none.cookie(tap, "a=b", "c"));
        assertThrows(IllegalArgumentException.class, () -> none.cookie(tap, "a", "c; d"));
    }

    @Test
    void nothingPrintsASecret() {
        URI tap = URI.create("https://a.org/tap");
        Credentials credentials = Credentials.none()
                .basic(tap, "me", "s3cret")
                .bearer(tap, "s3cret")
                .cookie(tap, "a", "s3cret");
        assertFalse(credentials.toString().contains("s3cret"));
        assertFalse(credentials.covering(tap).toString().contains("s3cret"));
    }

    @Test
    void nobodySaysWhoIsAuthenticatedUnlessTheServiceDoes() {
        TransportResponse response = new TransportResponse(
                200,
                URI.create("http://a.org/"),
                Map.of("x-vo-authenticated", List.of(" ")),
                InputStream.nullInputStream());
        assertEquals(Optional.empty(), VoHttp.authenticatedAs(response));
    }
}
