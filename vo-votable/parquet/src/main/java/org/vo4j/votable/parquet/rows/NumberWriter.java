// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Cells;
import org.vo4j.votable.parquet.file.ColumnWriter;

/** Writes numbers, booleans and bits that stand alone. */
final class NumberWriter extends CellWriter {
    NumberWriter(ParquetSink sink, WriteContext context, int place, ColumnWriter out) {
        super(sink, context, place, out);
    }

    @Override
    boolean write(Cells row) {
        if (row.isNull(place)) {
            out.putNull();
            return false;
        }
        switch (column.datatype()) {
            case DOUBLE -> {
                double value = row.getDouble(place);
                checkReal(value);
                out.putDouble(value, true);
            }
            case FLOAT -> {
                float value = row.getFloat(place);
                checkReal(value);
                out.putFloat(value, true);
            }
            case LONG -> out.putLong(checked(row.getLong(place, 0)), true);
            case INT, SHORT, UNSIGNED_BYTE -> out.putInt((int) checked(row.getLong(place, 0)), true);
            default -> out.putBoolean(row.getBoolean(place), true);
        }
        return false;
    }
}
