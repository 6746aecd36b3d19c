// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.csv;

import org.vo4j.api.spi.support.NumberParser;
import org.vo4j.api.spi.support.NumberParser.Mark;
import org.vo4j.api.spi.support.Utf8;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;

/**
 * Finds the narrowest type that all cells of a column fit, so that none loses anything: boolean, int, long, double,
 * and text for all the rest. A leading zero makes text of digits, and so do integers that neither a long nor, where there
 * are fractions too, a double can hold.
 */
final class ColumnGuess {
    private static final int TRUTH = 1;
    private static final int INT = 2;
    private static final int LONG = 4;
    /** A long that is no double. */
    private static final int WIDE = 8;

    private static final int REAL = 16;
    private static final int TEXT = 32;
    private static final int NOT_ASCII = 64;
    private static final long MAX_EXACT = 1L << 53;
    private static final int MAX_INT_DIGITS = 9;
    private static final int MAX_LONG_DIGITS = 19;

    private final NumberParser numbers = new NumberParser();
    private int seen;

    ColumnGuess() {}

    /** Looks at one cell. */
    void see(CsvRecord record, int cell) {
        int from = record.from(cell);
        int to = record.to(cell);
        if (from == to || (seen & (TEXT | NOT_ASCII)) == (TEXT | NOT_ASCII)) {
            return;
        }
        byte[] bytes = record.bytes();
        if ((seen & TEXT) == 0) {
            seen |= kind(bytes, from, to);
        }
        if ((seen & TEXT) != 0 && !Utf8.isAscii(bytes, from, to)) {
            seen |= NOT_ASCII;
        }
    }

    private int kind(byte[] bytes, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && bytes[from] == ' ') {
            from++;
        }
        while (to > from && bytes[to - 1] == ' ') {
            to--;
        }
        if (from == to) {
            return TEXT;
        }
        int first = bytes[from] == '-' || bytes[from] == '+' ? from + 1 : from;
        int digits = first;
        while (digits < to && bytes[digits] >= '0' && bytes[digits] <= '9') {
            digits++;
        }
        if (digits == to && digits > first) {
            boolean numbered = first == from && digits - first > 1 && bytes[first] == '0';
            return numbered ? TEXT : integer(bytes, from, to, to - first);
        }
        return truth(bytes, from, to - from) ? TRUTH : real(bytes, from, to);
    }

    private int integer(byte[] bytes, int from, int to, int digits) {
        if (digits <= MAX_INT_DIGITS) {
            // the sign of -0 is something that only a real number can keep
            return bytes[from] == '-' && digits == 1 && bytes[to - 1] == '0' ? REAL : INT;
        }
        if (digits > MAX_LONG_DIGITS) {
            return TEXT;
        }
        numbers.clear();
        long value = numbers.parseLong(bytes, from, to);
        if (numbers.mark() != Mark.NONE) {
            return TEXT;
        }
        if (value > Integer.MIN_VALUE && value <= Integer.MAX_VALUE) {
            return INT;
        }
        return value >= -MAX_EXACT && value <= MAX_EXACT ? LONG : WIDE;
    }

    private static boolean truth(byte[] bytes, int from, int length) {
        return CsvLiterals.equalsIgnoringCase(bytes, from, length, "true")
                || CsvLiterals.equalsIgnoringCase(bytes, from, length, "false");
    }

    private int real(byte[] bytes, int from, int to) {
        byte last = bytes[to - 1];
        boolean named = CsvLiterals.isNamedNumber(bytes, from, to);
        if (!named && last != '.' && (last < '0' || last > '9')) {
            return TEXT;
        }
        numbers.clear();
        double value = numbers.parseDouble(bytes, from, to);
        boolean sound = numbers.mark() == Mark.NONE || (named && numbers.mark() == Mark.LENIENT);
        // digits whose value no double has: better kept as they are than as an infinity
        return sound && (named || Double.isFinite(value)) ? REAL : TEXT;
    }

    /** The column that has been seen. */
    Column column(String name, boolean charIsUtf8) {
        if (seen == TRUTH) {
            return Column.builder(name, Datatype.BOOLEAN).build();
        }
        if (seen == INT) {
            return Column.builder(name, Datatype.INT).build();
        }
        boolean integers = (seen & ~(INT | LONG | WIDE)) == 0;
        if (seen != 0 && integers) {
            return Column.builder(name, Datatype.LONG).build();
        }
        boolean reals = (seen & ~(INT | LONG | REAL)) == 0;
        if (seen != 0 && reals) {
            return Column.builder(name, Datatype.DOUBLE).build();
        }
        // mixed kinds, one of which was seen before its text was looked at, are ASCII
        boolean wide = (seen & NOT_ASCII) != 0 && !charIsUtf8;
        return Column.of(name, wide ? Datatype.UNICODE_CHAR : Datatype.CHAR, ArrayShape.VARIABLE);
    }
}
