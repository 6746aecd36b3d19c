// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.util.List;
import java.util.Optional;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.PayloadOutput;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.RowSink;
import org.vo4j.votable.binary.codec.BinaryRows;

/** Writes a FITS file of an empty primary HDU and one binary table. */
final class FitsSink implements RowSink {
    private final PayloadOutput out;
    private final RowSink rows;
    /** The table that is kept until all rows are there; empty when their number was known before. */
    private final Optional<TableWriter> kept;

    private final long announced;
    private final long rowBytes;
    private long count;
    private boolean closed;
    private boolean failed;

    FitsSink(PayloadOutput out, WriteContext context) {
        this.out = out;
        FormColumn[] columns = TableWriter.columns(context.columns());
        boolean variable = false;
        for (FormColumn column : columns) {
            variable |= column.variable;
        }
        boolean mayNeedFlags = context.columns().stream()
                .anyMatch(column -> FlaggedCells.mayNeed(column) && !FlaggedCells.isUnlikely(column));
        this.rowBytes = TableWriter.rowBytes(columns, false);
        if (variable || mayNeedFlags || context.rowCount().isEmpty() || rowBytes == 0) {
            TableWriter table = new TableWriter(context);
            this.kept = Optional.of(table);
            this.rows = table;
            this.announced = -1;
        } else {
            this.kept = Optional.empty();
            this.announced = context.rowCount().getAsLong();
            write(primary());
            write(TableWriter.header(columns, announced, 0, false, List.of()));
            this.rows = BinaryRows.writeFits(out, context, column -> refuse(context, column));
        }
    }

    private static byte[] primary() {
        return Card.header(
                List.of(Card.of("SIMPLE", "T"), Card.of("BITPIX", 8), Card.of("NAXIS", 0), Card.of("EXTEND", "T")));
    }

    /** Refuses a null that no number stands for: the header, which would lead to its flag, is written. */
    private void refuse(WriteContext context, int column) {
        throw context.refusal(
                VoTableIssue.E48,
                "the cell is null, and nothing stands for null; declare a literal (VALUES/@null), or write BINARY2",
                count,
                column);
    }

    private void write(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
    }

    @Override
    public void accept(Cells row) {
        if (closed) {
            throw new VoException("The sink is closed; write all rows before closing it");
        }
        failed = true; // until the row has been taken
        rows.accept(row);
        failed = false;
        count++;
    }

    /** Completes the file, unless a row could not be written: then it is not whole, and cannot become so. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        rows.close();
        try {
            if (!failed) {
                complete();
            }
        } finally {
            kept.ifPresent(TableWriter::discard);
        }
    }

    private void complete() {
        if (kept.isPresent()) {
            write(primary());
            kept.get().writeTo(out, true);
            return;
        }
        if (count != announced) {
            throw new VoException(announced + " rows were announced and " + count
                    + " came; a FITS file says their number before them, so this one is not whole");
        }
        TableWriter.pad(count * rowBytes, out);
    }
}
