// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.protocol.dali.internal.Replies;

/** Passing failures are waited out, and nothing is done twice that must be done once (C14, R6). */
class RetryTest {
    private final FakeTicker ticker = new FakeTicker();
    private final VoHttp http = VoHttp.standard().ticker(ticker);

    /** Fails so many times, then answers "ok". */
    private static RawServer failing(int times, RawServer.Handler failure) throws Exception {
        AtomicInteger count = new AtomicInteger();
        return new RawServer(request -> {
            request.body();
            if (count.incrementAndGet() <= times) {
                failure.handle(request);
            } else {
                request.answer(200, "", "ok");
            }
        });
    }

    private static void reset(RawServer.Request request) throws Exception {
        request.socket.setSoLinger(true, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void passingStatusesAreWaitedOut(int status) throws Exception {
        try (RawServer server = failing(2, request -> request.answer(status, "", "not now"))) {
            assertEquals("ok", Bodies.text(http.get(server.uri("/"))));
            assertEquals(3, server.requests.size());
            assertEquals(List.of(Duration.ofMillis(375), Duration.ofMillis(750)), ticker.pauses);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 408, 500, 501})
    void otherStatusesStand(int status) throws Exception {
        try (RawServer server = failing(1, request -> request.answer(status, "", "no"));
                TransportResponse response = http.get(server.uri("/"))) {
            assertEquals(status, response.status());
            assertEquals(1, server.requests.size());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7000",
                "0 | 500",
                "Sat, 21 Nov 2026 12:00:09 GMT | 9000",
                "Sat, 21 Nov 2026 11:59:00 GMT | 500",
                "soon | 375"
            })
    void retryAfterIsHonoured(String value, long millis) throws Exception {
        try (RawServer server = failing(1, request -> request.answer(503, "Retry-After: " + value + "\r\n", ""))) {
            assertEquals("ok", Bodies.text(http.get(server.uri("/"))));
            assertEquals(List.of(Duration.ofMillis(millis)), ticker.pauses);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "99999999999999999999", "Sat, 21 Nov 2026 14:00:00 GMT"})
    void aLongRetryAfterIsLeftToTheCaller(String value) throws Exception {
        try (RawServer server = failing(1, request -> request.answer(429, "Retry-After: " + value + "\r\n", ""));
                TransportResponse response = http.get(server.uri("/"))) {
            assertEquals(429, response.status());
            assertTrue(
                    Replies.retryAfter(response, FakeTicker.NOW).orElseThrow().compareTo(Duration.ofMinutes(59)) > 0);
            assertEquals(List.of(), ticker.pauses);
        }
    }

    @Test
    void theLastAnswerStandsWhenPatienceEnds() throws Exception {
        try (RawServer server = failing(99, request -> request.answer(503, "", "busy"));
                TransportResponse response = http.retries(2).get(server.uri("/"))) {
            assertEquals(503, response.status());
            assertEquals("busy", Bodies.text(response));
            assertEquals(3, server.requests.size());
        }
    }

    @Test
    void noPauseGoesBeyondTheTotalTime() throws Exception {
        VoHttp hurried = http.timeouts(Timeouts.standard().withTotal(Duration.ofSeconds(5)));
        try (RawServer server = failing(1, request -> request.answer(503, "Retry-After: 6\r\n", ""));
                TransportResponse response = hurried.get(server.uri("/"))) {
            assertEquals(503, response.status());
            assertEquals(List.of(), ticker.pauses);
        }
    }

    @Test
    void pausesDoubleUpToAMinuteWithChance() {
        TransportRequest get = TransportRequest.get(URI.create("http://x/"));
        TransportResponse busy = new TransportResponse(503, get.uri(), Map.of(), InputStream.nullInputStream());
        for (int tries : List.of(0, 1, 5, 20, 1000)) {
            long full = Math.min(60_000, 500L << Math.min(tries, 20));
            Duration pause = Retry.after(busy, get, tries, ticker).orElseThrow();
            assertEquals(Duration.ofMillis(full / 2 + full / 4), pause, "after " + tries);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void aPostIsNotSentTwice(int status) throws Exception {
        try (RawServer server = failing(1, request -> request.answer(status, "Retry-After: 1\r\n", ""));
                TransportResponse response = http.send(Bodies.post(server.uri("/async"), "PHASE=RUN"))) {
            assertEquals(status, response.status());
            assertEquals(1, server.requests.size());
        }
    }

    @Test
    void aPostWhoseConnectionBreaksIsNotSentTwice() throws Exception {
        try (RawServer server = failing(1, RetryTest::reset)) {
            assertThrows(TransportException.class, () -> http.send(Bodies.post(server.uri("/async"), "PHASE=RUN")));
            assertEquals(1, server.requests.size());
        }
    }

    @Test
    void aGetWhoseConnectionBreaksIsSentAgain() throws Exception {
        try (RawServer server = failing(4, RetryTest::reset)) {
            assertEquals("ok", Bodies.text(http.retries(4).get(server.uri("/"))));
        }
    }

    @Test
    void aPutWhoseBodyCanBeGivenOnlyOnceIsNotSentAgain() throws Exception {
        RequestBody once = Bodies.streamed(OptionalLong.of(1), false, out -> out.write(1));
        try (RawServer server = failing(1, request -> request.answer(503, "", ""));
                TransportResponse response = http.send(new TransportRequest("PUT", server.uri("/"), Map.of(), once))) {
            assertEquals(503, response.status());
            assertEquals(1, server.requests.size());
        }
    }

    @Test
    void nothingIsRepeatedAfterTheHead() throws Exception {
        try (RawServer server = failing(1, request -> request.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ncut"));
                TransportResponse response = http.get(server.uri("/"))) {
            assertThrows(IOException.class, response.body()::readAllBytes);
            assertEquals(1, server.requests.size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void whatCouldNotConnectIsTriedAgain(String method) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + port + "/");
        TransportException e = assertThrows(
                TransportException.class,
                () -> http.send(new TransportRequest(method, nobody, Map.of(), RequestBody.none())));
        assertEquals(3, ticker.pauses.size());
        assertTrue(e.getMessage().contains("refused"), e.getMessage());
        assertTrue(e.getMessage().contains(nobody.toString()), e.getMessage());
        assertInstanceOf(ConnectException.class, e.getCause());
    }

    @Test
    void anUnknownHostIsNamed() {
        URI nowhere = URI.create("http://no-such-host.invalid/tap");
        TransportException e = assertThrows(TransportException.class, () -> http.get(nowhere));
        assertTrue(e.getMessage().contains("there is no such host"), e.getMessage());
        assertTrue(e.getMessage().contains(nowhere.toString()), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://h/x", "http:///x", "mailto:x@y"})
    void whatIsNoHttpAddressIsRefused(String address) {
        TransportException e = assertThrows(TransportException.class, () -> http.get(URI.create(address)));
        assertTrue(e.getMessage().contains(address), e.getMessage());
        assertEquals(List.of(), ticker.pauses);
    }

    @Test
    void retryAfterIsPublic() {
        TransportResponse response = new TransportResponse(
                429, URI.create("http://x/"), Map.of("retry-after", List.of("120")), InputStream.nullInputStream());
        assertEquals(Optional.of(Duration.ofSeconds(120)), VoHttp.retryAfter(response));
    }
}
