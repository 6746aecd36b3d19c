// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.vo4j.api.VoException;
import org.vo4j.api.spi.PayloadOutput;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.RowSink;

/**
 * Writes rows as {@code <TR><TD>...</TD>...</TR>}, one to a line, straight into the window of the output (VOTable 1.5
 * section 5.1).
 */
final class TabledataSink implements RowSink {
    /** The room that tags and a number may take, and what is written beyond their end. */
    static final int CELL = 64;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int OPEN = (int) word("<TD>");
    private static final long CLOSE = word("</TD>");
    private static final long EMPTY = word("<TD/>");
    private static final int OPEN_ROW = (int) word("<TR>");
    private static final long CLOSE_ROW = word("</TR>\n");

    private final PayloadOutput out;
    private final TdWriter[] writers;
    private boolean closed;
    /** The number of the row among those taken. */
    long index = -1;

    TabledataSink(PayloadOutput out, WriteContext context) {
        this.out = out;
        this.writers = new TdWriter[context.columns().size()];
        for (int c = 0; c < writers.length; c++) {
            writers[c] = TdWriter.of(this, context, c);
        }
    }

    private static long word(String text) {
        long word = 0;
        for (int i = 0; i < text.length(); i++) {
            word |= (long) text.charAt(i) << 8 * i;
        }
        return word;
    }

    @Override
    public void accept(Cells row) {
        if (closed) {
            throw new VoException("The sink is closed; write all rows before closing it");
        }
        if (row.columns().size() != writers.length) {
            throw new VoException("The row has " + row.columns().size() + " cells, the table " + writers.length
                    + " columns; give rows of the table that is written");
        }
        index++;
        INT.set(room(CELL), out.position(), OPEN_ROW);
        out.position(out.position() + 4);
        for (TdWriter writer : writers) {
            writer.write(row);
        }
        LONG.set(room(CELL), out.position(), CLOSE_ROW);
        out.position(out.position() + 6);
    }

    // --- for the writers of cells ------------------------------------------------------------------------------

    /** The array with room for so many bytes behind {@link #position()}. */
    byte[] room(int bytes) {
        out.reserve(bytes);
        return out.array();
    }

    int position() {
        return out.position();
    }

    void position(int newPosition) {
        out.position(newPosition);
    }

    /** Writes a start tag; the index behind it. */
    static int open(byte[] b, int at) {
        INT.set(b, at, OPEN);
        return at + 4;
    }

    /** Writes an end tag, for which there must be room for eight bytes; the index behind it. */
    static int close(byte[] b, int at) {
        LONG.set(b, at, CLOSE);
        return at + 5;
    }

    /** Writes a cell without content. */
    void empty() {
        LONG.set(room(CELL), out.position(), EMPTY);
        out.position(out.position() + 5);
    }

    /** Writes the start tag of a cell of any size. */
    void begin() {
        position(open(room(CELL), position()));
    }

    /** Writes the end tag of a cell of any size. */
    void end() {
        position(close(room(CELL), position()));
    }

    /** Writes bytes that need no escape. */
    void write(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
    }

    /** Writes blanks, however many. */
    void blanks(int count) {
        for (int i = 0; i < count; i++) {
            room(1)[position()] = ' ';
            position(position() + 1);
        }
    }

    /** Ends the rows; the element's end tag is its owner's to write. */
    @Override
    public void close() {
        closed = true;
    }
}
