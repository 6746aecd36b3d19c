// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** One HTTP/1.1 request that reached a {@link FaultProxy}. Immutable. */
public final class FaultRequest {
    private static final int MOST_HEAD = 1 << 20;

    private final String head;
    private final byte[] body;

    private FaultRequest(String head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    /** Reads a request; empty when the client has gone. */
    static Optional<FaultRequest> read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int last = 0; last != FaultStream.HEAD_END; ) {
            int next = in.read();
            if (next < 0 || bytes.size() > MOST_HEAD) {
                return Optional.empty();
            }
            bytes.write(next);
            last = last << 8 | next;
        }
        String head = bytes.toString(StandardCharsets.ISO_8859_1).stripTrailing();
        FaultRequest bare = new FaultRequest(head, new byte[0]);
        return Optional.of(new FaultRequest(head, bare.readBody(in)));
    }

    private byte[] readBody(InputStream in) throws IOException {
        if (header("transfer-encoding").orElse("").equalsIgnoreCase("chunked")) {
            return readChunks(in);
        }
        int length = Integer.parseInt(header("content-length").orElse("0"));
        return in.readNBytes(length);
    }

    private static byte[] readChunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size = -1;
        while (size != 0) {
            String line = line(in);
            size = Integer.parseInt(line.split(";", 2)[0].strip(), 16);
            body.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            body.write(in.readNBytes(size + 2));
        }
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the request ended within its body");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    /** The request line and the headers as they were sent, without the empty line behind them. */
    public String head() {
        return head;
    }

    /** The body as it was sent, in its chunks when it came in chunks. */
    public byte[] body() {
        return body.clone();
    }

    /** The method, such as {@code GET}. */
    public String method() {
        return head.split(" ", 2)[0];
    }

    /** Path and query. */
    public String target() {
        return head.split(" ", 3)[1];
    }

    /** The first header of that name. */
    public Optional<String> header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return head.lines()
                .skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }
}
