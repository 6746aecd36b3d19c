// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal;

import java.util.List;
import java.util.function.LongConsumer;
import org.vo4j.api.VoException;
import org.vo4j.api.table.ColumnRange;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.ForwardingCursor;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;

/** Shows those rows of another cursor whose numbers lie in ranges, and the first of its columns. Single-threaded. */
final class ChoosingCursor extends ForwardingCursor {
    private final Columns columns;
    private final int[] places;
    private final ColumnRange[] ranges;
    private final LongConsumer atEnd;
    private long index = -1;

    /**
     * Creates a cursor.
     *
     * @param shown the number of columns that are shown
     * @param ofColumns for each column of the other cursor, what its numbers must lie in
     * @param atEnd told the number of rows that were shown
     * @throws VoException when a column can have no range; the other cursor is closed
     */
    static RowCursor of(RowCursor rows, int shown, List<List<ColumnRange>> ofColumns, LongConsumer atEnd) {
        try {
            return new ChoosingCursor(rows, shown, ofColumns, atEnd);
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private ChoosingCursor(RowCursor rows, int shown, List<List<ColumnRange>> ofColumns, LongConsumer atEnd) {
        super(rows);
        this.atEnd = atEnd;
        Columns all = rows.columns();
        this.columns = shown == all.size() ? all : Columns.of(all.list().subList(0, shown));
        this.ranges = ofColumns.stream().flatMap(List::stream).toArray(ColumnRange[]::new);
        this.places = new int[ranges.length];
        int range = 0;
        for (int c = 0; c < ofColumns.size(); c++) {
            for (int r = 0; r < ofColumns.get(c).size(); r++) {
                places[range++] = c;
            }
        }
        for (int r = 0; r < ranges.length; r++) {
            ranges[r].check(all.get(places[r]));
        }
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public boolean next() {
        while (rows.next()) {
            if (isWanted()) {
                index++;
                return true;
            }
        }
        atEnd.accept(index + 1);
        return false;
    }

    private boolean isWanted() {
        for (int r = 0; r < ranges.length; r++) {
            if (!ranges[r].contains(rows, places[r])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long rowIndex() {
        return index;
    }

    @Override
    public Row row() {
        return Row.of(this, index);
    }
}
