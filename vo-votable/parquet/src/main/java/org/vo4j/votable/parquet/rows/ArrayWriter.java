// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Cells;
import org.vo4j.votable.parquet.file.ColumnWriter;

/** Writes arrays of numbers, booleans and bits, and complex numbers, as lists: flat, the first dimension fastest. */
final class ArrayWriter extends CellWriter {
    private final int perElement;

    ArrayWriter(ParquetSink sink, WriteContext context, int place, ColumnWriter out) {
        super(sink, context, place, out);
        this.perElement = column.datatype().isComplex() ? 2 : 1;
    }

    @Override
    boolean write(Cells row) {
        if (row.isNull(place)) {
            out.putNull();
            return false;
        }
        int count = switch (column.datatype()) {
            case DOUBLE, DOUBLE_COMPLEX -> doubles(row);
            case FLOAT, FLOAT_COMPLEX -> floats(row);
            case BOOLEAN, BIT -> booleans(row);
            default -> integers(row);
        };
        if (count == 0) {
            out.putEmptyList();
        }
        return count > LARGE / 8;
    }

    private boolean isNull(Cells row, int element) {
        if (row.isNull(place, element / perElement)) {
            out.putNullElement(element == 0);
            return true;
        }
        return false;
    }

    private int doubles(Cells row) {
        double[] values = row.getDoubles(place);
        checkCount(values.length / perElement, "elements");
        for (int e = 0; e < values.length; e++) {
            // whoever gives null elements gives NaN for them
            if (!Double.isNaN(values[e]) || !isNull(row, e)) {
                checkReal(values[e]);
                out.putDouble(values[e], e == 0);
            }
        }
        return values.length;
    }

    private int floats(Cells row) {
        float[] values = row.getFloats(place);
        checkCount(values.length / perElement, "elements");
        for (int e = 0; e < values.length; e++) {
            if (!Float.isNaN(values[e]) || !isNull(row, e)) {
                checkReal(values[e]);
                out.putFloat(values[e], e == 0);
            }
        }
        return values.length;
    }

    private int booleans(Cells row) {
        boolean[] values = row.getBooleans(place);
        checkCount(values.length, "elements");
        for (int e = 0; e < values.length; e++) {
            if (values[e] || !isNull(row, e)) {
                out.putBoolean(values[e], e == 0);
            }
        }
        return values.length;
    }

    private int integers(Cells row) {
        long[] values = row.getLongs(place);
        checkCount(values.length, "elements");
        boolean wide = column.datatype() == org.vo4j.api.table.Datatype.LONG;
        for (int e = 0; e < values.length; e++) {
            if (isNull(row, e)) {
                continue;
            }
            long value = checked(values[e]);
            if (wide) {
                out.putLong(value, e == 0);
            } else {
                out.putInt((int) value, e == 0);
            }
        }
        return values.length;
    }
}
