// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.RowCursor;
import org.vo4j.testkit.ExpectedCell;
import org.vo4j.testkit.ExpectedTable;
import org.vo4j.testkit.RandomTables;

/** Files that DuckDB writes are read, and files that are written are read by DuckDB. */
class DuckDbTest {
    /** Every type that DuckDB has a Parquet type for, with nulls, NaN and empty texts. */
    private static final String EVERY = "SELECT CASE WHEN i % 7 = 3 THEN NULL ELSE i % 2 = 0 END AS b, "
            + "CASE WHEN i % 5 = 1 THEN NULL ELSE (i % 200)::UTINYINT END AS ub, (i % 100 - 50)::TINYINT AS sb, "
            + "(i * 3 % 30000)::SMALLINT AS s, (i * 7)::USMALLINT AS us, (i * 11 - 500)::INTEGER AS n, "
            + "(4000000000 + i)::UINTEGER AS un, CASE WHEN i % 3 = 0 THEN NULL ELSE i::BIGINT * 10000000000 END AS l, "
            + "(i / 4)::FLOAT AS f, CASE i % 4 WHEN 0 THEN NULL WHEN 1 THEN 'NaN'::DOUBLE ELSE i / 8 END AS d, "
            + "CASE i % 3 WHEN 0 THEN NULL WHEN 1 THEN '' ELSE 'text ' || i END AS t, "
            + "(DATE '2000-01-01' + i::INTEGER) AS da, (TIMESTAMP '2001-02-03 04:05:06.5' + INTERVAL (i) SECOND) AS ts, "
            + "(i / 100)::DECIMAL(9, 2) AS de, i::DECIMAL(12, 0) AS wd, ('x' || i)::BLOB AS bl, "
            + "CASE i % 4 WHEN 0 THEN NULL WHEN 1 THEN [] WHEN 2 THEN [i, NULL, i + 1] ELSE [i] END AS li, "
            + "['a', 'b' || i] AS ls, {'x': i, 'y': 'q\"' || i} AS st, MAP {'k': i} AS mp, [[i, 1], [], NULL] AS ll, "
            + "i::UBIGINT AS ul, uuid_placeholder AS u FROM (SELECT *, '00000000-0000-0000-0000-00000000002a'::UUID "
            + "AS uuid_placeholder FROM range(ROWS) r(i))";

    @TempDir
    Path folder;

