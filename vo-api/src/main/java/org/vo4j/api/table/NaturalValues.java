// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.util.Optional;

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
}
