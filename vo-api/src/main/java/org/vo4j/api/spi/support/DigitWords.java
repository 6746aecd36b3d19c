// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Decimal digits read eight at a time, without a branch that depends on how many there are: that number differs from
 * cell to cell, and a branch that is guessed wrong costs more than all the arithmetic here.
 */
final class DigitWords {
    /** So many bytes of the array must lie before the end of the digits for {@link #last}. */
    static final int BEFORE_END = 16;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long ZEROS = '0' * ONES;
    private static final long POINTS = ('.' ^ '0') * ONES;

    /** Which bytes of the last two words belong to the last 0 to 16 digits. */
    private static final long[] UPPER = new long[17];

    private static final long[] LOWER = new long[17];

    static {
        for (int count = 1; count <= 16; count++) {
            LOWER[count] = -1L << Math.max(0, 64 - 8 * count);
            UPPER[count] = count <= 8 ? 0 : -1L << (128 - 8 * count);
        }
    }

    private DigitWords() {}

    /** The eight bytes at an index, the first lowest; a digit's byte is its value. */
    static long word(byte[] b, int at) {
        return (long) LONG.get(b, at) ^ ZEROS;
    }

    /** How many bytes of a word stand before its first decimal point; 8 without one. */
    static int beforePoint(long word) {
        long x = word ^ POINTS;
        return Long.numberOfTrailingZeros((x - ONES) & ~x & HIGHS) >>> 3;
    }

    /** The number that the first 0 to 8 bytes of a word mean; negative when one of them is no digit. */
    static long first(long word, int count) {
        int half = 32 - 4 * count; // in two steps, for a shift by 64 is one by 0
        long digits = word << half << half;
        return wrong(digits) == 0 ? value(digits) : -1;
    }

    /** The number that the last 0 to 16 bytes before an index mean; negative when one of them is no digit. */
    static long last(byte[] b, int end, int count) {
        long upper = word(b, end - 16) & UPPER[count];
        long lower = word(b, end - 8) & LOWER[count];
        return (wrong(upper) | wrong(lower)) == 0 ? value(upper) * 100_000_000 + value(lower) : -1;
    }

    /** Not zero if a byte is above 9: then adding 0x76 sets its high bit, or that is set already. */
    private static long wrong(long word) {
        return (word + 0x76 * ONES | word) & HIGHS;
    }

    /** The number that eight digits mean: neighbours are joined to pairs, and four pairs by two multiplications. */
    private static long value(long word) {
        long pairs = word * 10 + (word >>> 8);
        return ((pairs & 0x0000_00FF_0000_00FFL) * 0x000F_4240_0000_0064L
                        + (pairs >>> 16 & 0x0000_00FF_0000_00FFL) * 0x0000_2710_0000_0001L)
                >>> 32;
    }
}
