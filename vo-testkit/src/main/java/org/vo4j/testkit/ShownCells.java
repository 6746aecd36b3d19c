// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.TextSlice;

/** Cells that can be looked at until they expire: who keeps them is found out. */
class ShownCells implements Cells {
    private final Cells cells;
    private boolean expired;

    ShownCells(Cells cells) {
        this.cells = cells;
    }

    /** From now on every call fails. */
    final void expire() {
        expired = true;
    }

    final Cells shown() {
        if (expired) {
            throw new AssertionError("The cells of a row were looked at after accept(...) had returned");
        }
        return cells;
    }

    /** Cells of a cursor that only the owner may move. */
    static final class OfCursor extends ShownCells implements RowCursor {
        private final RowCursor cursor;

        OfCursor(RowCursor cursor) {
            super(cursor);
            this.cursor = cursor;
        }

        @Override
        public boolean next() {
            throw new AssertionError("A sink moved the cursor that was shown to it");
        }

        @Override
        public long rowIndex() {
            shown();
            return cursor.rowIndex();
        }

        @Override
        public TextSlice getText(int column) {
            shown();
            return cursor.getText(column);
        }

        @Override
        public void close() {
            throw new AssertionError("A sink closed the cursor that was shown to it");
        }
    }

    @Override
    public Columns columns() {
        return shown().columns();
    }

    @Override
    public boolean isNull(int column) {
        return shown().isNull(column);
    }

    @Override
    public boolean isNull(int column, int element) {
        return shown().isNull(column, element);
    }

    @Override
    public int elementCount(int column) {
        return shown().elementCount(column);
    }

    @Override
    public double getDouble(int column) {
        return shown().getDouble(column);
    }

    @Override
    public float getFloat(int column) {
        return shown().getFloat(column);
    }

    @Override
    public long getLong(int column, long ifNull) {
        return shown().getLong(column, ifNull);
    }

    @Override
    public boolean getBoolean(int column) {
        return shown().getBoolean(column);
    }

    @Override
    public String getString(int column) {
        return shown().getString(column);
    }

    @Override
    public double[] getDoubles(int column) {
        return shown().getDoubles(column);
    }

    @Override
    public float[] getFloats(int column) {
        return shown().getFloats(column);
    }

    @Override
    public long[] getLongs(int column) {
        return shown().getLongs(column);
    }

    @Override
    public boolean[] getBooleans(int column) {
        return shown().getBooleans(column);
    }

    @Override
    public String[] getStrings(int column) {
        return shown().getStrings(column);
    }
}
