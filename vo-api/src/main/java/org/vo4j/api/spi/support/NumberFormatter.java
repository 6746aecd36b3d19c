// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import java.nio.charset.StandardCharsets;

/**
 * Writes numbers as literals of TABLEDATA (VOTable 1.5 section 6): the shortest text that reads back as the same number,
 * the same on every JDK.
 *
 * <p>Floating point numbers from 10<sup>-3</sup> to 10<sup>7</sup> are written plainly, others with an exponent:
 * {@code 0.001}, {@code 12.5}, {@code 1.0E10}. NaN and infinities are {@code NaN}, {@code +Inf}, {@code -Inf}. Thread
 * safe.
 */
public final class NumberFormatter {
    /** No number is longer than this. */
    public static final int MAX_LENGTH = 26;

    private static final byte[] NAN = {'N', 'a', 'N'};
    private static final byte[] PLUS_INF = {'+', 'I', 'n', 'f'};
    private static final byte[] MINUS_INF = {'-', 'I', 'n', 'f'};
    private static final byte[] MIN_LONG = Long.toString(Long.MIN_VALUE).getBytes(StandardCharsets.US_ASCII);

    private NumberFormatter() {}

    /**
     * Writes a double.
     *
     * @return the index behind the text; at most {@value #MAX_LENGTH} bytes are written
     */
    public static int format(byte[] into, int at, double value) {
        if (!Double.isFinite(value)) {
            return put(into, at, Double.isNaN(value) ? NAN : value > 0 ? PLUS_INF : MINUS_INF);
        }
        int p = sign(into, at, Double.doubleToRawLongBits(value) < 0);
        if (value == 0) {
            return zero(into, p);
        }
        ShortestDecimal decimal = new ShortestDecimal();
        decimal.of(value);
        return decimal(into, p, decimal.digits, decimal.exponent);
    }

    /**
     * Writes a float.
     *
     * @return the index behind the text; at most {@value #MAX_LENGTH} bytes are written
     */
    public static int format(byte[] into, int at, float value) {
        if (!Float.isFinite(value)) {
            return put(into, at, Float.isNaN(value) ? NAN : value > 0 ? PLUS_INF : MINUS_INF);
        }
        int p = sign(into, at, Float.floatToRawIntBits(value) < 0);
        if (value == 0) {
            return zero(into, p);
        }
        ShortestDecimal decimal = new ShortestDecimal();
        decimal.of(value);
        return decimal(into, p, decimal.digits, decimal.exponent);
    }

    /**
     * Writes an integer.
     *
     * @return the index behind the text; at most 20 bytes are written
     */
    public static int format(byte[] into, int at, long value) {
        if (value == Long.MIN_VALUE) {
            return put(into, at, MIN_LONG);
        }
        int p = sign(into, at, value < 0);
        return digits(into, p, Math.abs(value), length(Math.abs(value)));
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

    private static int sign(byte[] into, int at, boolean negative) {
        if (negative) {
            into[at] = '-';
            return at + 1;
        }
        return at;
    }

    private static int zero(byte[] into, int at) {
        into[at] = '0';
        into[at + 1] = '.';
        into[at + 2] = '0';
        return at + 3;
    }

    /** The decimal point stands {@code point} digits behind the first. */
    private static int decimal(byte[] into, int at, long digits, int exponent) {
        int length = length(digits);
        int point = length + exponent;
        if (point > 7 || point < -2) {
            return scientific(into, at, digits, length, point - 1);
        }
        if (point <= 0) {
            return small(into, at, digits, length, point);
        }
        if (exponent >= 0) {
            int p = digits(into, at, digits, length);
            for (int i = 0; i < exponent; i++) {
                into[p++] = '0';
            }
            into[p++] = '.';
            into[p++] = '0';
            return p;
        }
        digits(into, at + 1, digits, length);
        System.arraycopy(into, at + 1, into, at, point);
        into[at + point] = '.';
        return at + length + 1;
    }

    private static int small(byte[] into, int at, long digits, int length, int point) {
        int p = at;
        into[p++] = '0';
        into[p++] = '.';
        for (int i = point; i < 0; i++) {
            into[p++] = '0';
        }
        return digits(into, p, digits, length);
    }

    private static int scientific(byte[] into, int at, long digits, int length, int exponent) {
        digits(into, at + 1, digits, length);
        into[at] = into[at + 1];
        into[at + 1] = '.';
        int p = at + length + 1;
        if (length == 1) {
            into[p++] = '0';
        }
        into[p++] = 'E';
        return format(into, p, (long) exponent);
    }

    private static int length(long value) {
        int length = 1;
        for (long bound = 10; value >= bound; bound *= 10) {
            length++;
            if (length == 19) {
                break;
            }
        }
        return length;
    }

    private static int digits(byte[] into, int at, long value, int length) {
        long rest = value;
        for (int p = at + length - 1; p >= at; p--) {
            long tenth = rest / 10;
            into[p] = (byte) ('0' + rest - tenth * 10);
            rest = tenth;
        }
        return at + length;
    }

    private static int put(byte[] into, int at, byte[] text) {
        System.arraycopy(text, 0, into, at, text.length);
        return at + text.length;
    }
}
