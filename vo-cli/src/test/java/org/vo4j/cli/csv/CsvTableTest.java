// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.VoException;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;

class CsvTableTest {
    @TempDir
    Path folder;

    private CsvTable open(byte[] bytes, CsvDialect dialect, Map<String, CsvTable.Type> types) throws IOException {
        Path file = Files.write(folder.resolve("t.csv"), bytes);
        return CsvTable.open(org.vo4j.cli.csv.CsvSource.of(file), dialect, types, false);
    }

    private CsvTable csv(String text) throws IOException {
        return open(text.getBytes(StandardCharsets.UTF_8), CsvDialect.CSV, Map.of());
    }

    /** The cells of all rows as text, nulls as the word null. */
    private static List<List<String>> rows(CsvTable table) {
        List<List<String>> rows = new ArrayList<>();
        try (RowCursor cursor = table.rows()) {
            while (cursor.next()) {
                List<String> row = new ArrayList<>();
                for (Column column : table.columns()) {
                    row.add(cursor.isNull(column) ? "null" : cursor.getString(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true;false|boolean",
                "TRUE;;False|boolean",
                "1;-5;+7|int",
                "2147483647;-2147483647|int",
                "2147483648|long",
                "-2147483648|long",
                "9223372036854775807|long",
                "9223372036854775808|char[*]",
                "1;2.5|double",
                "1e5;-.5;5.|double",
                "1;NaN|double",
                "-inf;1|double",
                "Infinity|double",
                "-0|double",
                "9007199254740993;1.5|char[*]",
                "007|char[*]",
                "0;-05|int",
                "1e999|char[*]",
                "1d5|char[*]",
                "0x1F|char[*]",
                "2020-01-01|char[*]",
                "true;1|char[*]",
                "1;x|char[*]",
                "\"\";|char[*]",
                ";|char[*]",
                " 5 ;6|int",
                "5;ü|unicodeChar[*]",
                "x;ü|unicodeChar[*]",
            })
    void theNarrowestTypeThatLosesNothingIsFound(String cells, String type) throws IOException {
        String text = "k,x\n"
                + String.join(
                        "\n",
                        Arrays.stream(cells.split(";", -1))
                                .map(cell -> "z," + cell)
                                .toList());
        Column column = csv(text).columns().get(1);
        String found = column.datatype().votableName() + (column.shape().isScalar() ? "" : "[" + column.shape() + "]");
        assertEquals(type, found);
    }

    @Test
    void rowsAreCountedWhileTypesAreFound() throws IOException {
        assertEquals(3, csv("a,b\n1,2\n\n3,4\n5,6").rowCount().orElseThrow());
    }

    @Test
    void quotesCommasAndLineEndsAreContent() throws IOException {
        CsvTable table = csv("a,\"b,c\"\r\n\"x\"\"y\",\"1\n2\"\r\n\" q \",\"3\r\n4\"");
        assertEquals(
                List.of("a", "b,c"), table.columns().stream().map(Column::name).toList());
        assertEquals(List.of(List.of("x\"y", "1\n2"), List.of(" q ", "3\r\n4")), rows(table));
    }

    @Test
    void anEmptyCellIsNullAndAQuotedOneTheEmptyString() throws IOException {
        CsvTable table = csv("a,n\n,\n\"\",\"\"\nx,1\n");
        assertEquals(List.of(List.of("null", "null"), List.of("", "null"), List.of("x", "1")), rows(table));
    }

    @Test
    void aBlankLineIsARowOnlyWhereThereIsOneColumn() throws IOException {
        assertEquals(List.of(List.of("1"), List.of("null"), List.of("2")), rows(csv("a\n1\n\n2\n")));
        assertEquals(List.of(List.of("1", "2"), List.of("3", "4")), rows(csv("a,b\n1,2\n\n3,4\n\n")));
    }

    @Test
    void aColumnWithoutNameIsCalledAfterItsPlace() throws IOException {
        assertEquals("column_2", csv("a, ,c\n1,2,3\n").columns().get(1).name());
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        assertEquals("a", csv("\ufeffa\n1\n").columns().get(0).name());
        CsvTable wide = open("\ufeffa,b\nü,1\n".getBytes(StandardCharsets.UTF_16LE), CsvDialect.CSV, Map.of());
        assertEquals(List.of(List.of("ü", "1")), rows(wide));
    }

    @Test
    void gzipIsUndone() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(List.of(List.of("1", "2")), rows(open(packed.toByteArray(), CsvDialect.CSV, Map.of())));
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 6);
        assertTrue(assertThrows(FormatException.class, () -> open(cut, CsvDialect.CSV, Map.of()))
                .getMessage()
                .contains("gzip"));
    }

    @Test
    void charactersOfAllLengthsArrive() throws IOException {
        String text = "é€😀\u0001x";
        assertEquals(List.of(List.of(text, "1")), rows(csv("a,b\n" + text + ",1\n")));
    }

    @Test
    void tsvHasEscapesAndNoQuotes() throws IOException {
        CsvTable table = open(
                "a\tb\n\"x\t1\\t2\\n3\\\\n\\q\n\\N\t\n".getBytes(StandardCharsets.UTF_8), CsvDialect.TSV, Map.of());
        assertEquals(List.of(List.of("\"x", "1\t2\n3\\n\\q"), List.of("null", "null")), rows(table));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b;1,2;3|t.csv:3: a row of 1 cells, but the header names 2 columns",
                "a,b;1,2,3|t.csv:2: a row of 3 cells, but the header names 2 columns",
                "a,b;'1,\"2;3,4|t.csv:2: a quoted cell that begins in this record is not ended",
                "a,b;'1,\"2|t.csv:2: a quoted cell that begins in this record is not ended",
                "a,b;'1,\"|t.csv:2: a quoted cell that begins in this record is not ended",
                "a,b;'1,\"2\"3|t.csv:2: text behind the closing quote of a cell",
            })
    void damageIsToldWithItsLine(String lines, String message) {
        String text = lines.replace("'", "").replace(';', '\n');
        String told = assertThrows(FormatException.class, () -> csv(text)).getMessage();
        assertTrue(told.contains(message), told);
    }

    @Test
    void bytesThatAreNoUtf8AreToldOf() {
        byte[] latin = "a,b\n1,2\nü,3\n".getBytes(StandardCharsets.ISO_8859_1);
        String told = assertThrows(FormatException.class, () -> open(latin, CsvDialect.CSV, Map.of()))
                .getMessage();
        assertTrue(told.contains("UTF-8") && told.contains("iconv"), told);
    }

    @Test
    void anEmptyFileHasNoHeader() {
        assertTrue(
                assertThrows(FormatException.class, () -> csv("")).getMessage().contains("the file is empty"));
    }

    @Test
    void aHeaderAloneIsATableWithoutRows() throws IOException {
        CsvTable table = csv("a,b");
        assertEquals(0, table.rowCount().orElseThrow());
        assertEquals(List.of(), rows(table));
    }

    private CsvTable typed(String cells, Datatype type, String arraysize) throws IOException {
        CsvTable.Type given =
                new CsvTable.Type(type, ArrayShape.parse(arraysize).orElseThrow());
        String text = "x\n" + cells.replace(';', '\n');
        return open(text.getBytes(StandardCharsets.UTF_8), CsvDialect.CSV, Map.of("x", given));
    }

    private static RowCursor first(CsvTable table) {
        RowCursor cursor = table.rows();
        assertTrue(cursor.next());
        return cursor;
    }

    @Test
    void typesThatAreGivenAreTaken() throws IOException {
        assertEquals(255, first(typed("0xFF", Datatype.UNSIGNED_BYTE, "")).getLong(0));
        assertEquals(-7, first(typed(" -7", Datatype.SHORT, "")).getInt(0));
        assertEquals(1.5f, first(typed("1.5", Datatype.FLOAT, "")).getFloat(0));
        assertEquals("007", first(typed("007", Datatype.CHAR, "*")).getString(0));
        assertTrue(first(typed("T", Datatype.BOOLEAN, "")).getBoolean(0));
        assertEquals(1, first(typed("1", Datatype.BIT, "")).getLong(0));
        assertArrayEquals(
                new double[] {1, -2},
                first(typed("1 -2", Datatype.DOUBLE_COMPLEX, "")).getDoubles(0));
        assertArrayEquals(
                new double[] {1, 2, 3},
                first(typed("1 2  3", Datatype.DOUBLE, "*")).getDoubles(0));
        assertArrayEquals(
                new float[] {1, 2}, first(typed("1 2", Datatype.FLOAT, "2")).getFloats(0));
        assertArrayEquals(
                new boolean[] {true, false},
                first(typed("1 0", Datatype.BIT, "2")).getBooleans(0));
        assertArrayEquals(
                new String[] {"ab", "cd", "e"},
                first(typed("abcde", Datatype.CHAR, "2x*")).getStrings(0));
        assertTrue(typed("1", Datatype.INT, "").rowCount().isEmpty(), "nothing is read twice");
    }

    @Test
    void elementsCanBeNull() throws IOException {
        RowCursor row = first(typed("1 null 3", Datatype.INT, "*"));
        assertEquals(3, row.elementCount(0));
        assertFalse(row.isNull(0, 0));
        assertTrue(row.isNull(0, 1));
        assertArrayEquals(new long[] {1, 0, 3}, row.getLongs(0));
        assertTrue(Double.isNaN(first(typed("1 null", Datatype.DOUBLE, "2")).getDoubles(0)[1]));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1;x|INT||t.csv:3: column 'x': 'x' does not fit int",
                "300|UNSIGNED_BYTE||t.csv:2: column 'x': '300' does not fit unsignedByte",
                "1.5|LONG||t.csv:2: column 'x': '1.5' does not fit long",
                "abc|DOUBLE||t.csv:2: column 'x': 'abc' does not fit double",
                "2|BOOLEAN||t.csv:2: column 'x': '2' does not fit boolean",
                "1 2|DOUBLE|3|t.csv:2: column 'x': '1 2' does not fit double[3]",
                "1 y|INT|*|t.csv:2: column 'x': '1 y' does not fit int[*]",
                "1|FLOAT_COMPLEX||t.csv:2: column 'x': '1' does not fit floatComplex",
                "ab|CHAR||t.csv:2: column 'x': 'ab' does not fit char",
            })
    void aCellThatDoesNotFitIsToldWithLineAndColumn(String cells, Datatype type, String arraysize, String message)
            throws IOException {
        CsvTable table = typed(cells, type, arraysize == null ? "" : arraysize);
        FormatException told = assertThrows(FormatException.class, () -> {
            try (RowCursor cursor = table.rows()) {
                while (cursor.next()) {
                    cursor.value(0);
                }
            }
        });
        assertTrue(told.getMessage().endsWith(message), told.getMessage());
    }

    @Test
    void columnsCanBeChosenAndOrdered() throws IOException {
        CsvTable table = csv("a,b,c\n1,2,3\n").select(List.of("c", "A"));
        assertEquals(List.of(List.of("3", "1")), rows(table));
        assertThrows(VoException.class, () -> table.select(List.of("z")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 70_000})
    void longCellsPassThrough(int length) throws IOException {
        String cell = "ü".repeat(length);
        assertEquals(List.of(List.of(cell, "1")), rows(csv("a,b\n\"" + cell + "\",1\n")));
    }
}
