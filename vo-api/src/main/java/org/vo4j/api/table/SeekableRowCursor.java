// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import org.vo4j.api.FormatException;

/**
 * A cursor that can be moved to any row, without loading those before: over a local file with rows of equal length.
 *
 * <p>{@code table.rows() instanceof SeekableRowCursor} tells whether a table has one. Single-threaded.
 */
public interface SeekableRowCursor extends RowCursor {
    /** The number of rows that the file says it has. */
    long rowCount();

    /**
     * Places the cursor before a row, so that {@link #next()} moves to it; {@code rowCount()} is the place behind the
     * last.
     *
     * <p>After the last row {@code next()} returns false once more, as often as it gets there; what follows the rows is
     * checked once.
     *
     * @throws IndexOutOfBoundsException when there is no such row
     * @throws FormatException when reading has failed before
     */
    void seek(long row);
}