    private Path copy(String query, String options) throws SQLException {
        Path file = folder.resolve("duck" + System.nanoTime() + ".parquet");
        execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet" + options + ")");
        return file;
    }

    static void execute(String sql) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", CODEC uncompressed",
                ", CODEC snappy",
                ", CODEC gzip",
                ", CODEC zstd",
                ", CODEC lz4_raw",
                ", CODEC zstd, PARQUET_VERSION v2",
                ", CODEC snappy, PARQUET_VERSION v2, ROW_GROUP_SIZE 2048"
            })
    void readsEveryTypeInEveryCodec(String options) throws SQLException {
        int rows = 5000;
        Path file = copy(EVERY.replace("ROWS", Integer.toString(rows)), options);
        try (RowCursor row = Plain.rows(file)) {
            for (int i = 0; i < rows; i++) {
                assertTrue(row.next(), "row " + i);
                check(row, i);
            }
            assertFalse(row.next(), "rows behind the last");
        }
    }

    private static void check(RowCursor row, int i) {
        assertEquals(i % 7 == 3, row.isNull("b"));
        assertEquals(i % 5 == 1 ? -1 : i % 200, row.getLong("ub", -1));
        assertEquals(i % 100 - 50, row.getLong("sb"));
        assertEquals(i * 3 % 30000, row.getLong("s"));
        assertEquals(i * 7, row.getLong("us"));
        assertEquals(i * 11 - 500, row.getLong("n"));
        assertEquals(4000000000L + i, row.getLong("un"));
        assertEquals(i % 3 == 0 ? -1 : i * 10000000000L, row.getLong("l", -1));
        assertEquals(i / 4f, row.getFloat(row.columns().index("f")));
        assertEquals(i % 4 == 0, row.isNull("d"), "null is not NaN");
        assertEquals(i % 4 < 2 ? Double.NaN : i / 8d, row.getDouble("d"));
        assertEquals(i % 3 == 0, row.isNull("t"), "null is not an empty text");
        assertEquals(i % 3 == 2 ? "text " + i : "", row.getString("t"));
        assertEquals(java.time.LocalDate.of(2000, 1, 1).plusDays(i).toString(), row.getString("da"));
        assertEquals("timestamp", row.columns().column("da").xtype().orElse(""));
        assertEquals(
                java.time.LocalDateTime.of(2001, 2, 3, 4, 5, 6, 500_000_000).plusSeconds(i),
                java.time.LocalDateTime.parse(row.getString("ts")));
        assertEquals(i / 100d, row.getDouble("de"));
        assertEquals(i, row.getLong("wd"));
        assertEquals("x" + i, bytes(row.columns().index("bl"), row));
        int list = row.columns().index("li");
        assertEquals(i % 4 == 0, row.isNull(list));
        long[] elements = i % 4 < 2 ? new long[0] : i % 4 == 2 ? new long[] {i, 0, i + 1} : new long[] {i};
        assertArrayEquals(elements, row.getLongs(list));
        assertEquals(i % 4 == 2 || i % 4 == 0, row.isNull(list, 1));
        assertEquals("[\"a\",\"b" + i + "\"]", row.getString("ls"));
        assertEquals("{\"x\":" + i + ",\"y\":\"q\\\"" + i + "\"}", row.getString("st"));
        assertEquals("{\"k\":" + i + "}", row.getString("mp"));
        assertEquals("[[" + i + ",1],[],null]", row.getString("ll"));
        assertEquals(i, row.getLong("ul"));
        assertEquals("00000000-0000-0000-0000-00000000002a", row.getString("u"));
    }

    private static String bytes(int column, RowCursor row) {
        StringBuilder text = new StringBuilder();
        for (long b : row.getLongs(column)) {
            text.append((char) b);
        }
        return text.toString();
    }

    /** Unsigned integers beyond what a long holds are null, and that is said. */
    @Test
    void unsignedBeyondLong() throws SQLException {
        Path file = copy("SELECT 18446744073709551615::UBIGINT AS u UNION ALL SELECT 5::UBIGINT", "");
        Plain plain = new Plain(file);
        try (RowCursor row = plain.rows()) {
            assertTrue(row.next(), "first");
            boolean first = row.isNull(0);
            assertTrue(row.next(), "second");
            assertTrue(first ^ row.isNull(0), "one of both is null");
        }
        assertEquals(List.of("W51"), plain.context().codes());
    }

    /** What is written has for DuckDB the values that it had, nulls, NaN and empty texts told apart. */
    @Test
    void duckReadsWhatIsWritten() throws Exception {
        for (long seed = 1; seed < 6; seed++) {
            ExpectedTable table = new RandomTables(
                            seed, Set.of(org.vo4j.testkit.Capability.values()), VoTableVersion.V1_5)
                    .table(RandomTables.everyColumn(), 300);
            Path file = folder.resolve("ours" + seed + ".parquet");
            Files.write(file, Plain.written(table));
            try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = duck.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM '" + file + "'")) {
                for (int r = 0; r < table.rows().size(); r++) {
                    assertTrue(rows.next(), "row " + r);
                    for (int c = 0; c < table.fields().size(); c++) {
                        checkDuck(table, r, c, rows.getObject(c + 1), seed);
                    }
                }
                assertFalse(rows.next(), "rows behind the last");
            }
        }
    }

    private static void checkDuck(ExpectedTable table, int row, int c, Object value, long seed) throws SQLException {
        ExpectedCell cell = table.cell(row, c);
        String where = "seed " + seed + ", row " + row + ", " + table.fields().get(c);
        assertEquals(cell.isNull(), value == null, where);
        if (value == null) {
            return;
        }
        if (value instanceof java.sql.Array array) {
            Object[] elements = (Object[]) array.getArray();
            assertEquals(cell.elements().size(), elements.length, where);
            for (int e = 0; e < elements.length; e++) {
                int perElement = table.fields().get(c).datatype().isComplex() ? 2 : 1;
                boolean isNull = cell.isNull(e / perElement);
                assertEquals(isNull ? "null" : same(cell.elements().get(e)), same(elements[e]), where);
            }
        } else {
            assertEquals(same(cell.elements().get(0)), same(value), where);
        }
    }

    private static String same(Object value) {
        return value instanceof Number number && !(value instanceof Float || value instanceof Double)
                ? Long.toString(number.longValue())
                : value instanceof Float real ? Double.toString(real) : String.valueOf(value);
    }

    /** Statistics let DuckDB leave out row groups; what it finds is right. */
    @Test
    void duckFiltersWhatIsWritten() throws Exception {
        List<List<ExpectedCell>> rows = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            rows.add(List.of(ExpectedCell.of((long) i - 1500), ExpectedCell.of(i == 7 ? Double.NaN : i / 3d)));
        }
        ExpectedTable table = new ExpectedTable(
                VoTableVersion.V1_5,
                org.vo4j.api.table.Columns.of(
                        Plain.column("i", org.vo4j.api.table.Datatype.INT),
                        Plain.column("x", org.vo4j.api.table.Datatype.DOUBLE)),
                rows);
        Path file = folder.resolve("filter.parquet");
        Files.write(file, Plain.written(table));
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT count(*), min(i), max(i) FROM '" + file + "' WHERE i >= 1400 OR i < -1499")) {
            assertTrue(found.next(), "an answer");
            assertEquals(101, found.getInt(1));
            assertEquals(-1500, found.getInt(2));
            assertEquals(1499, found.getInt(3));
        }
    }
}
