// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.http.TransportResponse;

/** The bodies of requests: streamed, in bounded memory, and not sent twice. */
class RequestBodyTest {
    private static final Timeouts SHORT =
            Timeouts.standard().withHeaders(Duration.ofMillis(300)).withStall(Duration.ofMillis(300));
    private static final VoHttp HTTP = VoHttp.standard().timeouts(SHORT);

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void aBodyOfKnownLengthIsSentWithIt() throws Exception {
        byte[] bytes = random(200_000, 2);
        AtomicReference<byte[]> got = new AtomicReference<>();
        try (RawServer server = new RawServer(request -> {
            got.set(request.body());
            request.answer(200, "", "ok");
        })) {
            RequestBody body = Bodies.streamed(OptionalLong.of(bytes.length), false, out -> out.write(bytes));
            assertEquals("ok", Bodies.text(HTTP.send(Bodies.post(server.uri("/"), body))));
            assertArrayEquals(bytes, got.get());
            assertEquals("200000", server.requests.get(0).header("Content-Length"));
        }
    }

    @Test
    void aBodyOfUnknownLengthIsSentInChunks() throws Exception {
        byte[] bytes = random(100_001, 3);
        AtomicReference<byte[]> got = new AtomicReference<>();
        try (RawServer server = new RawServer(request -> {
            got.set(request.body());
            request.answer(200, "", "ok");
        })) {
            RequestBody body = Bodies.streamed(OptionalLong.empty(), false, out -> {
                for (int i = 0; i < 1000; i++) {
                    out.write(bytes[i]);
                }
                out.write(bytes, 1000, bytes.length - 1000);
            });
            assertEquals("ok", Bodies.text(HTTP.send(Bodies.post(server.uri("/"), body))));
            assertArrayEquals(bytes, got.get());
            assertEquals("chunked", server.requests.get(0).header("Transfer-Encoding"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 1 << 20})
    void anEmptyOrShortPostSaysItsLength(int length) throws Exception {
        try (RawServer server = new RawServer(request -> {
            request.body();
            request.answer(200, "", "ok");
        })) {
            HTTP.send(Bodies.post(server.uri("/"), RequestBody.of(new byte[length])))
                    .close();
            assertEquals(String.valueOf(length), server.requests.get(0).header("Content-Length"));
        }
    }

    @Test
    void theWriterGoesNoFasterThanTheNetwork() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        AtomicReference<Long> written = new AtomicReference<>(0L);
        try (RawServer server = new RawServer(request -> {
            go.await();
            request.body();
            request.answer(200, "", "ok");
        })) {
            byte[] block = new byte[64 * 1024];
            RequestBody body = Bodies.streamed(OptionalLong.empty(), false, out -> {
                for (int i = 0; i < 1024; i++) {
                    out.write(block);
                    written.set(written.get() + block.length);
                }
            });
            FutureTask<String> sending =
                    new FutureTask<>(() -> Bodies.text(VoHttp.standard().send(Bodies.post(server.uri("/"), body))));
            Thread sender = new Thread(sending);
            sender.start();
            long before = -1;
            // nobody reads: the buffers of the two sockets fill, then the writer stands still
            while (before != written.get() || written.get() == 0) {
                before = written.get();
                Thread.sleep(200);
            }
            assertTrue(written.get() < 32L << 20, "the writer is held back, at " + written.get());
            go.countDown();
            assertEquals("ok", sending.get());
            assertEquals(64L << 20, written.get());
        }
    }

    @Test
    void aServerThatStopsReadingTheBodyIsLeftOnTime() throws Exception {
        try (RawServer server = new RawServer(request -> new CountDownLatch(1).await())) {
            byte[] block = new byte[64 * 1024];
            RequestBody body = Bodies.streamed(OptionalLong.empty(), false, out -> {
                for (int i = 0; i < 100_000; i++) {
                    out.write(block);
                }
            });
            TransportException e =
                    assertThrows(TransportException.class, () -> HTTP.send(Bodies.post(server.uri("/"), body)));
            assertTrue(e.getMessage().contains("the server took no byte for 0.300 s"), e.getMessage());
        }
    }

    @Test
    void aLongUploadIsNoMissingHead() throws Exception {
        try (RawServer server = new RawServer(request -> {
            request.body();
            request.answer(200, "", "ok");
        })) {
            RequestBody body = Bodies.streamed(OptionalLong.empty(), false, out -> {
                for (int i = 0; i < 10; i++) {
                    out.write(new byte[20_000]);
                    pause(60);
                }
            });
            assertEquals("ok", Bodies.text(HTTP.send(Bodies.post(server.uri("/"), body))));
        }
    }

    private static void pause(int millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void aBodyThatCannotBeReadIsTheBodysFault() throws Exception {
        try (RawServer server = new RawServer(RawServer.Request::body)) {
            RequestBody body = Bodies.streamed(OptionalLong.empty(), true, out -> {
                out.write(new byte[100_000]);
                throw new IOException("disk on fire");
            });
            TransportException e =
                    assertThrows(TransportException.class, () -> HTTP.send(Bodies.post(server.uri("/"), body)));
            assertTrue(e.getMessage().contains("disk on fire"), e.getMessage());
            assertTrue(server.isFinished());
            assertEquals(1, server.connections(), "that is no failure of the network");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 50, 99_999, 100_001})
    void aBodyThatIsNotAsLongAsItSaysIsRefused(long declared) throws Exception {
        int real = declared < 1000 ? 20 : 100_000;
        try (RawServer server = new RawServer(RawServer.Request::body)) {
            RequestBody body = Bodies.streamed(OptionalLong.of(declared), true, out -> out.write(new byte[real]));
            TransportException e =
                    assertThrows(TransportException.class, () -> HTTP.send(Bodies.post(server.uri("/"), body)));
            assertTrue(e.getMessage().contains("says that it has " + declared + " bytes"), e.getMessage());
        }
    }

    @Test
    void aServerThatAnswersBeforeTheEndOfTheBodyIsHeard() throws Exception {
        try (RawServer server = new RawServer(request -> {
            request.send("HTTP/1.1 413 Too Large\r\nContent-Length: 8\r\n\r\ntoo much");
            request.socket.getInputStream().readNBytes(200_000);
            request.clientCloses();
        })) {
            RequestBody body = Bodies.streamed(OptionalLong.of(200_000), false, out -> out.write(new byte[200_000]));
            TransportResponse response = HTTP.send(Bodies.post(server.uri("/"), body));
            assertEquals(413, response.status());
            assertEquals("too much", Bodies.text(response));
        }
    }
}
