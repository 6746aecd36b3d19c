// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoException;

/** Makes the natural Java value of a cell. */
final class NaturalValues {
    private NaturalValues() {}

    static Optional<Object> of(Cells cells, int index) {
        if (cells.isNull(index)) {
            return Optional.empty();
        }
        Column column = cells.columns().get(index);
        return Optional.of(
                column.shape().isScalar() || column.datatype().isText()
                        ? scalar(cells, column, index)
                        : array(cells, column, index));
    }

    private static Object scalar(Cells cells, Column column, int index) {
        return switch (column.datatype()) {
            case BOOLEAN -> cells.getBoolean(index);
            case BIT -> cells.getLong(index, 0) != 0;
            case UNSIGNED_BYTE, SHORT -> (short) cells.getLong(index, 0);
            case INT -> (int) cells.getLong(index, 0);
            case LONG -> cells.getLong(index, 0);
            case CHAR, UNICODE_CHAR ->
                column.shape().dimensions() > 1 ? cells.getStrings(index) : cells.getString(index);
            case FLOAT -> cells.getFloat(index);
            case DOUBLE -> cells.getDouble(index);
            case FLOAT_COMPLEX -> cells.getFloats(index);
            case DOUBLE_COMPLEX -> cells.getDoubles(index);
        };
    }

    private static Object array(Cells cells, Column column, int index) {
        return switch (column.datatype()) {
            case BOOLEAN, BIT -> cells.getBooleans(index);
            case UNSIGNED_BYTE, SHORT -> shorts(cells.getLongs(index));
            case INT -> CellErrors.narrow(cells.getLongs(index));
            case LONG -> cells.getLongs(index);
            case CHAR, UNICODE_CHAR -> cells.getStrings(index);
            case FLOAT, FLOAT_COMPLEX -> cells.getFloats(index);
            case DOUBLE, DOUBLE_COMPLEX -> cells.getDoubles(index);
        };
    }

    private static short[] shorts(long[] values) {
        short[] narrowed = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            narrowed[i] = (short) values[i];
        }
        return narrowed;
    }

    /**
     * The natural value of a column that an object means.
     *
     * @throws VoException when it does not fit
     */
    static Object fit(Column column, Object value, long row) {
        Datatype type = column.datatype();
        boolean scalar = column.shape().isScalar() && !type.isComplex();
        Object fitted = type.isText()
                ? text(value)
                : scalar ? fitScalar(type, value) : value instanceof Number ? null : fitArray(type, value);
        if (fitted == null) {
            throw new VoException("Row " + row + ": column '" + column.name() + "' is "
                    + column.toString().substring(column.name().length() + 1) + " and cannot hold "
                    + (value.getClass().isArray() ? "an array" : "'" + value + "'") + " ("
                    + value.getClass().getSimpleName() + ")");
        }
        return fitted;
    }

    private static @Nullable Object text(Object value) {
        if (value instanceof String[] strings) {
            return strings.clone();
        }
        return value.getClass().isArray() ? null : value.toString();
    }

    private static @Nullable Object fitScalar(Datatype type, Object value) {
        if (type == Datatype.BOOLEAN || type == Datatype.BIT) {
            return value instanceof Boolean ? value : null;
        }
        if (!(value instanceof Number number)) {
            return null;
        }
        double real = number.doubleValue();
        return switch (type) {
            case DOUBLE -> value instanceof Long exact && (long) real != exact ? null : (Object) real;
            case FLOAT -> (float) real == real || Double.isNaN(real) ? (Object) number.floatValue() : null;
            case UNSIGNED_BYTE -> integer(number, 0, 255) ? (Object) number.shortValue() : null;
            case SHORT -> integer(number, Short.MIN_VALUE, Short.MAX_VALUE) ? (Object) number.shortValue() : null;
            case INT -> integer(number, Integer.MIN_VALUE, Integer.MAX_VALUE) ? (Object) number.intValue() : null;
            default -> integer(number, Long.MIN_VALUE, Long.MAX_VALUE) ? (Object) number.longValue() : null;
        };
    }

    private static boolean integer(Number number, long least, long most) {
        if (number instanceof BigInteger big) {
            return big.bitLength() < 64 && big.longValue() >= least && big.longValue() <= most;
        }
        boolean whole = number instanceof Long
                || number instanceof Integer
                || number instanceof Short
                || number instanceof Byte;
        return whole && number.longValue() >= least && number.longValue() <= most;
    }

    /** Arrays are taken where their elements are the column's, or integers of which each fits. */
    private static @Nullable Object fitArray(Datatype type, Object value) {
        return switch (type) {
            case BOOLEAN, BIT -> value instanceof boolean[] array ? array.clone() : null;
            case FLOAT, FLOAT_COMPLEX -> value instanceof float[] array ? array.clone() : null;
            case DOUBLE, DOUBLE_COMPLEX ->
                value instanceof double[] || value instanceof float[] ? Elements.doubles(value) : null;
            default -> fitIntegers(type, value);
        };
    }

    private static @Nullable Object fitIntegers(Datatype type, Object value) {
        boolean integers = value instanceof long[]
                || value instanceof int[]
                || value instanceof short[]
                || value instanceof byte[];
        if (!integers) {
            return null;
        }
        long[] wide = value instanceof byte[] bytes ? wide(bytes, type) : Elements.longs(value);
        for (long element : wide) {
            if (fitScalar(type, element) == null) {
                return null;
            }
        }
        return switch (type) {
            case UNSIGNED_BYTE, SHORT -> shorts(wide);
            case INT -> CellErrors.narrow(wide);
            default -> wide;
        };
    }

    /** Bytes of Java hold unsigned bytes as well as they can. */
    private static long[] wide(byte[] bytes, Datatype type) {
        long[] wide = new long[bytes.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = type == Datatype.UNSIGNED_BYTE ? bytes[i] & 0xff : bytes[i];
        }
        return wide;
    }
}
