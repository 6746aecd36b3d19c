// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vo4j.votable.binary.codec.Rig.bytes;
import static org.vo4j.votable.binary.codec.Rig.columns;
import static org.vo4j.votable.binary.codec.Rig.join;
import static org.vo4j.votable.binary.codec.Rig.open;
import static org.vo4j.votable.binary.codec.Rig.row;
import static org.vo4j.votable.binary.codec.Rig.withNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.testkit.TestContext;

/** Bytes written by hand from the standard, and what they mean. */
class GoldenBytesTest {
    private static Cells only(String column, String... hex) {
        return row(bytes(hex), TestContext.of(columns(column)), false);
    }

    /** The example of the reference, (e)4: a row of nulls, then a row of values. */
    @Test
    void rowOfNullsInBinary2() {
        byte[] bytes = join(
                bytes("E0", "00000000", "00000000", "7FF8000000000000 7FF8000000000000"),
                bytes("00", "00000005", "00000000", "3FF0000000000000 4000000000000000"));
        try (RowCursor cursor = open(bytes, columns("n int", "s char[*]", "d double[2]"), true)) {
            assertTrue(cursor.next());
            assertTrue(cursor.isNull(0) && cursor.isNull(1) && cursor.isNull(2));
            assertEquals(-1, cursor.getLong(0, -1));
            assertThrows(VoException.class, () -> cursor.getLong(0));
            assertEquals(0, cursor.getDoubles(2).length);
            assertTrue(cursor.next());
            assertEquals(5, cursor.getLong(0));
            // D12: not null, but empty
            assertFalse(cursor.isNull(1));
            assertEquals("", cursor.getString(1));
            assertArrayEquals(new double[] {1, 2}, cursor.getDoubles(2));
            assertFalse(cursor.next());
        }
    }

    /** The ninth column has the first bit of the second byte; unused bits are not looked at. */
    @Test
    void flagsOfNineColumns() {
        Columns nine = columns(
                "a unsignedByte",
                "b unsignedByte",
                "c unsignedByte",
                "d unsignedByte",
                "e unsignedByte",
                "f unsignedByte",
                "g unsignedByte",
                "h unsignedByte",
                "i unsignedByte");
        try (RowCursor cursor = row(bytes("41FF 010203040506070809"), TestContext.of(nine), true)) {
            for (int c = 0; c < 9; c++) {
                assertEquals(c == 1 || c == 7 || c == 8, cursor.isNull(c), "column " + c);
                assertEquals(cursor.isNull(c) ? -1 : c + 1, cursor.getLong(c, -1));
            }
        }
    }

    @Test
    void integersAreBigEndian() {
        assertEquals(255, only("x unsignedByte", "FF").getLong(0));
        assertEquals(-2, only("x short", "FFFE").getLong(0));
        assertEquals(0x01020304, only("x int", "01020304").getInt(0));
        assertEquals(0x0102030405060708L, only("x long", "0102030405060708").getLong(0));
        assertArrayEquals(
                new long[] {1, -1}, only("x short[*]", "00000002 0001 FFFF").getLongs(0));
    }

    @Test
    void floatingPoint() {
        assertEquals(1.5f, only("x float", "3FC00000").getFloat(0));
        assertEquals(-2.5, only("x double", "C004000000000000").getDouble(0));
        assertTrue(Double.isNaN(only("x double", "7FF8000000000001").getDouble(0)));
        assertFalse(only("x double", "7FF8000000000000").isNull(0), "NaN is a number, not a null");
        assertEquals("+Inf", only("x float", "7F800000").getString(0));
    }

    /** C15: complex is complex, two numbers an element. */
    @Test
    void complexNumbers() {
        Cells one = only("z floatComplex", "3F800000 C0000000");
        assertArrayEquals(new float[] {1, -2}, one.getFloats(0));
        assertEquals(1, one.elementCount(0));
        Cells two = only(
                "z doubleComplex[*]",
                "00000002",
                "3FF0000000000000 0000000000000000",
                "4000000000000000 BFF0000000000000");
        assertArrayEquals(new double[] {1, 0, 2, -1}, two.getDoubles(0));
        assertEquals(2, two.elementCount(0));
    }

