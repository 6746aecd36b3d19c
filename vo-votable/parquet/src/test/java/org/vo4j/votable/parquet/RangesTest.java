// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.ColumnRange;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.Table;
import org.vo4j.testkit.ExpectedCell;
import org.vo4j.testkit.ExpectedRows;
import org.vo4j.testkit.ExpectedTable;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;
import org.vo4j.votable.parquet.file.ColumnChunk;
import org.vo4j.votable.parquet.file.Footer;
import org.vo4j.votable.parquet.file.FooterReader;
import org.vo4j.votable.parquet.file.RowGroup;
import org.vo4j.votable.parquet.rows.FileBytes;

/** Rows chosen by ranges: the same in every encoding, and row groups that have none are not read. */
class RangesTest {
    private static final List<String> ENCODINGS = List.of("TABLEDATA", "BINARY", "BINARY2", "PARQUET", ".parquet");
    private static final Columns COLUMNS = Columns.of(
            Plain.column("b", Datatype.UNSIGNED_BYTE),
            Column.builder("i", Datatype.INT).nullValue("-7").build(),
            Column.builder("l", Datatype.LONG).nullValue("-7").build(),
            Plain.column("f", Datatype.FLOAT),
            Plain.column("d", Datatype.DOUBLE),
            Column.builder("row", Datatype.INT).id("number").build());

    @TempDir
    Path folder;

    private static Object value(Random random, Column column) {
        long number = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(200);
        return switch (column.datatype()) {
            case UNSIGNED_BYTE -> number;
            case INT -> random.nextInt(9) == 0 ? (long) Integer.MIN_VALUE + number : number - 100;
            case LONG ->
                random.nextInt(3) == 0
                        ? (1L << 53) + number
                        : random.nextInt(9) == 0 ? Long.MAX_VALUE - number : number;
            case FLOAT -> {
                float[] more = {Float.NaN, Float.NEGATIVE_INFINITY, -0f, 0.1f, Float.MAX_VALUE};
                yield random.nextInt(4) == 0 ? more[random.nextInt(more.length)] : number / 8f;
            }
            default -> {
                double[] more = {Double.NaN, Double.POSITIVE_INFINITY, -0.0, 0.1, 1e300};
                yield random.nextInt(4) == 0 ? more[random.nextInt(more.length)] : number / 8.0;
            }
        };
    }

    private static ExpectedTable table(Random random, int rows) {
        List<List<ExpectedCell>> cells = new ArrayList<>();
        boolean sorted = random.nextBoolean();
        for (int r = 0; r < rows; r++) {
            List<ExpectedCell> row = new ArrayList<>();
            for (int c = 0; c < COLUMNS.size() - 1; c++) {
                Column column = COLUMNS.get(c);
                boolean isNull = column.nullValue().isPresent() && random.nextInt(5) == 0;
                Object value = sorted && column.name().equals("d") ? (Object) (r / 8.0) : value(random, column);
                boolean literal =
                        column.nullValue().filter(value.toString()::equals).isPresent();
                row.add(isNull || literal ? ExpectedCell.ofNull() : ExpectedCell.of(value));
            }
            row.add(ExpectedCell.of((long) r));
            cells.add(row);
        }
        return new ExpectedTable(VoTableVersion.V1_5, COLUMNS, cells);
    }

    private static ColumnRange range(Random random) {
        Column column = COLUMNS.get(random.nextInt(COLUMNS.size()));
        String name = column.name().equals("row") && random.nextBoolean() ? "number" : column.name();
        Object a = value(random, column);
        Object b = value(random, column);
        if (a instanceof Long low && b instanceof Long high && random.nextBoolean()) {
            return random.nextInt(5) == 0
                    ? ColumnRange.atMost(name, high)
                    : ColumnRange.of(name, Math.min(low, high), Math.max(low, high));
        }
        double low = ((Number) a).doubleValue();
        double high = ((Number) b).doubleValue();
        if (Double.isNaN(low) || Double.isNaN(high)) {
            return ColumnRange.atLeast(name, 0.1);
        }
        return ColumnRange.of(name, Math.min(low, high), Math.max(low, high));
    }

