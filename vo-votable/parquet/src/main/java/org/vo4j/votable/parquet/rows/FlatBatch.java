// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import org.vo4j.votable.parquet.file.ChunkReader;

/** Rows that are one value each: those of a page. */
final class FlatBatch extends Batch {
    FlatBatch(FileColumn file, int maxCellBytes) {
        super(file, maxCellBytes);
    }

    @Override
    void load() {
        ChunkReader reader = chunk();
        if (!reader.next()) {
            throw early();
        }
        first += rows;
        rows = reader.count;
        values = reader.values;
        boolean full = reader.present == rows;
        direct = full && !reader.isDictionary;
        if (!direct) {
            if (full) {
                places = reader.ids;
            } else {
                spread(reader);
            }
        }
        if (values.width == 0) {
            measure();
        } else {
            beyond = rows;
            largest = values.width;
        }
    }

    private void spread(ChunkReader reader) {
        if (places.length < rows || places == reader.ids) {
            places = new int[rows];
        }
        int[] levels = reader.definition;
        int full = file.leaf().definition();
        int next = 0;
        for (int r = 0; r < rows; r++) {
            if (levels[r] == full) {
                places[r] = reader.isDictionary ? reader.ids[next] : next;
                next++;
            } else {
                places[r] = -1;
            }
        }
    }

    @Override
    int count(int row) {
        return 1;
    }

    @Override
    int start(int row) {
        return row;
    }

    @Override
    boolean isNull(int row) {
        return !direct && places[row] < 0;
    }
}
