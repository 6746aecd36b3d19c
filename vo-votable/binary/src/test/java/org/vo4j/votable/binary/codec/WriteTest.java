// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vo4j.votable.binary.codec.Rig.bytes;
import static org.vo4j.votable.binary.codec.Rig.columns;
import static org.vo4j.votable.binary.codec.Rig.join;
import static org.vo4j.votable.binary.codec.Rig.open;
import static org.vo4j.votable.binary.codec.Rig.withNull;
import static org.vo4j.votable.binary.codec.Writing.binary;
import static org.vo4j.votable.binary.codec.Writing.binary2;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;
import org.vo4j.api.table.Rows;
import org.vo4j.testkit.TestOutput;
import org.vo4j.testkit.TestWriteContext;

/** Values, and the bytes that the standard wants for them. */
class WriteTest {
    private static final @Nullable Object[] NULL = {null};

    /** The example of the reference, (e)4: a row of nulls, then a row of values (D12). */
    @Test
    void rowOfNullsInBinary2() {
        Columns columns = columns("n int", "s char[*]", "d double[2]");
        byte[] expected = join(
                bytes("E0", "00000000", "00000000", "7FF8000000000000 7FF8000000000000"),
                bytes("00", "00000005", "00000000", "3FF0000000000000 4000000000000000"));
        List<@Nullable Object[]> rows =
                List.of(new @Nullable Object[] {null, null, null}, new @Nullable Object[] {5, "", new double[] {1, 2}});
        assertArrayEquals(expected, binary2(columns).rows(rows));
    }

    @Test
    void flagsOfNineColumns() {
        String[] names = new String[9];
        for (int c = 0; c < 9; c++) {
            names[c] = "b" + c + " boolean";
        }
        byte[] written = binary2(columns(names)).quietly(true, null, false, true, true, true, true, true, null);
        assertArrayEquals(bytes("4080", "'T'", "00", "'F'", "'TTTTT'", "00"), written);
    }

    /** D3, D4: the first bit is the most significant; a count is one of bits. */
    @Test
    void bits() {
        boolean[] nine = {true, false, false, true, true, false, false, false, true};
        assertArrayEquals(bytes("80"), binary(columns("b bit")).quietly(true));
        assertArrayEquals(bytes("9880"), binary(columns("b bit[9]")).quietly((Object) nine));
        assertArrayEquals(bytes("00000009 9880"), binary(columns("b bit[*]")).quietly((Object) nine));
    }

    @Test
    void complexIsCountedInPairs() {
        byte[] written = binary(columns("z floatComplex[*]")).quietly((Object) new float[] {1, 2});
        assertArrayEquals(bytes("00000001 3F800000 40000000"), written);
    }

    /** D6, D7: characters of char are bytes, those of unicodeChar UTF-16 units. */
    @Test
    void texts() {
        assertArrayEquals(bytes("'ab' 0000"), binary(columns("s char[4]")).quietly("ab"));
        assertArrayEquals(bytes("'abcd'"), binary(columns("s char[4]")).quietly("abcd"));
        assertArrayEquals(bytes("00000002 'ab'"), binary(columns("s char[4*]")).quietly("ab"));
        assertArrayEquals(
                bytes("00000003 D83D DD2D 00E4"),
                binary(columns("s unicodeChar[*]")).quietly("\ud83d\udd2d\u00e4"));
        assertArrayEquals(
                bytes("00000002 C3A4"),
                binary(columns("s char[*]")).in(VoTableVersion.V1_6).quietly("\u00e4"));
    }

    /** C14: strings of an array take the length that is declared. */
    @Test
    void arraysOfStrings() {
        Object strings = new String[] {"abc", "d"};
        assertArrayEquals(
                bytes("'abc' 'd' 0000"), binary(columns("s char[3x2]")).quietly(strings));
        assertArrayEquals(
                bytes("'abc' 'd' 0000 000000"), binary(columns("s char[3x3]")).quietly(strings));
        assertArrayEquals(
                bytes("00000006 'abc' 'd' 0000"), binary(columns("s char[3x*]")).quietly(strings));
        binary(columns("s char[2x*]")).refuses(VoTableIssue.E02, NULL, strings);
        binary(columns("s char[3x1]")).refuses(VoTableIssue.E02, NULL, strings);
    }

    /** L8: what stands for null in BINARY. */
    @Test
    void nullsOfBinary() {
        assertArrayEquals(bytes("00"), binary(columns("b boolean")).quietly(NULL));
        assertArrayEquals(bytes("000000"), binary(columns("s char[3]")).quietly(NULL));
        assertArrayEquals(bytes("00000000"), binary(columns("s char[*]")).quietly(NULL));
        assertArrayEquals(
                bytes("FF9D"), binary(Columns.of(withNull("n short", "-99"))).quietly(NULL));
        assertArrayEquals(bytes("7FC00000"), binary(columns("x float")).reports(VoTableIssue.W78, NULL));
        assertArrayEquals(bytes("00000000"), binary(columns("x int[*]")).reports(VoTableIssue.W78, NULL));
        assertArrayEquals(bytes("'??'"), binary(columns("x boolean[2]")).reports(VoTableIssue.W78, NULL));
        assertArrayEquals(bytes("00000000"), binary(columns("s char[*]")).reports(VoTableIssue.W78, ""));
    }

    @Test
    void nullElementsOfIntegers() {
        Columns columns = Columns.of(withNull("n short[2]", "7"));
        byte[] from = bytes("0001 0007");
        TestOutput output = TestOutput.create();
        try (RowCursor cursor = open(from, columns, false);
                RowSink sink = BinaryRows.write(output, TestWriteContext.of(columns), false)) {
            assertTrue(cursor.next());
            sink.accept(cursor);
        }
        assertArrayEquals(from, output.bytes());
    }

