// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowTest {
    private static Row row(Columns columns, Object... cells) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(cells);
        ListCursor cursor = new ListCursor(columns, rows);
        assertTrue(cursor.next());
        return cursor.row();
    }

    @Test
    void aRowShowsWhatTheCursorShowed() {
        long seed = System.nanoTime();
        List<Object[]> rows = EveryType.rows(200, seed);
        ListCursor cursor = new ListCursor(EveryType.COLUMNS, rows);
        while (cursor.next()) {
            try {
                SameCells.check(cursor, cursor.row());
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", row " + cursor.rowIndex() + ": " + e.getMessage(), e);
            }
        }
    }

    @Test
    void aRowStaysWhenTheCursorMoves() {
        ListCursor cursor = new ListCursor(EveryType.COLUMNS, EveryType.rows(20, 5));
        List<Row> kept = new ArrayList<>();
        while (cursor.next()) {
            kept.add(cursor.row());
        }
        ListCursor again = new ListCursor(EveryType.COLUMNS, EveryType.rows(20, 5));
        for (Row row : kept) {
            assertTrue(again.next());
            assertEquals(again.rowIndex(), row.index());
            assertEquals(again.row(), row);
            assertEquals(again.row().hashCode(), row.hashCode());
        }
    }

    @Test
    void whatAGetterGivesBelongsToTheCaller() {
        Columns columns = Columns.of(
                Column.of("d", Datatype.DOUBLE, ArrayShape.VARIABLE),
                Column.of("b", Datatype.BOOLEAN, ArrayShape.VARIABLE));
        Row row = row(columns, new double[] {1, 2}, new boolean[] {true});
        row.getDoubles(0)[0] = 99;
        ((double[]) row.value(0).orElseThrow())[1] = 99;
        row.getBooleans(1)[0] = false;
        ((boolean[]) row.value(1).orElseThrow())[0] = false;
        assertEquals(row(columns, new double[] {1, 2}, new boolean[] {true}), row);
    }

    @Test
    void nanEqualsNanButNotNull() {
        Columns columns = Columns.of(Column.of("d", Datatype.DOUBLE, ArrayShape.SCALAR));
        assertEquals(row(columns, Double.NaN), row(columns, Double.NaN));
        assertNotEquals(row(columns, Double.NaN), row(columns, (Object) null));
    }

    @Test
    void aNullElementMakesAnotherRow() {
        Columns columns = Columns.of(Column.of("i", Datatype.LONG, ArrayShape.VARIABLE));
        Row one = row(columns, new long[] {1, 2});
        Row other = row(columns, new ListCursor.Some(new long[] {1, 2}, Set.of(1)));
        assertNotEquals(one, other);
        assertTrue(other.isNull(0, 1));
        assertEquals(Double.NaN, other.getDoubles(0)[1]);
    }

    @Test
    void theTextShowsNamesAndCells() {
        Columns columns = Columns.of(
                Column.of("id", Datatype.LONG, ArrayShape.SCALAR),
                Column.of("name", Datatype.CHAR, ArrayShape.VARIABLE),
                Column.of("flags", Datatype.BOOLEAN, ArrayShape.VARIABLE),
                Column.of("none", Datatype.DOUBLE, ArrayShape.SCALAR));
        Row row = row(columns, 7L, "M 31", new ListCursor.Some(new boolean[] {true, false, false}, Set.of(2)), null);
        assertEquals("Row 0 {id=7, name=M 31, flags=T F ?, none=}", row.toString());
    }

    @Test
    void stringsOfAnArrayAreJoinedAsTabledataWritesThem() {
        Columns columns =
                Columns.of(Column.of("s", Datatype.CHAR, ArrayShape.parse("4x*").orElseThrow()));
        Row row = row(columns, (Object) new String[] {"ab", "c", "d"});
        assertEquals("ab  c   d", row.getString(0));
        Table table =
                Table.load(new ListCursor(columns, List.<Object[]>of(new Object[] {new String[] {"ab", "c", "d"}})));
        assertEquals("ab  c   d", table.row(0).getString("s"));
        assertEquals(row, table.row(0));
    }
}
