// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.vo4j.api.TransportException;
import org.vo4j.api.spi.PayloadOutput;

/** The bytes of a document on their way to a stream. */
final class StreamOutput extends PayloadOutput {
    private static final int WINDOW = 1 << 16;

    private final OutputStream out;
    private final String name;

    /** Creates an output; the name is for messages. */
    StreamOutput(OutputStream out, String name) {
        super(new byte[WINDOW]);
        this.out = out;
        this.name = name;
    }

    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
    }

    @Override
    protected byte[] makeRoom(byte[] written, int end, int bytes) {
        pass(written, end);
        position(0);
        return bytes > written.length ? new byte[bytes] : written;
    }

    /** Passes on everything. */
    void flush() {
        pass(array(), position());
        position(0);
        try {
            out.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void pass(byte[] written, int end) {
        try {
            out.write(written, 0, end);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private TransportException failure(IOException e) {
        return new TransportException(
                "Cannot write " + (name.isEmpty() ? "the document" : name) + ": " + e.getMessage(), e);
    }
}
