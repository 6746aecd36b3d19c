// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.util.Arrays;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.support.NumberParser;
import org.vo4j.api.table.Datatype;

/**
 * Reads the elements of a cell's text, with all that may be wrong with them; the shortest ways for scalars are in
 * {@link TextCells}. Single-threaded.
 */
final class ElementReader {
    /** The meaning of each character: real columns hold true and false at random, which no branch can guess. */
    private static final byte[] TRUTH = new byte[256];

    static {
        Arrays.fill(TRUTH, (byte) -1);
        for (char c : "Tt1".toCharArray()) {
            TRUTH[c] = 1;
        }
        for (char c : "Ff0".toCharArray()) {
            TRUTH[c] = 0;
        }
    }

    private final NumberParser parser;
    private final TextCells cells;

    /** What {@link #doubles} and {@link #integers} have read. */
    double[] numbers = new double[16];

    long[] integers = new long[16];
    private boolean[] truths = new boolean[16];
    /** Whether the element read last is null. */
    boolean wasNull;

    private int tokenStart;
    private int tokenEnd;
    private boolean commas;

    ElementReader(NumberParser parser, TextCells cells) {
        this.parser = parser;
        this.cells = cells;
    }

    // --- tokens ------------------------------------------------------------------------------------------------

    private static boolean isSeparator(byte c) {
        return RowScanner.isBlank(c) || c == ',';
    }

    boolean isBlank(CellText cell) {
        for (int p = cell.from; p < cell.to; p++) {
            if (!RowScanner.isBlank(cell.array[p])) {
                return false;
            }
        }
        return true;
    }

    /** Moves to the next token from an index on; false behind the last. */
    private boolean token(CellText cell, int at) {
        byte[] b = cell.array;
        int p = at;
        while (p < cell.to && isSeparator(b[p])) {
            commas |= b[p] == ',';
            p++;
        }
        tokenStart = p;
        // signs, points and digits are all behind the comma
        while (p < cell.to && (b[p] > ',' || !isSeparator(b[p]))) {
            p++;
        }
        tokenEnd = p;
        return tokenStart < tokenEnd;
    }

    private void reportCommas(CellPlan plan) {
        if (commas) {
            commas = false;
            cells.report(VoTableIssue.W01, "separates its elements by commas instead of blanks", plan);
        }
    }

    /** The number of elements in an array cell: bits, numbers, or pairs of numbers. */
    int count(CellPlan plan, CellText cell) {
        if (plan.type == Datatype.BIT) {
            return Math.max(0, countBits(plan, cell));
        }
        int count = 0;
        for (int p = cell.from; token(cell, p); p = tokenEnd) {
            count++;
        }
        reportCommas(plan);
        return plan.type.isComplex() ? count / 2 : count;
    }

    // --- floating point ----------------------------------------------------------------------------------------

    double doubleAt(CellPlan plan, CellText cell) {
        return floating(plan, cell.array, cell.from, cell.to);
    }

    float floatAt(CellPlan plan, CellText cell) {
        return (float) floating(plan, cell.array, cell.from, cell.to);
    }

    /** A float's or double's literal, correctly rounded to its own type; NaN with {@link #wasNull} for null. */
    private double floating(CellPlan plan, byte[] b, int from, int to) {
        wasNull = false;
        boolean single = plan.type == Datatype.FLOAT || plan.type == Datatype.FLOAT_COMPLEX;
        double value = single ? parser.parseFloat(b, from, to) : parser.parseDouble(b, from, to);
        NumberParser.Mark mark = parser.mark();
        if (mark != NumberParser.Mark.NONE) {
            parser.clear();
            wasNull = mark != NumberParser.Mark.LENIENT;
            if (mark != NumberParser.Mark.EMPTY) {
                cells.report(
                        VoTableIssue.W30,
                        "has '" + excerpt(b, from, to) + "', which is no literal of " + plan.type
                                + (wasNull ? "; read as NaN" : "; read as " + value),
                        plan);
            }
            return value;
        }
        if (plan.isNullLiteral(value)) {
            wasNull = true;
            return Double.NaN;
        }
        return value;
    }

