// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.csv;

import java.util.Arrays;
import org.vo4j.api.spi.support.NumberParser;
import org.vo4j.api.spi.support.NumberParser.Mark;
import org.vo4j.api.table.Datatype;

/** The literals of one cell: one, or several between blanks. Mutable and single-threaded. */
final class CsvElements {
    private final NumberParser numbers = new NumberParser();
    private byte[] bytes = new byte[0];
    private int[] bounds = new int[16];
    private int count;
    private boolean failed;

    CsvElements() {}

    /** Takes the whole cell as one literal. */
    CsvElements one(byte[] newBytes, int from, int to) {
        begin(newBytes);
        add(from, to);
        return this;
    }

    /** Takes the cell apart at its blanks. */
    void split(byte[] newBytes, int from, int to) {
        begin(newBytes);
        int i = from;
        while (i < to) {
            while (i < to && isSpace(newBytes[i])) {
                i++;
            }
            int start = i;
            while (i < to && !isSpace(newBytes[i])) {
                i++;
            }
            if (i > start) {
                add(start, i);
            }
        }
    }

    private void begin(byte[] newBytes) {
        bytes = newBytes;
        count = 0;
        failed = false;
        numbers.clear();
    }

    private void add(int from, int to) {
        if (2 * count + 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * count] = from;
        bounds[2 * count + 1] = to;
        count++;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    boolean isBlank(byte[] text, int from, int to) {
        int i = from;
        while (i < to && isSpace(text[i])) {
            i++;
        }
        return i == to;
    }

    int count() {
        return count;
    }

    /** Whether a literal that was asked for since the cell was taken is not what it should be. */
    boolean failed() {
        return failed || numbers.mark().compareTo(Mark.LENIENT) > 0;
    }

    /** Whether an element is the word null. */
    boolean isNull(int index) {
        int from = bounds[2 * index];
        return CsvLiterals.equalsIgnoringCase(bytes, from, bounds[2 * index + 1] - from, "null");
    }

    double real(int index, Datatype type) {
        int from = bounds[2 * index];
        int to = bounds[2 * index + 1];
        if (type.isInteger()) {
            return integer(index, type);
        }
        return type == Datatype.FLOAT || type == Datatype.FLOAT_COMPLEX
                ? numbers.parseFloat(bytes, from, to)
                : numbers.parseDouble(bytes, from, to);
    }

    long integer(int index, Datatype type) {
        int from = bounds[2 * index];
        int to = bounds[2 * index + 1];
        if (type == Datatype.BIT) {
            return truth(index) ? 1 : 0;
        }
        return numbers.parseInteger(bytes, from, to, type.integerBits(), type == Datatype.UNSIGNED_BYTE);
    }

    boolean truth(int index) {
        int from = bounds[2 * index];
        int to = bounds[2 * index + 1];
        while (from < to && isSpace(bytes[from])) {
            from++;
        }
        while (to > from && isSpace(bytes[to - 1])) {
            to--;
        }
        int length = to - from;
        if (length == 1) {
            switch (bytes[from]) {
                case '1', 't', 'T' -> {
                    return true;
                }
                case '0', 'f', 'F' -> {
                    return false;
                }
                default -> {
                    // no truth value, said below
                }
            }
        }
        if (CsvLiterals.equalsIgnoringCase(bytes, from, length, "true")) {
            return true;
        }
        failed |= !CsvLiterals.equalsIgnoringCase(bytes, from, length, "false");
        return false;
    }
}
