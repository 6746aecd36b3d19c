// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.cli.console.Session;
import org.vo4j.cli.console.Terminal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class RowFormatTest {
    private static Column scalar(String name, Datatype type) {
        return Column.of(name, type, ArrayShape.SCALAR);
    }

    private static Column array(String name, Datatype type, String arraysize) {
        return Column.of(name, type, ArrayShape.parse(arraysize).orElseThrow());
    }

    private static Object[] list(@Nullable Object... elements) {
        return elements;
    }

    private static String write(RowFormat format, Terminal terminal, Columns columns, List<@Nullable Object[]> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Session session = new Session(
                InputStream.nullInputStream(),
                bytes,
                OutputStream.nullOutputStream(),
                terminal,
                Map.of("NO_COLOR", "1"));
        RowWriter writer = format.writer(session);
        writer.begin(columns);
        ListCursor cursor = new ListCursor(columns, rows);
        while (cursor.next()) {
            writer.row(cursor);
        }
        writer.end();
        session.out().flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String write(RowFormat format, Columns columns, List<@Nullable Object[]> rows) {
        return write(format, Terminal.none(), columns, rows);
    }

    /** One column, one cell: what stands between the header and the end of the line. */
    private static String cell(RowFormat format, Column column, @Nullable Object value) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(list(value));
        String[] lines = write(format, Columns.of(column), rows).split("\n", -1);
        return switch (format) {
            case TEXT -> lines[4].strip();
            case CSV, TSV -> lines[1];
            case JSON -> lines[1].substring(5, lines[1].length() - 1);
            case NDJSON -> lines[0].substring(5, lines[0].length() - 1);
        };
    }

    private static void everywhere(Column column, @Nullable Object value, String plain, String json) {
        for (RowFormat format : RowFormat.values()) {
            boolean isJson = format == RowFormat.JSON || format == RowFormat.NDJSON;
            assertEquals(isJson ? json : plain, cell(format, column, value), format.name());
        }
    }

    @Test
    void integersOfEveryTypeAreExact() {
        everywhere(scalar("c", Datatype.BIT), 1, "1", "1");
        everywhere(scalar("c", Datatype.UNSIGNED_BYTE), 255, "255", "255");
        everywhere(scalar("c", Datatype.SHORT), -32768, "-32768", "-32768");
        everywhere(scalar("c", Datatype.INT), Integer.MIN_VALUE, "-2147483648", "-2147483648");
        everywhere(scalar("c", Datatype.LONG), Long.MIN_VALUE, "-9223372036854775808", "-9223372036854775808");
    }

    @Test
    void floatingPointNumbersAreShortest() {
        everywhere(scalar("c", Datatype.FLOAT), 0.1f, "0.1", "0.1");
        everywhere(scalar("c", Datatype.DOUBLE), 0.1, "0.1", "0.1");
        everywhere(scalar("c", Datatype.DOUBLE), 2.0e-3, "0.002", "0.002");
        everywhere(
                scalar("c", Datatype.DOUBLE),
                2.2250738585072014E-308,
                "2.2250738585072014E-308",
                "2.2250738585072014E-308");
    }

    @Test
    void numbersThatAreNoneAreStringsInJson() {
        for (Datatype type : List.of(Datatype.FLOAT, Datatype.DOUBLE)) {
            everywhere(scalar("c", type), Double.NaN, "NaN", "\"NaN\"");
            everywhere(scalar("c", type), Double.POSITIVE_INFINITY, "+Inf", "\"+Inf\"");
            everywhere(scalar("c", type), Double.NEGATIVE_INFINITY, "-Inf", "\"-Inf\"");
        }
    }

    @Test
    void truthValuesAndBits() {
        everywhere(scalar("c", Datatype.BOOLEAN), true, "true", "true");
        everywhere(scalar("c", Datatype.BOOLEAN), false, "false", "false");
        everywhere(array("c", Datatype.BOOLEAN, "3"), list(true, null, false), "true null false", "[true,null,false]");
        everywhere(array("c", Datatype.BIT, "*"), list(1, 0, 1), "1 0 1", "[1,0,1]");
    }

    @Test
    void complexNumbersArePairs() {
        everywhere(scalar("c", Datatype.FLOAT_COMPLEX), list(1.5, -2), "1.5 -2.0", "[1.5,-2.0]");
        everywhere(scalar("c", Datatype.DOUBLE_COMPLEX), list(0, Double.NaN), "0.0 NaN", "[0.0,\"NaN\"]");
        everywhere(
                array("c", Datatype.DOUBLE_COMPLEX, "2"), list(1, 2, 3, 4), "1.0 2.0 3.0 4.0", "[[1.0,2.0],[3.0,4.0]]");
        everywhere(array("c", Datatype.FLOAT_COMPLEX, "*"), list(1, 2), "1.0 2.0", "[[1.0,2.0]]");
    }

    @Test
    void arraysAreFlatAndKeepNullElements() {
        Column ints = Column.builder("c", Datatype.INT)
                .shape(ArrayShape.parse("2x2").orElseThrow())
                .nullValue("-1")
                .build();
        everywhere(ints, list(1, null, 3, 4), "1 null 3 4", "[1,null,3,4]");
        everywhere(array("c", Datatype.DOUBLE, "*"), list(1, null, Double.NaN), "1.0 null NaN", "[1.0,null,\"NaN\"]");
        everywhere(array("c", Datatype.FLOAT, "3"), list(0.1f, null, 2), "0.1 null 2.0", "[0.1,null,2.0]");
        everywhere(array("c", Datatype.LONG, "*"), list(), "", "[]");
    }

    @Test
    void arraysOfStringsAreListsInJson() {
        everywhere(array("c", Datatype.CHAR, "3x2"), list("ab", "cde"), "abcde", "[\"ab\",\"cde\"]");
    }

    @Test
    void nullAndEmptyStringDiffer() {
        Column text = array("c", Datatype.CHAR, "*");
        assertEquals("", cell(RowFormat.CSV, text, null));
        assertEquals("\"\"", cell(RowFormat.CSV, text, ""));
        assertEquals("null", cell(RowFormat.JSON, text, null));
        assertEquals("\"\"", cell(RowFormat.JSON, text, ""));
        assertEquals("--", cell(RowFormat.TEXT, text, null));
        assertEquals("", cell(RowFormat.TSV, text, null));
    }

    @ParameterizedTest
    @EnumSource(Datatype.class)
    void nullsOfEveryType(Datatype type) {
        assertEquals("null", cell(RowFormat.NDJSON, scalar("c", type), null));
        assertEquals("", cell(RowFormat.CSV, scalar("c", type), null));
        assertEquals("null", cell(RowFormat.NDJSON, array("c", type, "*"), null));
    }

    @Test
    void textIsQuotedOrEscapedAsTheFormatWantsIt() {
        Column text = array("c", Datatype.UNICODE_CHAR, "*");
        String value = "a,\"b\"\tc\\d\ne\r\u0001\u00e9\u20ac\ud83d\ude00";
        assertEquals("a,\"b\"\\tc\\\\d\\ne\\r\u0001é€😀", cell(RowFormat.TSV, text, value));
        assertEquals("\"a,\\\"b\\\"\\tc\\\\d\\ne\\r\\u0001é€😀\"", cell(RowFormat.JSON, text, value));
        assertEquals("a,\"b\"\\tc\\d\\ne\\r\\x01é€😀", cell(RowFormat.TEXT, text, value));
        assertTrue(write(RowFormat.CSV, Columns.of(text), rows(list(value)))
                .endsWith("\n\"a,\"\"b\"\"\tc\\d\ne\r\u0001é€😀\"\n"));
    }

    @Test
    void textCannotSteerTheTerminal() {
        Column text = array("c", Datatype.CHAR, "*");
        assertEquals("\\x1B[2J", cell(RowFormat.TEXT, text, "\u001b[2J"));
        assertEquals("\\x9B2J", cell(RowFormat.TEXT, text, "\u009b2J"));
    }

    @Test
    void namesAreMadeUniqueWithoutTakingAnotherColumnsName() {
        Columns columns = Columns.of(
                scalar("a", Datatype.INT),
                scalar("a", Datatype.INT),
                scalar("a_2", Datatype.INT),
                scalar("a", Datatype.INT));
        assertEquals("a,a_3,a_2,a_4\n1,2,3,4\n", write(RowFormat.CSV, columns, rows(list(1, 2, 3, 4))));
    }

    @Test
    void namesAreQuoted() {
        Columns columns = Columns.of(scalar("x,y", Datatype.INT), scalar("\"", Datatype.INT));
        assertEquals("\"x,y\",\"\"\"\"\n1,2\n", write(RowFormat.CSV, columns, rows(list(1, 2))));
        assertEquals("{\"x,y\":1,\"\\\"\":2}\n", write(RowFormat.NDJSON, columns, rows(list(1, 2))));
    }

    @Test
    void tablesWithoutRowsOrColumns() {
        Columns one = Columns.of(scalar("a", Datatype.INT));
        assertEquals("a\n", write(RowFormat.CSV, one, List.of()));
        assertEquals("[\n]\n", write(RowFormat.JSON, one, List.of()));
        assertEquals("", write(RowFormat.NDJSON, one, List.of()));
        assertEquals("  a\n\nint\n---\n", write(RowFormat.TEXT, one, List.of()));
        assertEquals("[\n{},\n{}\n]\n", write(RowFormat.JSON, Columns.of(), rows(list(), list())));
    }

    @Test
    void textHasNamesUnitsAndTypes() {
        Columns columns = Columns.of(
                Column.builder("ra", Datatype.DOUBLE).unit("deg").build(), array("name", Datatype.CHAR, "*"));
        assertEquals("""
                    ra  name
                   deg
                double  char[*]
                ------  -------
                  10.5  M 31
                    --  日本
                """, write(RowFormat.TEXT, columns, rows(list(10.5, "M 31"), list(null, "日本"))));
    }

    @Test
    void textWidensForLaterRowsUnlessOnATerminal() {
        Columns columns = Columns.of(array("a", Datatype.CHAR, "*"), scalar("b", Datatype.INT));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(list("x", 1));
        }
        rows.add(list("abcdefghijkl", 2));
        assertTrue(write(RowFormat.TEXT, columns, rows).endsWith("\nx          1\nabcdefghijkl    2\n"));
        assertTrue(write(RowFormat.TEXT, new Terminal(true, true, 80), columns, rows)
                .endsWith("\nx          1\nabcdef…    2\n"));
    }

    @ParameterizedTest
    @CsvSource({"10", "13", "20", "33", "80"})
    void textIsNeverWiderThanTheTerminal(int width) {
        Columns columns = Columns.of(
                array("a", Datatype.CHAR, "*"), scalar("b", Datatype.LONG), array("c", Datatype.UNICODE_CHAR, "*"));
        String text = write(
                RowFormat.TEXT,
                new Terminal(true, true, width),
                columns,
                rows(list("abcdefghijklmnop", Long.MIN_VALUE, "日本日本日本日本"), list("a", 1, "é")));
        for (String line : text.split("\n")) {
            assertTrue(org.vo4j.cli.console.DisplayWidth.of(line) <= width, line);
        }
    }

    @Test
    void jsonOfAnyTextIsValid() {
        long seed = System.nanoTime();
        java.util.Random random = new java.util.Random(seed);
        Column text = array("c", Datatype.UNICODE_CHAR, "*");
        for (int i = 0; i < 300; i++) {
            StringBuilder value = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                value.appendCodePoint(random.nextInt(4) == 0 ? 0x80 + random.nextInt(0xd000) : random.nextInt(0x80));
            }
            String json = write(RowFormat.JSON, Columns.of(text), rows(list(value.toString())));
            assertEquals(value.toString(), onlyString(json), "seed " + seed);
        }
    }

    private static String onlyString(String json) {
        String found = "";
        try (JsonParser parser = new JsonFactory()
                .createParser(
                        ObjectReadContext.empty(), new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                found = token == JsonToken.VALUE_STRING ? parser.getString() : found;
            }
        }
        return found;
    }

    private static List<@Nullable Object[]> rows(@Nullable Object[]... rows) {
        return List.of(rows);
    }
}
