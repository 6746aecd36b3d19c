// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;
import org.vo4j.testkit.Capability;
import org.vo4j.testkit.ExpectedRows;
import org.vo4j.testkit.ExpectedTable;
import org.vo4j.testkit.RandomTables;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;
import uk.ac.starlink.parquet.ParquetTableBuilder;
import uk.ac.starlink.parquet.ParquetTableWriter;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StarTableOutput;
import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.util.DataSource;

/** STIL, with parquet-java, reads what we write, and we what it writes. */
class StilTest {
    private static final int ROWS = 60;

    @TempDir
    Path folder;

    private static Columns columns() {
        List<Column> columns = new ArrayList<>();
        for (Datatype type : Datatype.values()) {
            // STIL has no bits and complex numbers of its own
            if (type.isText()) {
                columns.add(Column.of(type + "_text", type, ArrayShape.VARIABLE));
            } else {
                columns.add(Column.of(type + "_scalar", type, ArrayShape.SCALAR));
                columns.add(Column.of(type + "_array", type, ArrayShape.of(3)));
                columns.add(Column.of(type + "_list", type, ArrayShape.VARIABLE));
            }
        }
        return Columns.of(columns);
    }

    /** A cell in words that do not depend on whose it is. */
    private static String words(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value.getClass().isArray()) {
            List<String> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(words(Array.get(value, i)));
            }
            return elements.toString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(StilTest::words).toList().toString();
        }
        return value instanceof Float || value instanceof Double
                ? Double.toString(((Number) value).doubleValue())
                : value.toString();
    }

    private static List<List<String>> ours(Path file) {
        List<List<String>> rows = new ArrayList<>();
        try (RowCursor row = VoTable.read(file).firstTable().rows()) {
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < row.columns().size(); c++) {
                    Optional<Object> value = row.value(c);
                    cells.add(row.columns().get(c).name() + " " + words(value.orElse(null)));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static StarTable table(Path file) throws IOException {
        return new ParquetTableBuilder()
                .makeStarTable(DataSource.makeDataSource(file.toString()), true, StoragePolicy.PREFER_MEMORY);
    }

    private static List<List<String>> stil(Path file) throws IOException {
        StarTable table = table(file);
        List<List<String>> rows = new ArrayList<>();
        try (RowSequence row = table.getRowSequence()) {
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < table.getColumnCount(); c++) {
                    cells.add(table.getColumnInfo(c).getName() + " " + words(row.getCell(c)));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private Path written(long seed, String codec) {
        ExpectedTable table = new RandomTables(
                        seed,
                        Set.of(Capability.NULL_TEXT, Capability.NULL_NUMBER, Capability.NULL_BOOLEAN),
                        VoTableVersion.V1_5)
                .table(columns(), ROWS);
        Path file = folder.resolve("ours.parquet");
        WriteOptions options = WriteOptions.standard().option("codec", codec).option("row-group-rows", "25");
        try (VoTableWriter out = VoTableWriter.create(file, options)) {
            out.write(ExpectedRows.of(table));
        }
        return file;
    }

    private static void assertSame(List<List<String>> expected, List<List<String>> found, long seed) {
        assertEquals(expected.size(), found.size(), "seed " + seed);
        for (int r = 0; r < expected.size(); r++) {
            for (int c = 0; c < expected.get(r).size(); c++) {
                assertEquals(expected.get(r).get(c), found.get(r).get(c), "seed " + seed + ", row " + r);
            }
        }
    }

    /** Every codec, in several row groups. */
    @ParameterizedTest
    @ValueSource(strings = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
    void stilReadsOurs(String codec) throws IOException {
        long seed = System.nanoTime();
        Path file = written(seed, codec);
        List<List<String>> expected = ours(file);
        assertEquals(ROWS, expected.size());
        assertSame(expected, stil(file), seed);
    }

    @Test
    void weReadStils() throws IOException {
        long seed = System.nanoTime();
        Path file = written(seed, "SNAPPY");
        Path theirs = folder.resolve("stil.parquet");
        new ParquetTableWriter().writeStarTable(table(file), theirs.toString(), new StarTableOutput());
        assertTrue(Files.size(theirs) > 0, "written");
        assertSame(stil(theirs), ours(theirs), seed);
        // STIL writes a scalar NaN as null
        List<List<String>> blank = ours(file).stream()
                .map(row -> row.stream()
                        .map(cell -> cell.endsWith("_scalar NaN") ? cell.replace("NaN", "null") : cell)
                        .toList())
                .toList();
        assertSame(blank, ours(theirs), seed);
    }
}
