// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds bytes in arrays, eight at a time. Stateless. */
public final class ByteSearch {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private ByteSearch() {}

    /** The index of the first such byte in {@code [from, to)}; -1 when there is none. */
    public static int indexOf(byte[] b, int from, int to, byte value) {
        long pattern = (value & 0xffL) * ONES;
        int i = from;
        for (; i <= to - 8; i += 8) {
            long x = (long) LONG.get(b, i) ^ pattern;
            long hit = (x - ONES) & ~x & HIGHS; // the lowest set bit is exact
            if (hit != 0) {
                return i + (Long.numberOfTrailingZeros(hit) >>> 3);
            }
        }
        for (; i < to; i++) {
            if (b[i] == value) {
                return i;
            }
        }
        return -1;
    }

    /** The index of the last occurrence of a pattern that lies whole in {@code [from, to)}; -1 when there is none. */
    public static int lastIndexOf(byte[] b, int from, int to, byte[] pattern) {
        for (int i = to - pattern.length; i >= from; i--) {
            if (startsWith(b, i, pattern)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a pattern stands at an index; the pattern must fit into the array. */
    public static boolean startsWith(byte[] b, int at, byte[] pattern) {
        for (int k = 0; k < pattern.length; k++) {
            if (b[at + k] != pattern[k]) {
                return false;
            }
        }
        return true;
    }

    /** The number of line feeds in {@code [from, to)}. */
    public static int countNewlines(byte[] b, int from, int to) {
        int count = 0;
        int i = from;
        for (; i <= to - 8; i += 8) {
            long x = (long) LONG.get(b, i) ^ ('\n' * ONES);
            // a byte is zero if neither its low seven bits nor its high bit are set; exact for every byte
            long zero = ~(((x & ~HIGHS) + ~HIGHS) | x | ~HIGHS);
            count += Long.bitCount(zero);
        }
        for (; i < to; i++) {
            count += b[i] == '\n' ? 1 : 0;
        }
        return count;
    }
}
