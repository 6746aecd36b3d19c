// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes numbers as literals of TABLEDATA (VOTable 1.5 section 6): the shortest text that reads back as the same number,
 * the same on every JDK.
 *
 * <p>Floating point numbers from 10<sup>-3</sup> to 10<sup>7</sup> are written plainly, others with an exponent:
 * {@code 0.001}, {@code 12.5}, {@code 1.0E10}. NaN and infinities are {@code NaN}, {@code +Inf}, {@code -Inf}. Thread
 * safe.
 *
 * <p>Nothing here goes digit by digit: digits come eight at a time in words, which are shifted to make place for the
 * decimal point, and how many of them count is seen from the zeros at their end.
 */
public final class NumberFormatter {
    /** No number is longer than this; so many bytes may be written over, of which those behind the text mean nothing. */
    public static final int MAX_LENGTH = 26;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030_3030_3030_3030L;
    /** The bytes of {@code 0.000000}. */
    private static final long ZERO_POINT = 0x3030_3030_3030_2e30L;

    private static final long E7 = 10_000_000;
    private static final long E8 = 100_000_000;
    private static final long E16 = E8 * E8;
    /** For numbers up to 10<sup>9</sup>, with a shift by 57. */
    private static final long E8_INVERSE = (1L << 57) / E8 + 1;
    /** For numbers up to 10<sup>8</sup>, with a shift by 40. */
    private static final long E4_INVERSE = (1L << 40) / 10_000 + 1;

    /** Up to here all whole numbers are doubles, or floats. */
    private static final double MAX_WHOLE_DOUBLE = 0x1p53;

    private static final float MAX_WHOLE_FLOAT = 0x1p24f;
    private static final long[] POWERS = new long[18];

