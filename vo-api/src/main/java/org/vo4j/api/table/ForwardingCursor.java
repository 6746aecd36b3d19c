// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.util.Optional;

/**
 * A cursor that shows the rows of another; what extends it says when there is a next one. Closing it closes the other.
 * Single-threaded.
 */
public abstract class ForwardingCursor implements RowCursor {
    /** The other. */
    protected final RowCursor rows;

    /** Shows the rows of another cursor. */
    protected ForwardingCursor(RowCursor rows) {
        this.rows = rows;
    }

    @Override
    public Columns columns() {
        return rows.columns();
    }

    @Override
    public long rowIndex() {
        return rows.rowIndex();
    }

    @Override
    public TextSlice getText(int column) {
        return rows.getText(column);
    }

    @Override
    public boolean isNull(int column) {
        return rows.isNull(column);
    }

    @Override
    public boolean isNull(int column, int element) {
        return rows.isNull(column, element);
    }

    @Override
    public int elementCount(int column) {
        return rows.elementCount(column);
    }

    @Override
    public double getDouble(int column) {
        return rows.getDouble(column);
    }

    @Override
    public float getFloat(int column) {
        return rows.getFloat(column);
    }

    @Override
    public long getLong(int column, long ifNull) {
        return rows.getLong(column, ifNull);
    }

    @Override
    public boolean getBoolean(int column) {
        return rows.getBoolean(column);
    }

    @Override
    public String getString(int column) {
        return rows.getString(column);
    }

    @Override
    public double[] getDoubles(int column) {
        return rows.getDoubles(column);
    }

    @Override
    public float[] getFloats(int column) {
        return rows.getFloats(column);
    }

    @Override
    public long[] getLongs(int column) {
        return rows.getLongs(column);
    }

    @Override
    public boolean[] getBooleans(int column) {
        return rows.getBooleans(column);
    }

    @Override
    public String[] getStrings(int column) {
        return rows.getStrings(column);
    }

    @Override
    public Optional<Object> value(int column) {
        return rows.value(column);
    }

    @Override
    public Row row() {
        return rows.row();
    }

    @Override
    public void close() {
        rows.close();
    }
}