    /** D5: the codes of the standard; anything else is reported and null. */
    @Test
    void booleans() {
        Cells all = only("b boolean[9]", "'T' 't' '1' 'F' 'f' '0' 00 20 3F");
        assertArrayEquals(
                new boolean[] {true, true, true, false, false, false, false, false, false}, all.getBooleans(0));
        for (int e = 0; e < 9; e++) {
            assertEquals(e > 5, all.isNull(0, e), "element " + e);
        }
        assertEquals("T T T F F F ? ? ?", all.getString(0));
        TestContext context = TestContext.of(columns("b boolean"));
        try (RowCursor cursor = row(bytes("'X'"), context, false)) {
            assertTrue(cursor.isNull(0));
            assertTrue(cursor.isNull(0));
            assertEquals(List.of("E05"), context.codes());
            assertEquals(1, context.issues().size(), "reported once for a cell");
        }
    }

    /** D3, D4: the most significant bit first, scalars too; counts are counts of bits. */
    @Test
    void bits() {
        assertEquals(1, only("b bit", "80").getLong(0));
        assertEquals(0, only("b bit", "00").getLong(0));
        assertEquals("10110", only("b bit[*]", "00000005 B0").getString(0));
        assertArrayEquals(
                new long[] {1, 0, 0, 0, 0, 0, 0, 1, 1}, only("b bit[9]", "8180").getLongs(0));
        assertEquals("110000000000", only("b bit[4x3]", "C000").getString(0));
        assertEquals(0, only("b bit[*]", "00000000").elementCount(0));
    }

    /** astropy writes 0x08 for a scalar bit: its leading bit is 0, and the rest is said to be padding. */
    @Test
    void bitInTheWrongPlace() {
        TestContext context = TestContext.of(columns("b bit", "c bit[3]"));
        try (RowCursor cursor = row(bytes("08 A1"), context, false)) {
            assertFalse(cursor.getBoolean(0));
            assertEquals("101", cursor.getString(1));
            assertEquals(List.of("E04"), context.codes());
            assertEquals(2, context.issues().size());
        }
    }

    @Test
    void magicValues() {
        Columns columns = Columns.of(
                withNull("a short[3]", "-32768"),
                withNull("b unsignedByte", "255"),
                withNull("c int", "0xFFFFFFFF"),
                withNull("d float", "-999"),
                withNull("e char[*]", "N/A"),
                withNull("f long", "none"));
        byte[] row = bytes("0001 8000 0002 FF FFFFFFFF C479C000", "00000003 'N/A'", "0000000000000000");
        for (boolean flags : new boolean[] {false, true}) {
            byte[] bytes = flags ? join(new byte[1], row) : row;
            try (RowCursor cursor = row(bytes, TestContext.of(columns), flags)) {
                assertFalse(cursor.isNull(0));
                assertTrue(cursor.isNull(0, 1));
                assertFalse(cursor.isNull(0, 2));
                assertArrayEquals(new long[] {1, -32768, 2}, cursor.getLongs(0));
                assertArrayEquals(new double[] {1, Double.NaN, 2}, cursor.getDoubles(0));
                assertTrue(cursor.isNull(1) && cursor.isNull(2) && cursor.isNull(3) && cursor.isNull(4));
                assertTrue(Float.isNaN(cursor.getFloat(3)));
                assertEquals("", cursor.getString(4));
                assertEquals(0, cursor.getText(4).length());
                assertFalse(cursor.isNull(5), "a literal that is no integer stands for nothing");
            }
        }
    }

    /** The first dimension varies fastest, and counts are of primitives in all: (e)2, (e)3. */
    @Test
    void severalDimensions() {
        assertArrayEquals(
                new long[] {1, 2, 3, 4, 5, 6},
                only("x unsignedByte[2x3]", "010203040506").getLongs(0));
        assertArrayEquals(
                new long[] {1, 2, 3, 4},
                only("x unsignedByte[2x*]", "00000004 01020304").getLongs(0));
        TestContext context = TestContext.of(columns("x unsignedByte[2x*]", "y short[1*]", "s char[2*]"));
        byte[] odd = bytes("00000003 010203", "00000002 0001 0002", "00000003 'abc'");
        try (RowCursor cursor = row(odd, context, false)) {
            assertEquals(3, cursor.elementCount(0));
            assertEquals("1 2", cursor.getString(1));
            assertEquals("abc", cursor.getString(2));
            assertEquals(List.of("E02", "W46"), context.codes());
        }
    }
}
