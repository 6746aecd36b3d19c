// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.IssueCode;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;

/** Writes the cells of one column; what kind it is of is decided once. */
abstract class CellWriter {
    /** The bytes of a cell that an array of Java could hold. */
    private static final long MOST_BYTES = Integer.MAX_VALUE;

    final BinarySink sink;
    final WriteContext context;
    final Column column;
    final int place;
    /** Whether a null is told by a flag before the row, as in BINARY2. */
    final boolean flagged;

    final @Nullable Magic magic;

    CellWriter(BinarySink sink, WriteContext context, int place, boolean flagged) {
        this.sink = sink;
        this.context = context;
        this.column = context.columns().get(place);
        this.place = place;
        this.flagged = flagged;
        this.magic = Magic.of(column);
    }

    static CellWriter of(BinarySink sink, WriteContext context, int place, boolean flagged) {
        Column column = context.columns().get(place);
        ArrayShape shape = column.shape();
        if (!shape.isVariable() && Layout.fixedBytes(column) > MOST_BYTES) {
            return new TooLarge(sink, context, place, flagged);
        }
        if (column.datatype().isText() && sink.fits) {
            return new FitsTextWriter(sink, context, place);
        }
        if (column.datatype().isText()) {
            return shape.dimensions() > 1
                    ? new StringsWriter(sink, context, place, flagged)
                    : new TextWriter(sink, context, place, flagged);
        }
        return shape.isScalar() && !column.datatype().isComplex()
                ? ScalarWriters.of(sink, context, place, flagged)
                : ArrayWriters.of(sink, context, place, flagged);
    }

    /**
     * Writes the cell of a row.
     *
     * @return whether the row's flag has to say that the cell is null
     */
    abstract boolean write(Cells row);

    final FormatException refusal(IssueCode code, String message) {
        return context.refusal(code, message, sink.index, place);
    }

    final void report(IssueCode code, String message) {
        context.report(code, message, sink.index, place);
    }

    /** Reports that two values become one. */
    final void merged(String message) {
        report(VoTableIssue.W78, message);
    }

    /** Says that the cell is null, which its bytes do not: by a flag, where there are such, else it is reported. */
    final void lost(String message) {
        CellFlags flags = sink.cellFlags;
        if (flags != null) {
            flags.flag(place);
        } else if (!flagged) {
            merged(message);
        }
    }

    /** The refusal of a null for which there are no bytes. */
    final FormatException noNull(String what) {
        String cure = column.datatype() == Datatype.BIT
                ? "; write BINARY2 or TABLEDATA, which have nulls of their own"
                : "; declare a literal that stands for null (VALUES/@null)"
                        + (flagged ? "" : ", or write BINARY2, which has nulls of its own");
        return refusal(
                VoTableIssue.E48,
                what + " is null, and nothing stands for null in a column of " + column.datatype() + cure);
    }

    /** Says by a flag that the cell is null; refuses it where there are no flags. */
    final void unknown() {
        CellFlags flags = sink.cellFlags;
        if (flags == null) {
            throw noNull("the cell");
        }
        flags.flag(place);
    }

    /** The refusal of a value that would be read as null. */
    final FormatException isMagic(Object value) {
        return refusal(
                VoTableIssue.E49,
                "the value " + value + " is the one that VALUES/@null declares to be null; declare another");
    }

    final FormatException wrongCount(int count) {
        return refusal(
                VoTableIssue.E02,
                count + " elements do not fit arraysize '" + column.shape()
                        + "'; declare the size that the cells have");
    }

    /** Refuses: a cell of the declared size is beyond what anybody reads. */
    private static final class TooLarge extends CellWriter {
        TooLarge(BinarySink sink, WriteContext context, int place, boolean flagged) {
            super(sink, context, place, flagged);
        }

        @Override
        boolean write(Cells row) {
            throw refusal(
                    VoTableIssue.E41,
                    "a cell of arraysize '" + column.shape() + "' takes more than 2 GiB; declare a variable arraysize");
        }
    }
}
