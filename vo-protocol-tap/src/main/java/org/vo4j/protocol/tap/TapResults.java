// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.vo4j.api.Issue;
import org.vo4j.api.QueryException;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSource;
import org.vo4j.api.table.Table;
import org.vo4j.protocol.dali.Answer;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.dali.QueryStatus;
import org.vo4j.votable.WriteOptions;
import org.vo4j.votable.model.InfoElement;
import org.vo4j.votable.model.VotableElement;

/**
 * The result of a query, whose rows arrive while the service still sends them (TAP 1.1 section 3).
 *
 * <p>Rows can be read once, in one of the ways that there are. A failure that the service tells behind the rows ends
 * them with a {@link QueryException}. Single-threaded, except that {@link #close} may be called from any thread to
 * cancel.
 */
public final class TapResults implements RowSource, Iterable<Row>, AutoCloseable {
    private final DalResults<DalRecord> results;
    private final Runnable onClose;

    TapResults(Answer answer, Runnable onClose) {
        this.results = DalResults.of(answer);
        this.onClose = onClose;
    }

    /**
     * The same result by records, which know the products that rows tell of, as those of ObsCore do. The rows are the
     * same ones, and come once only.
     */
    public DalResults<DalRecord> records() {
        return results;
    }

    /** The address that the result came from, after redirects. */
    public URI uri() {
        return results.uri();
    }

    /** The columns, as the query selects them. */
    @Override
    public Columns columns() {
        return results.columns();
    }

    /** The number of rows; before all have been read what the service announces, which is seldom and not to be trusted. */
    @Override
    public OptionalLong rowCount() {
        return results.rowCount();
    }

    /**
     * The rows by a cursor, once, without an object for each.
     *
     * @throws VoException when the rows have been asked for already
     */
    @Override
    public RowCursor rows() {
        return results.rows();
    }

    /** As {@link #rows()}. */
    public RowCursor cursor() {
        return rows();
    }

    /** The rows as objects, once. */
    @Override
    public Iterator<Row> iterator() {
        Iterator<DalRecord> records = results.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Row next() {
                return records.next().row();
            }
        };
    }

    /** The rows as objects, once; closing the stream closes the result. */
    public Stream<Row> stream() {
        return results.stream().map(DalRecord::row).onClose(this::close);
    }

    /** Loads all rows into memory. */
    public Table load() {
        return results.load();
    }

    /** Writes the answer to a file as a VOTable while it arrives; the file appears when it is whole. */
    public void writeTo(Path file) {
        results.writeTo(file);
    }

    /** Writes the answer to a file as a VOTable while it arrives; the file appears when it is whole. */
    public void writeTo(Path file, WriteOptions options) {
        results.writeTo(file, options);
    }

    /** What the service has said of the result so far; its last word when the rows have ended. */
    public QueryStatus queryStatus() {
        return results.queryStatus();
    }

    /**
     * Whether the result was cut at a limit, the query's or the service's (DALI 1.1 section 4.4.1).
     *
     * @throws VoException when that is not known yet, because the rows have not been read to their end
     */
    public boolean isOverflow() {
        return results.isOverflow();
    }

    /**
     * Whether rows are missing that the query asked for: the result was cut, and not at the limit that the query gave.
     *
     * @throws VoException when that is not known yet, because the rows have not been read to their end
     */
    public boolean isTruncated() {
        return results.isTruncated();
    }

    /** The INFO elements of the result that have arrived. */
    public List<InfoElement> infos() {
        return results.infos();
    }

    /** The VOTable around the rows, as far as it has arrived. */
    public VotableElement document() {
        return results.document();
    }

    /** The deviations from the standard that were met and tolerated so far. */
    public List<Issue> issues() {
        return results.issues();
    }

    /** Who the service says the caller is; empty when it does not. */
    public Optional<String> authenticatedAs() {
        return results.authenticatedAs();
    }

    /** The bytes that have come so far; may be asked from any thread. */
    public long bytesRead() {
        return results.bytesRead();
    }

    /** Ends the transfer, and deletes the job that was made for this result alone. Closing twice is harmless. */
    @Override
    public void close() {
        try {
            results.close();
        } finally {
            onClose.run();
        }
    }
}
