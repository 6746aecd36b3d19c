// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import org.vo4j.api.FormatException;
import org.vo4j.api.TransportException;

/**
 * A window that moves over the rows of a table, from the first to the last, once.
 *
 * <p>A cursor stands before the first row; {@link #next()} moves it. Cells are decoded when they are asked for, so a
 * column that nobody asks for costs almost nothing and no object is made per cell. What the getters return belongs to
 * the caller. Single-threaded, except that {@link #close()} may be called from any thread to cancel.
 */
public interface RowCursor extends Cells, AutoCloseable {
    /**
     * Moves to the next row.
     *
     * @return false after the last row, when all that follows the rows has been seen to be sound
     * @throws FormatException when the rows are damaged; those before were sound
     * @throws TransportException when the bytes cannot be brought, or the cursor was closed
     */
    boolean next();

    /** The number of the row the cursor stands on, counted from 0; -1 before the first. */
    long rowIndex();

    /**
     * The text of a char or unicodeChar cell without making a String; the slice is valid until the cursor moves, and
     * is overwritten by the next call for any column.
     *
     * @return the text as UTF-8; empty for null
     */
    TextSlice getText(int column);

    /** The row as an immutable object that stays valid when the cursor moves. */
    default Row row() {
        return Row.of(this, rowIndex());
    }

    /** Ends reading and frees what it held; closing twice is harmless. */
    @Override
    void close();
}
