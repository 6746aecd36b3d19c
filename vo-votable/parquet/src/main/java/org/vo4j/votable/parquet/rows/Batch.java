// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import org.jspecify.annotations.Nullable;
import org.vo4j.votable.parquet.file.ChunkReader;
import org.vo4j.votable.parquet.file.ParquetException;
import org.vo4j.votable.parquet.file.Values;

/** Some rows of one column, decoded. Single-threaded. */
abstract class Batch {
    static final int[] NONE = new int[0];

    final FileColumn file;
    final int maxCellBytes;

    @Nullable ChunkReader chunk;

    /** The number within the row group of the first row. */
    long first;
    /** The number of rows. */
    int rows;
    /** The first row beyond the limit of a cell; as many as there are rows when there is none. */
    int beyond;
    /** Bytes of the largest cell. */
    long largest;
    /** The values. */
    Values values = new Values();
    /** Whether each row is a value of the same place: no nulls, no dictionary, no lists. */
    boolean direct;
    /** The place among the values of each row or element; -1 for null. */
    int[] places = NONE;

    Batch(FileColumn file, int maxCellBytes) {
        this.file = file;
        this.maxCellBytes = maxCellBytes;
    }

    /** The reader of the row group. */
    final ChunkReader chunk() {
        ChunkReader current = chunk;
        if (current == null) {
            throw early();
        }
        return current;
    }

    /** Begins a row group. */
    void begin(ChunkReader newChunk) {
        chunk = newChunk;
        rewind();
    }

    /** Stands before the first row of a row group. */
    final void rewind() {
        first = 0;
        rows = 0;
        beyond = 0;
    }

    /**
     * Goes on to the next rows.
     *
     * @throws ParquetException when there are none, or they are damaged
     */
    abstract void load();

    /** Checks that the chunk has no more values than rows. */
    void end() {
        if (chunk().next()) {
            throw new ParquetException("The column '" + file.node().name()
                    + "' has more values in a row group than the group has rows; the file is damaged");
        }
    }

    ParquetException early() {
        return new ParquetException("The column '" + file.node().name() + "' has no value for row " + (first + rows)
                + " of its row group; the file is damaged");
    }

    /** The number of elements of a row, null or not. */
    abstract int count(int row);

    /** Where the elements of a row begin among the places. */
    abstract int start(int row);

    /** Whether a row is null. */
    abstract boolean isNull(int row);

    /** Bytes of a row's cell. */
    final long bytes(int row) {
        long sum = 0;
        int from = start(row);
        int to = from + count(row);
        if (values.width > 0) {
            return (long) (to - from) * values.width;
        }
        for (int i = from; i < to; i++) {
            int place = direct ? i : places[i];
            sum += place < 0 ? 0 : values.lengths[place];
        }
        return sum;
    }

    /** Finds the first row that is beyond the limit, and the size of the largest. */
    final void measure() {
        beyond = rows;
        largest = 0;
        for (int r = 0; r < rows; r++) {
            long bytes = bytes(r);
            largest = Math.max(largest, bytes);
            if (bytes > maxCellBytes) {
                beyond = r;
                return;
            }
        }
    }
}
