// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.ColumnRange;
import org.vo4j.api.table.Columns;
import org.vo4j.votable.ReadOptions;

/**
 * What is read of a table.
 *
 * @param columns the columns that are shown
 * @param read the columns that the encoding gives: behind those shown, what else the ranges need
 * @param fields which fields the columns that are read are
 * @param ranges for each column that is read, what its numbers must lie in
 * @param failure why the rows cannot be read
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Selection(
        Columns columns, Columns read, int[] fields, List<List<ColumnRange>> ranges, Optional<VoException> failure) {

    static Selection of(Columns fields, ReadOptions options) {
        try {
            List<Column> shown = options.columns().isEmpty()
                    ? fields.list()
                    : options.columns().stream().map(fields::column).toList();
            List<Column> read = new ArrayList<>(shown);
            List<List<ColumnRange>> ranges = new ArrayList<>();
            shown.forEach(column -> ranges.add(new ArrayList<>()));
            for (ColumnRange range : options.ranges()) {
                Column column = fields.column(range.column());
                if (!read.contains(column)) {
                    read.add(column);
                    ranges.add(new ArrayList<>());
                }
                ranges.get(read.indexOf(column)).add(range);
            }
            Columns given = Columns.of(read);
            return new Selection(
                    shown.size() == read.size() ? given : Columns.of(shown),
                    given,
                    read.stream().mapToInt(Column::index).toArray(),
                    ranges,
                    Optional.empty());
        } catch (VoException e) {
            // another table of the document may have the column: it only matters when rows are asked for
            return new Selection(Columns.of(), Columns.of(), new int[0], List.of(), Optional.of(e));
        }
    }

    /** The columns that are shown, as the fields that they are. */
    List<Column> of(Columns all) {
        return Arrays.stream(fields, 0, columns.size()).mapToObj(all::get).toList();
    }

    /** Whether rows may be left out. */
    boolean chooses() {
        return ranges.stream().anyMatch(ofColumn -> !ofColumn.isEmpty());
    }

    void check() {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
