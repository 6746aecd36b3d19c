// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.console;

import java.io.IOException;
import java.io.OutputStream;

/** Standard output as a stream behind what is buffered for it; it stays open. */
final class StandardOutput extends OutputStream {
    static final String NAME = "standard output";

    private final ByteOutput buffered;
    private final OutputStream out;

    StandardOutput(ByteOutput buffered, OutputStream out) {
        this.buffered = buffered;
        this.out = out;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (buffered.length() > 0) {
            buffered.flush();
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw new OutputException(NAME, e);
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new OutputException(NAME, e);
        }
    }

    @Override
    public void close() {
        flush();
    }
}
