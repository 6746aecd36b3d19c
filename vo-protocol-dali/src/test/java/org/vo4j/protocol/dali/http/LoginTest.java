// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.http.TransportResponse;

/** Logging in as a challenge of AuthVO offers (section (d): ESA Gaia; (e): AuthVO), and never for somebody else. */
class LoginTest {
    private final List<String> forms = new CopyOnWriteArrayList<>();
    private final AtomicInteger session = new AtomicInteger();

    /** A service whose login is at /srv/login and gives a cookie or token, new at each login. */
    private RawServer service(String scheme, String method, String loginAt) throws Exception {
        return new RawServer(request -> {
            String body = new String(request.body(), StandardCharsets.UTF_8);
            String origin = "http://127.0.0.1:" + request.socket.getLocalPort();
            if (request.path().equals("/srv/login")) {
                forms.add(request.method() + " " + body + request.header("Authorization"));
                String granted = "v" + session.incrementAndGet();
                boolean right = body.equals("username=me%40home&password=p%26w")
                        || request.header("Authorization").equals(basic());
                request.answer(
                        right ? 200 : 401,
                        right
                                ? "Set-Cookie: SID=" + granted + "; Path=/srv; HttpOnly\r\nx-vo-bearer: " + granted
                                        + "\r\n"
                                : "",
                        "");
                return;
            }
            String current = "v" + session.get();
            boolean known = session.get() > 0
                    && (request.header("Cookie").equals("SID=" + current)
                            || request.header("Authorization").equals("Bearer " + current));
            request.answer(
                    known ? 200 : 401,
                    "WWW-Authenticate: " + scheme + " standard_id=\"" + method + "\", access_url=\""
                            + loginAt.replace("ORIGIN", origin) + "\"\r\n",
                    known ? "welcome" : "who?");
        });
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString("me@home:p&w".getBytes(StandardCharsets.UTF_8));
    }

    private static VoHttp http(URI scope) {
        return VoHttp.standard().credentials(Credentials.none().basic(scope, "me@home", "p&w"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ivoa_cookie", "ivoa_bearer"})
    void aPasswordIsExchangedAndTheFruitUsedAgain(String scheme) throws Exception {
        try (RawServer server = service(scheme, SecurityMethods.PASSWORD, "ORIGIN/srv/login")) {
            VoHttp http = http(server.uri("/srv"));
            assertEquals("welcome", Bodies.text(http.get(server.uri("/srv/tap"))));
            assertEquals("welcome", Bodies.text(http.send(Bodies.post(server.uri("/srv/tap"), "q"))));
            assertEquals(List.of("POST username=me%40home&password=p%26w"), forms);
            assertEquals(4, server.requests.size(), "asked, logged in, answered, answered");
            assertEquals("", server.requests.get(2).header(scheme.equals("ivoa_cookie") ? "Authorization" : "Cookie"));
        }
    }

    @Test
    void byBasicToo() throws Exception {
        try (RawServer server = service("ivoa_cookie", SecurityMethods.BASIC, "ORIGIN/srv/login")) {
            assertEquals("welcome", Bodies.text(http(server.uri("/srv")).get(server.uri("/srv/tap"))));
            assertEquals(List.of("GET " + basic()), forms);
        }
    }

    @Test
    void aSessionThatEndedIsRenewed() throws Exception {
        try (RawServer server = service("ivoa_cookie", SecurityMethods.PASSWORD, "ORIGIN/srv/login")) {
            VoHttp http = http(server.uri("/srv"));
            assertEquals("welcome", Bodies.text(http.get(server.uri("/srv/tap"))));
            session.incrementAndGet();
            assertEquals("welcome", Bodies.text(http.get(server.uri("/srv/tap"))));
            assertEquals(2, forms.size());
        }
    }

    @Test
    void theCookieStaysInItsScope() throws Exception {
        try (RawServer server = service("ivoa_cookie", SecurityMethods.PASSWORD, "ORIGIN/srv/login")) {
            VoHttp http = http(server.uri("/"));
            assertEquals("welcome", Bodies.text(http.get(server.uri("/srv/tap"))));
            int before = server.requests.size();
            http.redirects(Redirects.NEVER).get(server.elsewhere("/srv/tap")).close();
            assertEquals("", server.requests.get(before).header("Cookie"));
            assertEquals(before + 1, server.requests.size(), "and nobody logs in for it");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:1/srv/login", "ORIGIN/other/login", "ORIGIN/srv/../other/login", "login", ""})
    void thePasswordGoesToNoLoginOutsideItsScope(String loginAt) throws Exception {
        try (RawServer server = service("ivoa_cookie", SecurityMethods.PASSWORD, loginAt);
                TransportResponse response = http(server.uri("/srv")).get(server.uri("/srv/tap"))) {
            assertEquals(401, response.status());
            assertEquals(1, server.requests.size());
            assertTrue(forms.isEmpty());
        }
    }

    @Test
    void anotherServicesChallengeGetsNoLogin() throws Exception {
        try (RawServer good = service("ivoa_bearer", SecurityMethods.PASSWORD, "ORIGIN/srv/login");
                RawServer evil = new RawServer(request -> request.answer(
                        401,
                        "WWW-Authenticate: ivoa_bearer standard_id=\"" + SecurityMethods.PASSWORD + "\", access_url=\""
                                + good.uri("/srv/login") + "\"\r\n",
                        ""));
                TransportResponse response = http(good.uri("/")).get(evil.uri("/tap"))) {
            assertEquals(401, response.status());
            assertTrue(forms.isEmpty());
            assertFalse(evil.requests.toString().contains("Bearer"));
            assertEquals(1, evil.requests.size());
        }
    }

    @Test
    void aRefusedLoginLeavesTheRefusal() throws Exception {
        try (RawServer server = service("ivoa_cookie", SecurityMethods.PASSWORD, "ORIGIN/srv/login")) {
            VoHttp http = VoHttp.standard().credentials(Credentials.none().basic(server.uri("/srv"), "me", "wrong"));
            TransportResponse response = http.get(server.uri("/srv/tap"));
            assertEquals(401, response.status());
            assertEquals("who?", Bodies.text(response));
            assertEquals(1, forms.size());
        }
    }
}
