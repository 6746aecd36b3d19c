// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;

/** Compressed answers are inflated, bounded, and their cuts seen (C2; reliability: compression bombs). */
class InflationTest {
    private static final String TEXT = "the quick brown fox jumps over the lazy dog ".repeat(5000);

    private static byte[] compressed(String form, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = form.equals("gzip")
                ? new GZIPOutputStream(bytes)
                : new DeflaterOutputStream(bytes, new Deflater(9, form.equals("bare")))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    @ParameterizedTest
    @CsvSource({"gzip, gzip", "gzip, x-gzip", "gzip, GZIP", "zlib, deflate", "bare, deflate"})
    void encodingsAreUndone(String form, String name) throws Exception {
        byte[] bytes = compressed(form, TEXT);
        try (RawServer server =
                        new RawServer(request -> request.answer(200, "Content-Encoding: " + name + "\r\n", bytes));
                TransportResponse response = VoHttp.standard().get(server.uri("/"))) {
            assertEquals(TEXT, Bodies.text(response));
            assertFalse(response.headers().containsKey("content-encoding"));
            assertFalse(response.headers().containsKey("content-length"), "it was that of the compressed bytes");
            assertEquals("gzip, deflate", server.requests.get(0).header("Accept-Encoding"));
        }
    }

    @Test
    void encodingsAreUndoneAfterARedirectToo() throws Exception {
        byte[] bytes = compressed("gzip", TEXT);
        try (RawServer server = new RawServer(request -> {
            if (request.path().equals("/from")) {
                request.answer(302, "Location: /to\r\n", "");
            } else {
                request.answer(200, "Content-Encoding: gzip\r\n", bytes);
            }
        })) {
            assertEquals(TEXT, Bodies.text(VoHttp.standard().get(server.uri("/from"))));
        }
    }

    @Test
    void twoEncodingsAreUndoneInTurn() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(compressed("zlib", TEXT));
        }
        try (RawServer server = new RawServer(
                request -> request.answer(200, "Content-Encoding: deflate, gzip\r\n", bytes.toByteArray()))) {
            assertEquals(TEXT, Bodies.text(VoHttp.standard().get(server.uri("/"))));
        }
    }

    @Test
    void aSecondMemberThatArrivesLaterIsNotLost() throws Exception {
        byte[] first = compressed("gzip", "first ");
        byte[] second = compressed("gzip", "second");
        try (RawServer server = new RawServer(request -> {
            request.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                    + (first.length + second.length) + "\r\n\r\n");
            request.send(first);
            Thread.sleep(100);
            request.send(second);
        })) {
            assertEquals("first second", Bodies.text(VoHttp.standard().get(server.uri("/"))));
        }
    }

    @Test
    void aCutBetweenMembersIsAnError() throws Exception {
        byte[] first = compressed("gzip", "first ");
        try (RawServer server = new RawServer(request -> {
                    request.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1000\r\n\r\n");
                    request.send(first);
                });
                TransportResponse response = VoHttp.standard().get(server.uri("/"))) {
            assertEquals("first ", new String(response.body().readNBytes(6), StandardCharsets.UTF_8));
            assertThrows(IOException.class, () -> response.body().read());
        }
    }

    @ParameterizedTest
    @CsvSource({"gzip, gzip", "zlib, deflate", "bare, deflate"})
    void aCutAtAnyPlaceIsAnErrorEvenWhereHttpSeesNone(String form, String name) throws Exception {
        byte[] bytes = compressed(form, "short text, cut at every byte");
        for (int cut = 1; cut < bytes.length; cut++) {
            InputStream body = Inflation.undo(answer(name, Arrays.copyOf(bytes, cut)), Long.MAX_VALUE)
                    .body();
            assertThrows(IOException.class, body::readAllBytes, form + " cut at " + cut);
        }
    }

    private static TransportResponse answer(String encoding, byte[] bytes) {
        return new TransportResponse(
                200,
                URI.create("http://localhost/"),
                Map.of("content-encoding", List.of(encoding)),
                new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204})
    void noBodyStaysNoBody(int status) throws Exception {
        try (RawServer server = new RawServer(request -> request.send("HTTP/1.1 " + status
                + " X\r\nContent-Encoding: gzip\r\n" + (status == 200 ? "Content-Length: 0\r\n" : "") + "\r\n"))) {
            assertEquals("", Bodies.text(VoHttp.standard().get(server.uri("/"))));
        }
    }

    @Test
    void aBombIsStoppedAtTheLimit() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 100; i++) {
                out.write(new byte[100_000]);
            }
        }
        try (RawServer server = new RawServer(
                        request -> request.answer(200, "Content-Encoding: gzip\r\n", bytes.toByteArray()));
                TransportResponse response =
                        VoHttp.standard().maxInflatedBytes(1_000_000).get(server.uri("/bomb"))) {
            byte[] into = new byte[8192];
            long read = 0;
            IOException failure = null;
            while (failure == null) {
                try {
                    int count = response.body().read(into);
                    assertTrue(count > 0, "no silent end");
                    read += count;
                } catch (IOException e) {
                    failure = e;
                }
            }
            assertTrue(read <= 1_000_000, "read " + read);
            assertTrue(failure.getMessage().contains("inflates to more than 1000000 bytes"), failure.getMessage());
            assertTrue(failure.getMessage().contains("/bomb"), failure.getMessage());
        }
    }

    @Test
    void whoAsksForAnEncodingGetsIt() throws Exception {
        byte[] bytes = compressed("gzip", TEXT);
        try (RawServer server = new RawServer(request -> request.answer(200, "Content-Encoding: gzip\r\n", bytes));
                TransportResponse response =
                        VoHttp.standard().send(Bodies.get(server.uri("/"), "accept-encoding", "gzip"))) {
            assertEquals("gzip", response.header("content-encoding").orElseThrow());
            assertEquals(bytes.length, response.body().readAllBytes().length);
        }
    }

    @Test
    void aPartIsAskedForAsItIs() throws Exception {
        try (RawServer server = new RawServer(request -> request.answer(206, "", "part"))) {
            VoHttp.standard()
                    .send(Bodies.get(server.uri("/"), "Range", "bytes=5-"))
                    .close();
            assertEquals("identity", server.requests.get(0).header("Accept-Encoding"));
        }
    }

    @Test
    void anUnknownEncodingIsLeftAndStillNamed() throws Exception {
        try (RawServer server = new RawServer(request -> request.answer(200, "Content-Encoding: br\r\n", "??"));
                TransportResponse response = VoHttp.standard().get(server.uri("/"))) {
            assertEquals("br", response.header("content-encoding").orElseThrow());
            assertEquals("??", Bodies.text(response));
        }
    }

    @Test
    void aHeadSaysWhatAGetWould() throws Exception {
        try (RawServer server = new RawServer(request ->
                        request.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 123\r\n\r\n"));
                TransportResponse response = VoHttp.standard()
                        .send(new TransportRequest("HEAD", server.uri("/"), Map.of(), RequestBody.none()))) {
            assertEquals("123", response.header("content-length").orElseThrow());
            assertEquals(-1, response.body().read());
        }
    }
}
