// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

/** Reads what {@link FlaggedCells} has written. Single-threaded. */
final class FlagReader {
    private static final int AT_ONCE = 1 << 13;

    private final StoredRows rows;
    private final BinaryTable table;
    private byte[] window = new byte[0];
    private long firstRow;
    private long rowsThere;

    FlagReader(StoredRows rows, BinaryTable table) {
        this.rows = rows;
        this.table = table;
    }

    /** Whether the bit of a row is set. */
    boolean isSet(long row, int bit) {
        int width = table.flagBytes();
        if (row < firstRow || row >= firstRow + rowsThere) {
            long count = Math.max(1, Math.min(table.rows() - row, AT_ONCE / width));
            window = new byte[(int) count * width];
            rows.heap(table.flagsBegin() + row * width, window, 0, window.length);
            firstRow = row;
            rowsThere = count;
        }
        int at = (int) (row - firstRow) * width + (bit >> 3);
        return (window[at] & (0x80 >> (bit & 7))) != 0;
    }
}
