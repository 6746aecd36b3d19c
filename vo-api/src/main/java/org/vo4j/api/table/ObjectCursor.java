// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoException;

/** Moves over rows of objects. */
final class ObjectCursor implements RowCursor {
    private final Columns columns;
    private final Iterator<? extends @Nullable Object[]> rows;
    private final TextSource texts = new TextSource();
    private @Nullable Row row;
    private long index = -1;

    ObjectCursor(Columns columns, Iterator<? extends @Nullable Object[]> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) {
            row = null;
            return false;
        }
        index++;
        @Nullable Object[] given = rows.next();
        if (given.length != columns.size()) {
            throw new VoException(
                    "Row " + index + " has " + given.length + " values for " + columns.size() + " columns");
        }
        @Nullable Object[] values = new @Nullable Object[given.length];
        for (int c = 0; c < values.length; c++) {
            Object value = given[c];
            values[c] = value == null ? null : NaturalValues.fit(columns.get(c), value, index);
        }
        row = Row.ofNatural(columns, values, index);
        return true;
    }

    private Row current() {
        Row current = row;
        if (current == null) {
            throw new VoException("The cursor stands on no row: call next() first, and stop when it gives false");
        }
        return current;
    }

    @Override
    public Row row() {
        return current();
    }

    @Override
    public long rowIndex() {
        return index;
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public boolean isNull(int column) {
        return current().isNull(column);
    }

    @Override
    public boolean isNull(int column, int element) {
        return current().isNull(column, element);
    }

    @Override
    public int elementCount(int column) {
        return current().elementCount(column);
    }

    @Override
    public double getDouble(int column) {
        return current().getDouble(column);
    }

    @Override
    public float getFloat(int column) {
        return current().getFloat(column);
    }

    @Override
    public long getLong(int column, long ifNull) {
        return current().getLong(column, ifNull);
    }

    @Override
    public boolean getBoolean(int column) {
        return current().getBoolean(column);
    }

    @Override
    public String getString(int column) {
        return current().getString(column);
    }

    @Override
    public TextSlice getText(int column) {
        return texts.text(getString(column));
    }

    @Override
    public double[] getDoubles(int column) {
        return current().getDoubles(column);
    }

    @Override
    public float[] getFloats(int column) {
        return current().getFloats(column);
    }

    @Override
    public long[] getLongs(int column) {
        return current().getLongs(column);
    }

    @Override
    public boolean[] getBooleans(int column) {
        return current().getBooleans(column);
    }

    @Override
    public String[] getStrings(int column) {
        return current().getStrings(column);
    }

    @Override
    public Optional<Object> value(int column) {
        return current().value(column);
    }

    @Override
    public void close() {
        row = null;
    }
}
