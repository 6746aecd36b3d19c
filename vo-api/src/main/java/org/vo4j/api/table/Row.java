// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row as an immutable object: a snapshot of the cells that a cursor or table showed.
 *
 * <p>For convenience, not for speed: every cell is an object. Shareable between threads.
 */
public final class Row implements Cells {
    private final Columns columns;
    private final long index;
    private final @Nullable Object[] values;
    private final @Nullable BitSet[] nullElements;

    private Row(Cells cells, long index) {
        this.columns = cells.columns();
        this.index = index;
        int size = columns.size();
        this.values = new @Nullable Object[size];
        this.nullElements = new @Nullable BitSet[size];
        for (int c = 0; c < size; c++) {
            values[c] = cells.value(c).orElse(null);
            nullElements[c] = values[c] == null ? null : nullElements(cells, c);
        }
    }

    /** Takes natural values, which must fit their columns. */
    private Row(Columns columns, @Nullable Object[] values, long index) {
        this.columns = columns;
        this.index = index;
        this.values = values;
        this.nullElements = new @Nullable BitSet[values.length];
    }

    /** The row of natural values that fit their columns; the array becomes the row's. */
    static Row ofNatural(Columns columns, @Nullable Object[] values, long index) {
        return new Row(columns, values, index);
    }

    /** Copies the cells that are shown now. */
    public static Row of(Cells cells, long rowIndex) {
        return new Row(cells, rowIndex);
    }

    private static @Nullable BitSet nullElements(Cells cells, int c) {
        Column column = cells.columns().get(c);
        if (column.shape().dimensions() < (column.datatype().isText() ? 2 : 1)) {
            return null;
        }
        BitSet nulls = new BitSet();
        int count = cells.elementCount(c);
        for (int e = 0; e < count; e++) {
            nulls.set(e, cells.isNull(c, e));
        }
        return nulls.isEmpty() ? null : nulls;
    }

