// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.TextSlice;

/** Passes every call on, and fails where {@code next()} breaks the protocol. */
final class AssertingCursor implements RowCursor {
    private final RowCursor cursor;
    private final AssertingEncoding.CountingContext context;
    private long rows;
    private boolean ended;

    AssertingCursor(RowCursor cursor, AssertingEncoding.CountingContext context) {
        this.cursor = cursor;
        this.context = context;
        check(cursor.rowIndex() == -1, "rowIndex() is " + cursor.rowIndex() + " before the first row, not -1");
    }

    @Override
    public boolean next() {
        boolean more = cursor.next();
        if (ended) {
            check(!more, "next() gave true after it had given false");
            return false;
        }
        if (more) {
            check(context.ends() == 0, "endOfRows was called before the last row");
            long index = cursor.rowIndex();
            check(context.choosesRows() ? index >= rows : index == rows, "rowIndex() is " + index + " in row " + rows);
            rows = index + 1;
        } else {
            ended = true;
            check(context.ends() == 1, "next() gave false and endOfRows was not called");
            rows = context.choosesRows() ? Math.max(rows, context.rows()) : rows;
            check(context.rows() == rows, "endOfRows was told " + context.rows() + " rows, and there were " + rows);
        }
        return more;
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }

    @Override
    public long rowIndex() {
        return cursor.rowIndex();
    }

    @Override
    public void close() {
        cursor.close();
    }

    @Override
    public TextSlice getText(int column) {
        return cursor.getText(column);
    }

    @Override
    public Columns columns() {
        return cursor.columns();
    }

    @Override
    public boolean isNull(int column) {
        return cursor.isNull(column);
    }

    @Override
    public boolean isNull(int column, int element) {
        return cursor.isNull(column, element);
    }

    @Override
    public int elementCount(int column) {
        return cursor.elementCount(column);
    }

    @Override
    public double getDouble(int column) {
        return cursor.getDouble(column);
    }

    @Override
    public float getFloat(int column) {
        return cursor.getFloat(column);
    }

    @Override
    public long getLong(int column, long ifNull) {
        return cursor.getLong(column, ifNull);
    }

    @Override
    public boolean getBoolean(int column) {
        return cursor.getBoolean(column);
    }

    @Override
    public String getString(int column) {
        return cursor.getString(column);
    }

    @Override
    public double[] getDoubles(int column) {
        return cursor.getDoubles(column);
    }

    @Override
    public float[] getFloats(int column) {
        return cursor.getFloats(column);
    }

    @Override
    public long[] getLongs(int column) {
        return cursor.getLongs(column);
    }

    @Override
    public boolean[] getBooleans(int column) {
        return cursor.getBooleans(column);
    }

    @Override
    public String[] getStrings(int column) {
        return cursor.getStrings(column);
    }
}
