// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoException;
import org.vo4j.api.spi.PayloadOutput;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowSink;

/**
 * Writes rows, straight into the window of the output.
 *
 * <p>The null flags of BINARY2 stand before the cells but are known behind them. While the row fits into the window
 * their place is kept and they are put in last; when more room is needed, the cells that are still to come are asked
 * first whether they are null, and the flags are given out of hand.
 */
final class BinarySink implements RowSink {
    /** So much of a row is expected to fit; rows of many or large cells settle their flags early. */
    private static final int EXPECTED_ROW = 1 << 13;

    private final PayloadOutput out;
    private final Columns columns;
    private final CellWriter[] writers;
    private final byte[] flags;
    /** Whether text follows the rules of FITS. */
    final boolean fits;
    /** Told of cells that need a flag; null where there are none such. */
    final @Nullable CellFlags cellFlags;

    private final int expected;
    /** Where the flags of this row belong; -1 when they are settled. */
    private int flagsAt = -1;

    private @Nullable Cells row;
    private boolean closed;
    /** The number of the row among those taken. */
    long index = -1;

    BinarySink(PayloadOutput out, WriteContext context, boolean nullFlags, @Nullable CellFlags cellFlags) {
        this.out = out;
        this.fits = cellFlags != null;
        this.cellFlags = cellFlags;
        this.columns = context.columns();
        this.writers = new CellWriter[columns.size()];
        this.flags = new byte[nullFlags ? (writers.length + 7) / 8 : 0];
        long bytes = flags.length;
        for (int c = 0; c < writers.length; c++) {
            Column column = columns.get(c);
            writers[c] = CellWriter.of(this, context, c, nullFlags);
            bytes += column.shape().isVariable() ? 32 : Math.min(Layout.fixedBytes(column), EXPECTED_ROW);
        }
        this.expected = (int) Math.min(bytes, EXPECTED_ROW + flags.length);
    }

    @Override
    public void accept(Cells cells) {
        checkRow(cells);
        index++;
        row = cells;
        CellWriter[] all = writers;
        if (flags.length == 0) {
            for (CellWriter writer : all) {
                writer.write(cells);
            }
            return;
        }
        Arrays.fill(flags, (byte) 0);
        out.reserve(expected);
        flagsAt = out.position();
        out.position(flagsAt + flags.length);
        for (int c = 0; c < all.length; c++) {
            if (all[c].write(cells)) {
                flags[c >> 3] |= (byte) (0x80 >> (c & 7));
            }
        }
        if (flagsAt >= 0) {
            System.arraycopy(flags, 0, out.array(), flagsAt, flags.length);
            flagsAt = -1;
        }
    }

    private void checkRow(Cells cells) {
        if (closed) {
            throw new VoException("The sink is closed; write all rows before closing it");
        }
        if (cells.columns().size() != writers.length) {
            throw new VoException("The row has " + cells.columns().size() + " cells, the table " + writers.length
                    + " columns; give rows of the table that is written");
        }
    }

    /** Writes the flags, of the cells still to come by asking them. */
    private void settleFlags() {
        Cells cells = row;
        if (flagsAt < 0 || cells == null) {
            return;
        }
        for (int c = 0; c < writers.length; c++) {
            if (cells.isNull(c)) {
                flags[c >> 3] |= (byte) (0x80 >> (c & 7));
            }
        }
        System.arraycopy(flags, 0, out.array(), flagsAt, flags.length);
        flagsAt = -1;
    }

    // --- for the writers of cells ------------------------------------------------------------------------------

    /** The array with room for so many bytes behind {@link #position()}. */
    byte[] room(int bytes) {
        byte[] array = out.array();
        return array.length - out.position() < bytes ? makeRoom(bytes) : array;
    }

    private byte[] makeRoom(int bytes) {
        settleFlags();
        out.reserve(bytes);
        return out.array();
    }

    int position() {
        return out.position();
    }

    /** Says that so many bytes more are written. */
    void advance(int bytes) {
        out.position(out.position() + bytes);
    }

    void putInt(int value) {
        byte[] b = room(4);
        BigEndian.putInt(b, position(), value);
        advance(4);
    }

    /** Writes bytes that lie elsewhere, however many. */
    void write(byte[] bytes, int from, int length) {
        if (out.array().length - out.position() < length) {
            settleFlags();
            out.write(bytes, from, length);
        } else {
            System.arraycopy(bytes, from, out.array(), out.position(), length);
            advance(length);
        }
    }

    /** Writes the same byte many times. */
    void fill(int value, long count) {
        long left = count;
        while (left > 0) {
            byte[] b = room(1);
            int at = position();
            int some = (int) Math.min(left, b.length - at);
            Arrays.fill(b, at, at + some, (byte) value);
            advance(some);
            left -= some;
        }
    }

    /** Ends the rows; the payload needs nothing behind them. */
    @Override
    public void close() {
        closed = true;
        row = null;
    }
}