    /** The number of the row in its table, counted from 0. */
    public long index() {
        return index;
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public Optional<Object> value(int column) {
        return Optional.ofNullable(values[column]).map(Row::copy);
    }

    private static Object copy(Object value) {
        if (value instanceof double[] array) {
            return array.clone();
        }
        if (value instanceof float[] array) {
            return array.clone();
        }
        if (value instanceof long[] array) {
            return array.clone();
        }
        if (value instanceof int[] array) {
            return array.clone();
        }
        if (value instanceof short[] array) {
            return array.clone();
        }
        if (value instanceof boolean[] array) {
            return array.clone();
        }
        return value instanceof String[] array ? array.clone() : value;
    }

    @Override
    public boolean isNull(int column) {
        return values[column] == null;
    }

    @Override
    public boolean isNull(int column, int element) {
        BitSet nulls = nullElements[column];
        return values[column] == null || (nulls != null && nulls.get(element));
    }

    @Override
    public int elementCount(int column) {
        Object value = values[column];
        if (value == null || !value.getClass().isArray()) {
            return value != null || columns.get(column).shape().isScalar() ? 1 : 0;
        }
        int length = java.lang.reflect.Array.getLength(value);
        return columns.get(column).datatype().isComplex() ? length / 2 : length;
    }

    @Override
    public double getDouble(int column) {
        Object value = values[column];
        Datatype type = columns.get(column).datatype();
        if (!type.isInteger() && !type.isFloating()) {
            throw CellErrors.wrongType(columns.get(column), "a double");
        }
        if (value == null) {
            return Double.NaN;
        }
        return value instanceof Number number ? number.doubleValue() : single(column, getDoubles(column), "a double");
    }

    private double single(int column, double[] elements, String wanted) {
        if (elements.length != 1) {
            throw CellErrors.wrongType(columns.get(column), wanted);
        }
        return elements[0];
    }

    @Override
    public float getFloat(int column) {
        if (columns.get(column).datatype() == Datatype.DOUBLE) {
            throw CellErrors.wrongType(columns.get(column), "a float");
        }
        return (float) getDouble(column);
    }

    @Override
    public long getLong(int column, long ifNull) {
        Object value = values[column];
        Datatype type = columns.get(column).datatype();
        if (!type.isInteger() && type != Datatype.BIT) {
            throw CellErrors.wrongType(columns.get(column), "an integer");
        }
        if (value == null) {
            return ifNull;
        }
        if (value instanceof Boolean bit) {
            return bit ? 1 : 0;
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        long[] elements = getLongs(column);
        if (elements.length != 1) {
            throw CellErrors.wrongType(columns.get(column), "an integer");
        }
        return isNull(column, 0) ? ifNull : elements[0];
    }

    @Override
    public boolean getBoolean(int column) {
        Object value = values[column];
        Datatype type = columns.get(column).datatype();
        if (type != Datatype.BOOLEAN && type != Datatype.BIT) {
            throw CellErrors.wrongType(columns.get(column), "a boolean");
        }
        if (value == null) {
            throw CellErrors.isNull(columns.get(column));
        }
        if (value instanceof Boolean truth) {
            return truth;
        }
        boolean[] elements = getBooleans(column);
        if (elements.length != 1) {
            throw CellErrors.wrongType(columns.get(column), "a boolean");
        }
        return elements[0];
    }

    @Override
    public String getString(int column) {
        Object value = values[column];
        if (value instanceof String[] strings) {
            return new String(Literals.joined(columns.get(column), strings), StandardCharsets.UTF_8);
        }
        return value instanceof String text ? text : Literals.of(this, column);
    }

    @Override
    public double[] getDoubles(int column) {
        if (!Elements.isNumeric(columns.get(column).datatype())) {
            throw CellErrors.wrongType(columns.get(column), "doubles");
        }
        double[] doubles = Elements.doubles(values[column]);
        for (int e = 0; e < doubles.length; e++) {
            int perElement = columns.get(column).datatype().isComplex() ? 2 : 1;
            doubles[e] = isNull(column, e / perElement) ? Double.NaN : doubles[e];
        }
        return doubles;
    }

    @Override
    public float[] getFloats(int column) {
        Datatype type = columns.get(column).datatype();
        if (type == Datatype.DOUBLE
                || type == Datatype.DOUBLE_COMPLEX
                || type == Datatype.INT
                || type == Datatype.LONG) {
            throw CellErrors.wrongType(columns.get(column), "floats");
        }
        double[] doubles = getDoubles(column);
        float[] floats = new float[doubles.length];
        for (int e = 0; e < floats.length; e++) {
            floats[e] = (float) doubles[e];
        }
        return floats;
    }

    @Override
    public long[] getLongs(int column) {
        Datatype type = columns.get(column).datatype();
        if (!type.isInteger() && type != Datatype.BIT) {
            throw CellErrors.wrongType(columns.get(column), "integers");
        }
        return Elements.longs(values[column]);
    }

    @Override
    public boolean[] getBooleans(int column) {
        Object value = values[column];
        Datatype type = columns.get(column).datatype();
        if (type != Datatype.BOOLEAN && type != Datatype.BIT) {
            throw CellErrors.wrongType(columns.get(column), "booleans");
        }
        if (value instanceof Boolean truth) {
            return new boolean[] {truth};
        }
        return value instanceof boolean[] array ? array.clone() : new boolean[0];
    }

    @Override
    public String[] getStrings(int column) {
        if (!columns.get(column).datatype().isText()) {
            throw CellErrors.wrongType(columns.get(column), "strings");
        }
        Object value = values[column];
        if (value instanceof String text) {
            return new String[] {text};
        }
        return value instanceof String[] array ? array.clone() : new String[0];
    }

    /** Equal columns and equal cells; NaN equals NaN. The index does not count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Row that
                && columns.equals(that.columns)
                && Arrays.deepEquals(values, that.values)
                && Arrays.equals(nullElements, that.nullElements);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }

    /** The cells as {@code name=value}, with nothing for null. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Row ").append(index).append(" {");
        for (int c = 0; c < columns.size(); c++) {
            text.append(c > 0 ? ", " : "")
                    .append(columns.get(c).name())
                    .append('=')
                    .append(getString(c));
        }
        return text.append('}').toString();
    }
}
