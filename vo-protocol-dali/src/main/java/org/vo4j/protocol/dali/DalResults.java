// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.QueryException;
import org.vo4j.api.VoException;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSource;
import org.vo4j.api.table.Table;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;
import org.vo4j.votable.model.InfoElement;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/**
 * The results of a query: rows that stream while the service sends them, once.
 *
 * <pre>{@code
 * try (DalResults<DalRecord> results = ...) {
 *     for (DalRecord record : results) {
 *         System.out.println(record.getString("name"));
 *     }
 *     if (results.isTruncated()) ...
 * }
 * }</pre>
 *
 * <p>Where the rows end, the service has its last word: an error is a {@link QueryException} of the cursor or iterator
 * that would have ended, an overflow a state of the results. Single-threaded, except that {@link #close} may be called
 * from any thread to cancel.
 *
 * @param <R> the protocol's own type of record
 */
public class DalResults<R extends DalRecord> implements RowSource, Iterable<R>, AutoCloseable {
    private final Answer answer;
    private final Function<DalRecord, R> records;

    /**
     * For the results of protocols.
     *
     * @param records makes the protocol's records of plain ones
     */
    protected DalResults(Answer answer, Function<DalRecord, R> records) {
        this.answer = answer;
        this.records = records;
    }

    /** Results with plain records. */
    public static DalResults<DalRecord> of(Answer answer) {
        return new DalResults<>(answer, record -> record);
    }

    /** The columns. */
    @Override
    public final Columns columns() {
        return answer.columns();
    }

    /** The number of rows: what has been read when they have ended, until then what the service announces, if it does. */
    @Override
    public final OptionalLong rowCount() {
        return answer.rowsRead().isPresent() ? answer.rowsRead() : answer.announcedRows();
    }

    /**
     * A cursor over the rows, without an object for each; once. Closing it ends the transfer.
     *
     * @throws VoException when the rows have been asked for already
     */
    @Override
    public final RowCursor rows() {
        return answer.rows();
    }

    /** As {@link #rows()}. */
    public final RowCursor cursor() {
        return rows();
    }

    /** The records, once; closing the stream ends the transfer. */
    public final Stream<R> stream() {
        Records iterator = new Records(rows());
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(iterator.cursor::close);
    }

    /** The records, once. */
    @Override
    public final Iterator<R> iterator() {
        return new Records(rows());
    }

    /** The first record, if there is one; the rows behind it are not to be had any more. */
    public final Optional<R> first() {
        Iterator<R> all = iterator();
        return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
    }

    /**
     * Loads all rows into memory.
     *
     * @throws QueryException when the service failed while it sent them
     * @throws FormatException when they are damaged or end early
     */
    public final Table load() {
        return answer.load();
    }

    /** Writes the whole answer to a file, while it comes; the file appears when it is whole. */
    public final void writeTo(Path file) {
        writeTo(file, WriteOptions.standard());
    }

    /**
     * Writes the whole answer to a file, while it comes; the file appears when it is whole.
     *
     * <p>All elements of the document are kept, with tables in the encoding and version that the options say.
     *
     * @throws QueryException when the service failed while it sent them; then there is no file
     */
    public final void writeTo(Path file, WriteOptions options) {
        try (VoTableWriter out = VoTableWriter.create(file, options)) {
            answer.transferTo(out);
        }
    }

    /** Writes the whole answer to a stream, while it comes, and closes the stream. */
    public final void writeTo(OutputStream stream, WriteOptions options) {
        try (VoTableWriter out = VoTableWriter.create(stream, options)) {
            answer.transferTo(out);
        }
    }

    /** What the service has said of the answer so far; its last word when the rows have ended. */
    public final QueryStatus queryStatus() {
        return answer.queryStatus();
    }

    /**
     * Whether the service says that there is more than it has sent: OVERFLOW (DALI 1.1 section 4.4.1).
     *
     * @throws VoException when that is not known yet, because the rows have not been read to their end
     */
    public final boolean isOverflow() {
        return answer.isOverflow();
    }

    /**
     * Whether rows are missing that the query did not renounce: there is an overflow, and it did not come at the number
     * of records that the query asked for.
     *
     * @throws VoException when that is not known yet, because the rows have not been read to their end
     */
    public final boolean isTruncated() {
        return answer.isTruncated();
    }

    /** The INFOs of the results table, of the RESOURCE around it and of the root, as far as they have been read. */
    public final List<InfoElement> infos() {
        return answer.infos();
    }

    /** What the service wants to be cited for these results: the INFOs named citation (DALI 1.2 section 4.4). */
    public final List<String> citations() {
        return infos().stream()
                .filter(info -> info.name().orElse("").equalsIgnoreCase("citation"))
                .map(info -> info.value().orElse("").strip())
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** The document as far as it has been read; the whole one, without rows, when the rows have ended. */
    public final VotableElement document() {
        return answer.document();
    }

    /** The results table as far as it has been read: its FIELDs, PARAMs, GROUPs and description. */
    public final TableElement table() {
        return answer.table();
    }

    /** The RESOURCE that the results table stands in, as far as it has been read. */
    public final Optional<ResourceElement> resource() {
        return answer.resource();
    }

    /** Deviations from the VOTable standard that were tolerated. */
    public final List<Issue> issues() {
        return answer.issues();
    }

    /** The address that answered, after redirects. */
    public final URI uri() {
        return answer.uri();
    }

    /** What carries requests about these results. */
    public final HttpTransport http() {
        return answer.http();
    }

    /** Who the service says the caller is, by the header {@code X-VO-Authenticated} (SSO 2.0); empty when unknown to it. */
    public final Optional<String> authenticatedAs() {
        return answer.response().header("x-vo-authenticated").filter(text -> !text.isBlank());
    }

    /** The bytes that have come so far; may be asked from any thread. */
    public final long bytesRead() {
        return answer.bytesRead();
    }

    /** Ends the transfer; from any thread, to cancel. */
    @Override
    public final void close() {
        answer.close();
    }

    private final class Records implements Iterator<R> {
        private RowCursor cursor;
        private long kept;
        private boolean ready;
        private boolean ended;
        private @Nullable VoException failure;

        Records(RowCursor cursor) {
            this.cursor = cursor;
        }

        @Override
        public boolean hasNext() {
            if (!ready && !ended) {
                VoException broken = failure;
                if (broken != null) {
                    throw broken;
                }
                ready = cursor.next();
                ended = !ready;
            }
            return ready;
        }

        @Override
        public R next() {
            if (!hasNext()) {
                throw new NoSuchElementException("There are no more records");
            }
            ready = false;
            Row row = kept == 0 ? cursor.row() : Row.of(cursor, kept + cursor.rowIndex());
            return records.apply(new DalRecord(row, answer, this::document));
        }

        /** The document with what stands behind the rows; those that have not come yet are kept in memory. */
        private VotableElement document() {
            if (answer.isOpen() && answer.rowsRead().isEmpty() && failure == null) {
                long begin = ready ? cursor.rowIndex() : cursor.rowIndex() + 1;
                try {
                    cursor = Table.load(new Rest(cursor, ready)).rows();
                    kept = begin;
                    ready = false;
                } catch (VoException e) {
                    failure = e;
                    ready = false;
                    throw e;
                }
            }
            return answer.document();
        }
    }
}
