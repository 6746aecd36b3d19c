// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.FormatException;
import org.vo4j.api.table.ColumnRange;
import org.vo4j.api.table.RowCursor;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.VoTableReader;

/** Tables that are folders of Parquet files, as Hive lays them out. */
class PartitionsTest {
    private static final String KEYS =
            "<FIELD name=\"year\" datatype=\"short\"/>" + "<FIELD name=\"band\" datatype=\"char\" arraysize=\"*\"/>";
    private static final String OWN = "<FIELD name=\"n\" datatype=\"int\"/><FIELD name=\"x\" datatype=\"double\"/>";

    @TempDir
    Path folder;

    private Path document(String fields) throws IOException {
        return Files.writeString(
                folder.resolve("parts.vot"),
                "<VOTABLE version=\"1.4\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\"><RESOURCE><TABLE>" + fields
                        + "<DATA><PARQUET type=\"VOTable-remote-partition\"><STREAM href=\"parts/\"/></PARQUET></DATA>"
                        + "</TABLE></RESOURCE></VOTABLE>");
    }

    private static void duck(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void part(String place, String select) throws SQLException, IOException {
        Path file = folder.resolve("parts").resolve(place);
        Files.createDirectories(file.getParent());
        duck("COPY (" + select + ") TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet)");
    }

    private static List<String> rows(Path document, ReadOptions options) {
        List<String> rows = new ArrayList<>();
        try (VoTableReader in = VoTableReader.open(document, options);
                RowCursor row = in.next().orElseThrow().rows()) {
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < row.columns().size(); c++) {
                    cells.add(row.isNull(c) ? "null" : row.getString(c));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }

    private static List<String> rows(Path document) {
        return rows(document, ReadOptions.standard());
    }

    /** What another writer makes of PARTITION_BY: the keys are in the names of the folders only. */
    @Test
    void keysOfAnotherWriter() throws Exception {
        duck(
                "CREATE TABLE t AS SELECT i AS n, i / 2 AS x, 2000 + i % 2 AS year, "
                        + "CASE i % 3 WHEN 0 THEN 'H/K' WHEN 1 THEN 'a=b c+%' ELSE NULL END AS band FROM range(6) r(i)",
                "COPY t TO '" + folder.resolve("parts") + "' (FORMAT parquet, PARTITION_BY (year, band))");
        List<String> rows =
                rows(document(KEYS + "<FIELD name=\"n\" datatype=\"long\"/><FIELD name=\"x\" datatype=\"double\"/>"));
        assertEquals(
                List.of(
                        "2000 H/K 0 0.0",
                        "2000 a=b c+% 4 2.0",
                        "2000 null 2 1.0",
                        "2001 H/K 3 1.5",
                        "2001 a=b c+% 1 0.5",
                        "2001 null 5 2.5"),
                rows.stream().sorted().toList());
    }

    /** Files are read in the order of their names, whatever order their columns have; what is hidden is no data. */
    @Test
    void orderAndHiddenFiles() throws Exception {
        part("year=2001/b.parquet", "SELECT 3 AS n, 3.5::DOUBLE AS x");
        part("year=2001/a.parquet", "SELECT 2.5::DOUBLE AS x, 2 AS n");
        part("year=2000/deep/er/a.parquet", "SELECT 1 AS n, 1.5::DOUBLE AS x");
        part("z.parquet/year=__HIVE_DEFAULT_PARTITION__/a.parquet", "SELECT 4 AS n, NULL::DOUBLE AS x");
        part("_temporary/year=1999/a.parquet", "SELECT 99 AS n, 1.5::DOUBLE AS x");
        part(".hidden/year=1999/a.parquet", "SELECT 99 AS n, 1.5::DOUBLE AS x");
        Files.writeString(folder.resolve("parts/_SUCCESS"), "");
        Files.writeString(folder.resolve("parts/year=2001/.a.parquet"), "no data");
        String year = "<FIELD name=\"year\" datatype=\"short\"/>";
        Path document = document(OWN + year);
        assertEquals(List.of("1 1.5 2000", "2 2.5 2001", "3 3.5 2001", "4 null null"), rows(document));
        assertEquals(
                List.of("2000 1.5", "2001 2.5", "2001 3.5", "null null"),
                rows(document, ReadOptions.standard().columns("year", "x")));
        assertEquals(
                List.of("2000", "2001", "2001", "null"),
                rows(document, ReadOptions.standard().columns("year")));
        // keys that no FIELD names are none of the table's
        assertEquals(List.of("1 1.5", "2 2.5", "3 3.5", "4 null"), rows(document(OWN)));
    }

    /** A file without any row that is wanted costs its footer: here its pages are no pages. */
    @Test
    void rangesOfKeys() throws Exception {
        part("year=2000/a.parquet", "SELECT 1 AS n, 1.5::DOUBLE AS x");
        part("year=2001/a.parquet", "SELECT 2 AS n, 2.5::DOUBLE AS x");
        part("year=__HIVE_DEFAULT_PARTITION__/a.parquet", "SELECT 3 AS n, 3.5::DOUBLE AS x");
        for (String other : List.of("year=2000", "year=__HIVE_DEFAULT_PARTITION__")) {
            Path file = folder.resolve("parts").resolve(other).resolve("a.parquet");
            byte[] bytes = Files.readAllBytes(file);
            java.util.Arrays.fill(bytes, 4, 40, (byte) 0xff);
            Files.write(file, bytes);
        }
        Path document = document(OWN + KEYS.substring(0, KEYS.indexOf("/>") + 2));
        assertThrows(FormatException.class, () -> rows(document));
        assertEquals(
                List.of("2 2.5 2001"),
                rows(document, ReadOptions.standard().where(ColumnRange.of("year", 2001, 2005))));
        assertEquals(
                List.of("2 2.5 2001"), rows(document, ReadOptions.standard().where(ColumnRange.of("x", 2.0, 3.0))));
        assertEquals(List.of(), rows(document, ReadOptions.standard().where(ColumnRange.atMost("year", 1999))));
    }

    private String refusal(String fields) throws IOException {
        Path document = document(fields);
        return assertThrows(FormatException.class, () -> rows(document)).getMessage();
    }

    /** More rows than a block of values, in groups of different sizes. */
    @Test
    void manyRows() throws Exception {
        part("year=2000/a.parquet", "SELECT i::INTEGER AS n, i / 2 AS x FROM range(10000) r(i)");
        duck("COPY (SELECT i / 2 AS x, i::INTEGER AS n FROM range(10000, 20000) r(i)) TO '"
                + Files.createDirectories(folder.resolve("parts/year=2001")).resolve("b.parquet")
                + "' (FORMAT parquet, ROW_GROUP_SIZE 2048, CODEC zstd)");
        Path document = document(OWN + "<FIELD name=\"year\" datatype=\"int\"/>");
        int rows = 0;
        try (VoTableReader in = VoTableReader.open(document);
                RowCursor row = in.next().orElseThrow().rows()) {
            while (row.next()) {
                assertEquals(rows, row.getInt("n"));
                assertEquals(rows / 2.0, row.getDouble("x"));
                assertEquals(rows < 10000 ? 2000 : 2001, row.getInt("year"));
                rows++;
            }
        }
        assertEquals(20_000, rows);
        List<String> years = rows(document, ReadOptions.standard().columns("year"));
        assertEquals(20_000, years.size());
        assertEquals(10_000, years.stream().filter("2001"::equals).count());
    }

    /** What is wrong with which file of the table is told. */
    @Test
    void refusals() throws Exception {
        part("k=1/a.parquet", "SELECT 1 AS n, 1.5::DOUBLE AS x");
        part("k=2/b.parquet", "SELECT 2 AS n");
        String missing = refusal(OWN);
        assertTrue(missing.contains("no column 'x'") && missing.contains("b.parquet"), missing);
        part("k=2/b.parquet", "SELECT 2 AS n, 2.5::DOUBLE AS y");
        String other = refusal(OWN);
        assertTrue(other.contains("no column 'x'") && other.contains("b.parquet"), other);
        part("k=2/b.parquet", "SELECT 2 AS n, 'text' AS x");
        String type = refusal(OWN);
        assertTrue(type.contains("b.parquet") && type.contains("W56"), type);
        part("k=two/b.parquet", "SELECT 2 AS n, 2.5::DOUBLE AS x");
        Files.delete(folder.resolve("parts/k=2/b.parquet"));
        String value = refusal(OWN + "<FIELD name=\"k\" datatype=\"int\"/>");
        assertTrue(value.contains("'k=two'") && value.contains("int"), value);
        String array = refusal(OWN + "<FIELD name=\"k\" datatype=\"int\" arraysize=\"2\"/>");
        assertTrue(array.contains("int[2]"), array);
        part("l.parquet", "SELECT 2 AS n, 2.5::DOUBLE AS x");
        Files.delete(folder.resolve("parts/k=two/b.parquet"));
        String none = refusal(OWN + "<FIELD name=\"k\" datatype=\"int\"/>");
        assertTrue(none.contains("l.parquet") && none.contains("'k=...'"), none);
    }

    /** A column more than the files before have is told, and not read. */
    @Test
    void aColumnMore() throws Exception {
        part("a.parquet", "SELECT 1 AS n, 1.5::DOUBLE AS x");
        part("b.parquet", "SELECT 'more' AS z, 2.5::DOUBLE AS x, 2 AS n");
        Path document = document(OWN);
        assertEquals(List.of("1 1.5", "2 2.5"), rows(document));
        try (VoTableReader in = VoTableReader.open(document);
                RowCursor row = in.next().orElseThrow().rows()) {
            while (row.next()) {
                assertEquals(2, row.columns().size());
            }
            assertTrue(in.issues().toString().contains("b.parquet"), in.issues().toString());
        }
    }
}
