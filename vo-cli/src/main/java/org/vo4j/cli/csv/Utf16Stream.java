// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-16 with a byte order mark as UTF-8 without one. */
final class Utf16Stream extends InputStream {
    private final Reader text;
    private final char[] characters = new char[1 << 13];
    private byte[] bytes = new byte[0];
    private int position;
    private int held;

    Utf16Stream(InputStream in) {
        this.text = new InputStreamReader(
                in,
                StandardCharsets.UTF_16
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (position == bytes.length) {
            int count = text.read(characters, held, characters.length - held);
            if (count < 0 && held == 0) {
                return false;
            }
            int all = held + Math.max(count, 0);
            // half of a pair waits for the other half
            held = count >= 0 && Character.isHighSurrogate(characters[all - 1]) ? 1 : 0;
            bytes = new String(characters, 0, all - held).getBytes(StandardCharsets.UTF_8);
            characters[0] = characters[all - 1];
            position = 0;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
