// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads the numbers of TABLEDATA from bytes (VOTable 1.5 section 6): correctly rounded, without an object per number.
 *
 * <p>A literal that is not one never throws: {@link #mark()} remembers the worst that was met until {@link #clear()}.
 * White space around a literal is ignored. Mutable and single-threaded: one parser belongs to one cursor.
 */
public final class NumberParser {
    /** What was noticed about the literals read since the last {@link #clear()}, the harmless first. */
    public enum Mark {
        /** Nothing. */
        NONE,
        /** A spelling that the standard does not know but whose meaning is clear, such as {@code nan} or {@code 1D3}. */
        LENIENT,
        /** No literal at all: only white space. The value is NaN or 0. */
        EMPTY,
        /** An integer that the type cannot hold. The value is the nearest that it can. */
        RANGE,
        /** Not a number. The value is NaN or 0. */
        SYNTAX
    }

    private static final int MAX_DIGITS = 19;
    private static final long[] POWERS = new long[17];

    static {
        POWERS[0] = 1;
        for (int power = 1; power < POWERS.length; power++) {
            POWERS[power] = 10 * POWERS[power - 1];
        }
    }

    private Mark mark = Mark.NONE;

    /** Creates a parser that has noticed nothing. */
    public NumberParser() {}

    /** The worst that was noticed since the last {@link #clear()}. */
    public Mark mark() {
        return mark;
    }

    /** Forgets what was noticed. */
    public void clear() {
        mark = Mark.NONE;
    }

    private void note(Mark newMark) {
        if (newMark.compareTo(mark) > 0) {
            mark = newMark;
        }
    }

    /** The literal in {@code [from, to)} as the nearest double. */
    public double parseDouble(byte[] b, int from, int to) {
        double value = plain(b, from, to, 0);
        if (Double.isNaN(value)) {
            value = scientific(b, from, to);
        }
        return Double.isNaN(value) ? careful(b, from, to) : value;
    }

    /**
     * What nearly all cells hold: a sign or none, digits, a point, digits; times a power of ten. NaN for all else, also
     * if there are not enough bytes around to look at them in words.
     */
    private static double plain(byte[] b, int from, int to, int power) {
        if (to < DigitWords.BEFORE_END || from >= b.length - Long.BYTES) {
            return Double.NaN;
        }
        int minus = minus(b[from]);
        int begin = from + minus;
        long word = DigitWords.word(b, begin);
        int before = DigitWords.beforePoint(word);
        int behind = to - begin - before - 1;
        if (before == 8 || behind < 0 || behind > 16 || before + behind > MAX_DIGITS || before + behind == 0) {
            return Double.NaN;
        }
        long whole = DigitWords.first(word, before);
        long fraction = DigitWords.last(b, to, behind);
        if ((whole | fraction) < 0) {
            return Double.NaN;
        }
        double value = DecimalToDouble.of(whole * POWERS[behind] + fraction, power - behind);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(value) | (long) minus << 63);
    }

    /** 1 for a minus sign, 0 for all else; without a branch, for signs are hard to guess. */
    private static int minus(byte c) {
        return (((c & 0xff) ^ '-') - 1) >>> 31;
    }

    /** A plain number with an exponent of at most three digits; NaN for all else. */
    private static double scientific(byte[] b, int from, int to) {
        int e = to - 2;
        while (e > from && e >= to - 5 && (b[e] | 0x20) != 'e') {
            e--;
        }
        if (e <= from || e < to - 5) {
            return Double.NaN;
        }
        int minus = minus(b[e + 1]);
        int power = 0;
        int p = e + 1 + (minus | (b[e + 1] == '+' ? 1 : 0));
        if (p == to) {
            return Double.NaN;
        }
        for (; p < to; p++) {
            int digit = b[p] - '0';
            if (digit < 0 || digit > 9) {
                return Double.NaN;
            }
            power = power * 10 + digit;
        }
        return plain(b, from, e, minus == 0 ? power : -power);
    }

    private double careful(byte[] b, int from, int to) {
        int p = skipSpace(b, from, to);
        int end = skipSpaceBack(b, p, to);
        int start = p;
        boolean negative = false;
        if (p < end && (b[p] == '-' || b[p] == '+')) {
            negative = b[p] == '-';
            p++;
        }
        long mantissa = 0;
        int first = p;
        int digit;
        while (p < end && (digit = b[p] - '0') >= 0 && digit <= 9) {
            mantissa = mantissa * 10 + digit;
            p++;
        }
        int digits = p - first;
        int exponent = 0;
        if (p < end && b[p] == '.') {
            int point = ++p;
            while (p < end && (digit = b[p] - '0') >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
                p++;
            }
            exponent = point - p;
            digits -= exponent;
        }
        if (digits == 0) {
            return special(b, start, end);
        }
        if (p < end) {
            return withExponent(b, start, p, end, mantissa, digits, exponent, negative);
        }
        return digits > MAX_DIGITS
                ? manyDigits(b, start, end, exponent, negative)
                : scaled(b, start, end, mantissa, exponent, negative);
    }

    /** The index of the first byte that is no white space of XML; literals without any around them are the rule. */
    private static int skipSpace(byte[] b, int from, int to) {
        int p = from;
        while (p < to && b[p] <= ' ' && isSpace(b[p])) {
            p++;
        }
        return p;
    }

    /** The index behind the last byte that is no white space. */
    private static int skipSpaceBack(byte[] b, int from, int to) {
        int end = to;
        while (end > from && b[end - 1] <= ' ' && isSpace(b[end - 1])) {
            end--;
        }
        return end;
    }

    /** XML's white space and nothing else: the bytes of other characters are negative, thus below the space, too. */
    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private double withExponent(
            byte[] b, int start, int at, int end, long mantissa, int digits, int exponent, boolean negative) {
        int c = b[at] | 0x20;
        int p = at + 1;
        boolean minus = p < end && b[p] == '-';
        if (p < end && (b[p] == '-' || b[p] == '+')) {
            p++;
        }
        if ((c != 'e' && c != 'd') || p == end) {
            return syntax();
        }
        int power = 0;
        for (; p < end; p++) {
            int digit = b[p] - '0';
            if (digit < 0 || digit > 9) {
                return syntax();
            }
            power = power < 100_000 ? power * 10 + digit : power;
        }
        if (c == 'd') {
            note(Mark.LENIENT); // Fortran writes 1.5D+3
        }
        int scale = exponent + (minus ? -power : power);
        return digits > MAX_DIGITS
                ? manyDigits(b, start, end, scale, negative)
                : scaled(b, start, end, mantissa, scale, negative);
    }

    private double scaled(byte[] b, int start, int end, long mantissa, int exponent, boolean negative) {
        double value = DecimalToDouble.of(mantissa, exponent);
        return Double.isNaN(value) ? exact(b, start, end) : negative ? -value : value;
    }

    /** More digits than a long holds: cut to 19, where the next number up gives the same double. */
    private double manyDigits(byte[] b, int start, int end, int exponent, boolean negative) {
        long mantissa = 0;
        int taken = 0;
        int dropped = 0;
        for (int p = start; p < end && (b[p] | 0x20) != 'e' && (b[p] | 0x20) != 'd'; p++) {
            int digit = b[p] - '0';
            if (digit < 0 || digit > 9) {
                continue;
            }
            if (taken < MAX_DIGITS) {
                mantissa = mantissa * 10 + digit;
                taken += mantissa == 0 ? 0 : 1;
            } else {
                dropped++;
            }
        }
        double low = DecimalToDouble.of(mantissa, exponent + dropped);
        double high = dropped == 0 ? low : DecimalToDouble.of(mantissa + 1, exponent + dropped);
        return low == high ? (negative ? -low : low) : exact(b, start, end);
    }

    /** The rare case that the fast ways do not decide. */
    private static double exact(byte[] b, int start, int end) {
        String text = new String(b, start, end - start, StandardCharsets.ISO_8859_1);
        return Double.parseDouble(text.replace('d', 'e').replace('D', 'e'));
    }

    private double syntax() {
        note(Mark.SYNTAX);
        return Double.NaN;
    }

    private double special(byte[] b, int start, int end) {
        if (start == end) {
            note(Mark.EMPTY);
            return Double.NaN;
        }
        String text = new String(b, start, end - start, StandardCharsets.ISO_8859_1);
        switch (text) {
            case "NaN":
                return Double.NaN;
            case "+Inf":
                return Double.POSITIVE_INFINITY;
            case "-Inf":
                return Double.NEGATIVE_INFINITY;
            default:
                return lenient(text.toLowerCase(Locale.ROOT));
        }
    }

    private double lenient(String text) {
        note(Mark.LENIENT);
        switch (text) {
            case "nan", "+nan", "-nan":
                return Double.NaN;
            case "inf", "+inf", "infinity", "+infinity":
                return Double.POSITIVE_INFINITY;
            case "-inf", "-infinity":
                return Double.NEGATIVE_INFINITY;
            default:
                return syntax();
        }
    }

    /** The literal in {@code [from, to)} as the nearest float, not rounded twice. */
    public float parseFloat(byte[] b, int from, int to) {
        double value = parseDouble(b, from, to);
        long low = Double.doubleToRawLongBits(value) & 0x1FFF_FFFFL;
        // rounding to double first only hurts when that lands on the middle between two floats
        boolean doubtful = low == 0x1000_0000L || (Math.abs(value) < 0x1p-125 && value != 0);
        return doubtful ? exactFloat(b, from, to) : (float) value;
    }

    private static float exactFloat(byte[] b, int from, int to) {
        String text = new String(b, from, to - from, StandardCharsets.ISO_8859_1);
        return Float.parseFloat(text.replace('d', 'e').replace('D', 'e'));
    }

    /** The decimal integer in {@code [from, to)}; the nearest long if it is beyond. */
    public long parseLong(byte[] b, int from, int to) {
        if (to < DigitWords.BEFORE_END || from >= b.length - Long.BYTES || from >= to) {
            return carefulLong(b, from, to);
        }
        int minus = minus(b[from]);
        int begin = from + minus;
        int count = to - begin;
        if (count == 0 || count > MAX_DIGITS) {
            return carefulLong(b, from, to);
        }
        long value = DigitWords.last(b, to, Math.min(count, 16));
        if (count > 16) {
            long upper = DigitWords.first(DigitWords.word(b, begin), count - 16);
            value = upper * POWERS[16] + value | (upper | value) >> 63;
        }
        // 19 digits beyond a long are negative, too, for they are no more than 64 bits
        return value < 0 ? carefulLong(b, from, to) : (value ^ -minus) + minus;
    }

    private long carefulLong(byte[] b, int from, int to) {
        int p = skipSpace(b, from, to);
        int end = skipSpaceBack(b, p, to);
        if (p == end) {
            note(Mark.EMPTY);
            return 0;
        }
        boolean negative = b[p] == '-';
        if (negative || b[p] == '+') {
            p++;
        }
        return digits(b, p, end, negative);
    }

    private long digits(byte[] b, int from, int end, boolean negative) {
        int begin = from;
        while (begin < end - 1 && b[begin] == '0') {
            begin++;
        }
        long value = 0;
        for (int p = begin; p < end; p++) {
            int digit = b[p] - '0';
            if (digit < 0 || digit > 9) {
                note(Mark.SYNTAX);
                return 0;
            }
            value = value * 10 + digit;
        }
        if (from == end) {
            note(Mark.SYNTAX);
            return 0;
        }
        // 19 digits need at most 64 bits, so that those beyond a long are negative
        boolean beyond = end - begin > MAX_DIGITS || (value < 0 && !(negative && value == Long.MIN_VALUE));
        if (beyond) {
            note(Mark.RANGE);
            return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return negative ? -value : value;
    }

    /**
     * The integer in {@code [from, to)} of a type of so many bits: decimal, or {@code 0x} and hexadecimal digits that
     * are the bit pattern (VOTable 1.5 section 6).
     *
     * @param unsigned whether the type has no sign, as unsignedByte
     */
    public long parseInteger(byte[] b, int from, int to, int bits, boolean unsigned) {
        int p = skipSpace(b, from, to);
        if (p + 2 < to && b[p] == '0' && (b[p + 1] | 0x20) == 'x') {
            return hexadecimal(b, p + 2, skipSpaceBack(b, p + 2, to), bits, unsigned);
        }
        long value = parseLong(b, p, to);
        long max = unsigned ? (1L << bits) - 1 : Long.MAX_VALUE >>> (64 - bits);
        long min = unsigned ? 0 : -max - 1;
        if (value > max || value < min) {
            note(Mark.RANGE);
            return value > max ? max : min;
        }
        return value;
    }

    private long hexadecimal(byte[] b, int from, int end, int bits, boolean unsigned) {
        long value = 0;
        for (int p = from; p < end; p++) {
            int digit = b[p] < 0 ? -1 : Character.digit(b[p], 16);
            if (digit < 0) {
                note(Mark.SYNTAX);
                return 0;
            }
            value = value << 4 | digit;
        }
        if (from == end) {
            note(Mark.SYNTAX);
            return 0;
        }
        if (end - from > bits / 4) {
            note(Mark.RANGE);
        }
        return unsigned ? value & ((1L << bits) - 1) : value << (64 - bits) >> (64 - bits);
    }
}
