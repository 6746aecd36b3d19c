// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import org.vo4j.api.TransportException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.votable.binary.codec.RowSeeker;

/** Rows that lie in a file or in memory, and can be reached in any order. */
final class StoredRows extends RowBytes implements RowSeeker {
    private static final int LEAST = 1 << 13;
    private static final int MOST = 1 << 18;

    private final Bytes bytes;
    private final BinaryTable table;
    private final ReadContext context;
    /** Where in the bytes the rows begin, and at which offset of the payload that is. */
    private final long begin;

    private final long offset;

    private byte[] array = new byte[LEAST + PADDING];
    private int position;
    private int limit;
    /** Where the window begins, counted from the first row. */
    private long base;
    /** Bytes to be read at once: more when they are read one after another. */
    private int chunk = LEAST;

    private final ReadAhead heap;

    private volatile boolean closed;

    StoredRows(Payload payload, Bytes bytes, long begin, long offset, BinaryTable table, ReadContext context) {
        super(payload);
        this.bytes = bytes;
        this.heap = new ReadAhead(bytes);
        this.begin = begin;
        this.offset = offset;
        this.table = table;
        this.context = context;
    }

    @Override
    public byte[] array() {
        return array;
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
        return limit;
    }

    @Override
    public boolean fill() {
        if (closed) {
            throw new TransportException("Reading was cancelled: the reader is closed");
        }
        long left = table.tableBytes() - base - limit;
        if (left <= 0) {
            return false;
        }
        int kept = limit - position;
        int wanted = (int) Math.min(left, Math.max(chunk, kept));
        if (kept + wanted + PADDING > array.length) {
            byte[] larger = new byte[(int) Math.min((long) kept + wanted, Integer.MAX_VALUE - 64) + PADDING];
            System.arraycopy(array, position, larger, 0, kept);
            array = larger;
        } else {
            System.arraycopy(array, position, array, 0, kept);
        }
        base += position;
        position = 0;
        limit = kept;
        chunk = Math.min(2 * chunk, MOST);
        int count = bytes.read(begin + base + limit, array, limit, Math.min(wanted, array.length - PADDING - limit));
        limit += count;
        if (count == 0) {
            throw context.damage(
                    VoTableIssue.W60,
                    "The FITS data end within the " + table.rows() + " rows of " + table.rowBytes()
                            + " bytes that the header announces; the rows before are sound. Is the file complete?",
                    offset(limit));
        }
        return true;
    }

    @Override
    public long rows() {
        return table.rows();
    }

    @Override
    public void seek(long row) {
        long target = row * table.rowBytes();
        if (target >= base && target <= base + limit) {
            position = (int) (target - base);
            return;
        }
        bytes.expectRandomAccess();
        base = target;
        position = 0;
        limit = 0;
        chunk = (int) Math.max(Math.min(table.rowBytes(), MOST), 512);
    }

    /** Copies bytes of the heap; refuses what is not there. */
    void heap(long from, byte[] into, int at, int length) {
        int count = heap.read(begin + table.heapBegin() + from, into, at, length);
        if (count < length) {
            throw context.damage(
                    VoTableIssue.W60,
                    "The FITS data end within the heap; is the file complete?",
                    offset + bytes.size() - begin);
        }
    }

    @Override
    void finish() {
        if (begin + table.dataBytes() > bytes.size()) {
            throw context.damage(
                    VoTableIssue.W60,
                    "The FITS data end within the heap behind the rows; is the file complete?",
                    offset + bytes.size() - begin);
        }
    }

    @Override
    public long offset(int index) {
        return offset + base + index;
    }

    @Override
    public void close() {
        closed = true;
        try {
            bytes.close();
        } finally {
            super.close();
        }
    }
}
