// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.output;

import java.nio.charset.StandardCharsets;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.TextSlice;
import org.vo4j.cli.console.ByteOutput;

/**
 * Writes cells as bytes, without an object per cell; what differs between formats is left to subclasses.
 *
 * <p>Numbers have the shortest form that reads back the same; truth values are {@code true} and {@code false}; a null
 * element of an array is {@code null}.
 */
abstract class CellWriter {
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] NULL = ascii("null");

    final ByteOutput out;
    private final CellKind[] kinds;
    private final boolean[] elementNulls;

    CellWriter(ByteOutput out, Columns columns) {
        this.out = out;
        this.kinds = new CellKind[columns.size()];
        this.elementNulls = new boolean[columns.size()];
        for (Column column : columns) {
            kinds[column.index()] = CellKind.of(column);
            elementNulls[column.index()] = column.nullValue().isPresent();
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes a null cell. */
    abstract void nullCell();

    /** Writes a string cell. */
    abstract void text(TextSlice text);

    /** Writes the strings of an array of strings. */
    abstract void texts(RowCursor row, int column);

    /** Writes NaN or an infinity. */
    abstract void notFinite(double value);

    /** Starts an array, or the pair of a complex number. */
    abstract void open();

    /** Stands between two elements. */
    abstract void separate();

    /** Ends an array, or the pair of a complex number. */
    abstract void close();

    /** Writes one cell of the row that the cursor stands on. */
    final void write(RowCursor row, int column) {
        if (row.isNull(column)) {
            nullCell();
            return;
        }
        switch (kinds[column]) {
            case TEXT -> text(row.getText(column));
            case DOUBLE -> real(row.getDouble(column));
            case FLOAT -> real(row.getFloat(column));
            case INTEGER -> out.number(row.getLong(column, 0));
            case TRUTH -> out.put(row.getBoolean(column) ? TRUE : FALSE);
            case TEXTS -> texts(row, column);
            default -> array(row, column);
        }
    }

    private void array(RowCursor row, int column) {
        switch (kinds[column]) {
            case FLOAT_COMPLEX -> complex(row.getFloats(column), 0);
            case DOUBLE_COMPLEX -> complex(row.getDoubles(column), 0);
            case TRUTHS -> truths(row, column);
            case INTEGERS -> integers(row, column);
            case FLOATS -> floats(row, column);
            case DOUBLES -> doubles(row, column);
            case FLOAT_COMPLEXES -> floatComplexes(row, column);
            default -> doubleComplexes(row, column);
        }
    }

    private void real(double value) {
        if (Double.isFinite(value)) {
            out.number(value);
        } else {
            notFinite(value);
        }
    }

    private void real(float value) {
        if (Float.isFinite(value)) {
            out.number(value);
        } else {
            notFinite(value);
        }
    }

    private void complex(float[] parts, int real) {
        open();
        real(parts[real]);
        separate();
        real(parts[real + 1]);
        close();
    }

    private void complex(double[] parts, int real) {
        open();
        real(parts[real]);
        separate();
        real(parts[real + 1]);
        close();
    }

    private void truths(RowCursor row, int column) {
        boolean[] values = row.getBooleans(column);
        open();
        for (int i = 0; i < values.length; i++) {
            between(i);
            // a null element reads as false
            out.put(values[i] ? TRUE : row.isNull(column, i) ? NULL : FALSE);
        }
        close();
    }

    private void integers(RowCursor row, int column) {
        long[] values = row.getLongs(column);
        open();
        for (int i = 0; i < values.length; i++) {
            between(i);
            if (elementNulls[column] && row.isNull(column, i)) {
                out.put(NULL);
            } else {
                out.number(values[i]);
            }
        }
        close();
    }

    private void floats(RowCursor row, int column) {
        float[] values = row.getFloats(column);
        open();
        for (int i = 0; i < values.length; i++) {
            between(i);
            if (Float.isNaN(values[i]) && row.isNull(column, i)) {
                out.put(NULL);
            } else {
                real(values[i]);
            }
        }
        close();
    }

    private void doubles(RowCursor row, int column) {
        double[] values = row.getDoubles(column);
        open();
        for (int i = 0; i < values.length; i++) {
            between(i);
            if (Double.isNaN(values[i]) && row.isNull(column, i)) {
                out.put(NULL);
            } else {
                real(values[i]);
            }
        }
        close();
    }

    private void floatComplexes(RowCursor row, int column) {
        float[] parts = row.getFloats(column);
        open();
        for (int i = 0; i < parts.length / 2; i++) {
            between(i);
            if (Float.isNaN(parts[2 * i]) && row.isNull(column, i)) {
                out.put(NULL);
            } else {
                complex(parts, 2 * i);
            }
        }
        close();
    }

    private void doubleComplexes(RowCursor row, int column) {
        double[] parts = row.getDoubles(column);
        open();
        for (int i = 0; i < parts.length / 2; i++) {
            between(i);
            if (Double.isNaN(parts[2 * i]) && row.isNull(column, i)) {
                out.put(NULL);
            } else {
                complex(parts, 2 * i);
            }
        }
        close();
    }

    final void between(int index) {
        if (index > 0) {
            separate();
        }
    }
}
