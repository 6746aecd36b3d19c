// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.VoException;

class TableTest {
    private static final Columns NUMBERS = Columns.of(
            Column.of("i", Datatype.INT, ArrayShape.SCALAR),
            Column.of("l", Datatype.LONG, ArrayShape.SCALAR),
            Column.of("d", Datatype.DOUBLE, ArrayShape.SCALAR),
            Column.of("f", Datatype.FLOAT, ArrayShape.SCALAR),
            Column.of("s", Datatype.CHAR, ArrayShape.VARIABLE));

    private static List<Object[]> numbers(int rows) {
        List<Object[]> list = new ArrayList<>(rows);
        for (int r = 0; r < rows; r++) {
            list.add(new Object[] {(long) r, r * 3L, r / 4.0, (float) r, "row " + r});
        }
        return list;
    }

    private static Table table(int rows) {
        return Table.load(new ListCursor(NUMBERS, numbers(rows)));
    }

    private static void assertSameRows(RowCursor expected, RowCursor actual) {
        while (expected.next()) {
            assertTrue(actual.next());
            assertEquals(expected.rowIndex(), actual.rowIndex());
            SameCells.check(expected, actual);
        }
        assertFalse(actual.next());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 1000})
    void everyTypeSurvivesLoading(int rows) {
        long seed = System.nanoTime();
        List<Object[]> cells = EveryType.rows(rows, seed);
        try {
            Table table = Table.load(new ListCursor(EveryType.COLUMNS, cells));
            assertEquals(rows, table.size());
            assertEquals(OptionalLong.of(rows), table.rowCount());
            assertSameRows(new ListCursor(EveryType.COLUMNS, cells), table.rows());
            Table again = Table.load(table.rows());
            assertSameRows(table.rows(), again.rows());
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Chunk.ROWS - 1, Chunk.ROWS, Chunk.ROWS + 1, 3 * Chunk.ROWS, 3 * Chunk.ROWS + 17})
    void everyRowIsWhereItBelongsAcrossChunks(int rows) {
        Table table = table(rows);
        int[] ints = table.ints("i");
        long[] longs = table.longs("l");
        double[] doubles = table.doubles("d");
        float[] floats = table.floats("f");
        String[] strings = table.strings("s");
        assertEquals(rows, ints.length);
        for (int r = 0; r < rows; r++) {
            assertEquals(r, ints[r]);
            assertEquals(r * 3L, longs[r]);
            assertEquals(r / 4.0, doubles[r]);
            assertEquals((float) r, floats[r]);
            assertEquals("row " + r, strings[r]);
        }
    }

    @Test
    void rowsAreReadInAnyOrder() {
        int rows = 2 * Chunk.ROWS + 100;
        Table table = table(rows);
        TableCursor cursor = table.rows();
        List<Integer> order = new ArrayList<>();
        for (int r = 0; r < rows; r += 997) {
            order.add(r);
        }
        order.addAll(List.of(0, rows - 1, Chunk.ROWS - 1, Chunk.ROWS, 2 * Chunk.ROWS));
        Collections.shuffle(order, new java.util.Random(1));
        for (int r : order) {
            assertEquals(r, cursor.moveTo(r).getInt("i"));
            assertEquals(r, cursor.rowIndex());
            assertEquals("row " + r, table.row(r).getString("s"));
        }
        assertTrue(cursor.moveTo(Chunk.ROWS - 1).next());
        assertEquals(Chunk.ROWS, cursor.getInt("i"));
    }

    @Test
    void aRowThatIsNotThereIsAnError() {
        Table table = table(3);
        for (long index : new long[] {-1, 3, Long.MAX_VALUE}) {
            String message =
                    assertThrows(VoException.class, () -> table.row(index)).getMessage();
            assertTrue(message.contains("the table has 3 rows"), message);
        }
    }

    @Test
    void aCursorThatStandsOnNoRowSaysSo() {
        TableCursor cursor = table(1).rows();
        assertEquals(-1, cursor.rowIndex());
        assertThrows(VoException.class, () -> cursor.getInt(0));
        assertTrue(cursor.next());
        assertEquals(0, cursor.getInt(0));
        assertFalse(cursor.next());
        assertFalse(cursor.next());
        assertThrows(VoException.class, () -> cursor.getInt(0));
        cursor.close();
        cursor.close();
    }

    @Test
    void iteratorAndStreamGiveTheRowsInOrder() {
        Table table = table(100);
        List<Integer> seen = new ArrayList<>();
        for (Row row : table) {
            seen.add(row.getInt("i"));
        }
        List<Integer> streamed = table.stream().map(row -> row.getInt("i")).collect(Collectors.toList());
        assertEquals(100, seen.size());
        assertEquals(99, seen.get(99));
        assertEquals(seen, streamed);
        Iterator<Row> none = table(0).iterator();
        assertFalse(none.hasNext());
        assertThrows(NoSuchElementException.class, none::next);
    }

    @Test
    void nullsOfWholeColumnsAreNanOrAnErrorOrASubstitute() {
        List<Object[]> cells = new ArrayList<>(numbers(2));
        cells.add(new Object[] {null, null, null, null, null});
        Table table = Table.load(new ListCursor(NUMBERS, cells));
        assertArrayEquals(new double[] {0, 0.25, Double.NaN}, table.doubles("d"));
        assertArrayEquals(new float[] {0, 1, Float.NaN}, table.floats("f"));
        assertArrayEquals(new double[] {0, 1, Double.NaN}, table.doubles("i"));
        assertArrayEquals(new long[] {0, 3, -1}, table.longs("l", -1));
        assertArrayEquals(new String[] {"row 0", "row 1", ""}, table.strings("s"));
        assertThrows(VoException.class, () -> table.longs("l"));
        assertThrows(VoException.class, () -> table.ints("i"));
        assertThrows(VoException.class, () -> table.ints("l"));
        assertThrows(VoException.class, () -> table.doubles("s"));
        assertThrows(VoException.class, () -> table.floats("d"));
        assertThrows(VoException.class, () -> table.doubles("nothing"));
    }

    @Test
    void batchesGoOnWhereTheLastOneEnded() {
        ListCursor cursor = new ListCursor(NUMBERS, numbers(25));
        List<Long> sizes = new ArrayList<>();
        int next = 0;
        Table batch = Table.loadUpTo(cursor, 10);
        while (batch.size() > 0) {
            sizes.add(batch.size());
            assertEquals(next, batch.row(0).getInt("i"));
            next += (int) batch.size();
            batch = Table.loadUpTo(cursor, 10);
        }
        assertEquals(List.of(10L, 10L, 5L), sizes);
    }

    @Test
    void loadingGoesOnFromWhereTheCursorStandsAndDoesNotCloseIt() {
        ListCursor cursor = new ListCursor(NUMBERS, numbers(5));
        assertTrue(cursor.next());
        assertArrayEquals(new int[] {1, 2, 3, 4}, Table.load(cursor).ints("i"));
        assertFalse(cursor.closed);
    }

    @Test
    void damageEndsLoading() {
        ListCursor damaged = new ListCursor(NUMBERS, numbers(5)) {
            @Override
            public boolean next() {
                if (rowIndex() == 3) {
                    throw new FormatException("damaged", new Location("a.vot", 9, 1));
                }
                return super.next();
            }
        };
        assertThrows(FormatException.class, () -> Table.load(damaged));
    }

    @Test
    void aTableWithoutColumnsHasRows() {
        List<Object[]> rows = new ArrayList<>();
        for (int r = 0; r < Chunk.ROWS + 5; r++) {
            rows.add(new Object[0]);
        }
        Table table = Table.load(new ListCursor(Columns.of(), rows));
        assertEquals(Chunk.ROWS + 5, table.size());
        assertEquals(rows.size(), table.stream().count());
        assertEquals(0, Table.empty(NUMBERS).size());
    }

    @Test
    void largeCellsEndAChunkEarly() {
        Columns columns = Columns.of(Column.of("a", Datatype.LONG, ArrayShape.VARIABLE));
        long[] large = new long[3 << 20];
        List<Object[]> rows = new ArrayList<>();
        for (int r = 0; r < 5; r++) {
            rows.add(new Object[] {large});
        }
        Table table = Table.load(new ListCursor(columns, rows));
        assertTrue(
                table.chunk(0).rows() < 5,
                "the first chunk holds " + table.chunk(0).rows() + " rows");
        assertEquals(5, table.size());
        for (long r = 0; r < 5; r++) {
            assertEquals(large.length, table.rows().moveTo(r).elementCount(0));
        }
    }

    @Test
    void aSecondThreadChangesNothingForACursorThatCannotSplit() {
        assertArrayEquals(
                new int[] {0, 1, 2},
                Table.load(new ListCursor(NUMBERS, numbers(3)), 2).ints("i"));
    }
}
