// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some consecutive rows of a {@link Table}, each column in an array of its own. */
final class Chunk {
    /** As many rows are kept together when they are loaded one after another. */
    static final int ROWS = 1 << 14;

    /** No column keeps more elements or bytes in one chunk, but for the last row. */
    private static final int FULL = 1 << 23;

    private final ChunkColumn[] columns;
    /** The columns whose cells may have any number of elements. */
    private final ChunkColumn[] unbounded;

    private int rows;

    Chunk(Columns of, int expectedRows) {
        columns = new ChunkColumn[of.size()];
        List<ChunkColumn> many = new ArrayList<>();
        for (int c = 0; c < columns.length; c++) {
            columns[c] = ChunkColumn.of(of.get(c), expectedRows);
            if (!of.get(c).shape().isScalar()) {
                many.add(columns[c]);
            }
        }
        unbounded = many.toArray(ChunkColumn[]::new);
    }

    /** Copies the row that the cursor stands on. */
    void add(RowCursor cursor) {
        for (int c = 0; c < columns.length; c++) {
            columns[c].add(cursor, c, rows);
        }
        rows++;
    }

    /** Whether the next row should go to another chunk. */
    boolean isFull() {
        boolean full = rows >= ROWS;
        for (ChunkColumn column : unbounded) {
            full |= column.used() > FULL;
        }
        return full;
    }

    /** Gives back the memory that was taken in advance. */
    Chunk trimmed() {
        for (ChunkColumn column : columns) {
            column.trim(rows);
        }
        return this;
    }

    int rows() {
        return rows;
    }

    ChunkColumn column(int c) {
        return columns[c];
    }

    /** A bit for each row or element; none at all as long as no bit is set. */
    static final class Bits {
        private long @Nullable [] words;

        void set(int index) {
            long[] have = words;
            int word = index >> 6;
            if (have == null || word >= have.length) {
                long[] larger = new long[Math.max(word + 1, have == null ? 4 : have.length * 2)];
                if (have != null) {
                    System.arraycopy(have, 0, larger, 0, have.length);
                }
                words = larger;
                have = larger;
            }
            have[word] |= 1L << index;
        }

        boolean get(int index) {
            long[] have = words;
            return have != null && index >> 6 < have.length && (have[index >> 6] & 1L << index) != 0;
        }
    }
}