    @Test
    void refusals() {
        binary(columns("n int")).refuses(VoTableIssue.E48, new Object[] {1}, NULL);
        binary(columns("n int[2]")).refuses(VoTableIssue.E48, new Object[] {new int[2]}, NULL);
        binary(columns("b bit")).refuses(VoTableIssue.E48, new Object[] {true}, NULL);
        binary(columns("b bit[2]")).refuses(VoTableIssue.E48, new Object[] {new boolean[2]}, NULL);
        binary(Columns.of(withNull("n int", "7"))).refuses(VoTableIssue.E49, NULL, 7);
        binary2(Columns.of(withNull("n long[*]", "7"))).refuses(VoTableIssue.E49, NULL, (Object) new long[] {7});
        binary2(Columns.of(withNull("x double", "-99"))).refuses(VoTableIssue.E49, NULL, -99.0);
        binary2(Columns.of(withNull("s char[*]", "N/A"))).refuses(VoTableIssue.E49, NULL, "N/A");
        binary2(columns("n int[2]")).refuses(VoTableIssue.E02, NULL, (Object) new int[3]);
        binary2(columns("n int[2x*]")).refuses(VoTableIssue.E02, NULL, (Object) new int[3]);
    }

    /** What a reader can still tell is written, and said: more elements than a bound, UTF-8 before VOTable 1.6. */
    @Test
    void whatIsToleratedIsReported() {
        assertArrayEquals(
                bytes("00 00000003 00000000 00000001 00000002"),
                binary2(columns("n int[2*]")).reports(VoTableIssue.E02, (Object) new int[] {0, 1, 2}));
        assertArrayEquals(bytes("00000002 c3a4"), binary(columns("s char[*]")).reports(VoTableIssue.E24, "\u00e4"));
    }

    /** A null of a size that is only declared is not written out for ever. */
    @Test
    void sizesBeyondAllLimits() {
        Writing writing = binary2(columns("n double[99999999x99999999]"));
        FormatException refusal = assertThrows(FormatException.class, () -> writing.row(NULL));
        assertEquals(VoTableIssue.E41, refusal.issue().orElseThrow().code());
    }

    @ParameterizedTest
    @CsvSource({
        "s char[1], 1.5, \u00e4, E02",
        "s char, 1.5, ab, E02",
        "s char[3], 1.5, abcd, E02",
        "s char[3*], 1.5, abcd, E02",
        "s char[3], 1.6, a\u65e5, E02",
        "s unicodeChar[3], 1.5, aa\ud83d\udd2d, E02",
        "s unicodeChar[*], 1.5, \ud83d, E50",
        "s char[*], 1.6, a\udd2d, E50",
    })
    void textsThatAreRefused(String column, String version, String text, VoTableIssue code) {
        VoTableVersion of = VoTableVersion.of(version).orElseThrow();
        Columns columns = columns("n int", column);
        assertTrue(of.allowsBinary2());
        binary2(columns).in(of).refuses(code, new @Nullable Object[] {1, null}, 1, text);
        binary(columns).in(of).refuses(code, new @Nullable Object[] {1, "a"}, 1, text);
    }

    /** A reader ends a text at its first NUL. */
    @Test
    void nulInText() {
        binary2(columns("s char[*]")).refuses(VoTableIssue.E50, NULL, "a\0b");
        binary2(columns("s unicodeChar[9]")).refuses(VoTableIssue.E50, NULL, "a\0b");
    }

    /** Rows that do not fit into the window give their flags out of hand, and the same bytes. */
    @Test
    void flagsOfRowsLargerThanTheWindow() {
        Columns columns = columns("n int", "s char[*]", "t unicodeChar[*]", "d double[*]", "m int", "u char[9]");
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int length : new int[] {0, 1, 30, 31, 32, 33, 500, 5000, 20_000}) {
            String text = "x".repeat(length);
            rows.add(new @Nullable Object[] {null, text, text, new double[length], null, "u"});
            rows.add(new @Nullable Object[] {1, text, null, new double[length], 2, null});
            rows.add(new @Nullable Object[] {1, null, text, null, 2, "v"});
        }
        byte[] expected = binary2(columns).rows(rows);
        assertEquals(rows(Rows.of(columns, rows).rows()), rows(open(expected, columns, true)));
        for (int window = 1; window <= 64; window++) {
            TestOutput output = TestOutput.inWindows(window, window);
            try (RowCursor cursor = Rows.of(columns, rows).rows();
                    RowSink sink = BinaryRows.write(output, TestWriteContext.of(columns), true)) {
                while (cursor.next()) {
                    sink.accept(cursor);
                }
            }
            assertArrayEquals(expected, output.bytes(), "window " + window);
        }
    }

    @Test
    void rowsOfAnotherTable() {
        Columns columns = columns("n int");
        RowSink sink = BinaryRows.write(TestOutput.create(), TestWriteContext.of(columns), true);
        try (RowCursor cursor = Rows.of(columns("a int", "b int"), List.<Object[]>of(new Object[] {1, 2}))
                .rows()) {
            assertTrue(cursor.next());
            assertThrows(VoException.class, () -> sink.accept(cursor));
        }
        sink.close();
    }

    private static List<org.vo4j.api.table.Row> rows(RowCursor cursor) {
        List<org.vo4j.api.table.Row> rows = new ArrayList<>();
        while (cursor.next()) {
            rows.add(cursor.row());
        }
        return rows;
    }
}