    private Path written(ExpectedTable table, String encoding, int groupRows) {
        Path file = folder.resolve(encoding.equals(".parquet") ? "t.parquet" : "t." + encoding + ".vot");
        WriteOptions options = encoding.startsWith(".") ? WriteOptions.standard() : WriteOptions.encoding(encoding);
        boolean parquet = encoding.equals("PARQUET") || encoding.startsWith(".");
        try (VoTableWriter out = VoTableWriter.create(
                file, parquet ? options.option("row-group-rows", Integer.toString(groupRows)) : options)) {
            out.write(ExpectedRows.of(table));
        }
        return file;
    }

    private static List<Long> numbers(Path file, ReadOptions options) {
        List<Long> numbers = new ArrayList<>();
        try (VoTableReader in = VoTableReader.open(file, options)) {
            TableReader table = in.next().orElseThrow();
            try (RowCursor row = table.rows()) {
                assertEquals(
                        options.columns().isEmpty() ? 6 : options.columns().size(),
                        row.columns().size());
                while (row.next()) {
                    assertEquals(numbers.size(), row.rowIndex());
                    assertEquals(row.columns().size(), row.row().columns().size());
                    numbers.add(row.getLong("row"));
                }
            }
            assertEquals(OptionalLong.of(numbers.size()), table.rowsRead());
            assertEquals(List.of(), in.issues());
        }
        return numbers;
    }

    /** What the ranges say of the cells as they were, against what is read of any encoding. */
    @Test
    void sameRowsInEveryEncoding() {
        long seed = Long.getLong("vo.seed", System.nanoTime());
        Random random = new Random(seed);
        long skipped = 0;
        for (int n = 0; n < 60; n++) {
            ExpectedTable table = table(random, random.nextInt(120));
            List<ColumnRange> ranges = new ArrayList<>();
            for (int r = random.nextInt(3); r >= 0; r--) {
                ranges.add(range(random));
            }
            List<Long> expected = new ArrayList<>();
            for (int r = 0; r < table.rows().size(); r++) {
                int row = r;
                boolean wanted = ranges.stream().allMatch(range -> holds(range, table, row));
                if (wanted) {
                    expected.add((long) r);
                }
            }
            ReadOptions options = ReadOptions.standard().where(ranges);
            ReadOptions chosen = random.nextBoolean() ? options : options.columns("d", "row");
            for (String encoding : ENCODINGS) {
                Path file = written(table, encoding, 1 + random.nextInt(20));
                assertEquals(
                        expected,
                        numbers(file, chosen),
                        "seed " + seed + ", table " + n + ", " + encoding + ", " + ranges);
            }
            skipped += table.rows().size() - expected.size();
        }
        assertTrue(skipped > 100, "seed " + seed + ": rows are left out");
    }

    private static boolean holds(ColumnRange range, ExpectedTable table, int row) {
        int place = COLUMNS.index(range.column());
        ExpectedCell cell = table.cell(row, place);
        if (cell.isNull()) {
            return false;
        }
        Object value = cell.elements().get(0);
        return value instanceof Long whole ? range.contains(whole) : range.contains(((Number) value).doubleValue());
    }

    /** Of groups that cannot have a row, nothing is read: their bytes are spoilt here. */
    @Test
    void groupsAreNotRead() throws IOException {
        Random random = new Random(1);
        List<List<ExpectedCell>> cells = new ArrayList<>();
        for (long r = 0; r < 100; r++) {
            List<ExpectedCell> row = new ArrayList<>();
            for (Column column : COLUMNS) {
                row.add(ExpectedCell.of(
                        column.datatype() == Datatype.FLOAT && r % 3 == 0 ? (Object) Float.NaN : numberOf(column, r)));
            }
            cells.add(row);
        }
        ExpectedTable table = new ExpectedTable(VoTableVersion.V1_5, COLUMNS, cells);
        Path file = written(table, ".parquet", 10);
        spoil(file, 4, random);
        assertThrows(VoException.class, () -> VoTable.read(file));
        List<Long> wanted = List.of(40L, 41L, 42L, 43L, 44L, 45L, 46L, 47L, 48L, 49L);
        for (String column : List.of("b", "i", "l", "d", "number")) {
            ReadOptions range = ReadOptions.standard().where(ColumnRange.of(column, 40, 49));
            assertEquals(wanted, numbers(file, range), column);
            // a column that is not shown is read all the same, but no group more
            assertEquals(wanted, numbers(file, range.columns("row")), column);
        }
        ReadOptions floats =
                ReadOptions.standard().where(ColumnRange.of("f", 40.0, 49.0), ColumnRange.atLeast("row", 46));
        assertEquals(List.of(46L, 47L, 49L), numbers(file, floats));
        spoil(file, -1, random);
        assertEquals(List.of(), numbers(file, ReadOptions.standard().where(ColumnRange.atLeast("d", 1000))));
    }

