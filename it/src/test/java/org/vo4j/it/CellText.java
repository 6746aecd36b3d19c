// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import java.util.HexFormat;
import java.util.StringJoiner;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;

/** Writes cells in the form that {@code astropy/dump.py} documents, so that two readers can be compared by text. */
final class CellText {
    private CellText() {}

    static String row(Cells row) {
        StringJoiner line = new StringJoiner("\t");
        for (Column column : row.columns()) {
            line.add(cell(row, column));
        }
        return line.toString();
    }

    private static String cell(Cells row, Column column) {
        int index = column.index();
        if (column.datatype().isText()) {
            return column.shape().dimensions() > 1 ? texts(row.getStrings(index)) : text(row.getString(index));
        }
        boolean complex = column.datatype() == Datatype.FLOAT_COMPLEX || column.datatype() == Datatype.DOUBLE_COMPLEX;
        if (complex || !column.shape().isScalar()) {
            return array(row, column);
        }
        return switch (column.datatype()) {
            case FLOAT, DOUBLE -> number(row.getDouble(index));
            case BOOLEAN -> row.isNull(index) ? "~" : row.getBoolean(index) ? "1" : "0";
            default -> row.isNull(index) ? "~" : Long.toString(row.getLong(index));
        };
    }

    private static String array(Cells row, Column column) {
        int index = column.index();
        StringJoiner cells = new StringJoiner(",", "[", "]");
        switch (column.datatype()) {
            case FLOAT, DOUBLE, FLOAT_COMPLEX, DOUBLE_COMPLEX -> {
                for (double value : row.getDoubles(index)) {
                    cells.add(number(value));
                }
            }
            case BOOLEAN -> {
                boolean[] values = row.getBooleans(index);
                for (int i = 0; i < values.length; i++) {
                    cells.add(row.isNull(index, i) ? "~" : values[i] ? "1" : "0");
                }
            }
            default -> {
                long[] values = row.getLongs(index);
                for (int i = 0; i < values.length; i++) {
                    cells.add(row.isNull(index, i) ? "~" : Long.toString(values[i]));
                }
            }
        }
        return cells.toString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "nan" : "x" + HexFormat.of().toHexDigits(Double.doubleToRawLongBits(value));
    }

    private static String texts(String[] values) {
        StringJoiner cells = new StringJoiner(",", "[", "]");
        for (String value : values) {
            cells.add(text(value));
        }
        return cells.toString();
    }

    private static String text(String value) {
        StringBuilder escaped = new StringBuilder("'");
        for (char unit : value.toCharArray()) {
            if (unit >= ' ' && unit < 127 && unit != '\\') {
                escaped.append(unit);
            } else {
                escaped.append(String.format("\\u%04x", (int) unit));
            }
        }
        return escaped.toString();
    }
}
