// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.util.Optional;
import org.vo4j.api.FormatException;

/**
 * A cursor that can hand out its remaining rows in blocks, to be decoded by other threads.
 *
 * <p>One thread takes blocks with {@link #nextBlock()}, gives each to a worker that walks {@link Block#rows()}, and
 * settles them in the order in which they were taken. Where a block turns out not to be separable (markup that only
 * the whole text can explain), {@link #resume} takes it and all later ones back, and {@link #next()} goes on from
 * there. Rows moved over by {@code next()} and rows handed out in blocks never overlap.
 */
public interface SplittableRowCursor extends RowCursor {
    /**
     * The next run of whole rows, still encoded; empty at the end of the payload, when {@link #next()} must be called
     * to check the end.
     */
    Optional<Block> nextBlock();

    /** Takes back a block that is not {@linkplain Block#separable() separable}, and those after it. */
    void resume(Block block);

    /** Whole rows, still encoded. Its cursor is used by one thread at a time. */
    interface Block {
        /** A cursor over the rows of this block; row numbers count from 0 in the block. Issues are held back. */
        RowCursor rows();

        /** Whether the rows could be told apart; known when {@link #rows()} has been walked to its end. */
        boolean separable();

        /**
         * Reports the issues that were held back, in the thread that owns the whole cursor.
         *
         * @param rowsBefore the number of rows before this block
         * @throws FormatException when the block is damaged, or the policy does not tolerate an issue
         */
        void settle(long rowsBefore);
    }
}
