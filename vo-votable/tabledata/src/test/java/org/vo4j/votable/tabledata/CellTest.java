// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vo4j.votable.tabledata.Reading.cell;
import static org.vo4j.votable.tabledata.Reading.column;
import static org.vo4j.votable.tabledata.Reading.context;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vo4j.api.FormatException;
import org.vo4j.api.Verify;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.RowCursor;
import org.vo4j.testkit.TestContext;

/** What each literal means, and what is reported of it; C1 to C18 are rows of the feature table. */
class CellTest {
    /** Datatype, arraysize, VALUES/@null or "-", literal, the value as {@code shown} tells it, codes. */
    private static final String[][] CELLS = {
        // integers
        {"int", "", "-", "42", "42", ""},
        {"int", "", "-", " \n42\t", "42", ""},
        {"int", "", "-", "+7", "7", ""},
        {"int", "", "-", "-2147483648", "-2147483648", ""},
        {"int", "", "-", "&#52;2", "42", ""},
        {"int", "", "-", "", "null", ""}, // C1
        {"int", "", "-", "  ", "null", ""},
        {"int", "", "-99", "-99", "null", ""}, // C2
        {"int", "", "0xff", "255", "null", ""},
        {"int", "", "-99", " -99 ", "null", ""},
        {"int", "", "-", "2147483648", "2147483647", "W51"},
        {"short", "", "-", "-40000", "-32768", "W51"},
        {"unsignedByte", "", "-", "256", "255", "W51"},
        {"unsignedByte", "", "-", "-1", "0", "W51"},
        {"long", "", "-", "99999999999999999999", "9223372036854775807", "W51"},
        {"int", "", "-", "0xFFFFFFFF", "-1", ""}, // C5
        {"int", "", "-", "0x7fffffff", "2147483647", ""},
        {"short", "", "-", "0xff", "255", ""},
        {"short", "", "-", "0x8000", "-32768", ""},
        {"long", "", "-", "0x8000000000000000", "-9223372036854775808", ""},
        {"unsignedByte", "", "-", "0xF", "15", ""},
        {"int", "", "-", "1.5", "null", "E47"},
        {"int", "", "-", "NaN", "null", "W31"},
        {"int", "", "-", "\u22125", "null", "E47"}, // a minus that is not ASCII must not become a plus
        {"int", "", "-", "\u00a05", "null", "E47"}, // nor is a no-break space white space
        {"int", "", "-", "1 2", "null", "E47"},
        // floating point
        {"double", "", "-", "1.5", "1.5", ""},
        {"double", "", "-", "&#49;.5", "1.5", ""},
        {"double", "", "-", "-1e-5", "-1.0E-5", ""},
        {"double", "", "-", ".5", "0.5", ""},
        {"double", "", "-", "5.", "5.0", ""},
        {"double", "", "-", "NaN", "NaN", ""}, // C6
        {"double", "", "-", "+Inf", "Infinity", ""},
        {"double", "", "-", "-Inf", "-Infinity", ""},
        {"double", "", "-", "nan", "NaN", "W30"},
        {"double", "", "-", "Infinity", "Infinity", "W30"},
        {"double", "", "-", "1D3", "1000.0", "W30"},
        {"double", "", "-", "1_000", "null", "W30"},
        {"double", "", "-", "x", "null", "W30"},
        {"double", "", "-", "\u22121.5", "null", "W30"},
        {"double", "", "-", "", "null", ""},
        {"double", "", "NaN", "NaN", "null", ""},
        {"double", "", "-999", "-999.0", "null", ""},
        {"float", "", "-", "0.1", "0.1", ""},
        {"float", "", "99.99", "99.99", "null", ""},
        {"float", "", "-", "1e39", "Infinity", ""},
        // booleans, C8
        {"boolean", "", "-", "T", "true", ""},
        {"boolean", "", "-", "tRuE", "true", ""},
        {"boolean", "", "-", "1", "true", ""},
        {"boolean", "", "-", " f ", "false", ""},
        {"boolean", "", "-", "FALSE", "false", ""},
        {"boolean", "", "-", "0", "false", ""},
        {"boolean", "", "-", "?", "null", ""},
        {"boolean", "", "-", " ", "null", ""},
        {"boolean", "", "-", "", "null", ""},
        {"boolean", "", "-", "yes", "null", "E05"},
        {"boolean", "", "-", "\u0011", "null", "E45"},
        {"boolean", "3", "-", "T ? F", "true ? false", ""}, // C9
        {"boolean", "*", "-", "true\tf", "true false", ""},
        // bits, C7
        {"bit", "", "-", "1", "true", ""},
        {"bit", "", "-", "0", "false", ""},
        {"bit", "", "-", "", "null", ""},
        {"bit", "", "-", "2", "null", "E04"},
        {"bit", "5", "-", "10110", "true false true true false", ""},
        {"bit", "5", "-", "1 0 110", "true false true true false", ""},
        {"bit", "*", "-", "101", "true false true", ""},
        {"bit", "5", "-", "101", "true false true ? ?", "E02"},
        {"bit", "2", "-", "101", "true false", "E02"},
        // arrays
        {"int", "3", "-", "1 2 3", "1 2 3", ""},
        {"int", "3", "-", "1\n2\r\n\t3", "1 2 3", ""}, // C18
        {"int", "3", "-", "1,2, 3", "1 2 3", "W01"}, // C4
        {"int", "*", "-", "0x10 -1", "16 -1", ""},
        {"int", "3", "-", "1 2", "1 2 ?", "E02"}, // C3
        {"int", "2", "-", "1 2 3", "1 2", "E02"},
        {"int", "2*", "-", "1 2 3", "1 2 3", "E02"},
        {"int", "2x*", "-", "1 2 3", "1 2 3", "E02"},
        {"int", "2x*", "-", "1 2 3 4", "1 2 3 4", ""},
        {"int", "*", "2", "1 2 3", "1 ? 3", ""}, // C2
        {"int", "*", "-", "1 x 3", "1 ? 3", "E47"},
        {"int", "3", "-", "", "null", ""},
        {"int", "1", "-", "5", "5", ""},
        {"double", "2", "-", "1.5", "1.5 ?", "E02"},
        {"double", "*", "-", "1.5 NaN 2", "1.5 NaN 2.0", ""},
        {"double", "*", "-", "1.5 x 2", "1.5 ? 2.0", "W30"},
        {"float", "2x2", "-", "1 2 3 4", "1.0 2.0 3.0 4.0", ""},
        {"double", "2147483647", "-", "1 2 3", "1.0 2.0 3.0", "E02"},
        // complex, C15
        {"floatComplex", "", "-", "1 -2", "1.0 -2.0", ""},
        {"doubleComplex", "", "-", "1,2", "1.0 2.0", "W01"},
        {"doubleComplex", "2", "-", "1 2 3 4", "1.0 2.0 3.0 4.0", ""},
        {"doubleComplex", "*", "-", "1 2 3", "1.0 2.0", "E03"},
        // text
        {"char", "*", "-", " a  b\t", " a  b\t", ""}, // C10
        {"char", "*", "-", "a\r\nb\rc", "a\nb\nc", ""},
        {"char", "*", "-", "&lt;&amp;&gt;&quot;&apos;&#65;&#x1F600;", "<&>\"'A\ud83d\ude00", "W55"},
        {"char", "*", "-", "&#0000000000000000000065;", "A", ""},
        {"char", "*", "-", "&nbsp;", "", "E45"},
        {"char", "*", "-", "a & b", "", "E45"},
        {"char", "*", "-", "&#0;", "", "E45"},
        {"char", "*", "-", "&#x110000;", "", "E45"},
        {"char", "*", "-", "&#99999999999;", "", "E45"},
        {"char", "*", "-", "", "null", ""},
        {"char", "*", "N/A", "N/A", "null", ""},
        {"char", "", "-", "a", "a", ""}, // C11
        {"char", "", "-", "abc", "a", "W46"},
        {"char", "3", "-", "abcd", "abc", "W46"}, // C12
        {"char", "3*", "-", "abcd", "abc", "W46"},
        {"char", "5", "-", "abc", "abc", ""},
        {"char", "3", "-", "\u03b1\u03b2\u03b3\u03b4", "\u03b1\u03b2\u03b3", "W46 W55"},
        {"char", "3", "-", "\u03b1\u03b2\u03b3", "\u03b1\u03b2\u03b3", "W55"}, // C13
        {"unicodeChar", "3", "-", "\u03b1\u03b2\u03b3\u03b4", "\u03b1\u03b2\u03b3", "W46"},
        {"unicodeChar", "*", "-", "\ufffe", "", "E45"},
        {"char", "3x2", "-", "abcdef", "[abc, def]", ""}, // C14
        {"char", "3x*", "-", "abcdefg", "[abc, def, g]", ""},
        {"char", "3x2", "-", "abcdefg", "[abc, def]", "W46"},
        {"unicodeChar", "2x*", "-", "\u03b1\u03b2\u03b3", "[\u03b1\u03b2, \u03b3]", ""},
    };

