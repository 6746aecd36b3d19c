// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.votable.binary.codec.RowSeeker;

/**
 * Rows of BINARY2 put together from a FITS table: the cells that are shown, scaled, and with their elements from the
 * heap.
 */
final class AssembledRows extends RowBytes implements RowSeeker {
    private static final int ENOUGH = 1 << 16;

    private final RowBytes rows;
    private final BinaryTable table;
    private final ReadContext context;
    private final Assembly[] cells;
    private final RowBuffer out = new RowBuffer();
    private int position;
    /** Bytes to be put together at once: more when rows are read one after another. */
    private int chunk = ENOUGH;
    /** Rows of the table that are done. */
    private long done;
    /** Where the first row in the buffer begins in the payload, to say where something is. */
    private long place;

    private @Nullable VoException failure;

    AssembledRows(RowBytes rows, BinaryTable table, List<PlannedColumn> columns, ReadContext context) {
        super(rows);
        this.rows = rows;
        this.table = table;
        this.context = context;
        this.cells = new Assembly[columns.size()];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = Assembly.of(columns.get(c), rows, table, context);
        }
    }

    @Override
    public byte[] array() {
        return out.bytes;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public void position(int newPosition) {
        position = newPosition;
    }

    @Override
    public int limit() {
        return out.size;
    }

    @Override
    public boolean fill() {
        if (failure != null) {
            throw failure;
        }
        out.discard(position);
        position = 0;
        int before = out.size;
        try {
            while (done < table.rows() && out.size - before < chunk) {
                row();
            }
            chunk = Math.min(ENOUGH, 2 * chunk);
        } catch (VoException e) {
            failure = e;
            if (out.size == before) {
                throw e;
            }
        }
        return out.size > before;
    }

    private void row() {
        int begin = out.size;
        int width = (int) table.rowBytes(); // the limits have been checked
        while (rows.limit() - rows.position() < width) {
            if (!rows.fill()) {
                throw context.damage(VoTableIssue.W60, "The rows of the FITS table end early", -1);
            }
        }
        try {
            cells(begin);
        } catch (VoException e) {
            out.size = begin;
            throw e;
        }
        rows.position(rows.position() + width);
        done++;
    }

    private void cells(int begin) {
        place = rows.offset(rows.position());
        out.fill(Math.max(1, (cells.length + 7) / 8));
        for (int c = 0; c < cells.length; c++) {
            boolean isNull = cells[c].write(rows.array(), rows.position(), out, done, place);
            if (isNull) {
                out.bytes[begin + (c >> 3)] |= (byte) (0x80 >> (c & 7));
            }
            if (out.size - begin > context.limits().maxRowBytes()) {
                throw context.damage(
                        VoTableIssue.W77,
                        "Row index " + done + " takes more than the "
                                + context.limits().maxRowBytes() + " bytes that ReadLimits.maxRowBytes allows",
                        place);
            }
        }
        if (cells.length == 0) {
            out.put(0);
        }
    }

    @Override
    public long rows() {
        return table.rows();
    }

    @Override
    public void seek(long row) {
        if (rows instanceof RowSeeker seeker) {
            seeker.seek(row);
        }
        failure = null;
        out.size = 0;
        position = 0;
        chunk = 1;
        done = row;
    }

    @Override
    void finish() {
        rows.finish();
    }

    @Override
    public long offset(int index) {
        return place;
    }
}
