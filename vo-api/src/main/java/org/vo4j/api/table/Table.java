// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.vo4j.api.FormatException;
import org.vo4j.api.VoException;

/**
 * A table in memory, kept by columns: arrays of primitives, masks of nulls, strings as UTF-8.
 *
 * <p>Rows can be read in any order and as often as wanted. Immutable and shareable between threads; a cursor over it
 * belongs to one thread. The number of rows is not limited to 2<sup>31</sup>.
 */
public final class Table implements RowSource, Iterable<Row> {
    private final Columns columns;
    private final Chunk[] chunks;
    /** The number of the first row of each chunk, and behind them the number of all rows. */
    private final long[] firsts;

    Table(Columns columns, List<Chunk> chunks) {
        this.columns = columns;
        this.chunks = chunks.toArray(Chunk[]::new);
        this.firsts = new long[this.chunks.length + 1];
        for (int i = 0; i < this.chunks.length; i++) {
            firsts[i + 1] = firsts[i] + this.chunks[i].rows();
        }
    }

    /** A table without rows. */
    public static Table empty(Columns columns) {
        return new Table(columns, List.of());
    }

    /**
     * Loads the rows that a cursor has yet to move over; the caller closes the cursor.
     *
     * @throws FormatException when the rows are damaged
     */
    public static Table load(RowCursor cursor) {
        return loadUpTo(cursor, Long.MAX_VALUE);
    }

    /** Loads at most so many of the rows that a cursor has yet to move over. */
    public static Table loadUpTo(RowCursor cursor, long maxRows) {
        List<Chunk> chunks = new ArrayList<>();
        loadInto(chunks, cursor, maxRows);
        return new Table(cursor.columns(), chunks);
    }

    static void loadInto(List<Chunk> chunks, RowCursor cursor, long maxRows) {
        int size = 64; // most tables are small; those that are not get full chunks from the second on
        long left = maxRows;
        Chunk chunk = new Chunk(cursor.columns(), size);
        while (left > 0 && cursor.next()) {
            chunk.add(cursor);
            left--;
            if (chunk.isFull()) {
                chunks.add(chunk.trimmed());
                chunk = new Chunk(cursor.columns(), Chunk.ROWS);
            }
        }
        if (chunk.rows() > 0) {
            chunks.add(chunk.trimmed());
        }
    }

    /**
     * Loads the rows that a cursor has yet to move over, decoding with so many threads where the cursor can hand out
     * blocks.
     *
     * @throws FormatException when the rows are damaged
     */
    public static Table load(RowCursor cursor, int threads) {
        return threads > 1 && cursor instanceof SplittableRowCursor splittable
                ? new ParallelLoad(splittable, threads).run()
                : load(cursor);
    }

    @Override
    public Columns columns() {
        return columns;
    }

    /** The number of rows. */
    public long size() {
        return firsts[chunks.length];
    }

    @Override
    public OptionalLong rowCount() {
        return OptionalLong.of(size());
    }

    /** A cursor before the first row; as many as wanted. */
    @Override
    public TableCursor rows() {
        return new TableCursor(this);
    }

    /**
     * One row as an object.
     *
     * @throws VoException when there is no such row
     */
    public Row row(long index) {
        return rows().moveTo(index).row();
    }

    /** The rows as objects, in order. */
    public Stream<Row> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    public Iterator<Row> iterator() {
        TableCursor cursor = rows();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.rowIndex() + 1 < size();
            }

            @Override
            public Row next() {
                if (!cursor.next()) {
                    throw new NoSuchElementException("The table has " + size() + " rows");
                }
                return cursor.row();
            }
        };
    }

    /** A whole column of scalar numbers as a new array; NaN for null. */
    public double[] doubles(String column) {
        int c = columns.index(column);
        double[] values = new double[arraySize()];
        TableCursor cursor = rows();
        for (int row = 0; cursor.next(); row++) {
            values[row] = cursor.getDouble(c);
        }
        return values;
    }

    /** A whole column of scalar numbers that fit a float as a new array; NaN for null. */
    public float[] floats(String column) {
        int c = columns.index(column);
        float[] values = new float[arraySize()];
        TableCursor cursor = rows();
        for (int row = 0; cursor.next(); row++) {
            values[row] = cursor.getFloat(c);
        }
        return values;
    }

    /**
     * A whole column of scalar integers as a new array.
     *
     * @throws VoException when a cell is null; {@link #longs(String, long)} takes a substitute
     */
    public long[] longs(String column) {
        int c = columns.index(column);
        long[] values = new long[arraySize()];
        TableCursor cursor = rows();
        for (int row = 0; cursor.next(); row++) {
            values[row] = cursor.getLong(c);
        }
        return values;
    }

    /** A whole column of scalar integers as a new array, with a substitute for null. */
    public long[] longs(String column, long ifNull) {
        int c = columns.index(column);
        long[] values = new long[arraySize()];
        TableCursor cursor = rows();
        for (int row = 0; cursor.next(); row++) {
            values[row] = cursor.getLong(c, ifNull);
        }
        return values;
    }

    /**
     * A whole column of scalar integers of at most 32 bits as a new array.
     *
     * @throws VoException when a cell is null
     */
    public int[] ints(String column) {
        int c = columns.index(column);
        int[] values = new int[arraySize()];
        TableCursor cursor = rows();
        for (int row = 0; cursor.next(); row++) {
            values[row] = cursor.getInt(c);
        }
        return values;
    }

    /** A whole column as text in a new array; empty for null. */
    public String[] strings(String column) {
        int c = columns.index(column);
        String[] values = new String[arraySize()];
        TableCursor cursor = rows();
        for (int row = 0; cursor.next(); row++) {
            values[row] = cursor.getString(c);
        }
        return values;
    }

    private int arraySize() {
        if (size() > Integer.MAX_VALUE - 8) {
            throw new VoException("The table has " + size() + " rows, more than an array holds; use rows()");
        }
        return (int) size();
    }

    int chunkOf(long row) {
        int low = 0;
        int high = chunks.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firsts[middle] <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    Chunk chunk(int index) {
        return chunks[index];
    }

    long firstRow(int chunk) {
        return firsts[chunk];
    }
}