    static {
        long power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

    private static final byte[] NAN = {'N', 'a', 'N'};
    private static final byte[] PLUS_INF = {'+', 'I', 'n', 'f'};
    private static final byte[] MINUS_INF = {'-', 'I', 'n', 'f'};
    private static final byte[] MIN_LONG = Long.toString(Long.MIN_VALUE).getBytes(StandardCharsets.US_ASCII);

    private NumberFormatter() {}

    /**
     * Writes a double.
     *
     * @return the index behind the text; at most {@value #MAX_LENGTH} bytes are written, some of them behind it
     */
    public static int format(byte[] into, int at, double value) {
        if (!Double.isFinite(value)) {
            return put(into, at, Double.isNaN(value) ? NAN : value > 0 ? PLUS_INF : MINUS_INF);
        }
        int p = sign(into, at, Double.doubleToRawLongBits(value));
        if (value == 0) {
            return zero(into, p);
        }
        long whole = (long) value;
        if (whole == value && Math.abs(value) <= MAX_WHOLE_DOUBLE) {
            // such numbers are no more than one apart, so that no decimal of fewer digits is read as one of them
            return whole(into, p, Math.abs(whole));
        }
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & (1L << 52) - 1;
        int biased = (int) (bits >>> 52) & 0x7ff;
        long c = biased == 0 ? fraction : fraction | 1L << 52;
        int q = Math.max(biased, 1) - 1075;
        boolean regular = fraction != 0 || biased <= 1;
        int k = ShortestDecimal.exponent(q, regular);
        return decimal(into, p, ShortestDecimal.digitsOfDouble(c, q, regular, k), k);
    }

    /**
     * Writes a float.
     *
     * @return the index behind the text; at most {@value #MAX_LENGTH} bytes are written, some of them behind it
     */
    public static int format(byte[] into, int at, float value) {
        if (!Float.isFinite(value)) {
            return put(into, at, Float.isNaN(value) ? NAN : value > 0 ? PLUS_INF : MINUS_INF);
        }
        int p = sign(into, at, Float.floatToRawIntBits(value));
        if (value == 0) {
            return zero(into, p);
        }
        int whole = (int) value;
        if (whole == value && Math.abs(value) <= MAX_WHOLE_FLOAT) {
            return whole(into, p, Math.abs(whole));
        }
        int bits = Float.floatToRawIntBits(value);
        int fraction = bits & (1 << 23) - 1;
        int biased = bits >>> 23 & 0xff;
        int c = biased == 0 ? fraction : fraction | 1 << 23;
        int q = Math.max(biased, 1) - 150;
        boolean regular = fraction != 0 || biased <= 1;
        int k = ShortestDecimal.exponent(q, regular);
        return shortDecimal(into, p, ShortestDecimal.digitsOfFloat(c, q, regular, k), k);
    }

    /**
     * Writes an integer.
     *
     * @return the index behind the text; at most 20 bytes are written, some of them behind it
     */
    public static int format(byte[] into, int at, long value) {
        int p = sign(into, at, value);
        long rest = Math.abs(value);
        if (rest < E8) {
            // of the least long, too, whose magnitude is no long
            return value == Long.MIN_VALUE ? put(into, at, MIN_LONG) : leading(into, p, rest);
        }
        if (rest < E16) {
            p = leading(into, p, rest / E8);
        } else {
            long upper = rest / E16;
            rest -= upper * E16;
            p = leading(into, p, upper);
            LONG.set(into, p, word(rest / E8) | ZEROS);
            p += 8;
        }
        LONG.set(into, p, word(rest % E8) | ZEROS);
        return p + 8;
    }

    /** Writes the first one to eight digits of a number; eight bytes are written. */
    private static int leading(byte[] into, int at, long value) {
        long word = word(value);
        int zeros = Math.min(Long.numberOfTrailingZeros(word) >>> 3, 7);
        LONG.set(into, at, word >>> 8 * zeros | ZEROS);
        return at + 8 - zeros;
    }

    /** The text of a double. */
    public static String toString(double value) {
        byte[] text = new byte[MAX_LENGTH];
        return new String(text, 0, format(text, 0, value), StandardCharsets.ISO_8859_1);
    }

    /** The text of a float. */
    public static String toString(float value) {
        byte[] text = new byte[MAX_LENGTH];
        return new String(text, 0, format(text, 0, value), StandardCharsets.ISO_8859_1);
    }

    /** Writes a sign, which what follows overwrites if there is none: signs cannot be guessed. */
    private static int sign(byte[] into, int at, long bits) {
        into[at] = '-';
        return at + (int) (bits >>> 63);
    }

    private static int zero(byte[] into, int at) {
        into[at] = '0';
        into[at + 1] = '.';
        into[at + 2] = '0';
        return at + 3;
    }

    private static int whole(byte[] into, int at, long value) {
        if (value >= E7) {
            return decimal(into, at, value, 0);
        }
        int p = leading(into, at, value);
        into[p] = '.';
        into[p + 1] = '0';
        return p + 2;
    }

    /** Writes {@code digits * 10^exponent}; the digits are no more than 17, and may end in zeros. */
    private static int decimal(byte[] into, int at, long digits, int exponent) {
        int length = length(digits);
        long all = digits * POWERS[17 - length];
        long nine = all / E8;
        long first = nine * E8_INVERSE >>> 57;
        long upper = word(nine - first * E8);
        long lower = word(all - nine * E8);
        int zeros = lower != 0 ? Long.numberOfLeadingZeros(lower) >>> 3 : 8 + (Long.numberOfLeadingZeros(upper) >>> 3);
        return decimal(into, at, (byte) ('0' + first), upper, lower, length + exponent, 17 - zeros);
    }

    /** As {@link #decimal(byte[], int, long, int)}, of no more than nine digits. */
    private static int shortDecimal(byte[] into, int at, long digits, int exponent) {
        int length = length(digits);
        long all = digits * POWERS[9 - length];
        long first = all * E8_INVERSE >>> 57;
        long upper = word(all - first * E8);
        int count = 9 - (Long.numberOfLeadingZeros(upper) >>> 3);
        return decimal(into, at, (byte) ('0' + first), upper, 0, length + exponent, count);
    }

    private static int length(long digits) {
        int fewer = (64 - Long.numberOfLeadingZeros(digits)) * 1233 >>> 12; // the bits times log10(2)
        return fewer + 1 + (int) (digits - POWERS[fewer] >> 63);
    }

    /** Writes a digit and two words of them, of which so many count; the decimal point stands behind {@code point}. */
    private static int decimal(byte[] into, int at, byte lead, long upper, long lower, int point, int count) {
        if (point > 0 && point <= 7) {
            return plain(into, at, lead, upper, lower, point, count);
        }
        return point > 7 || point < -2
                ? scientific(into, at, lead, upper, lower, point - 1, count)
                : small(into, at, lead, upper, lower, point, count);
    }

    /** Writes digits with the decimal point behind the first 1 to 7; so many digits count. */
    private static int plain(byte[] into, int at, byte lead, long upper, long lower, int point, int count) {
        into[at] = lead;
        LONG.set(into, at + 1, upper | ZEROS);
        into[at + point] = '.';
        int shift = 8 * (point - 1);
        long next = upper >>> shift | lower << 1 << 63 - shift;
        LONG.set(into, at + point + 1, next | ZEROS);
        LONG.set(into, at + point + 9, lower >>> shift | ZEROS);
        return at + Math.max(count, point + 1) + 1;
    }

    /** Writes digits behind the decimal point and 0 to 2 zeros. */
    private static int small(byte[] into, int at, byte lead, long upper, long lower, int point, int count) {
        LONG.set(into, at, ZERO_POINT);
        return digits(into, at + 2 - point, lead, upper, lower) + count;
    }

    private static int digits(byte[] into, int at, byte lead, long upper, long lower) {
        into[at] = lead;
        LONG.set(into, at + 1, upper | ZEROS);
        LONG.set(into, at + 9, lower | ZEROS);
        return at;
    }

    private static int scientific(byte[] into, int at, byte lead, long upper, long lower, int exponent, int count) {
        digits(into, at + 1, lead, upper, lower);
        into[at] = lead;
        into[at + 1] = '.';
        int p = at + Math.max(count, 2) + 1;
        into[p++] = 'E';
        p = sign(into, p, exponent);
        int rest = Math.abs(exponent);
        if (rest >= 100) {
            into[p++] = (byte) ('0' + rest / 100);
        }
        if (rest >= 10) {
            into[p++] = (byte) ('0' + rest / 10 % 10);
        }
        into[p++] = (byte) ('0' + rest % 10);
        return p;
    }

    /**
     * The eight digits of a number below 10<sup>8</sup> as the bytes of a word, the first lowest: halves are made of
     * four digits each, then pairs, then digits, all at once (Mula, "SSE: conversion integers to decimal", 2011).
     */
    private static long word(long value) {
        long upper = value * E4_INVERSE >>> 40;
        long halves = upper | value - upper * 10_000 << 32;
        long hundreds = halves * 10_486 >>> 20 & 0x0000_007f_0000_007fL;
        long pairs = hundreds | halves - hundreds * 100 << 16;
        long tens = pairs * 103 >>> 10 & 0x000f_000f_000f_000fL;
        return tens | pairs - tens * 10 << 8;
    }

    private static int put(byte[] into, int at, byte[] text) {
        System.arraycopy(text, 0, into, at, text.length);
        return at + text.length;
    }
}
