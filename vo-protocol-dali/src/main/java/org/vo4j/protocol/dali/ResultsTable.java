// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSource;
import org.vo4j.api.table.Table;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.model.TableElement;

/**
 * The table of an answer that holds the results, and its rows: still to come, or kept in memory.
 *
 * @param index its place among the tables of the document
 * @param element its head
 * @param source its rows
 */
record ResultsTable(int index, TableElement element, RowSource source) {
    /** How many bytes a table may take that is kept only in case that nothing better comes. */
    private static final long MAX_KEPT_BYTES = 16 << 20;

    Columns columns() {
        return source.columns();
    }

    /** Goes on to the results table. A table that is none is kept, for it is the answer if none follows. */
    static Optional<ResultsTable> find(VoTableReader reader) {
        ResultsTable kept = null;
        Optional<TableReader> next = reader.next();
        while (next.isPresent()) {
            TableReader table = next.get();
            if (Statuses.isResults(reader.document(), table.index())) {
                return Optional.of(new ResultsTable(table.index(), table.element(), table));
            }
            if (kept == null && table.columns().size() > 0) {
                kept = new ResultsTable(table.index(), table.element(), keep(reader, table));
            }
            next = reader.next();
        }
        return found(kept);
    }

    private static Optional<ResultsTable> found(@Nullable ResultsTable kept) {
        if (kept != null && kept.source instanceof TooLarge large) {
            throw large.failure();
        }
        return Optional.ofNullable(kept);
    }

    private static RowSource keep(VoTableReader reader, TableReader table) {
        long begin = reader.bytesRead();
        try (BoundedCursor rows = new BoundedCursor(table.rows(), () -> reader.bytesRead() - begin <= MAX_KEPT_BYTES)) {
            Table loaded = Table.load(rows);
            return rows.isCut() ? new TooLarge(table) : loaded;
        }
    }

    /** A table that was passed over, for it was too large to be kept. */
    private record TooLarge(TableReader table) implements RowSource {
        @Override
        public Columns columns() {
            return table.columns();
        }

        @Override
        public OptionalLong rowCount() {
            return table.rowCount();
        }

        @Override
        public RowCursor rows() {
            throw failure();
        }

        FormatException failure() {
            return new FormatException(
                    "No RESOURCE is of the type results, and the first table is in one of another type and longer than "
                            + MAX_KEPT_BYTES + " bytes; read the document with VoTableReader",
                    table.element().location().orElse(Location.unknown()));
        }
    }
}
