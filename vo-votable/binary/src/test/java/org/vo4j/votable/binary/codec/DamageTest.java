// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vo4j.votable.binary.codec.Rig.bytes;
import static org.vo4j.votable.binary.codec.Rig.columns;
import static org.vo4j.votable.binary.codec.Rig.join;
import static org.vo4j.votable.binary.codec.Rig.open;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.Verify;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.testkit.TestContext;

/** Streams that are cut, or lie about lengths (D8, D9, (e)3). */
class DamageTest {
    private static String code(FormatException e) {
        return e.issue().orElseThrow().code().code();
    }

    private static FormatException damage(RowCursor cursor) {
        return assertThrows(FormatException.class, () -> {
            while (cursor.next()) {
                assertTrue(cursor.rowIndex() >= 0);
            }
        });
    }

    /** Every prefix gives the rows that are whole, then W60, unless it ends between two rows. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cutAtEveryByte(boolean flags) {
        Columns columns = columns("a int", "s char[*]", "d double[2]", "f float[2x*]", "b bit[*]");
        byte[] row = bytes(
                "00000007 00000003 'xyz' 3FF00000 00000000 40000000 00000000",
                "00000002 3F800000 40000000",
                "0000000B FFE0");
        byte[] one = flags ? join(new byte[1], row) : row;
        byte[] all = join(one, one, one);
        for (int length = 0; length <= all.length; length++) {
            TestContext context = TestContext.of(columns).withVerify(Verify.IGNORE);
            try (RowCursor cursor = BinaryRows.read(
                    Rig.payload(Arrays.copyOf(all, length)).inChunks(length, 1 + length % 5), context, flags)) {
                for (int r = 0; r < length / one.length; r++) {
                    assertTrue(cursor.next());
                    assertEquals(
                            "7 xyz 11111111111",
                            cursor.getString(0) + " " + cursor.getString(1) + " " + cursor.getString(4));
                }
                if (length % one.length == 0) {
                    assertFalse(cursor.next());
                    assertEquals(OptionalLong.of(length / one.length), context.rowsAtEnd());
                } else {
                    FormatException cut = assertThrows(FormatException.class, cursor::next);
                    assertEquals("W60", code(cut));
                    assertTrue(cut.getMessage().contains(length % one.length + " bytes are left"), cut.getMessage());
                    assertSame(cut, assertThrows(FormatException.class, cursor::next), "damage is not an end");
                    assertEquals(OptionalLong.empty(), context.rowsAtEnd());
                }
            }
        }
    }

    @Test
    void negativeCount() {
        byte[] bytes = join(bytes("00000001 'a' 01"), bytes("FFFFFFFF 'b' 02"));
        try (RowCursor cursor = open(bytes, columns("s char[*]", "x unsignedByte"), false)) {
            assertTrue(cursor.next());
            assertEquals("a", cursor.getString(0));
            FormatException e = assertThrows(FormatException.class, cursor::next);
            assertEquals("E40", code(e));
            assertTrue(e.getMessage().contains("column 's'"), e.getMessage());
        }
    }

    /** A count is believed as far as bytes are there: none of these may take memory. */
    @ParameterizedTest
    @ValueSource(strings = {"char", "bit", "unicodeChar", "double", "doubleComplex"})
    void absurdCounts(String type) {
        for (int shift = 0; shift < 27; shift++) {
            byte[] bytes = join(
                    java.nio.ByteBuffer.allocate(4)
                            .putInt(Integer.MAX_VALUE >> shift)
                            .array(),
                    new byte[1]);
            String code = code(damage(open(bytes, columns("x " + type + "[*]"), false)));
            assertTrue(List.of("E41", "W60").contains(code), code);
        }
        byte[] most = bytes("7FFFFFFF 00");
        assertEquals("E41", code(damage(open(most, columns("x " + type + "[*]"), false))));
    }

    @Test
    void limits() {
        Columns columns = columns("x unsignedByte[*]", "y unsignedByte[*]");
        Supplier<TestContext> context =
                () -> TestContext.of(columns).withLimits(ReadLimits.standard().withMaxRowBytes(10, 20));
        assertEquals("E41", code(damage(open(bytes("0000000B"), context.get(), false))));
        byte[] twice = bytes("0000000A 00000000000000000000 00000003");
        assertEquals("W77", code(damage(open(twice, context.get(), false))));
        byte[] sound = bytes("0000000A 00000000000000000000 00000002 0000");
        try (RowCursor cursor = open(sound, context.get(), false)) {
            assertTrue(cursor.next());
            assertFalse(cursor.next());
        }
    }

    /** Cells of fixed length beyond all limits: the table may be, as long as it has no row. */
    @Test
    void fixedCellsBeyondTheLimits() {
        for (String type : List.of("char[2147483647]", "double[2147483647x2147483647x2147483647]", "bit[2147483647]")) {
            for (String other : List.of("int", "char[*]", "char[2147483647]")) {
                Columns columns = columns("a " + other, "x " + type, "b " + other);
                assertEquals("W77", code(damage(open(bytes("00000000"), columns, false))));
                try (RowCursor cursor = open(new byte[0], columns, true)) {
                    assertFalse(cursor.next());
                }
            }
        }
    }

    /** Rows of no bytes cannot be counted: there are none, and what the stream has is reported. */
    @Test
    void rowsWithoutBytes() {
        for (Columns columns : List.of(columns(), columns("x char[0]", "y bit[0x3]"))) {
            TestContext context = TestContext.of(columns);
            try (RowCursor cursor = open(new byte[0], context, false)) {
                assertFalse(cursor.next());
                assertEquals(List.of(), context.codes());
            }
            TestContext second = TestContext.of(columns);
            try (RowCursor cursor = open(new byte[100], second, false)) {
                assertTrue(((org.vo4j.api.table.SplittableRowCursor) cursor)
                        .nextBlock()
                        .isEmpty());
                assertFalse(cursor.next());
                assertFalse(cursor.next());
                assertEquals(List.of("W61"), second.codes());
                assertEquals(OptionalLong.of(0), second.rowsAtEnd());
            }
        }
    }

    /** A deviation of a cell is an exception when the policy says so, and only for the row that has it. */
    @Test
    void deviationsUnderException() {
        TestContext context = TestContext.of(columns("s char[1*]")).withVerify(Verify.EXCEPTION);
        try (RowCursor cursor = open(bytes("00000001 'a' 00000002 'bc' 00000001 'd'"), context, false)) {
            assertTrue(cursor.next());
            assertEquals("W46", code(assertThrows(FormatException.class, cursor::next)));
        }
    }
}