    @TestFactory
    Stream<DynamicTest> cells() {
        return Stream.of(CELLS)
                .map(c -> DynamicTest.dynamicTest(
                        c[0] + "[" + c[1] + "] '" + c[3] + "'", () -> check(VoTableVersion.V1_5, c)));
    }

    private static final String[][] CELLS_OF_1_6 = {
        {"char", "4", "-", "\u03b1\u03b2\u03b3", "\u03b1\u03b2", "W46"}, // bytes are counted
        {"char", "3", "-", "\u03b1\u03b2", "\u03b1", "W46"}, // and no character is cut
        {"char", "4x*", "-", "\u03b1\u03b2\u03b3", "[\u03b1\u03b2, \u03b3]", ""},
        {"char", "*", "-", "\u03b1", "\u03b1", ""},
    };

    @TestFactory
    Stream<DynamicTest> cellsOf16() {
        return Stream.of(CELLS_OF_1_6)
                .map(c -> DynamicTest.dynamicTest(
                        c[0] + "[" + c[1] + "] '" + c[3] + "'", () -> check(VoTableVersion.V1_6, c)));
    }

    private static final String[][] CELLS_OF_1_2 = {
        {"int", "", "-", "", "null", "W49"}, // C1
        {"double", "", "-", "", "null", ""},
        {"char", "*", "-", "", "", ""},
        {"boolean", "", "-", "", "null", ""},
    };

