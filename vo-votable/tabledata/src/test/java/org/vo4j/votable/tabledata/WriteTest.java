// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vo4j.votable.tabledata.Reading.column;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Column;
import org.vo4j.testkit.TestContext;

/** Values, and the markup that is written for them. */
class WriteTest {
    private static final @Nullable Object[] NULL = {null};

    private static String row(String... cells) {
        return "<TR><TD>" + String.join("</TD><TD>", cells) + "</TD></TR>\n";
    }

    private static final String EMPTY = "<TR><TD/></TR>\n";

    @Test
    void scalars() {
        Writing writing = Writing.of(
                column("double", ""),
                column("float", ""),
                column("long", ""),
                column("unsignedByte", ""),
                column("boolean", ""),
                column("bit", ""),
                column("floatComplex", ""));
        assertEquals(
                row("0.1", "+Inf", "-9223372036854775808", "255", "T", "1", "1.5 NaN"),
                writing.quietly(
                        0.1, Float.POSITIVE_INFINITY, Long.MIN_VALUE, 255, true, true, new float[] {1.5f, Float.NaN}));
        assertEquals(
                "<TR><TD>NaN</TD><TD/><TD/><TD/><TD/><TD/><TD/></TR>\n",
                writing.quietly(Double.NaN, null, null, null, null, null, null));
    }

    /** C7: bits have blanks between, as their readers want them. */
    @Test
    void arrays() {
        assertEquals(row("1 0 1 1 0"), Writing.of(column("bit", "*")).quietly((Object)
                new boolean[] {true, false, true, true, false}));
        assertEquals(row("T F"), Writing.of(column("boolean", "2")).quietly((Object) new boolean[] {true, false}));
        assertEquals(row("1 -2 3"), Writing.of(column("int", "3*")).quietly((Object) new int[] {1, -2, 3}));
        assertEquals(row("1.0 2.5"), Writing.of(column("double", "*")).quietly((Object) new double[] {1, 2.5}));
        assertEquals(EMPTY, Writing.of(column("double", "*")).reports(VoTableIssue.W78, (Object) new double[0]));
        Writing.of(column("int", "3")).refuses(VoTableIssue.E02, NULL, (Object) new int[2]);
        Writing.of(column("int", "2x*")).refuses(VoTableIssue.E02, NULL, (Object) new int[3]);
    }

