// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A client made of a socket sees each fault at the byte that was said. */
class FaultProxyTest {
    private static final byte[] BODY = bytes(3000);
    private static final byte[] RESPONSE = FaultProxy.response(200, List.of("X-A: b"), BODY);
    private static final int HEAD = RESPONSE.length - BODY.length;

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(Seeds.first()).nextBytes(bytes);
        return bytes;
    }

    private static Socket connect(FaultProxy proxy, String request) throws IOException {
        URI uri = proxy.uri();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static Socket get(FaultProxy proxy) throws IOException {
        return connect(proxy, "GET /x?y=1 HTTP/1.1\r\nHost: h\r\nX-Key: v\r\n\r\n");
    }

    private static byte[] answer(FaultProxy proxy) throws IOException {
        try (Socket socket = get(proxy)) {
            return socket.getInputStream().readAllBytes();
        }
    }

    @Test
    void passesAnAnswerAndKeepsTheRequest() throws Exception {
        try (FaultProxy proxy = FaultProxy.answering(RESPONSE)) {
            assertArrayEquals(RESPONSE, answer(proxy));
            proxy.awaitIdle();
            assertEquals(1, proxy.connections());
            FaultRequest request = proxy.requests().get(0);
            assertEquals("GET", request.method());
            assertEquals("/x?y=1", request.target());
            assertEquals("v", request.header("x-key").orElseThrow());
            assertTrue(request.header("none").isEmpty());
        }
    }

    @Test
    void cutsAtEveryByteAskedFor() throws Exception {
        try (FaultProxy proxy = FaultProxy.answering(RESPONSE)) {
            for (int at : new int[] {0, 1, HEAD - 1, HEAD, HEAD + 1, RESPONSE.length - 1, RESPONSE.length}) {
                proxy.next(Fault.cut(at));
                assertArrayEquals(Arrays.copyOf(RESPONSE, at), answer(proxy), "cut at " + at);
            }
            for (int at : new int[] {0, 7, BODY.length}) {
                proxy.next(Fault.cut(at).afterHead());
                assertArrayEquals(Arrays.copyOf(RESPONSE, HEAD + at), answer(proxy), "cut at " + at + " of the body");
            }
        }
    }

    @Test
    void aFaultIsForOneConnectionAndAlwaysIsForTheRest() throws Exception {
        try (FaultProxy proxy = FaultProxy.answering(RESPONSE)) {
            proxy.next(Fault.cut(5), Fault.none()).always(Fault.cut(9));
            assertEquals(5, answer(proxy).length);
            assertEquals(RESPONSE.length, answer(proxy).length);
            assertEquals(9, answer(proxy).length);
            assertEquals(9, answer(proxy).length);
        }
    }

    @Test
    void resets() throws Exception {
        try (FaultProxy proxy = FaultProxy.answering(RESPONSE)) {
            proxy.always(Fault.reset(100));
            assertThrows(SocketException.class, () -> answer(proxy));
            proxy.awaitIdle();
            assertEquals(1, proxy.connections());
        }
    }

    @Test
    void flipsOneByte() throws Exception {
        try (FaultProxy proxy = FaultProxy.answering(RESPONSE)) {
            for (int at : new int[] {0, 20, BODY.length - 1}) {
                proxy.next(Fault.flip(at, 0x81).afterHead());
                byte[] expected = RESPONSE.clone();
                expected[HEAD + at] ^= (byte) 0x81;
                assertArrayEquals(expected, answer(proxy), "flipped at " + at);
            }
        }
    }

    @Test
    void stallsUntilItIsReleased() throws Exception {
        try (FaultProxy proxy = FaultProxy.answering(RESPONSE)) {
            proxy.next(Fault.stall(HEAD + 10));
            try (Socket socket = get(proxy)) {
                InputStream in = socket.getInputStream();
                assertArrayEquals(Arrays.copyOf(RESPONSE, HEAD + 10), in.readNBytes(HEAD + 10));
                assertEquals(0, in.available());
                proxy.awaitHolds(1);
                proxy.release();
                assertArrayEquals(Arrays.copyOfRange(RESPONSE, HEAD + 10, RESPONSE.length), in.readAllBytes());
            }
        }
    }

    @Test
    void stallsUntilTheClientGoes() throws Exception {
        try (FaultProxy proxy = FaultProxy.answering(RESPONSE)) {
            proxy.next(Fault.stall(0));
            try (Socket socket = get(proxy)) {
                proxy.awaitRequests(1);
                assertFalse(socket.isClosed());
            }
            proxy.awaitIdle();
            assertEquals(RESPONSE.length, answer(proxy).length);
        }
    }

    @Test
    void stallsForATimeOrDripsAndLosesNothing() throws Exception {
        try (FaultProxy proxy = FaultProxy.answering(RESPONSE)) {
            proxy.next(Fault.stall(10, Duration.ofMillis(5)), Fault.drip(RESPONSE.length - 20, Duration.ofMillis(1)));
            assertArrayEquals(RESPONSE, answer(proxy));
            assertArrayEquals(RESPONSE, answer(proxy));
        }
    }

    @Test
    void closingEndsWhatIsUnderWay() throws Exception {
        FaultProxy proxy = FaultProxy.answering(RESPONSE);
        proxy.always(Fault.stall(3));
        try (Socket socket = get(proxy)) {
            assertEquals(3, socket.getInputStream().readNBytes(3).length);
            proxy.close();
            assertThrowsOrEnds(socket);
        }
        assertEquals(0, answerAfterTheEnd(proxy).length);
    }

    /** A connection that was on its way when the proxy closed may still be made, but nothing comes over it. */
    private static byte[] answerAfterTheEnd(FaultProxy proxy) {
        try {
            return answer(proxy);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static void assertThrowsOrEnds(Socket socket) {
        int next;
        try {
            next = socket.getInputStream().read();
        } catch (IOException e) {
            next = -1;
        }
        assertEquals(-1, next);
    }

    @Test
    void standsBeforeAServerAndPassesBodiesOfRequests() throws Exception {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        try (FaultProxy server = FaultProxy.answering((request, out) -> {
                    seen.write(request.body());
                    out.write(RESPONSE);
                });
                FaultProxy proxy = FaultProxy.before(
                        new InetSocketAddress("127.0.0.1", server.uri().getPort()))) {
            proxy.next(Fault.cut(50).afterHead(), Fault.none());
            assertEquals(HEAD + 50, answer(proxy).length);
            String head = "POST /p HTTP/1.1\r\nHost: h\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n";
            String chunks = "3\r\nabc\r\n0\r\n\r\n";
            try (Socket socket = connect(proxy, head + "Transfer-Encoding: chunked\r\n\r\n" + chunks)) {
                assertArrayEquals(RESPONSE, socket.getInputStream().readAllBytes());
            }
            try (Socket socket = connect(proxy, head + "Content-Length: 2\r\n\r\nde")) {
                assertArrayEquals(RESPONSE, socket.getInputStream().readAllBytes());
            }
            assertEquals(chunks + "de", seen.toString(StandardCharsets.ISO_8859_1));
            FaultRequest forwarded = server.requests().get(1);
            assertEquals("close", forwarded.header("connection").orElseThrow());
            assertTrue(forwarded.header("upgrade").isEmpty());
        }
    }

    @Test
    void anImpossibleFaultIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Fault.cut(-1));
        assertThrows(IllegalArgumentException.class, () -> Fault.flip(0, 256));
        assertThrows(IllegalArgumentException.class, () -> Fault.drip(0, Duration.ofMillis(-1)));
    }
}
