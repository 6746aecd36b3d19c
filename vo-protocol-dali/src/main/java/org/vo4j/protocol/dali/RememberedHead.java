// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Remembers the first bytes that pass, for the message when they turn out to be something else than was wanted. */
final class RememberedHead extends FilterInputStream {
    private static final int SIZE = 4096;

    private final byte[] head = new byte[SIZE];
    private int have;

    RememberedHead(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0 && have < SIZE) {
            head[have++] = (byte) b;
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        if (count > 0 && have < SIZE) {
            int kept = Math.min(count, SIZE - have);
            System.arraycopy(bytes, offset, head, have, kept);
            have += kept;
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long left = count;
        byte[] bytes = new byte[512];
        int got = 0;
        while (left > 0 && got >= 0) {
            got = read(bytes, 0, (int) Math.min(left, bytes.length));
            left -= Math.max(got, 0);
        }
        return count - left;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The first bytes that have passed. */
    byte[] bytes() {
        return Arrays.copyOf(head, have);
    }
}
