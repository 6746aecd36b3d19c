// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vo4j.api.TransportException;

/** Proxies are those that Java is told of, by system properties or a {@link ProxySelector}. */
class ProxyTest {
    private ProxySelector before;

    @BeforeEach
    void remember() {
        before = ProxySelector.getDefault();
    }

    @AfterEach
    void restore() {
        ProxySelector.setDefault(before);
    }

    /** A client that has made no connection yet, behind a server as proxy. */
    private static VoHttp behind(RawServer proxy) {
        ProxySelector.setDefault(ProxySelector.of(
                new InetSocketAddress("127.0.0.1", proxy.uri("/").getPort())));
        return VoHttp.standard().clients(new Clients(Duration.ofSeconds(10))).retries(0);
    }

    @Test
    void requestsGoThroughTheProxyThatJavaKnows() throws Exception {
        try (RawServer proxy = new RawServer(request -> request.answer(200, "", request.path()))) {
            assertEquals(
                    "http://tap.example.org/sync?x=1",
                    Bodies.text(behind(proxy).get(URI.create("http://tap.example.org/sync?x=1"))));
        }
    }

    @Test
    void aProxyThatWantsALoginIsNamed() throws Exception {
        try (RawServer proxy = new RawServer(
                request -> request.answer(407, "Proxy-Authenticate: Basic realm=\"office\"\r\n", "who?"))) {
            for (String scheme : new String[] {"http", "https"}) {
                VoHttp http = behind(proxy).maxConnectionsPerHost(1);
                for (int i = 0; i < 2; i++) {
                    TransportException e = assertThrows(
                            TransportException.class, () -> http.get(URI.create(scheme + "://tap.example.org/sync")));
                    assertTrue(e.getMessage().contains("407"), e.getMessage());
                    assertTrue(e.getMessage().contains("proxy"), e.getMessage());
                    assertTrue(e.getMessage().contains("http.nonProxyHosts"), "what to do: " + e.getMessage());
                }
            }
        }
    }

    /** The service's password is not the proxy's. */
    @Test
    void credentialsAreNotForTheProxy() throws Exception {
        try (RawServer proxy = new RawServer(
                request -> request.answer(407, "Proxy-Authenticate: Basic realm=\"office\"\r\n", "who?"))) {
            URI service = URI.create("http://tap.example.org/sync");
            VoHttp http = behind(proxy).credentials(Credentials.none().basic(service, "me", "secret"));
            assertThrows(TransportException.class, () -> http.get(service));
            assertEquals(1, proxy.requests.size());
            assertEquals("", proxy.requests.get(0).header("Authorization"));
            assertEquals("", proxy.requests.get(0).header("Proxy-Authorization"));
        }
    }
}