    /** Reads all numbers of a cell into {@link #numbers}; complex as pairs. */
    int doubles(CellPlan plan, CellText cell) {
        int count = 0;
        for (int p = cell.from; token(cell, p); p = tokenEnd) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count++] = plan.bits > 0 ? integerAsDouble(plan, cell) : floating(plan, cell);
        }
        reportCommas(plan);
        if (plan.type.isComplex() && count % 2 != 0) {
            cells.report(VoTableIssue.E03, "has a real part without an imaginary part; the last is dropped", plan);
            count--;
        }
        return count;
    }

    private double floating(CellPlan plan, CellText cell) {
        return floating(plan, cell.array, tokenStart, tokenEnd);
    }

    private double integerAsDouble(CellPlan plan, CellText cell) {
        long value = integer(plan, cell.array, tokenStart, tokenEnd);
        return wasNull ? Double.NaN : value;
    }

    // --- integers ----------------------------------------------------------------------------------------------

    long integerAt(CellPlan plan, CellText cell) {
        return integer(plan, cell.array, cell.from, cell.to);
    }

    private long integer(CellPlan plan, byte[] b, int from, int to) {
        wasNull = false;
        long value = parser.parseInteger(b, from, to, plan.bits, plan.unsigned);
        NumberParser.Mark mark = parser.mark();
        if (mark != NumberParser.Mark.NONE) {
            parser.clear();
            wasNull = mark != NumberParser.Mark.RANGE;
            reportInteger(plan, b, from, to, mark, value);
        }
        wasNull |= plan.hasNull && value == plan.nullInteger;
        return value;
    }

    private void reportInteger(CellPlan plan, byte[] b, int from, int to, NumberParser.Mark mark, long value) {
        if (mark == NumberParser.Mark.RANGE) {
            cells.report(
                    VoTableIssue.W51,
                    "has '" + excerpt(b, from, to) + "', beyond the range of " + plan.type + "; read as " + value,
                    plan);
        } else if (mark == NumberParser.Mark.SYNTAX) {
            boolean nan =
                    !plan.hasNull && to - from == 3 && excerpt(b, from, to).equals("NaN");
            cells.report(
                    nan ? VoTableIssue.W31 : VoTableIssue.E47,
                    "has '" + excerpt(b, from, to) + "', which is no literal of " + plan.type + "; read as null",
                    plan);
        }
    }

    /** Reads all integers of a cell into {@link #integers}. */
    int integers(CellPlan plan, CellText cell) {
        int count = 0;
        for (int p = cell.from; token(cell, p); p = tokenEnd) {
            if (count == integers.length) {
                integers = Arrays.copyOf(integers, count * 2);
            }
            integers[count++] = integer(plan, cell.array, tokenStart, tokenEnd);
        }
        reportCommas(plan);
        Arrays.fill(integers, count, integers.length, 0); // what a caller pads with
        return count;
    }

    // --- booleans and bits -------------------------------------------------------------------------------------

    /** The truth value that one character spells: 1, 0, or -1 when it spells none. */
    static int truth(byte c) {
        return TRUTH[c & 0xff];
    }

    /** 1, 0, or -1 for null; what is none of the spellings is null. */
    int booleanAt(CellPlan plan, byte[] b, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && RowScanner.isBlank(b[from])) {
            from++;
        }
        while (to > from && RowScanner.isBlank(b[to - 1])) {
            to--;
        }
        int length = to - from;
        int first = length == 0 ? '?' : b[from] | 0x20;
        if (length <= 1) {
            switch (first) {
                case 't', '1' | 0x20:
                    return 1;
                case 'f', '0' | 0x20:
                    return 0;
                case '?' | 0x20:
                    return -1;
                default:
                    break;
            }
        }
        if (length == 4 && is(b, from, "true")) {
            return 1;
        }
        if (length == 5 && is(b, from, "false")) {
            return 0;
        }
        if (length > 0) {
            cells.report(
                    VoTableIssue.E05, "has '" + excerpt(b, start, end) + "', which is no boolean; read as null", plan);
        }
        return -1;
    }

    private static boolean is(byte[] b, int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if ((b[from + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The truth values of an array cell; null elements are false. */
    boolean[] booleans(CellPlan plan, CellText cell) {
        int count = 0;
        for (int p = cell.from; token(cell, p); p = tokenEnd) {
            if (count == truths.length) {
                truths = Arrays.copyOf(truths, count * 2);
            }
            truths[count++] = booleanAt(plan, cell.array, tokenStart, tokenEnd) == 1;
        }
        reportCommas(plan);
        return Arrays.copyOf(truths, count);
    }

    /** The first bit of a cell; -1 where there is none. */
    int firstBit(CellPlan plan, CellText cell) {
        int p = cell.from;
        if (countBits(plan, cell) <= 0) {
            return -1;
        }
        while (RowScanner.isBlank(cell.array[p])) {
            p++;
        }
        return cell.array[p] - '0';
    }

    /** The bits of a cell: ASCII 0 and 1 without separators, though blanks are accepted; 0 where there are none. */
    static long[] bits(CellText cell, int size) {
        long[] bits = new long[size];
        int count = 0;
        for (int p = cell.from; p < cell.to && count < size; p++) {
            if (!RowScanner.isBlank(cell.array[p])) {
                bits[count++] = cell.array[p] & 1;
            }
        }
        return bits;
    }

    /** The number of bits in a cell; -1 when it has anything else. */
    int countBits(CellPlan plan, CellText cell) {
        int count = 0;
        for (int p = cell.from; p < cell.to; p++) {
            byte c = cell.array[p];
            if (c == '0' || c == '1') {
                count++;
            } else if (!RowScanner.isBlank(c)) {
                cells.report(
                        VoTableIssue.E04,
                        "has '" + excerpt(cell.array, cell.from, cell.to)
                                + "', which is no run of 0 and 1; read as null",
                        plan);
                return -1;
            }
        }
        return count;
    }

    // --- nulls -------------------------------------------------------------------------------------------------

    boolean isNullAt(CellPlan plan, CellText cell) {
        if (plan.type.isComplex()) {
            return false;
        }
        return isNull(plan, cell, cell.from, cell.to);
    }

    private boolean isNull(CellPlan plan, CellText cell, int from, int to) {
        switch (plan.type) {
            case BOOLEAN:
                return booleanAt(plan, cell.array, from, to) < 0;
            case BIT:
                return firstBit(plan, cell) < 0;
            case FLOAT, DOUBLE, FLOAT_COMPLEX, DOUBLE_COMPLEX:
                floating(plan, cell.array, from, to);
                return wasNull;
            default:
                integer(plan, cell.array, from, to);
                return wasNull;
        }
    }

    /** Which elements of an array cell are null; those behind are as well. */
    NullElements nullElements(CellPlan plan, CellText cell, NullElements nulls) {
        nulls.clear();
        if (plan.type == Datatype.BIT) {
            nulls.count = count(plan, cell);
            return nulls;
        }
        int perElement = plan.type.isComplex() ? 2 : 1;
        int tokens = 0;
        boolean isNull = true;
        for (int p = cell.from; token(cell, p); p = tokenEnd) {
            isNull &= isNull(plan, cell, tokenStart, tokenEnd);
            if (++tokens % perElement == 0) {
                nulls.add(isNull);
                isNull = true;
            }
        }
        commas = false;
        return nulls;
    }

    private static String excerpt(byte[] b, int from, int to) {
        int end = Math.min(to, from + 40);
        String text = new String(b, from, end - from, java.nio.charset.StandardCharsets.UTF_8).strip();
        return end < to ? text + "..." : text;
    }
}
