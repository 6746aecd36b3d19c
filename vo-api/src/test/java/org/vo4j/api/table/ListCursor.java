// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over rows of plain objects, written without a line of what it tests.
 *
 * <p>A cell is null, a Boolean, Long, Float, Double or String, an array of long, boolean, float, double or String, or
 * {@link Some}.
 */
class ListCursor implements RowCursor {
    /** An array of which some elements are null. */
    record Some(Object array, Set<Integer> nulls) {}

    private final Columns columns;
    private final List<@Nullable Object[]> rows;
    private final TextSlice slice = new TextSlice();
    private int at = -1;
    boolean closed;

    ListCursor(Columns columns, List<@Nullable Object[]> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    private @Nullable Object raw(int column) {
        return rows.get(at)[column];
    }

    private Object array(int column) {
        Object cell = raw(column);
        return cell instanceof Some some ? some.array : cell == null ? "" : cell;
    }

    @Override
    public boolean next() {
        if (at + 1 >= rows.size()) {
            return false;
        }
        at++;
        return true;
    }

    @Override
    public long rowIndex() {
        return at;
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public boolean isNull(int column) {
        return raw(column) == null;
    }

    @Override
    public boolean isNull(int column, int element) {
        return isNull(column) || (raw(column) instanceof Some some && some.nulls.contains(element));
    }

    @Override
    public int elementCount(int column) {
        if (isNull(column)) {
            return columns.get(column).shape().isScalar() ? 1 : 0;
        }
        Object cell = array(column);
        int length = cell.getClass().isArray() ? java.lang.reflect.Array.getLength(cell) : 1;
        return columns.get(column).datatype().isComplex() ? length / 2 : length;
    }

    @Override
    public double getDouble(int column) {
        return isNull(column) ? Double.NaN : ((Number) array(column)).doubleValue();
    }

    @Override
    public float getFloat(int column) {
        return isNull(column) ? Float.NaN : ((Number) array(column)).floatValue();
    }

    @Override
    public long getLong(int column, long ifNull) {
        Object cell = raw(column);
        return cell == null ? ifNull : cell instanceof Boolean bit ? (bit ? 1 : 0) : (Long) cell;
    }

    @Override
    public boolean getBoolean(int column) {
        return (Boolean) Optional.ofNullable(raw(column)).orElseThrow();
    }

    @Override
    public String getString(int column) {
        Object cell = array(column);
        return cell instanceof String[] strings ? String.join("", strings) : cell.toString();
    }

    @Override
    public double[] getDoubles(int column) {
        Object cell = array(column);
        if (cell instanceof long[] longs) {
            return Arrays.stream(longs).asDoubleStream().toArray();
        }
        return isNull(column) ? new double[0] : ((double[]) cell).clone();
    }

    @Override
    public float[] getFloats(int column) {
        return isNull(column) ? new float[0] : ((float[]) array(column)).clone();
    }

    @Override
    public long[] getLongs(int column) {
        return isNull(column) ? new long[0] : ((long[]) array(column)).clone();
    }

    @Override
    public boolean[] getBooleans(int column) {
        return isNull(column) ? new boolean[0] : ((boolean[]) array(column)).clone();
    }

    @Override
    public String[] getStrings(int column) {
        return isNull(column) ? new String[0] : ((String[]) array(column)).clone();
    }

    @Override
    public TextSlice getText(int column) {
        byte[] text = ("xyz" + getString(column) + "xyz").getBytes(StandardCharsets.UTF_8);
        return slice.set(text, 3, text.length - 6);
    }

    @Override
    public void close() {
        closed = true;
    }
}
