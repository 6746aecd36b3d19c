// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vo4j.votable.binary.codec.Rig.bytes;
import static org.vo4j.votable.binary.codec.Rig.columns;
import static org.vo4j.votable.binary.codec.Rig.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.RowCursor;
import org.vo4j.testkit.TestContext;

/** Text of char and unicodeChar (D6, D7, C10, C14). */
class TextTest {
    private static RowCursor text(String column, String... hex) {
        return row(bytes(hex), TestContext.of(columns(column)), false);
    }

    /** What is read, what is reported of it in VOTable 1.5 and what in 1.6. */
    @ParameterizedTest
    @CsvSource({
        "'''abc''', abc, '', ''",
        "'''ab'' 20', 'ab ', '', ''",
        "'''ab'' 00', ab, '', ''",
        "'''a'' 00 ''b''', a, W62, W62",
        "'C3A9 20', '\u00e9 ', W75, ''",
        "'CE B1 00', \u03b1, W75, ''",
        "'E9 ''ab''', \u00e9ab, W55, W55",
        "'''a'' C3 00', a, W55, W55",
        "'''a'' E282', a, W55, W55",
        "'80 20 20', '\u0080  ', W55, W55"
    })
    void charOfThreeBytes(String hex, String expected, String code15, String code16) {
        for (VoTableVersion version : List.of(VoTableVersion.V1_5, VoTableVersion.V1_6)) {
            TestContext context = TestContext.of(columns("s char[3]")).withVersion(version);
            try (RowCursor cursor = row(bytes(hex), context, false)) {
                assertEquals(expected, cursor.getString(0));
                assertEquals(expected, cursor.getText(0).toString());
                String code = version == VoTableVersion.V1_5 ? code15 : code16;
                assertEquals(code.isEmpty() ? List.of() : List.of(code), context.codes());
            }
        }
    }

    @Test
    void noTextIsNullInBinaryOnly() {
        TestContext context = TestContext.of(columns("s char[*]", "t char[2]", "u unicodeChar[2]", "v char"));
        byte[] cells = bytes("00000000", "0000", "0000 0041", "00");
        try (RowCursor cursor = row(cells, context, false)) {
            for (int c = 0; c < 4; c++) {
                assertTrue(cursor.isNull(c), "column " + c);
                assertEquals("", cursor.getString(c));
            }
        }
        try (RowCursor cursor = row(Rig.join(new byte[1], cells), context, true)) {
            for (int c = 0; c < 4; c++) {
                assertFalse(cursor.isNull(c), "column " + c);
                assertEquals("", cursor.getString(c));
            }
        }
    }

    @Test
    void unicodeChar() {
        assertEquals("A\u03a9", text("u unicodeChar[*]", "00000002 0041 03A9").getString(0));
        assertEquals("\uD83D\uDE00", text("u unicodeChar[2]", "D83D DE00").getString(0));
        assertEquals(4, text("u unicodeChar[2]", "D83D DE00").getText(0).length());
        assertEquals("A", text("u unicodeChar[3]", "0041 0000 0000").getString(0));
        TestContext context = TestContext.of(columns("u unicodeChar[2]"));
        try (RowCursor cursor = row(bytes("DE00 0041"), context, false)) {
            assertEquals("\uFFFDA", cursor.getString(0));
            assertEquals(List.of("W55"), context.codes());
        }
    }

    /** C14: the last dimension counts strings; short ones end at a NUL, and count as blanks in the literal. */
    @Test
    void arraysOfStrings() {
        RowCursor fixed = text("s char[3x2]", "'abc' 'd' 0000");
        assertArrayEquals(new String[] {"abc", "d"}, fixed.getStrings(0));
        assertEquals(2, fixed.elementCount(0));
        assertEquals("abcd", fixed.getString(0));
        RowCursor variable = text("s char[3x*]", "00000006 'd' 00 00 'abc'");
        assertArrayEquals(new String[] {"d", "abc"}, variable.getStrings(0));
        assertEquals("d  abc", variable.getString(0));
        assertEquals("d  abc", variable.getText(0).toString());
        assertTrue(text("s char[3x*]", "00000000").isNull(0));
        assertTrue(text("s char[2x2]", "00000000").isNull(0));
        RowCursor second = text("s char[2x2]", "0000 'ab'");
        assertFalse(second.isNull(0));
        assertTrue(second.isNull(0, 0));
        assertFalse(second.isNull(0, 1));
        assertEquals("  ab", second.getString(0));
        assertArrayEquals(
                new String[] {"\u03b1", "\u03b2\u03b3"},
                text("u unicodeChar[2x2]", "03B1 0000 03B2 03B3").getStrings(0));
    }

    /** Long texts, with the first byte that is not ASCII at every place: the kernel looks at eight bytes at once. */
    @Test
    void everyLength() {
        for (int length = 1; length < 40; length++) {
            for (int odd = -1; odd < length; odd++) {
                byte[] cell = "x".repeat(length).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
                String expected = "x".repeat(length);
                if (odd >= 0) {
                    cell[odd] = (byte) 0xfc;
                    expected = "x".repeat(odd) + '\u00fc' + "x".repeat(length - odd - 1);
                }
                try (RowCursor cursor = row(cell, TestContext.of(columns("s char[" + length + "]")), false)) {
                    assertEquals(expected, cursor.getString(0));
                    assertEquals(expected, cursor.getText(0).toString());
                }
            }
        }
    }
}
