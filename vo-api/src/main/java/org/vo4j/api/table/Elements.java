// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import org.jspecify.annotations.Nullable;

/** Widens natural values to arrays of one kind. */
final class Elements {
    private Elements() {}

    static boolean isNumeric(Datatype type) {
        return type.isInteger() || type.isFloating() || type.isComplex();
    }

    /** The numbers of a natural value as a new array; empty for anything else. */
    static double[] doubles(@Nullable Object value) {
        if (value instanceof double[] array) {
            return array.clone();
        }
        if (value instanceof float[] array) {
            double[] wide = new double[array.length];
            for (int i = 0; i < wide.length; i++) {
                wide[i] = array[i];
            }
            return wide;
        }
        if (value instanceof Double || value instanceof Float) {
            return new double[] {((Number) value).doubleValue()};
        }
        long[] integers = value instanceof Boolean || value instanceof boolean[] ? new long[0] : longs(value);
        double[] wide = new double[integers.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = integers[i];
        }
        return wide;
    }

    /** The integers or bits of a natural value as a new array; empty for anything else. */
    static long[] longs(@Nullable Object value) {
        if (value instanceof long[] array) {
            return array.clone();
        }
        if (value instanceof int[] array) {
            long[] wide = new long[array.length];
            for (int i = 0; i < wide.length; i++) {
                wide[i] = array[i];
            }
            return wide;
        }
        if (value instanceof short[] array) {
            long[] wide = new long[array.length];
            for (int i = 0; i < wide.length; i++) {
                wide[i] = array[i];
            }
            return wide;
        }
        if (value instanceof boolean[] array) {
            long[] wide = new long[array.length];
            for (int i = 0; i < wide.length; i++) {
                wide[i] = array[i] ? 1 : 0;
            }
            return wide;
        }
        if (value instanceof Boolean bit) {
            return new long[] {bit ? 1 : 0};
        }
        return value instanceof Number number ? new long[] {number.longValue()} : new long[0];
    }
}
