// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.TextSlice;

/** A cursor over values in memory; null and, in arrays of objects, null elements stand for nulls. */
final class ListCursor implements RowCursor {
    private final Columns columns;
    private final List<@Nullable Object[]> rows;
    private int at = -1;

    ListCursor(Columns columns, List<@Nullable Object[]> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public boolean next() {
        return ++at < rows.size();
    }

    @Override
    public long rowIndex() {
        return at;
    }

    private @Nullable Object cell(int column) {
        return rows.get(at)[column];
    }

    private Object[] elements(int column) {
        return cell(column) instanceof Object[] array ? array : new Object[0];
    }

    @Override
    public boolean isNull(int column) {
        return cell(column) == null;
    }

    @Override
    public boolean isNull(int column, int element) {
        return isNull(column) || elements(column)[element] == null;
    }

    @Override
    public int elementCount(int column) {
        return cell(column) instanceof Object[] array ? array.length : 1;
    }

    @Override
    public double getDouble(int column) {
        return cell(column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    @Override
    public float getFloat(int column) {
        return (float) getDouble(column);
    }

    @Override
    public long getLong(int column, long ifNull) {
        return cell(column) instanceof Number number ? number.longValue() : ifNull;
    }

    @Override
    public boolean getBoolean(int column) {
        return Boolean.TRUE.equals(cell(column));
    }

    @Override
    public String getString(int column) {
        return isNull(column) ? "" : String.valueOf(cell(column));
    }

    @Override
    public TextSlice getText(int column) {
        String text = cell(column) instanceof Object[] array
                ? String.join("", Arrays.copyOf(array, array.length, String[].class))
                : getString(column);
        byte[] bytes = (" " + text).getBytes(StandardCharsets.UTF_8);
        return new TextSlice().set(bytes, 1, bytes.length - 1);
    }

    @Override
    public double[] getDoubles(int column) {
        return Arrays.stream(elements(column))
                .mapToDouble(value -> value instanceof Number number ? number.doubleValue() : Double.NaN)
                .toArray();
    }

    @Override
    public float[] getFloats(int column) {
        double[] doubles = getDoubles(column);
        float[] floats = new float[doubles.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) doubles[i];
        }
        return floats;
    }

    @Override
    public long[] getLongs(int column) {
        return Arrays.stream(elements(column))
                .mapToLong(value -> value instanceof Number number ? number.longValue() : -1)
                .toArray();
    }

    @Override
    public boolean[] getBooleans(int column) {
        Object[] elements = elements(column);
        boolean[] values = new boolean[elements.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Boolean.TRUE.equals(elements[i]);
        }
        return values;
    }

    @Override
    public String[] getStrings(int column) {
        return Arrays.stream(elements(column)).map(String::valueOf).toArray(String[]::new);
    }

    @Override
    public void close() {}
}
