// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;

/** What the getters should give for an expected cell, worked out apart from the code that is tested. */
final class Naturals {
    private Naturals() {}

    /** What {@code value()} should give; null for null. */
    static @Nullable Object of(Column column, ExpectedCell cell) {
        if (cell.isNull()) {
            return null;
        }
        Datatype type = column.datatype();
        if (type.isText()) {
            return column.shape().dimensions() > 1 ? cell.elements().toArray(String[]::new) : cell.text();
        }
        boolean scalar = column.shape().isScalar() && !type.isComplex();
        if (!scalar) {
            return array(type, cell);
        }
        Object value = cell.elements().get(0);
        return switch (type) {
            case UNSIGNED_BYTE, SHORT -> ((Long) value).shortValue();
            case INT -> ((Long) value).intValue();
            default -> value;
        };
    }

    private static Object array(Datatype type, ExpectedCell cell) {
        return switch (type) {
            case BOOLEAN, BIT -> booleans(cell);
            case UNSIGNED_BYTE, SHORT -> shorts(cell);
            case INT -> ints(cell);
            case LONG -> longs(cell);
            case FLOAT, FLOAT_COMPLEX -> floats(type, cell);
            default -> doubles(type, cell);
        };
    }

    static long[] longs(ExpectedCell cell) {
        List<Object> elements = cell.elements();
        long[] values = new long[elements.size()];
        for (int e = 0; e < values.length; e++) {
            Object element = elements.get(e);
            values[e] = element instanceof Long number ? number : element.equals(true) ? 1 : 0;
        }
        return values;
    }

    static int[] ints(ExpectedCell cell) {
        return Arrays.stream(longs(cell)).mapToInt(value -> (int) value).toArray();
    }

    private static short[] shorts(ExpectedCell cell) {
        long[] longs = longs(cell);
        short[] values = new short[longs.length];
        for (int e = 0; e < values.length; e++) {
            values[e] = (short) longs[e];
        }
        return values;
    }

    static boolean[] booleans(ExpectedCell cell) {
        boolean[] values = new boolean[cell.elements().size()];
        for (int e = 0; e < values.length; e++) {
            values[e] = cell.elements().get(e).equals(true);
        }
        return values;
    }

    static double[] doubles(Datatype type, ExpectedCell cell) {
        int perElement = type.isComplex() ? 2 : 1;
        double[] values = new double[cell.elements().size()];
        for (int e = 0; e < values.length; e++) {
            values[e] = cell.isNull(e / perElement)
                    ? Double.NaN
                    : ((Number) cell.elements().get(e)).doubleValue();
        }
        return values;
    }

    static float[] floats(Datatype type, ExpectedCell cell) {
        double[] doubles = doubles(type, cell);
        float[] values = new float[doubles.length];
        for (int e = 0; e < values.length; e++) {
            values[e] = (float) doubles[e];
        }
        return values;
    }

    /** A value for messages. */
    static String show(@Nullable Object value) {
        String text = Arrays.deepToString(new @Nullable Object[] {value});
        return text.substring(1, text.length() - 1)
                + (value == null ? "" : " (" + value.getClass().getSimpleName() + ")");
    }
}
