// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.TransportResponse;

/** What goes over the wire, to the letter, and what the faults of a mock service look like. */
class WireTest {
    private static WireMockServer server;
    private final FakeTicker ticker = new FakeTicker();

    @BeforeAll
    static void start() {
        server = new WireMockServer(wireMockConfig().dynamicPort().gzipDisabled(false));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void reset() {
        server.resetAll();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("ok".repeat(1000))));
    }

    private static URI uri(String path) {
        return URI.create(server.baseUrl() + path);
    }

    /** C1: the User-Agent has product, version and purpose. */
    @Test
    void userAgentNamesUsAndThePurpose() throws Exception {
        assertEquals("ok".repeat(1000), Bodies.text(VoHttp.standard().get(uri("/tap?a=b"))));
        server.verify(getRequestedFor(urlEqualTo("/tap?a=b"))
                .withHeader("User-Agent", matching("vo4j/\\S+ \\(IVOA-science\\) Java/\\S+"))
                .withHeader("Accept", equalTo("*/*"))
                .withHeader("Accept-Encoding", equalTo("gzip, deflate"))
                .withHeader("Upgrade", absent())
                .withHeader("Authorization", absent())
                .withHeader("Cookie", absent()));
    }

    /** C1: the program that uses us is named first. */
    @Test
    void userAgentNamesTheProgramFirst() throws Exception {
        VoHttp http = VoHttp.standard().userAgent("skymap/2.1", Purpose.TEST);
        http.get(uri("/")).close();
        http.send(Bodies.get(uri("/own"), "User-Agent", "own")).close();
        server.verify(getRequestedFor(urlEqualTo("/"))
                .withHeader("User-Agent", matching("skymap/2\\.1 vo4j/\\S+ \\(IVOA-test\\) Java/\\S+")));
        server.verify(getRequestedFor(urlEqualTo("/own")).withHeader("User-Agent", equalTo("own")));
        assertThrows(IllegalArgumentException.class, () -> http.userAgent("a\r\nX: y", Purpose.COPY));
    }

    /** C5: a POST goes as it was given. */
    @Test
    void aPostGoesAsItWasGiven() throws Exception {
        VoHttp.standard()
                .send(Bodies.post(uri("/sync"), "REQUEST=doQuery&LANG=ADQL"))
                .close();
        server.verify(postRequestedFor(urlEqualTo("/sync"))
                .withHeader("Content-Type", equalTo("text/plain"))
                .withHeader("Content-Length", equalTo("25"))
                .withRequestBody(equalTo("REQUEST=doQuery&LANG=ADQL")));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void faultsAreExceptionsOfOurs(Fault fault) throws Exception {
        server.stubFor(get("/fault").willReturn(aResponse().withFault(fault)));
        VoHttp http = VoHttp.standard().ticker(ticker).retries(1);
        if (fault == Fault.MALFORMED_RESPONSE_CHUNK) {
            try (TransportResponse response = http.get(uri("/fault"))) {
                assertThrows(IOException.class, response.body()::readAllBytes);
            }
            return;
        }
        TransportException e = assertThrows(TransportException.class, () -> http.get(uri("/fault")));
        assertTrue(e.getMessage().contains(uri("/fault").toString()), e.getMessage());
        assertEquals(List.of(Duration.ofMillis(375)), ticker.pauses);
    }

    /** A dribble passes the JDK's own timeout; it does not pass ours. */
    @Test
    void aDribbleEndsOnTime() throws Exception {
        server.stubFor(
                get("/slow").willReturn(aResponse().withBody("x".repeat(1000)).withChunkedDribbleDelay(1000, 60_000)));
        VoHttp http = VoHttp.standard().timeouts(Timeouts.standard().withTotal(Duration.ofMillis(400)));
        try (TransportResponse response = http.get(uri("/slow"))) {
            assertThrows(HttpTimeoutException.class, response.body()::readAllBytes);
        }
    }

    @Test
    void aDelayedHeadEndsOnTime() {
        server.stubFor(get("/late").willReturn(aResponse().withFixedDelay(60_000)));
        VoHttp http = VoHttp.standard().timeouts(Timeouts.standard().withHeaders(Duration.ofMillis(300)));
        TransportException e = assertThrows(TransportException.class, () -> http.get(uri("/late")));
        assertTrue(e.getMessage().contains("no answer within 0.300 s"), e.getMessage());
    }
}
