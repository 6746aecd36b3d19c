// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vo4j.api.VoException;
import org.vo4j.api.spi.PayloadOutput;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowSink;
import org.vo4j.votable.binary.codec.BinaryRows;

/**
 * Takes the rows of one binary table and writes it when all are there: the number of rows and the size of the heap stand
 * before them. Until then they are kept, from a certain size on in temporary files.
 */
final class TableWriter implements RowSink {
    private static final int COPY = 1 << 16;

    private final FormColumn[] columns;
    private final boolean variable;
    private final Spool rows = new Spool();
    private final Spool heap = new Spool();
    private final FlaggedCells flags;
    private final SpoolOutput fixedRows = new SpoolOutput(rows);
    private final RowOutput row = new RowOutput();
    private final RowBuffer split = new RowBuffer();
    private final RowSink cells;
    private long count;
    private boolean closed;

    TableWriter(WriteContext context) {
        this.columns = columns(context.columns());
        boolean any = false;
        for (FormColumn column : columns) {
            any |= column.variable;
        }
        this.variable = any;
        this.flags = new FlaggedCells(context.columns().list());
        this.cells = BinaryRows.writeFits(variable ? row : fixedRows, context, flags);
    }

    /** The columns as FITS has them. */
    static FormColumn[] columns(Columns columns) {
        return columns.stream().map(FormColumn::new).toArray(FormColumn[]::new);
    }

    @Override
    public void accept(Cells given) {
        if (closed) {
            throw new VoException("The sink is closed; write all rows before closing it");
        }
        row.position(0);
        flags.beginRow();
        cells.accept(given);
        if (variable) {
            split();
        }
        flags.endRow();
        count++;
    }

    /** Puts the elements of variable cells into the heap, and descriptors into the row. */
    private void split() {
        byte[] b = row.array();
        int at = 0;
        split.size = 0;
        for (FormColumn column : columns) {
            if (!column.variable) {
                split.put(b, at, (int) column.bytes);
                at += (int) column.bytes;
                continue;
            }
            long elements = RowBuffer.signed(b, at, 4);
            int bytes = (int) column.bytes(elements);
            column.seen(elements);
            split.put(elements, 8);
            split.put(bytes == 0 ? 0 : heap.size(), 8);
            heap.write(b, at + 4, bytes);
            at += 4 + bytes;
        }
        rows.write(split.bytes, 0, split.size);
    }

    /** Bytes of a row. */
    static long rowBytes(FormColumn[] columns, boolean wide) {
        long bytes = 0;
        for (FormColumn column : columns) {
            bytes += column.variable ? (wide ? 16 : 8) : column.bytes;
        }
        return bytes;
    }

    /** Ends the rows. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            cells.close();
            fixedRows.flush();
        }
    }

    /** Removes what was kept. */
    void discard() {
        closed = true;
        rows.close();
        heap.close();
        flags.close();
    }

    /** Writes header, rows and heap; once. */
    void writeTo(PayloadOutput out, boolean hasData) {
        boolean wide = heap.size() > Integer.MAX_VALUE;
        long width = rowBytes(columns, wide);
        List<String> more = new ArrayList<>();
        if (!hasData) {
            more.add(Card.of(FitsContainer.NO_DATA, "F"));
        }
        flags.cards(heap.size(), more);
        long data = heap.size() + flags.size();
        byte[] header = header(columns, width == 0 ? 0 : count, data, wide, more);
        out.write(header, 0, header.length);
        try (Bytes table = rows.finished();
                Bytes elements = heap.finished();
                Bytes flagged = flags.finished()) {
            data += wide || !variable ? copy(table, out) : shrink(table, out);
            copy(elements, out);
            copy(flagged, out);
        }
        pad(data, out);
    }

    /** The header of a binary table. */
    static byte[] header(FormColumn[] columns, long count, long heapBytes, boolean wide, List<String> more) {
        List<String> cards = new ArrayList<>();
        cards.add(Card.text("XTENSION", "BINTABLE"));
        cards.add(Card.of("BITPIX", 8));
        cards.add(Card.of("NAXIS", 2));
        cards.add(Card.of("NAXIS1", rowBytes(columns, wide)));
        cards.add(Card.of("NAXIS2", count));
        cards.add(Card.of("PCOUNT", heapBytes));
        cards.add(Card.of("GCOUNT", 1));
        boolean extended = columns.length > WideTables.MOST;
        cards.add(Card.of("TFIELDS", extended ? WideTables.MOST : columns.length));
        cards.addAll(more);
        if (extended) {
            cards.addAll(container(columns, wide));
        }
        for (int c = 0; c < columns.length; c++) {
            columns[c].cards(c + 1, extended && c + 1 >= WideTables.MOST, wide, cards);
        }
        return Card.header(cards);
    }

    /** The cards of the column that holds all those that FITS cannot number. */
    private static List<String> container(FormColumn[] columns, boolean wide) {
        FormColumn[] held = Arrays.copyOfRange(columns, WideTables.MOST - 1, columns.length);
        return List.of(
                Card.of(WideTables.CONTAINER, WideTables.MOST),
                Card.of(WideTables.COUNT, columns.length),
                Card.text("TTYPE" + WideTables.MOST, "XT_MORECOLS"),
                Card.text("TFORM" + WideTables.MOST, rowBytes(held, wide) + "B"),
                Card.text("TCOMM" + WideTables.MOST, "The bytes of the columns that FITS cannot number"));
    }

    private static long copy(Bytes bytes, PayloadOutput out) {
        byte[] buffer = new byte[COPY];
        long at = 0;
        for (int some = bytes.read(at, buffer, 0, COPY); some > 0; some = bytes.read(at, buffer, 0, COPY)) {
            out.write(buffer, 0, some);
            at += some;
        }
        return at;
    }

    /** Copies rows with descriptors of 32 bits instead of 64. */
    private long shrink(Bytes bytes, PayloadOutput out) {
        byte[] wide = new byte[(int) rowBytes(columns, true)];
        byte[] narrow = new byte[(int) rowBytes(columns, false)];
        long at = 0;
        for (long r = 0; r < count; r++) {
            at += bytes.read(at, wide, 0, wide.length);
            int from = 0;
            int to = 0;
            for (FormColumn column : columns) {
                if (column.variable) {
                    System.arraycopy(wide, from + 4, narrow, to, 4);
                    System.arraycopy(wide, from + 12, narrow, to + 4, 4);
                    from += 16;
                    to += 8;
                } else {
                    int width = (int) column.bytes;
                    System.arraycopy(wide, from, narrow, to, width);
                    from += width;
                    to += width;
                }
            }
            out.write(narrow, 0, narrow.length);
        }
        return count * narrow.length;
    }

    /** Fills up the last block. */
    static void pad(long data, PayloadOutput out) {
        byte[] zeros = new byte[(int) (Header.padded(data) - data)];
        out.write(zeros, 0, zeros.length);
    }
}
