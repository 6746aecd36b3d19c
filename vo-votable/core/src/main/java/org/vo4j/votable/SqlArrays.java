// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Column;

/** Turns what a database gives for an array into an array of primitives. */
final class SqlArrays {
    private SqlArrays() {}

    /**
     * The elements as the column wants them.
     *
     * @throws VoException when one is null or of another kind
     */
    static Object of(Column column, Object array) {
        if (!(array instanceof @Nullable Object[] elements)) {
            return array; // primitives already
        }
        return switch (column.datatype()) {
            case FLOAT -> floats(column, elements);
            case DOUBLE -> doubles(column, elements);
            case SHORT, INT, LONG -> longs(column, elements);
            default -> Arrays.toString(elements);
        };
    }

    private static long[] longs(Column column, @Nullable Object[] elements) {
        long[] values = new long[elements.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(column, elements[i], i).longValue();
        }
        return values;
    }

    private static double[] doubles(Column column, @Nullable Object[] elements) {
        double[] values = new double[elements.length];
        for (int i = 0; i < values.length; i++) {
            // a floating point array can carry a null element as NaN
            values[i] = elements[i] == null
                    ? Double.NaN
                    : number(column, elements[i], i).doubleValue();
        }
        return values;
    }

    private static float[] floats(Column column, @Nullable Object[] elements) {
        float[] values = new float[elements.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = elements[i] == null
                    ? Float.NaN
                    : number(column, elements[i], i).floatValue();
        }
        return values;
    }

    private static Number number(Column column, @Nullable Object element, int index) {
        if (element instanceof Number number) {
            return number;
        }
        throw new VoException("Element " + index + " of an array in column '" + column.name() + "' is " + element
                + ", which an array of " + column.datatype() + " cannot hold");
    }
}