    private static Object numberOf(Column column, long number) {
        return switch (column.datatype()) {
            case FLOAT -> (float) number;
            case DOUBLE -> (double) number;
            default -> number;
        };
    }

    private static void spoil(Path file, int except, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Footer footer = FooterReader.read(FileBytes.open(file), ReadLimits.standard());
        for (int g = 0; g < footer.groups().size(); g++) {
            RowGroup group = footer.groups().get(g);
            for (ColumnChunk chunk : group.chunks()) {
                if (g != except) {
                    byte[] noise = new byte[(int) chunk.bytes()];
                    random.nextBytes(noise);
                    System.arraycopy(noise, 0, bytes, (int) chunk.offset(), noise.length);
                }
            }
        }
        Files.write(file, bytes);
    }

    /** Groups of nothing but null have no row either. */
    @Test
    void nullsOnly() throws IOException {
        List<List<ExpectedCell>> cells = new ArrayList<>();
        for (long r = 0; r < 20; r++) {
            List<ExpectedCell> row = new ArrayList<>();
            for (Column column : COLUMNS) {
                row.add(
                        r < 10 && !column.name().equals("row")
                                ? ExpectedCell.ofNull()
                                : ExpectedCell.of(numberOf(column, r)));
            }
            cells.add(row);
        }
        Path file = written(new ExpectedTable(VoTableVersion.V1_5, COLUMNS, cells), ".parquet", 10);
        spoil(file, 1, new Random(2));
        ColumnRange all = ColumnRange.of("d", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertEquals(10, numbers(file, ReadOptions.standard().where(all)).size());
    }

    /** A table in memory, batches, streams and copies are of the rows that were chosen, and count them. */
    @Test
    void allWaysToRead() throws IOException {
        ExpectedTable table = table(new Random(3), 100);
        Path file = written(table, "BINARY2", 0);
        ReadOptions options = ReadOptions.standard()
                .where(ColumnRange.of("row", 10, 19))
                .columns("row", "d")
                .threads(2);
        VoTable read = VoTable.read(file, options);
        assertEquals(10, read.firstTable().size());
        assertEquals(
                List.of("row", "d"),
                read.firstTable().columns().stream().map(Column::name).toList());
        try (VoTableReader in = VoTableReader.open(file, options)) {
            List<Long> rows = in.next().orElseThrow().stream()
                    .map((Row row) -> row.getLong("row"))
                    .toList();
            assertEquals(List.of(10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L), rows);
        }
        Path beside = folder.resolve("beside.vot");
        copy(
                file,
                beside,
                ReadOptions.standard(),
                WriteOptions.encoding("PARQUET").streamFile("beside.parquet"));
        for (Path from : List.of(file, beside)) {
            Path copy = folder.resolve("copy.vot");
            copy(from, copy, ReadOptions.standard().where(ColumnRange.of("row", 10, 19)), WriteOptions.standard());
            assertFalse(Files.readString(copy).contains("nrows"), "the number of rows is not known beforehand");
            assertEquals(10, VoTable.read(copy).firstTable().size());
        }
        Path whole = folder.resolve("whole.vot");
        VoTable.of(VoTable.read(file).firstTable()).write(whole);
        VoTable some = VoTable.read(whole, ReadOptions.standard().where(ColumnRange.atMost("row", 4)));
        assertTrue(Files.readString(whole).contains("nrows=\"100\""), "counted");
        assertEquals(List.of(), some.issues(), "nrows is right for the table that all rows are of");
        Path again = folder.resolve("again.vot");
        some.write(again);
        assertTrue(Files.readString(again).contains("nrows=\"5\""), "counted anew");
    }

    private static void copy(Path from, Path to, ReadOptions read, WriteOptions write) {
        try (VoTableReader in = VoTableReader.open(from, read);
                VoTableWriter out = VoTableWriter.create(to, write)) {
            in.transferTo(out);
        }
    }

    /** Files of another writer, whose integers have no signs, against its own choice of rows. */
    @Test
    void filesOfOthers() throws SQLException {
        long seed = Long.getLong("vo.seed", System.nanoTime());
        Random random = new Random(seed);
        Path file = folder.resolve("duck.parquet");
        String[] names = {"ub", "us", "ui", "ul", "tb", "ti", "big", "r", "x"};
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = duck.createStatement()) {
            sql.execute(
                    "CREATE TABLE t AS SELECT (i % 256)::UTINYINT ub, (i * 5)::USMALLINT us, (i * 400000)::UINTEGER ui, "
                            + "i::UBIGINT * 1800000000000000::UBIGINT ul, (i % 256 - 128)::TINYINT tb, (i - 5000)::INTEGER ti, "
                            + "CASE WHEN i < 3000 THEN NULL ELSE i * 900000000000000 END::BIGINT big, "
                            + "CASE WHEN i % 7 = 0 THEN 'NaN'::FLOAT ELSE i / 4 END::FLOAT r, "
                            + "CASE WHEN i % 5 = 0 THEN NULL ELSE i / 3.0 END::DOUBLE x, i::INTEGER AS row FROM range(10000) g(i)");
            sql.execute("COPY t TO '" + file + "' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
            assertTrue(
                    FooterReader.read(FileBytes.open(file), ReadLimits.standard())
                                    .groups()
                                    .size()
                            > 2,
                    "groups");
            for (int n = 0; n < 60; n++) {
                String name = names[random.nextInt(names.length)];
                long middle;
                try (ResultSet value = sql.executeQuery("SELECT greatest(least(" + name
                        + ", 9e18), -9e18)::BIGINT FROM t WHERE row = " + (5 + 7 * random.nextInt(1400)))) {
                    middle = value.next() ? value.getLong(1) : 0;
                }
                long width = 1L << random.nextInt(50);
                long low = middle - width;
                long high = middle + random.nextInt(3) * (width / 2);
                List<Long> expected = new ArrayList<>();
                try (ResultSet rows = sql.executeQuery(
                        "SELECT row FROM t WHERE " + name + " >= " + low + " AND " + name + " <= " + high + " AND "
                                + name + " <= 9223372036854775807 AND NOT isnan(" + name + "::DOUBLE) ORDER BY row")) {
                    while (rows.next()) {
                        expected.add(rows.getLong(1));
                    }
                }
                assertEquals(
                        expected,
                        rows(file, ReadOptions.standard().where(ColumnRange.of(name, low, high))),
                        "seed " + seed + ", " + name + " from " + low + " to " + high);
            }
        }
    }

    private static List<Long> rows(Path file, ReadOptions options) {
        Table table = VoTable.read(file, options).firstTable();
        List<Long> rows = new ArrayList<>();
        try (RowCursor row = table.rows()) {
            while (row.next()) {
                rows.add(row.getLong("row"));
            }
        }
        return rows;
    }

    @Test
    void refusals() {
        Path file = written(table(new Random(4), 3), "TABLEDATA", 0);
        VoException missing = assertThrows(
                VoException.class,
                () -> VoTable.read(file, ReadOptions.standard().where(ColumnRange.atLeast("roww", 1))));
        assertTrue(missing.getMessage().contains("'roww'; did you mean row"), missing.getMessage());
        Path words = folder.resolve("words.vot");
        ExpectedTable strings = new ExpectedTable(
                VoTableVersion.V1_5,
                Columns.of(Column.of("s", Datatype.CHAR, ArrayShape.VARIABLE)),
                List.of(List.of(ExpectedCell.of("a"))));
        try (VoTableWriter out = VoTableWriter.create(words)) {
            out.write(ExpectedRows.of(strings));
        }
        VoException type = assertThrows(
                VoException.class,
                () -> VoTable.read(words, ReadOptions.standard().where(ColumnRange.atLeast("s", 1))));
        assertTrue(type.getMessage().contains("char[*]"), type.getMessage());
    }
}