    /** C10: white space is text like any other; a return would be read as a line feed (XML 1.0 section 2.11). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a & b < c]]>d|a &amp; b &lt; c]]&gt;d",
                " both ends |" + " both ends ",
                "1234567&|1234567&amp;",
                "12345678>|12345678&gt;",
                "=?;:|=?;:",
            })
    void escapes(String text, String written) {
        assertEquals(row(written), Writing.of(column("char", "*")).quietly(text));
    }

    @Test
    void whiteSpaceAndReturns() {
        assertEquals(row("\t\n&#13;\n "), Writing.of(column("char", "*")).quietly("\t\n\r\n "));
    }

    /** Every place of a special character within the words that are copied at once. */
    @Test
    void specialsAtEveryPlace() {
        Column column = column("char", "*");
        for (String special : new String[] {"&", "<", ">", "\r", "\n", "\t", "\u00e4", "\ud83d\udd2d"}) {
            for (int before = 0; before < 20; before++) {
                for (int behind = 0; behind < 20; behind += 7) {
                    String text = "x".repeat(before) + special + "y".repeat(behind);
                    Writing writing = Writing.of(column).in(VoTableVersion.V1_6);
                    String markup = writing.quietly(text);
                    try (TabledataCursor cursor = Reading.open(
                            markup, TestContext.of(writing.columns()).withVersion(VoTableVersion.V1_6))) {
                        assertEquals(true, cursor.next());
                        assertEquals(text, cursor.getString(0));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0001", "\u001f", "\u000b", "\ufffe", "\uffff", "\ud800", "\udc00"})
    void charactersThatXmlCannotCarry(String forbidden) {
        for (int before = 0; before < 12; before++) {
            String text = "z".repeat(before) + forbidden + "behind it";
            Writing.of(column("unicodeChar", "*")).refuses(VoTableIssue.E50, NULL, text);
        }
    }

    @Test
    void textsTooLong() {
        Writing.of(column("char", "")).refuses(VoTableIssue.E02, NULL, "ab");
        Writing.of(column("char", "3")).refuses(VoTableIssue.E02, NULL, "abcd");
        Writing.of(column("unicodeChar", "3*")).refuses(VoTableIssue.E02, NULL, "abcd");
        Writing.of(column("char", "3")).in(VoTableVersion.V1_6).refuses(VoTableIssue.E02, NULL, "a\u65e5");
        assertEquals(row("a\u65e5"), Writing.of(column("char", "3")).reports(VoTableIssue.W55, "a\u65e5"));
    }

    @Test
    void emptyTexts() {
        Column text = column("char", "*");
        assertEquals(EMPTY, Writing.of(text).quietly(NULL));
        assertEquals(EMPTY, Writing.of(text).reports(VoTableIssue.W78, ""));
        assertEquals(EMPTY, Writing.of(text).in(VoTableVersion.V1_2).quietly(""));
        assertEquals(EMPTY, Writing.of(text).in(VoTableVersion.V1_2).reports(VoTableIssue.W78, NULL));
        Column withNull = column("char", "*", "N/A");
        assertEquals(row("N/A"), Writing.of(withNull).in(VoTableVersion.V1_2).quietly(NULL));
        Writing.of(withNull).refuses(VoTableIssue.E49, NULL, "N/A");
    }

    /** C14: strings of an array stand one behind the other, each in its place. */
    @Test
    void arraysOfStrings() {
        Object even = new String[] {"abc", "def", "g"};
        assertEquals(row("abcdefg"), Writing.of(column("char", "3x3")).quietly(even));
        assertEquals(row("abcdefg"), Writing.of(column("char", "3x*")).quietly(even));
        Object ragged = new String[] {"a", "", "<"};
        assertEquals(row("a     &lt;"), Writing.of(column("char", "3x3")).reports(VoTableIssue.W78, ragged));
        Object open = new String[] {"abc", ""};
        assertEquals(row("abc   "), Writing.of(column("char", "3x*")).reports(VoTableIssue.W78, open));
        Writing.of(column("char", "2x*")).refuses(VoTableIssue.E02, NULL, even);
        Writing.of(column("char", "3x2")).refuses(VoTableIssue.E02, NULL, even);
    }

    /** L8, W49: before VOTable 1.3 an integer cell may not be empty. */
    @Test
    void nullsBefore13() {
        VoTableVersion old = VoTableVersion.V1_1;
        assertEquals(EMPTY, Writing.of(column("int", "")).in(old).reports(VoTableIssue.W49, NULL));
        assertEquals(EMPTY, Writing.of(column("int", "2")).in(old).reports(VoTableIssue.W49, NULL));
        assertEquals(row("-99"), Writing.of(column("int", "", "-99")).in(old).quietly(NULL));
        assertEquals(
                row("-99 -99"), Writing.of(column("int", "2", "-99")).in(old).reports(VoTableIssue.W78, NULL));
        assertEquals(EMPTY, Writing.of(column("double", "")).in(old).quietly(NULL));
        assertEquals(EMPTY, Writing.of(column("bit", "")).in(old).reports(VoTableIssue.W39, NULL));
    }

    @Test
    void valuesThatMeanNull() {
        assertEquals(EMPTY, Writing.of(column("int", "", "-99")).quietly(NULL));
        Writing.of(column("int", "", "-99")).refuses(VoTableIssue.E49, NULL, -99);
        Writing.of(column("int", "*", "-99")).refuses(VoTableIssue.E49, NULL, (Object) new int[] {1, -99});
        Writing.of(column("double", "", "-99")).refuses(VoTableIssue.E49, NULL, -99.0);
        assertEquals(row("NaN"), Writing.of(column("double", "", "NaN")).reports(VoTableIssue.W78, Double.NaN));
    }

    /** Texts larger than what is written at once. */
    @Test
    void largeTexts() {
        for (int length : new int[] {1023, 1024, 1025, 10_000}) {
            String text = "&".repeat(length);
            byte[] expected = row("&amp;".repeat(length)).getBytes(StandardCharsets.UTF_8);
            assertArrayEquals(expected, Writing.of(column("char", "*")).row(text));
        }
    }
}
