// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.nio.charset.StandardCharsets;
import org.vo4j.api.spi.support.NumberFormatter;

/** Writes cells as the literals of TABLEDATA (VOTable 1.5 section 6); for those who implement {@link Cells}. */
public final class Literals {
    private Literals() {}

    /** The literal of a cell that is no text; empty for null, {@code ?} for a null boolean in an array. */
    public static String of(Cells cells, int column) {
        if (cells.isNull(column)) {
            return "";
        }
        Column of = cells.columns().get(column);
        return switch (of.datatype()) {
            case CHAR, UNICODE_CHAR -> cells.getString(column);
            case BIT -> bits(cells.getBooleans(column));
            case BOOLEAN -> booleans(cells, column);
            case UNSIGNED_BYTE, SHORT, INT, LONG -> integers(cells.getLongs(column));
            case FLOAT, FLOAT_COMPLEX -> floats(cells.getFloats(column));
            case DOUBLE, DOUBLE_COMPLEX -> doubles(cells.getDoubles(column));
        };
    }

    /** An array of strings as UTF-8: one behind the other, each but the last filled up with blanks to its length. */
    static byte[] joined(Column column, String[] strings) {
        int width = column.shape().dimension(0).orElse(0);
        StringBuilder text = new StringBuilder();
        for (int s = 0; s < strings.length; s++) {
            text.append(strings[s]);
            boolean ofBytes = column.datatype() == Datatype.CHAR;
            int length = ofBytes ? strings[s].getBytes(StandardCharsets.UTF_8).length : strings[s].length();
            if (s < strings.length - 1 && length < width) {
                text.append(" ".repeat(width - length));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String bits(boolean[] values) {
        StringBuilder literal = new StringBuilder(values.length);
        for (boolean value : values) {
            literal.append(value ? '1' : '0');
        }
        return literal.toString();
    }

    private static String booleans(Cells cells, int column) {
        boolean[] values = cells.getBooleans(column);
        StringBuilder literal = new StringBuilder(values.length * 2);
        for (int e = 0; e < values.length; e++) {
            literal.append(e > 0 ? " " : "").append(cells.isNull(column, e) ? '?' : values[e] ? 'T' : 'F');
        }
        return literal.toString();
    }

    private static String integers(long[] values) {
        StringBuilder literal = new StringBuilder();
        for (int e = 0; e < values.length; e++) {
            literal.append(e > 0 ? " " : "").append(values[e]);
        }
        return literal.toString();
    }

    private static String floats(float[] values) {
        StringBuilder literal = new StringBuilder();
        for (int e = 0; e < values.length; e++) {
            literal.append(e > 0 ? " " : "").append(NumberFormatter.toString(values[e]));
        }
        return literal.toString();
    }

    private static String doubles(double[] values) {
        StringBuilder literal = new StringBuilder();
        for (int e = 0; e < values.length; e++) {
            literal.append(e > 0 ? " " : "").append(NumberFormatter.toString(values[e]));
        }
        return literal.toString();
    }
}
