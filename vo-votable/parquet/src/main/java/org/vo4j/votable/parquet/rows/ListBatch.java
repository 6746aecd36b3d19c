// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.util.Arrays;
import org.vo4j.api.VoTableIssue;
import org.vo4j.votable.parquet.file.ChunkReader;
import org.vo4j.votable.parquet.file.ParquetException;
import org.vo4j.votable.parquet.file.SchemaNode;
import org.vo4j.votable.parquet.file.Values;

/**
 * Rows that are lists of values.
 *
 * <p>A list may go on in the next page, so the last one of a page is held back until that has been seen.
 */
final class ListBatch extends Batch {
    /** A page of few bytes can repeat a long value of its dictionary without end. */
    private static final int MOST_BYTES = 256 << 20;

    /** The definition level from which on a list is there, though it may be empty. */
    private final int thereAt;

    private byte[] data = new byte[1 << 10];
    private int dataSize;
    private int[] starts = new int[16];
    private boolean[] nulls = new boolean[16];
    private int elements;
    /** Rows of which all elements have been seen, and the one that may go on. */
    private int begun;

    private boolean ended;

    ListBatch(FileColumn file, int maxCellBytes) {
        super(file, maxCellBytes);
        SchemaNode node = file.node();
        this.thereAt = node.repetition() == SchemaNode.REPEATED ? 0 : node.definition();
        this.values = new Values();
        values.width = file.leaf().width();
        places = new int[16];
    }

    @Override
    void begin(ChunkReader chunk) {
        super.begin(chunk);
        dataSize = 0;
        elements = 0;
        begun = 0;
        starts[0] = 0;
        ended = false;
        values.count = 0;
    }

    @Override
    void load() {
        ChunkReader reader = chunk();
        first += rows;
        forget();
        rows = 0;
        while (rows == 0) {
            if (ended) {
                throw early();
            }
            if (begun > 0 && bytes(0) > maxCellBytes) {
                rows = begun; // beyond the limit: next() says so, and nobody reads on
                break;
            }
            ended = !reader.next();
            if (!ended) {
                append(reader);
            }
            rows = ended ? begun : Math.max(0, begun - 1);
            if (ended && rows == 0) {
                throw early();
            }
        }
        values.data = data;
        measure();
    }

    /** Drops the rows that have been shown; what is left is a row that may go on, at most. */
    private void forget() {
        if (rows == 0) {
            return;
        }
        int from = starts[rows];
        int kept = elements - from;
        int firstValue = values.count;
        for (int e = from; e < elements; e++) {
            if (places[e] >= 0) {
                firstValue = Math.min(firstValue, places[e]);
            }
        }
        int keptValues = values.count - firstValue;
        int dataFrom = keptValues == 0 ? dataSize : values.start(firstValue);
        for (int e = 0; e < kept; e++) {
            int place = places[from + e];
            places[e] = place < 0 ? -1 : place - firstValue;
        }
        if (values.width == 0) {
            for (int v = 0; v < keptValues; v++) {
                values.starts[v] = values.starts[firstValue + v] - dataFrom;
                values.lengths[v] = values.lengths[firstValue + v];
            }
        }
        System.arraycopy(data, dataFrom, data, 0, dataSize - dataFrom);
        dataSize -= dataFrom;
        values.count = keptValues;
        values.data = data;
        nulls[0] = begun > rows && nulls[rows];
        begun -= rows;
        elements = kept;
        starts[0] = 0;
        starts[1] = kept;
    }

    private void append(ChunkReader reader) {
        int count = reader.count;
        int[] definition = reader.definition;
        int[] repetition = reader.repetition;
        int full = file.leaf().definition();
        int next = 0;
        if (places.length < elements + count) {
            places = Arrays.copyOf(places, Math.max(places.length * 2, elements + count));
        }
        for (int i = 0; i < count; i++) {
            if (repetition[i] == 0) {
                beginRow(definition[i] < thereAt);
            } else if (begun == 0) {
                throw early();
            }
            if (definition[i] >= file.repeated()) {
                boolean there = definition[i] == full;
                places[elements++] = there ? values.count : -1;
                if (there) {
                    copy(reader.values, reader.isDictionary ? reader.ids[next] : next);
                    next++;
                }
            }
            starts[begun] = elements;
        }
    }

    private void beginRow(boolean isNull) {
        if (begun + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            nulls = Arrays.copyOf(nulls, nulls.length * 2);
        }
        nulls[begun] = isNull;
        starts[begun] = elements;
        begun++;
    }

    private void copy(Values from, int place) {
        int length = from.length(place);
        if (dataSize + (long) length > MOST_BYTES) {
            throw new ParquetException(
                    VoTableIssue.W77,
                    "The lists of one page of column '" + file.node().name() + "' take more than " + MOST_BYTES
                            + " bytes; the file is damaged");
        }
        if (length > data.length - dataSize) {
            data = Arrays.copyOf(data, Math.max(data.length * 2, dataSize + length));
            values.data = data;
        }
        System.arraycopy(from.data, from.start(place), data, dataSize, length);
        if (values.width == 0) {
            if (values.starts.length == values.count) {
                values.starts = Arrays.copyOf(values.starts, Math.max(16, values.count * 2));
                values.lengths = Arrays.copyOf(values.lengths, values.starts.length);
            }
            values.starts[values.count] = dataSize;
            values.lengths[values.count] = length;
        }
        dataSize += length;
        values.count++;
    }

    @Override
    void end() {
        if (!ended) {
            super.end();
        }
    }

    @Override
    int count(int row) {
        return starts[row + 1] - starts[row];
    }

    @Override
    int start(int row) {
        return starts[row];
    }

    @Override
    boolean isNull(int row) {
        return nulls[row];
    }
}
