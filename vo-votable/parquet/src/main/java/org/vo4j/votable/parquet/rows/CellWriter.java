// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.IssueCode;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.votable.parquet.file.ColumnWriter;

/** Writes the cells of one column. */
abstract class CellWriter {
    /** Cells of so many bytes make the size of what is held be looked at. */
    static final int LARGE = 1 << 16;

    final ParquetSink sink;
    final WriteContext context;
    final Column column;
    final int place;
    final ColumnWriter out;
    final @Nullable NullValue nullValue;

    CellWriter(ParquetSink sink, WriteContext context, int place, ColumnWriter out) {
        this.sink = sink;
        this.context = context;
        this.column = context.columns().get(place);
        this.place = place;
        this.out = out;
        this.nullValue = NullValue.of(column);
    }

    static CellWriter of(ParquetSink sink, WriteContext context, int place, ColumnWriter out) {
        Column column = context.columns().get(place);
        Datatype type = column.datatype();
        if (type.isText()) {
            return new TextWriter(sink, context, place, out);
        }
        return column.shape().isScalar() && !type.isComplex()
                ? new NumberWriter(sink, context, place, out)
                : new ArrayWriter(sink, context, place, out);
    }

    /**
     * Writes the cell of a row.
     *
     * @return whether it takes many bytes
     */
    abstract boolean write(Cells row);

    final FormatException refusal(IssueCode code, String message) {
        return context.refusal(code, message, sink.index(), place);
    }

    final void report(IssueCode code, String message) {
        context.report(code, message, sink.index(), place);
    }

    /** The refusal of a value that would be read as null. */
    final FormatException meansNull(Object value) {
        return refusal(
                VoTableIssue.E49,
                "the value " + value + " is the one that VALUES/@null declares to be null; declare another");
    }

    /** Checks an integer against the datatype and the literal of null. */
    final long checked(long value) {
        boolean fits = switch (column.datatype()) {
            case UNSIGNED_BYTE -> value >= 0 && value <= 255;
            case SHORT -> value == (short) value;
            case INT -> value == (int) value;
            default -> true;
        };
        if (!fits) {
            throw refusal(VoTableIssue.W51, "the value " + value + " is beyond the range of " + column.datatype());
        }
        if (nullValue != null && value == nullValue.integer) {
            throw meansNull(value);
        }
        return value;
    }

    /** Checks a number against the literal of null. */
    final void checkReal(double value) {
        if (nullValue == null || !nullValue.is(value)) {
            return;
        }
        if (!Double.isNaN(value)) {
            throw meansNull(value);
        }
        report(VoTableIssue.W78, "NaN is declared to be null, and is read as that");
    }

    /**
     * Checks a number of elements against the shape.
     *
     * @param what such as elements
     */
    final void checkCount(long count, String what) {
        boolean text = column.datatype().isText();
        long size = text ? Math.max(1, column.shape().dimension(0).orElse(1)) : 1;
        long step = Math.max(1, column.shape().stride() / size);
        boolean wrong = column.shape().isVariable()
                ? count % step != 0
                : count != column.shape().fixedCount().orElse(1) / size;
        if (wrong) {
            throw refusal(
                    VoTableIssue.E02,
                    count + " " + what + " do not fit arraysize '" + column.shape()
                            + "'; declare the size that the cells have");
        }
        if (column.shape().isVariable()
                && column.shape().bound().isPresent()
                && count > column.shape().bound().getAsInt() * step) {
            report(VoTableIssue.E02, count + " " + what + " are more than arraysize '" + column.shape() + "' allows");
        }
    }
}
