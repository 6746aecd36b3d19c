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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;

/** Redirects are followed as far as that is safe (B27, U1, U4, R9). */
class RedirectTest {
    private static final VoHttp HTTP = VoHttp.standard();

    private static RawServer redirecting(int status, String to) throws Exception {
        return new RawServer(request -> {
            String body = new String(request.body(), StandardCharsets.UTF_8);
            if (request.path().startsWith("/from")) {
                int port = request.socket.getLocalPort();
                request.answer(status, "Location: " + to.replace("PORT", String.valueOf(port)) + "\r\n", "moved");
            } else {
                request.answer(200, "", request.method() + " " + request.path() + " " + body);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "301, GET, GET, ''",
        "301, POST, GET, ''",
        "302, POST, GET, ''",
        "303, POST, GET, ''",
        "303, PUT, GET, ''",
        "302, PUT, PUT, q",
        "307, POST, POST, q",
        "308, POST, POST, q",
        "307, GET, GET, ''"
    })
    void theMethodIsThatOfTheStandard(int status, String method, String then, String body) throws Exception {
        RequestBody sent =
                method.equals("GET") ? RequestBody.none() : RequestBody.of("q".getBytes(StandardCharsets.UTF_8));
        try (RawServer server = redirecting(status, "/to")) {
            TransportResponse response = HTTP.send(new TransportRequest(
                    method, server.uri("/from"), Map.of("Content-Type", List.of("text/plain")), sent));
            assertEquals(server.uri("/to"), response.uri());
            assertEquals(then + " /to " + body, Bodies.text(response));
            String type = server.requests.get(1).header("Content-Type");
            assertEquals(then.equals("GET") && !method.equals("GET") ? "" : "text/plain", type);
        }
    }

    @Test
    void aDeletionIsNotRedirected() throws Exception {
        try (RawServer server = redirecting(303, "/jobs");
                TransportResponse response =
                        HTTP.send(new TransportRequest("DELETE", server.uri("/from"), Map.of(), RequestBody.none()))) {
            assertEquals(303, response.status());
            assertEquals(1, server.requests.size());
        }
    }

    @Test
    void aBodyThatCanBeSentOnlyOnceIsNotSentTwice() throws Exception {
        RequestBody once = Bodies.streamed(OptionalLong.empty(), false, out -> out.write(1));
        try (RawServer server = redirecting(307, "/to")) {
            TransportException e =
                    assertThrows(TransportException.class, () -> HTTP.send(Bodies.post(server.uri("/from"), once)));
            assertTrue(e.getMessage().contains("can be sent only once"), e.getMessage());
            assertTrue(e.getMessage().contains("/to"), e.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void nothingThatNamesTheCallerGoesToAnotherOrigin(int status) throws Exception {
        Map<String, List<String>> headers = Map.of(
                "Authorization", List.of("Basic c2VjcmV0"),
                "Cookie", List.of("session=secret"),
                "X-Key", List.of("secret"),
                "Accept", List.of("application/x-votable+xml"));
        for (String method : List.of("GET", "POST")) {
            try (RawServer server = redirecting(status, "http://localhost:PORT/to")) {
                Credentials credentials = Credentials.none()
                        .basic(Scope.of(server.uri("/")).sentAlways(), "me", "secret")
                        .cookie(Scope.of(server.elsewhere("/")).sentAlways(), "other", "secret");
                HTTP.credentials(credentials)
                        .send(new TransportRequest(method, server.uri("/from"), headers, RequestBody.none()))
                        .close();
                Map<String, String> seen = server.requests.get(1).headers;
                assertFalse(seen.toString().contains("secret"), seen.toString());
                assertFalse(seen.containsKey("Authorization"));
                assertFalse(seen.containsKey("Cookie"), "credentials of the other origin are not lent to the redirect");
                assertFalse(seen.containsKey("X-Key"));
                assertEquals("application/x-votable+xml", seen.get("Accept"));
                assertTrue(seen.get("User-Agent").startsWith("vo4j/"));
            }
        }
    }

    /** What a caller proved to be theirs, or named as a secret, is not another origin's business. */
    @ParameterizedTest
    @CsvSource({
        "true, text/plain, QUERY=x, credentials",
        "false, application/x-www-form-urlencoded, QUERY=x&TOKEN=secret, TOKEN",
        "false, application/x-www-form-urlencoded; charset=UTF-8, password=secret, password",
        "false, APPLICATION/X-WWW-FORM-URLENCODED, a=1&%70assword=secret, password",
    })
    void aBodyWithSecretsIsNotSentToAnotherOrigin(boolean known, String type, String body, String reason)
            throws Exception {
        for (int status : new int[] {307, 308}) {
            for (String method : List.of("POST", "PUT")) {
                try (RawServer server = redirecting(status, "http://localhost:PORT/to")) {
                    Credentials credentials =
                            Credentials.none().basic(new Scope(server.uri("/"), known), "me", "secret");
                    TransportRequest request = new TransportRequest(
                            method,
                            server.uri("/from"),
                            Map.of("Content-Type", List.of(type)),
                            RequestBody.of(body.getBytes(StandardCharsets.UTF_8)));
                    TransportException e = assertThrows(
                            TransportException.class,
                            () -> HTTP.credentials(credentials).send(request));
                    assertTrue(e.getMessage().contains("another origin"), e.getMessage());
                    assertTrue(e.getMessage().contains(reason), e.getMessage());
                    assertFalse(e.getMessage().contains("=secret"), e.getMessage());
                    assertEquals(1, server.requests.size());
                }
            }
        }
    }

    /** A query that anybody may ask moves with its service; within the origin everything does. */
    @Test
    void otherBodiesMove() throws Exception {
        try (RawServer server = redirecting(307, "http://localhost:PORT/to")) {
            assertEquals("POST /to QUERY=x", Bodies.text(HTTP.send(Bodies.post(server.uri("/from"), "QUERY=x"))));
        }
        try (RawServer server = redirecting(307, "/to")) {
            Credentials credentials =
                    Credentials.none().basic(Scope.of(server.uri("/")).sentAlways(), "me", "secret");
            assertEquals(
                    "POST /to TOKEN=x",
                    Bodies.text(HTTP.credentials(credentials).send(Bodies.post(server.uri("/from"), "TOKEN=x"))));
        }
    }

    @Test
    void theWayBackIsAnonymousToo() throws Exception {
        try (RawServer server = new RawServer(request -> {
            int port = request.socket.getLocalPort();
            switch (request.path()) {
                case "/1" -> request.answer(302, "Location: http://localhost:" + port + "/2\r\n", "");
                case "/2" -> request.answer(302, "Location: http://127.0.0.1:" + port + "/3\r\n", "");
                default -> request.answer(401, "WWW-Authenticate: Basic realm=\"x\"\r\n", "");
            }
        })) {
            Credentials credentials =
                    Credentials.none().basic(Scope.of(server.uri("/")).sentAlways(), "me", "secret");
            try (TransportResponse response = HTTP.credentials(credentials).get(server.uri("/1"))) {
                assertEquals(401, response.status());
                assertEquals(3, server.requests.size());
                assertEquals("", server.requests.get(2).header("Authorization"));
            }
        }
    }

    @Test
    void headersStayWithinTheOrigin() throws Exception {
        try (RawServer server = redirecting(302, "/to")) {
            Credentials credentials =
                    Credentials.none().basic(Scope.of(server.uri("/")).sentAlways(), "me", "secret");
            HTTP.credentials(credentials)
                    .send(Bodies.get(server.uri("/from"), "X-Key", "k"))
                    .close();
            assertEquals("k", server.requests.get(1).header("X-Key"));
            assertTrue(server.requests.get(1).header("Authorization").startsWith("Basic "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://localhost/x", "jar:http://localhost/x!/y", "http:///nohost"})
    void otherSchemesAreNotFollowed(String to) throws Exception {
        try (RawServer server = redirecting(302, to)) {
            TransportException e = assertThrows(TransportException.class, () -> HTTP.get(server.uri("/from")));
            assertTrue(e.getMessage().contains("no http or https address"), e.getMessage());
        }
    }

    @Test
    void neverFromHttpsToHttp() {
        Redirector redirector = new Redirector(Redirects.ANYWHERE);
        TransportException e = assertThrows(
                TransportException.class,
                () -> redirector.next(asked("https://a.org/x"), moved("http://a.org/x"), false));
        assertTrue(e.getMessage().contains("from https to http://a.org/x"), e.getMessage());
    }

    @Test
    void fromHttpToHttpsIsAChangeOfOrigin() {
        Redirector redirector = new Redirector(Redirects.ANYWHERE);
        assertEquals(
                URI.create("https://a.org/x"),
                redirector
                        .next(asked("http://a.org/x"), moved("https://a.org/x"), false)
                        .orElseThrow()
                        .uri());
        assertTrue(redirector.hasLeft());
    }

    private static TransportRequest asked(String uri) {
        return TransportRequest.get(URI.create(uri));
    }

    private static TransportResponse moved(String to) {
        return new TransportResponse(
                302, URI.create("http://x/"), Map.of("location", List.of(to)), InputStream.nullInputStream());
    }

    @Test
    void aCircleIsReportedWithItsWay() throws Exception {
        try (RawServer server = new RawServer(request ->
                request.answer(302, "Location: " + (request.path().equals("/a") ? "/b" : "/a") + "\r\n", ""))) {
            TransportException e = assertThrows(TransportException.class, () -> HTTP.get(server.uri("/a")));
            assertTrue(e.getMessage().contains("circle"), e.getMessage());
            assertTrue(e.getMessage().contains("/a -> " + server.uri("/b")), e.getMessage());
            assertEquals(2, server.requests.size());
        }
    }

    @Test
    void anEndlessChainIsLeft() throws Exception {
        AtomicInteger count = new AtomicInteger();
        try (RawServer server =
                new RawServer(request -> request.answer(302, "Location: /n" + count.incrementAndGet() + "\r\n", ""))) {
            TransportException e = assertThrows(TransportException.class, () -> HTTP.get(server.uri("/n")));
            assertTrue(e.getMessage().contains("More than 10 redirects"), e.getMessage());
            assertEquals(11, server.requests.size());
        }
    }

    @Test
    void tenAreFollowed() throws Exception {
        AtomicInteger count = new AtomicInteger();
        try (RawServer server = new RawServer(request -> {
            int n = count.incrementAndGet();
            request.answer(n > 10 ? 200 : 302, "Location: /n" + n + "\r\n", "end");
        })) {
            assertEquals("end", Bodies.text(HTTP.get(server.uri("/n"))));
        }
    }

    @Test
    void policiesHold() throws Exception {
        try (RawServer server = redirecting(302, "http://localhost:PORT/to")) {
            assertEquals(
                    302,
                    HTTP.redirects(Redirects.NEVER).get(server.uri("/from")).status());
            assertEquals(
                    302,
                    HTTP.redirects(Redirects.SAME_ORIGIN)
                            .get(server.uri("/from"))
                            .status());
            assertEquals(
                    200,
                    HTTP.redirects(Redirects.SAME_ORIGIN)
                            .get(server.elsewhere("/from"))
                            .status());
            assertEquals(
                    List.of("/from", "/from", "/from", "/to"),
                    server.requests.stream().map(RawServer.Request::path).collect(Collectors.toList()));
        }
    }

    @Test
    void aTransportWithinTheOriginStaysThere() throws Exception {
        try (RawServer server = redirecting(302, "http://localhost:PORT/to");
                TransportResponse response =
                        VoHttp.withinOrigin(HTTP).send(TransportRequest.get(server.uri("/from")))) {
            assertEquals(302, response.status());
            assertEquals(1, server.requests.size());
        }
        HttpTransport other = request -> moved("http://x/");
        assertEquals(other, VoHttp.withinOrigin(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.org/x/y?q=1, z, https://a.org/x/z",
        "https://a.org/x/y?q=1, /z, https://a.org/z",
        "https://a.org/x/y?q=1, ?p=2, https://a.org/x/y?p=2",
        "https://a.org/x/y, ../z, https://a.org/z",
        "https://a.org/x/y, //b.org/z, https://b.org/z",
        "https://a.org/x/y, https://b.org/z#part, https://b.org/z",
        "https://a.org/x, /J/A+A/1 2/tab|x, https://a.org/J/A+A/1%202/tab%7Cx",
        "https://a.org/x, /caf\u00e9?a={b}, https://a.org/caf%C3%A9?a=%7Bb%7D",
        "https://a.org/x, /already%20escaped, https://a.org/already%20escaped"
    })
    void locationsAreResolvedAsServicesWriteThem(URI base, String location, URI expected) {
        assertEquals(expected, Redirector.resolve(base, location));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[bad/x", "%zz", "http://a b:99999999999/"})
    void whatIsNoAddressIsReported(String location) {
        Redirector redirector = new Redirector(Redirects.ANYWHERE);
        assertThrows(TransportException.class, () -> redirector.next(asked("http://a.org/x"), moved(location), false));
    }

    @Test
    void withoutALocationTheAnswerIsTheCallers() {
        TransportResponse answer =
                new TransportResponse(302, URI.create("http://x/"), Map.of(), InputStream.nullInputStream());
        assertEquals(Optional.empty(), new Redirector(Redirects.ANYWHERE).next(asked("http://a.org/x"), answer, false));
    }
}
