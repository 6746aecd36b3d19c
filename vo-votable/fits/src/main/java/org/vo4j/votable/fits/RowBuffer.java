// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.util.Arrays;
import org.vo4j.api.spi.Payload;

/** An array that grows. */
final class RowBuffer {
    byte[] bytes = new byte[1 << 13];
    int size;

    /** Makes room for so many bytes behind the last. */
    void room(long more) {
        if (size + more + Payload.PADDING > bytes.length) {
            long wanted = Math.max(2L * bytes.length, size + more + Payload.PADDING);
            bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, Integer.MAX_VALUE - 64));
        }
    }

    void put(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void put(long value, int width) {
        room(width);
        for (int i = 0; i < width; i++) {
            bytes[size + i] = (byte) (value >>> 8 * (width - 1 - i));
        }
        size += width;
    }

    void put(byte[] from, int at, int length) {
        room(length);
        System.arraycopy(from, at, bytes, size, length);
        size += length;
    }

    void fill(long count) {
        room(count);
        Arrays.fill(bytes, size, (int) (size + count), (byte) 0);
        size += (int) count;
    }

    /** Forgets the bytes before a place. */
    void discard(int before) {
        System.arraycopy(bytes, before, bytes, 0, size - before);
        size -= before;
    }

    static long get(byte[] b, int at, int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = value << 8 | b[at + i] & 0xff;
        }
        return value;
    }

    /** A number of two's complement. */
    static long signed(byte[] b, int at, int width) {
        int unused = 64 - 8 * width;
        return get(b, at, width) << unused >> unused;
    }
}
