// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSource;
import org.vo4j.api.table.Table;
import org.vo4j.votable.model.TableElement;

/**
 * One TABLE of a document that is being read: what its head says, and its rows, once.
 *
 * <p>It stands where the {@link VoTableReader} stands; when that goes on to the next table, rows that were not read
 * are skipped. Single-threaded.
 */
public final class TableReader implements RowSource {
    private final VoTableReader reader;
    private final Supplier<RowCursor> opener;
    private final Supplier<OptionalLong> rowsRead;
    private final Optional<String> encoding;
    private final TableElement element;
    private final int index;
    private final Columns fields;
    private final Columns columns;
    private boolean taken;

    /**
     * For the reader of the document.
     *
     * @param opener gives the cursor, or fails when the reader has gone on
     * @param rowsRead the number of rows, once they have been read to their end
     */
    TableReader(
            VoTableReader reader,
            TableElement element,
            int index,
            Optional<String> encoding,
            Columns fields,
            Columns columns,
            Supplier<RowCursor> opener,
            Supplier<OptionalLong> rowsRead) {
        this.reader = reader;
        this.element = element;
        this.index = index;
        this.encoding = encoding;
        this.fields = fields;
        this.columns = columns;
        this.opener = opener;
        this.rowsRead = rowsRead;
    }

    /** The TABLE element as far as it has been read: everything before its DATA. */
    public TableElement element() {
        return element;
    }

    /** The place among the tables of the document, counted from 0. */
    public int index() {
        return index;
    }

    /** The name of the encoding, such as {@code BINARY2}; empty for a table without DATA. */
    public Optional<String> encoding() {
        return encoding;
    }

    /** All columns that the table has. */
    public Columns fields() {
        return fields;
    }

    /** The columns that are read: all, or those that {@link ReadOptions#columns} names. */
    @Override
    public Columns columns() {
        return columns;
    }

    /** The number of rows that {@code TABLE/@nrows} announces, all included; not to be trusted. */
    @Override
    public OptionalLong rowCount() {
        return element.nrows();
    }

    /**
     * The number of rows that there are, without those that {@link ReadOptions#where} leaves out; known when they have been
     * read, or written by a transfer, to their end.
     */
    public OptionalLong rowsRead() {
        return rowsRead.get();
    }

    /**
     * The rows, once.
     *
     * @throws VoException when they have been asked for before or the reader has gone on
     */
    @Override
    public RowCursor rows() {
        if (taken) {
            throw new VoException("The rows of table " + index + " have been read already; open the document again");
        }
        taken = true;
        return opener.get();
    }

    /** The rows as objects, once; closing the stream closes the cursor. */
    public Stream<Row> stream() {
        RowCursor cursor = rows();
        Iterator<Row> rows = new Lookahead<>() {
            @Override
            boolean advance() {
                return cursor.next();
            }

            @Override
            Row take() {
                return cursor.row();
            }
        };
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(cursor::close);
    }

    /**
     * The rows in tables of at most so many rows each, once; the last may be smaller.
     *
     * @throws IllegalArgumentException when a batch would have no row
     */
    public Iterator<Table> batches(int rowsPerBatch) {
        if (rowsPerBatch < 1) {
            throw new IllegalArgumentException("A batch needs at least one row, not " + rowsPerBatch);
        }
        RowCursor cursor = rows();
        return new Batches(cursor, rowsPerBatch);
    }

    /** Loads all rows into memory, with as many threads as {@link ReadOptions#threads} says. */
    public Table load() {
        return load(reader.options().threads());
    }

    /** Loads all rows into memory, decoding with so many threads. */
    public Table load(int threads) {
        try (RowCursor cursor = rows()) {
            return Table.load(cursor, threads);
        }
    }

    private static final class Batches extends Lookahead<Table> {
        private final RowCursor cursor;
        private final int size;
        private Optional<Table> batch = Optional.empty();

        Batches(RowCursor cursor, int size) {
            this.cursor = cursor;
            this.size = size;
        }

        @Override
        boolean advance() {
            batch = Optional.of(Table.loadUpTo(cursor, size)).filter(table -> table.size() > 0);
            return batch.isPresent();
        }

        @Override
        Table take() {
            return batch.orElseThrow();
        }
    }

    /** An iterator over something that moves on when asked for more. */
    private abstract static class Lookahead<T> implements Iterator<T> {
        private boolean ready;
        private boolean ended;

        abstract boolean advance();

        abstract T take();

        @Override
        public boolean hasNext() {
            if (!ready && !ended) {
                ready = advance();
                ended = !ready;
            }
            return ready;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("There are no more rows");
            }
            ready = false;
            return take();
        }
    }
}