    @TestFactory
    Stream<DynamicTest> cellsOf12() {
        return Stream.of(CELLS_OF_1_2)
                .map(c -> DynamicTest.dynamicTest(
                        c[0] + "[" + c[1] + "] '" + c[3] + "'", () -> check(VoTableVersion.V1_2, c)));
    }

    /** On the fast path, and with the same cell on the general path. */
    private static void check(VoTableVersion version, String... c) {
        Column column = c[2].equals("-") ? column(c[0], c[1]) : column(c[0], c[1], c[2]);
        for (String open : List.of("<TD>", "<TD ID=''>")) {
            TestContext context = context(version, column);
            String shown;
            try (TabledataCursor cursor = cell(open + c[3] + "</TD>", context)) {
                shown = shown(cursor, column);
                // what has been told once of a cell is not told again
                assertEquals(shown, shown(cursor, column), "asked again");
                assertEquals(
                        c[5].replace("E45", ""),
                        String.join(" ", context.codes().stream().sorted().toList()),
                        "codes");
                context.issues().forEach(issue -> assertTrue(issue.message().contains("'c'"), issue::message));
            } catch (FormatException damage) {
                assertEquals(
                        c[5], damage.issue().map(issue -> issue.code().code()).orElse("none"), damage.getMessage());
                continue;
            }
            assertEquals(c[4], shown, "value after " + open);
            assertFalse(c[5].equals("E45"), "damage expected");
            for (int seen : List.copyOf(contextCounts(context))) {
                assertEquals(1, seen, "each code once");
            }
        }
    }

