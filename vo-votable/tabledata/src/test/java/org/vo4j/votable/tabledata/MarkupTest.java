// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vo4j.votable.tabledata.Reading.column;
import static org.vo4j.votable.tabledata.Reading.context;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.Verify;
import org.vo4j.api.table.Column;
import org.vo4j.testkit.TestContext;
import org.vo4j.testkit.TestPayload;

/** Every way that XML has of writing the same rows (A16, A18). */
class MarkupTest {
    private static final Column TEXT = column("char", "*");
    private static final Column NUMBER = column("int", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<TR><TD>a&lt;b</TD><TD>5</TD></TR>",
                "<TR>\n\t<TD>a&#60;b</TD>\r\n <TD>5</TD>\n</TR>",
                "<TR ID='x'><TD>a&lt;b</TD><TD>5</TD></TR>",
                "<TR><TD ref=\"y > z\">a&lt;b</TD><TD>5</TD></TR>",
                "<TR><TD >a&lt;b</TD ><TD\n>5</TD\t></TR >",
                "<TR><TD><![CDATA[a<b]]></TD><TD>5</TD></TR>",
                "<TR><TD><![CDATA[a]]>&lt;<![CDATA[b]]></TD><TD><![CDATA[5]]></TD></TR>",
                "<TR><TD>a<!-- </TD></TR></TABLEDATA> -->&lt;b</TD><TD>5</TD></TR>",
                "<!-- <TR> --><TR><!----><TD>a&lt;b</TD><?pi </TR>?><TD>5</TD></TR><!-- </TR> -->",
                "<TR><TD>a&lt;b</TD><TD>5<?pi?></TD></TR><?pi <TR>?>",
                "<TR><TD encoding='base64'>YTxi</TD><TD encoding='base64'>AAAABQ==</TD></TR>",
                "<TR><TD encoding='base64'>AAAAA2E8Yg==</TD><TD encoding='base64'>\nAAAA\nBQ==\n</TD></TR>", // C16
            })
    void sameRow(String row) {
        for (int size : new int[] {Integer.MAX_VALUE, 7, 1}) {
            TestPayload payload = Reading.payload(row + row).inChunks(size, size);
            TestContext context = context(TEXT, NUMBER).withPayload(payload);
            try (TabledataCursor cursor = Reading.open(payload, context)) {
                for (int r = 0; r < 2; r++) {
                    assertTrue(cursor.next());
                    assertEquals("a<b", cursor.getString(0));
                    assertEquals("a<b", cursor.getText(0).toString());
                    assertEquals(5, cursor.getLong(1));
                }
                assertFalse(cursor.next());
                assertEquals(List.of(), context.codes());
            }
        }
    }

    @Test
    void emptyCellsAndRows() {
        try (TabledataCursor cursor =
                Reading.open("<TR><TD/><TD /></TR><TR><TD></TD><TD><!-- --></TD></TR>", context(TEXT, NUMBER))) {
            for (int r = 0; r < 2; r++) {
                assertTrue(cursor.next());
                assertTrue(cursor.isNull(0) && cursor.isNull(1));
            }
            assertFalse(cursor.next());
        }
    }

    /** C17: missing cells are null, surplus ones are dropped, and both are told. */
    @ParameterizedTest
    @ValueSource(strings = {"<TR>", "<TR >"})
    void wrongNumberOfCells(String open) {
        TestContext context = context(TEXT, NUMBER);
        try (TabledataCursor cursor = Reading.open(
                open + "<TD>a</TD></TR>" + open + "<TD>b</TD><TD>5</TD><TD>6</TD></TR>" + open + "</TR><TR/>",
                context)) {
            assertTrue(cursor.next());
            assertEquals("a", cursor.getString(0));
            assertTrue(cursor.isNull(1));
            assertEquals(List.of("E21"), context.codes());
            assertTrue(cursor.next());
            assertEquals("b", cursor.getString(0));
            assertEquals(5, cursor.getLong(1));
            assertEquals(List.of("E21", "E20"), context.codes());
            assertTrue(cursor.next());
            assertTrue(cursor.isNull(0) && cursor.isNull(1));
            assertEquals("", cursor.getText(0).toString());
            assertTrue(cursor.next());
            assertTrue(cursor.isNull(0));
            assertFalse(cursor.next());
        }
    }

    @Test
    void foreignElementsAreSkippedAndTold() {
        TestContext context = context(TEXT, NUMBER);
        try (TabledataCursor cursor =
                Reading.open("<X><TD>no</TD></X><TR><X>no</X><TD>a<X>no<TD/></X>b</TD><TD>5</TD></TR>", context)) {
            assertTrue(cursor.next());
            assertEquals("ab", cursor.getString(0));
            assertEquals(5, cursor.getLong(1));
            assertFalse(cursor.next());
            assertEquals(List.of("W10"), context.codes());
        }
    }

    /** What the policy refuses comes behind the rows before it. */
    @Test
    void refusedMarkupBehindSoundRows() {
        TestContext context = context(TEXT, NUMBER).withVerify(Verify.EXCEPTION);
        String sound = "<TR ID=''><TD>a</TD><TD>5</TD></TR>";
        try (TabledataCursor cursor = Reading.open(sound + sound + "<TR><X/></TR>", context)) {
            assertTrue(cursor.next());
            assertTrue(cursor.next());
            assertEquals("a", cursor.getString(0));
            assertThrows(FormatException.class, cursor::next);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<TR><TD>a</TR></TD>",
                "<TR><TD>a</TD></TR",
                "<TR><TD>a</TD>",
                "<TR><TD",
                "<TR><TD a a='1'>a</TD></TR>",
                "<TR ID='x><TD>a</TD></TR>",
                "<TR ID='x' ID='x'><TD>a</TD></TR>",
                "</TR>",
                "<TR><TD><![CDATA[a</TD></TR>",
                "<TR><!-- <TD>a</TD></TR>",
                "<TR ><TD>&nbsp;</TD></TR>",
                "<TR ><TD>&#1;</TD></TR>",
                "<TR><TD>a</td></TR>",
                "<TR><TD>a</TD></TD></TR>",
                "<!DOCTYPE x [<!ENTITY e 'x'>]><TR><TD>&e;</TD></TR>",
                "<TR ><TD>a & b</TD></TR>",
                "<TR><TD>\u0001</TD></TR>",
                "<TR ><TD>\u0001</TD></TR>",
                "<TR ><TD>\uffff</TD></TR>",
                "<TR><TD>\uffff</TD></TR>",
                "<?xml version='1.0'?><TR><TD>a</TD></TR>",
            })
    void damageBehindSoundRows(String damaged) {
        for (String sound : List.of("<TR><TD>s</TD></TR>\n", "<TR ID=''><TD>s</TD></TR>\n")) {
            for (String rest : List.of("", "</TABLEDATA></DATA>")) {
                TestPayload payload = TestPayload.of(
                        (sound.repeat(3) + damaged + rest).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "TABLEDATA");
                TestContext context = context(TEXT).withPayload(payload);
                try (TabledataCursor cursor = Reading.open(payload, context)) {
                    for (int r = 0; r < 3; r++) {
                        assertTrue(cursor.next());
                        assertEquals("s", cursor.getString(0));
                    }
                    FormatException damage = assertThrows(FormatException.class, cursor::next);
                    assertTrue(damage.location().line() >= 3, () -> "place of " + damage.getMessage());
                }
            }
        }
    }

    @Test
    void illegalBytesAreFoundOnBothPaths() {
        for (String open : List.of("<TR>", "<TR >")) {
            byte[] bytes = (open + "<TD>x</TD></TR>" + open + "<TD>x?x</TD></TR></TABLEDATA>")
                    .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf('?');
            bytes[at] = (byte) 0xe9;
            TestPayload payload = TestPayload.of(bytes, "TABLEDATA");
            try (TabledataCursor cursor = Reading.open(payload, context(TEXT).withPayload(payload))) {
                assertTrue(cursor.next());
                FormatException damage = assertThrows(FormatException.class, cursor::next);
                assertTrue(damage.getMessage().contains("E45"), damage.getMessage());
                assertEquals(at + 1, damage.location().column());
            }
        }
    }

    /** C16: what is not base64 of the column's type is null, and told; the row goes on. */
    @Test
    void badBase64() {
        TestContext context = context(NUMBER, TEXT);
        try (TabledataCursor cursor = Reading.open("<TR><TD encoding='base64'>AAA=</TD><TD>a</TD></TR>", context)) {
            assertTrue(cursor.next());
            assertTrue(cursor.isNull(0));
            assertEquals("a", cursor.getString(1));
            assertEquals(List.of("E42"), context.codes());
        }
    }

    @Test
    void base64Arrays() {
        try (TabledataCursor cursor = Reading.open(
                "<TR><TD encoding='base64'>P/AAAAAAAAB/+AAAAAAAAA==</TD><TD encoding='base64'>AAAABaA=</TD>"
                        + "<TD encoding='base64'>VAA/</TD><TD encoding='base64'>YWIAAA==</TD></TR>",
                context(column("double", "*"), column("bit", "*"), column("boolean", "3"), column("char", "4")))) {
            assertTrue(cursor.next());
            assertArrayEquals(new double[] {1, Double.NaN}, cursor.getDoubles(0));
            assertArrayEquals(new boolean[] {true, false, true, false, false}, cursor.getBooleans(1));
            assertArrayEquals(new boolean[] {true, false, false}, cursor.getBooleans(2));
            assertTrue(cursor.isNull(2, 1) && cursor.isNull(2, 2) && !cursor.isNull(2, 0));
            assertEquals("ab", cursor.getString(3));
        }
    }

    /** JDK 24 and later count every reference against a limit unless told not to. */
    @Test
    void aMillionEntities() {
        String cells = "<TR ID=''><TD>" + "&amp;&#65;".repeat(50) + "</TD></TR>";
        TestContext context = context(TEXT);
        try (TabledataCursor cursor = Reading.open(cells.repeat(10_000), context)) {
            long length = 0;
            while (cursor.next()) {
                length += cursor.getText(0).length();
            }
            assertEquals(1_000_000, length);
        }
    }

    /** Nested as deep as one likes: no stack is used up. */
    @Test
    void deepForeignElements() {
        TestContext context = context(TEXT);
        String deep = "<X>".repeat(50_000) + "</X>".repeat(50_000);
        try (TabledataCursor cursor = Reading.open("<TR><TD>a</TD>" + deep + "</TR>", context)) {
            assertTrue(cursor.next());
            assertEquals("a", cursor.getString(0));
        }
    }

    @Test
    void limitsHoldOnBothPaths() {
        ReadLimits limits = ReadLimits.standard().withMaxRowBytes(100, 200);
        for (String open : List.of("<TR>", "<TR >")) {
            String sound = open + "<TD>" + "x".repeat(100) + "</TD></TR>";
            for (String damaged : List.of("<TD>" + "x".repeat(101) + "</TD>", "<TD>x</TD>".repeat(20))) {
                TestContext context = context(TEXT).withLimits(limits);
                try (TabledataCursor cursor = Reading.open(sound + open + damaged + "</TR>", context)) {
                    assertTrue(cursor.next());
                    FormatException damage = assertThrows(FormatException.class, cursor::next);
                    assertTrue(damage.getMessage().contains("W77"), damage.getMessage());
                }
            }
        }
    }
}
