// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.TransportResponse;

/** Bodies stream, and end on time and loudly when the other side does not do its part (C2, R6). */
class BodyTest {
    private static final Timeouts SHORT =
            Timeouts.standard().withHeaders(Duration.ofMillis(300)).withStall(Duration.ofMillis(300));
    private static final VoHttp HTTP = VoHttp.standard().timeouts(SHORT);

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void firstBytesAreGivenWhileTheServerStillSends() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        try (RawServer server = new RawServer(request -> {
            request.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n01234");
            seen.await();
            request.send("56789");
        })) {
            TransportResponse response = VoHttp.standard().get(server.uri("/"));
            assertEquals("01234", new String(response.body().readNBytes(5), StandardCharsets.US_ASCII));
            seen.countDown();
            assertEquals("56789", Bodies.text(response));
        }
    }

    @Test
    void aLongAnswerArrivesWhole() throws Exception {
        byte[] bytes = random(3_000_000, 1);
        try (RawServer server = new RawServer(request -> request.answer(200, "", bytes));
                TransportResponse response = HTTP.get(server.uri("/"))) {
            assertArrayEquals(bytes, response.body().readAllBytes());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100\r\n\r\n0123456789",
                "Transfer-Encoding: chunked\r\n\r\n64\r\n0123456789",
                "Transfer-Encoding: chunked\r\n\r\na\r\n0123456789\r\n"
            })
    void aCutBodyIsAnErrorAndNoEndOfStream(String answer) throws Exception {
        try (RawServer server = new RawServer(request -> request.send("HTTP/1.1 200 OK\r\n" + answer));
                TransportResponse response = HTTP.get(server.uri("/"))) {
            InputStream body = response.body();
            assertEquals("0123456789", new String(body.readNBytes(10), StandardCharsets.US_ASCII));
            IOException e = assertThrows(IOException.class, body::read);
            assertTrue(e.getMessage().contains("broke off after 10 bytes"), e.getMessage());
            assertTrue(e.getMessage().contains(server.uri("/").toString()), e.getMessage());
            assertThrows(IOException.class, body::read, "once broken, always broken");
        }
    }

    @Test
    void aResetInTheBodyIsAnError() throws Exception {
        try (RawServer server = new RawServer(request -> {
                    request.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789");
                    request.socket.setSoLinger(true, 0);
                });
                TransportResponse response = HTTP.get(server.uri("/"))) {
            assertThrows(IOException.class, response.body()::readAllBytes);
        }
    }

    @Test
    void aStalledBodyEndsOnTimeAndTheConnectionIsClosed() throws Exception {
        AtomicReference<Boolean> closed = new AtomicReference<>(false);
        try (RawServer server = new RawServer(request -> {
                    request.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789");
                    closed.set(request.clientCloses());
                });
                TransportResponse response = HTTP.get(server.uri("/"))) {
            assertEquals(10, response.body().readNBytes(10).length);
            HttpTimeoutException e = assertThrows(HttpTimeoutException.class, response.body()::read);
            assertTrue(e.getMessage().contains("no byte for 0.300 s, after 10 bytes"), e.getMessage());
            assertTrue(server.isFinished());
            assertTrue(closed.get(), "the server sees the connection close");
        }
    }

    @Test
    void aDrippingBodyEndsWithTheTotalTime() throws Exception {
        VoHttp http = HTTP.timeouts(Timeouts.standard().withTotal(Duration.ofMillis(400)));
        try (RawServer server = new RawServer(request -> {
                    request.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
                    for (int i = 0; i < 1000; i++) {
                        request.send("x");
                        Thread.sleep(20);
                    }
                });
                TransportResponse response = http.get(server.uri("/"))) {
            HttpTimeoutException e = assertThrows(HttpTimeoutException.class, response.body()::readAllBytes);
            assertTrue(e.getMessage().contains("0.400 s for the whole"), e.getMessage());
        }
    }

    @Test
    void aServerThatNeverAnswersIsLeftOnTime() throws Exception {
        AtomicReference<Boolean> closed = new AtomicReference<>(false);
        try (RawServer server = new RawServer(request -> closed.set(request.clientCloses()))) {
            TransportException e = assertThrows(TransportException.class, () -> HTTP.get(server.uri("/tap")));
            assertTrue(e.getMessage().contains("no answer within 0.300 s"), e.getMessage());
            assertTrue(e.getMessage().contains(server.uri("/tap").toString()), e.getMessage());
            assertTrue(server.isFinished());
            assertTrue(closed.get(), "the server sees the connection close");
            assertEquals(1, server.requests.size(), "a service that is slow is not asked twice");
        }
    }

    @Test
    void aHeadThatDripsIsLeftOnTime() throws Exception {
        try (RawServer server = new RawServer(request -> {
            request.send("HTTP/1.1 200 OK\r\n");
            for (int i = 0; i < 1000; i++) {
                request.send("X-" + i + ": y\r\n");
                Thread.sleep(20);
            }
        })) {
            assertThrows(TransportException.class, () -> HTTP.get(server.uri("/")));
        }
    }

    @Test
    void closingFromAnotherThreadEndsTheRead() throws Exception {
        AtomicReference<Boolean> closed = new AtomicReference<>(false);
        try (RawServer server = new RawServer(request -> {
            request.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789");
            closed.set(request.clientCloses());
        })) {
            TransportResponse response = VoHttp.standard().get(server.uri("/"));
            FutureTask<Throwable> reading =
                    new FutureTask<>(() -> assertThrows(IOException.class, response.body()::readAllBytes));
            Thread reader = new Thread(reading);
            reader.start();
            waitUntilBlocked(reader);
            response.close();
            assertTrue(reading.get().getMessage().contains("was closed while it was read"));
            assertTrue(server.isFinished());
            assertTrue(closed.get(), "the server sees the connection close");
        }
    }

    @Test
    void interruptingTheReaderEndsTheRead() throws Exception {
        AtomicReference<Boolean> closed = new AtomicReference<>(false);
        AtomicReference<Boolean> flag = new AtomicReference<>(false);
        try (RawServer server = new RawServer(request -> {
            request.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789");
            closed.set(request.clientCloses());
        })) {
            TransportResponse response = VoHttp.standard().get(server.uri("/"));
            FutureTask<Throwable> reading = new FutureTask<>(() -> {
                Throwable e = assertThrows(IOException.class, response.body()::readAllBytes);
                flag.set(Thread.currentThread().isInterrupted());
                return e;
            });
            Thread reader = new Thread(reading);
            reader.start();
            waitUntilBlocked(reader);
            reader.interrupt();
            assertTrue(reading.get().getMessage().contains("Interrupted"));
            assertTrue(flag.get(), "the flag stays set for those above");
            assertTrue(server.isFinished());
            assertTrue(closed.get());
        }
    }

    @Test
    void interruptingTheSenderEndsTheWaitForTheHead() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicReference<Boolean> closed = new AtomicReference<>(false);
        try (RawServer server = new RawServer(request -> {
            asked.countDown();
            closed.set(request.clientCloses());
        })) {
            FutureTask<TransportException> sending = new FutureTask<>(() -> assertThrows(
                    TransportException.class, () -> VoHttp.standard().get(server.uri("/"))));
            Thread sender = new Thread(sending);
            sender.start();
            asked.await();
            sender.interrupt();
            assertInstanceOf(InterruptedException.class, sending.get().getCause());
            assertTrue(server.isFinished());
            assertTrue(closed.get());
        }
    }

    private static void waitUntilBlocked(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    void headersAreGivenInLowerCase() throws Exception {
        try (RawServer server =
                        new RawServer(request -> request.answer(200, "X-One: a\r\nx-one: b\r\nX-TWO: c\r\n", "ok"));
                TransportResponse response = HTTP.get(server.uri("/"))) {
            assertEquals(List.of("a", "b"), response.headers().get("x-one"));
            assertEquals("c", response.header("x-two").orElseThrow());
            assertFalse(response.headers().containsKey("X-TWO"));
        }
    }

    @Test
    void noThreadIsLeftForEachAnswer() throws Exception {
        try (RawServer server = new RawServer(request -> {
            request.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789");
            request.clientCloses();
        })) {
            VoHttp http = VoHttp.standard().maxConnectionsPerHost(100);
            TransportResponse[] open = new TransportResponse[40];
            for (int i = 0; i < open.length; i++) {
                open[i] = http.get(server.uri("/"));
            }
            long clientThreads = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("HttpClient"))
                    .filter(thread -> thread.getState() == Thread.State.BLOCKED)
                    .count();
            assertEquals(0, clientThreads);
            Arrays.stream(open).forEach(response -> {
                try {
                    response.close();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }
}