    private static List<Integer> contextCounts(TestContext context) {
        return context.codes().stream()
                .map(code -> (int) context.issues().stream()
                        .filter(issue -> issue.code().code().equals(code))
                        .count())
                .toList();
    }

    private static String shown(RowCursor cursor, Column column) {
        if (cursor.isNull(0)) {
            assertEquals("", cursor.getString(0), "getString of null");
            return number(cursor, column);
        }
        if (column.datatype().isText()) {
            return column.shape().dimensions() > 1
                    ? List.of(cursor.getStrings(0)).toString()
                    : text(cursor);
        }
        if (column.shape().isScalar() && !column.datatype().isComplex()) {
            return String.valueOf(cursor.value(0).orElseThrow());
        }
        return elements(cursor, column);
    }

    /** A null must be null by every getter, so that its issues are met too. */
    private static String number(RowCursor cursor, Column column) {
        if (column.datatype().isInteger() && column.shape().isScalar()) {
            assertEquals(-5, cursor.getLong(0, -5), "substitute for null");
            assertThrows(VoException.class, () -> cursor.getLong(0), "null as long");
        }
        return "null";
    }

    private static String text(RowCursor cursor) {
        String text = cursor.getString(0);
        assertEquals(text, cursor.getText(0).toString(), "getText");
        return text;
    }

    private static String elements(RowCursor cursor, Column column) {
        StringBuilder shown = new StringBuilder();
        int count = cursor.elementCount(0);
        int perElement = column.datatype().isComplex() ? 2 : 1;
        for (int e = 0; e < count * perElement; e++) {
            String element = switch (column.datatype()) {
                case BOOLEAN, BIT -> String.valueOf(cursor.getBooleans(0)[e]);
                case FLOAT, DOUBLE, FLOAT_COMPLEX, DOUBLE_COMPLEX -> String.valueOf(cursor.getDoubles(0)[e]);
                default -> String.valueOf(cursor.getLongs(0)[e]);
            };
            shown.append(e > 0 ? " " : "").append(cursor.isNull(0, e / perElement) ? "?" : element);
        }
        return shown.toString();
    }

    /** What pads a short array is not what stood in the row before. */
    @Test
    void paddingIsFresh() {
        Column column = column("int", "3");
        try (TabledataCursor cursor = Reading.open("<TR><TD>7 8 9</TD></TR><TR><TD>1</TD></TR>", context(column))) {
            assertTrue(cursor.next());
            assertArrayEquals(new long[] {7, 8, 9}, cursor.getLongs(0));
            assertTrue(cursor.next());
            assertArrayEquals(new long[] {1, 0, 0}, cursor.getLongs(0));
        }
    }

    /** Under EXCEPTION an issue ends reading when the cell is asked for, not before. */
    @Test
    void issuesAreLazy() {
        TestContext context = context(column("int", "")).withVerify(Verify.EXCEPTION);
        try (TabledataCursor cursor = cell("<TD>x</TD>", context)) {
            FormatException refused = assertThrows(FormatException.class, () -> cursor.getLong(0, 0));
            assertTrue(refused.getMessage().contains("E47"), refused.getMessage());
        }
        try (TabledataCursor cursor = Reading.open("<TR><TD>x</TD></TR>", context(column("int", "")))) {
            assertTrue(cursor.next());
            assertFalse(cursor.next());
        }
    }
}
