// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.table.RowCursor;

/** Files of parquet-java: bare repeated columns, lists of two levels, INT96, small pages, all its encodings. */
class ParquetJavaTest {
    private static final int ROWS = 500;

    @ParameterizedTest
    @ValueSource(strings = {"v1-snappy", "v1-lz4_raw", "v2-gzip", "v2-uncompressed", "v2-zstd"})
    void readsEveryCell(String name) throws URISyntaxException {
        Path file = Path.of(getClass()
                .getResource("/parquet/parquet-java-" + name + ".parquet")
                .toURI());
        Plain plain = new Plain(file);
        try (RowCursor row = plain.rows()) {
            for (int i = 0; i < ROWS; i++) {
                assertTrue(row.next(), "row " + i);
                checkScalars(row, i);
                checkLists(row, i);
                checkOthers(row, i);
            }
            assertFalse(row.next(), "no more");
        }
        assertEquals(List.of(), plain.context().codes());
    }

    private static void checkScalars(RowCursor row, int i) {
        assertEquals(i, row.getInt("i"));
        assertEquals(i % 3 == 0 ? -1 : i * 1000003L, row.getLong("l", -1));
        assertEquals(i % 4 == 0, row.isNull("s"));
        assertEquals(i % 4 < 2 ? "" : "prefix " + i / 10 + " " + i, row.getString("s"));
        assertEquals(i % 5 == 0, row.isNull("d"));
        assertEquals(i % 5 < 2 ? Double.NaN : i / 8d, row.getDouble("d"));
        assertEquals(i % 6 == 0, row.isNull("b"));
        if (i % 6 != 0) {
            assertEquals(i % 2 == 0, row.getBoolean("b"));
        }
        assertEquals(i / 4f, row.getFloat(row.columns().index("f")));
    }

    private static void checkLists(RowCursor row, int i) {
        int r = row.columns().index("r");
        assertFalse(row.isNull(r), "a bare repeated column has no null");
        assertArrayEquals(IntStream.range(i, i + i % 4).toArray(), row.getInts(r));
        int two = row.columns().index("two");
        assertEquals(i % 5 == 4, row.isNull(two));
        assertArrayEquals(i % 5 == 4 ? new long[0] : LongStream.range(0, i % 5).toArray(), row.getLongs(two));
        int three = row.columns().index("three");
        assertEquals(i % 7 == 0, row.isNull(three));
        double[] elements = IntStream.range(0, Math.max(0, i % 7 - 1))
                .mapToDouble(k -> k == 2 ? Double.NaN : k / 2d)
                .toArray();
        assertArrayEquals(elements, row.getDoubles(three));
        if (elements.length > 2) {
            assertTrue(row.isNull(three, 2), "the null element");
            assertFalse(row.isNull(three, 1), "the one before");
        }
    }

    private static void checkOthers(RowCursor row, int i) {
        assertArrayEquals(
                new long[] {i & 0xff, 1, 2, 255}, row.getLongs(row.columns().index("x")));
        LocalDateTime day = LocalDateTime.of(1970, 1, 1, 0, 0).plusDays(i).plusSeconds(i);
        assertEquals(day, LocalDateTime.parse(row.getString("t")));
        assertEquals(
                LocalDateTime.ofEpochSecond(1_000_000_000L, (123_456 + i) * 1000, ZoneOffset.UTC),
                LocalDateTime.parse(row.getString("us")));
        String structure = "{\"a\":" + i + ",\"c\":" + (i % 4 == 0 ? "\"q\\\"" + i + "\"" : "null") + "}";
        assertEquals(i % 2 == 0 ? structure : "", row.getString("st"));
        String[] maps = {"{}", "{\"k0\":null}", "{\"k0\":null,\"k1\":" + i + "}"};
        assertEquals(maps[i % 3], row.getString("mp"));
        assertEquals(i % 256, row.getLong("ub"));
        assertEquals((i * 12345L - 1000) / 100d, row.getDouble("de"));
    }
}
