// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.Location;
import org.vo4j.api.QueryException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSource;
import org.vo4j.api.table.Table;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.model.InfoElement;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/**
 * A VOTable that a service sends, read up to the rows of its results table: what protocols make their results of.
 *
 * <p>The results table is the first in a RESOURCE of the type {@code results} (DALI 1.1 section 4.4); a RESOURCE without
 * a type is one. Where all have other types it is the first table at all. Single-threaded, except {@link #close}.
 */
public final class Answer implements AutoCloseable {
    private final TransportResponse response;
    private final HttpTransport http;
    private final ReadOptions options;
    private final Function<VotableElement, QueryStatus> rule;
    private final VoTableReader reader;
    private final ResultsTable table;
    private QueryStatus status;
    private OptionalLong rows = OptionalLong.empty();
    private OptionalLong maxRecords = OptionalLong.empty();
    private boolean taken;
    private volatile boolean closed;

    Answer(
            TransportResponse response,
            HttpTransport http,
            ReadOptions options,
            Function<VotableElement, QueryStatus> rule) {
        this.response = response;
        this.http = http;
        this.options = options;
        this.rule = rule;
        RememberedHead body = new RememberedHead(response.body());
        VoTableReader opened = null;
        try {
            opened = VoTableReader.open(body, response.uri().toString(), options);
            this.reader = opened;
            Optional<ResultsTable> found = ResultsTable.find(opened);
            this.status = Statuses.worse(
                    Statuses.of(reader.document(), found.map(ResultsTable::index)), rule.apply(reader.document()));
            if (status.isError()) {
                throw Failures.refused(response, status);
            }
            this.table = found.orElseThrow(this::noTable);
            if (table.columns().size() == 0) {
                throw new FormatException("The results table has no columns: no FIELD is in it", place());
            }
        } catch (FormatException e) {
            closeQuietly(opened);
            throw opened == null ? Failures.noTable(response, body.bytes(), e) : e;
        } catch (VoException e) {
            closeQuietly(opened);
            throw e;
        }
    }

    private static void closeQuietly(@Nullable VoTableReader opened) {
        if (opened != null) {
            opened.close();
        }
    }

    private FormatException noTable() {
        return new FormatException(
                "The VOTable has no table, and tells no error; a service must send one, be it empty", place());
    }

    private Location place() {
        return new Location(response.uri().toString(), 0, 0);
    }

    /** Notes how many records were asked for, so that {@link #isTruncated} can tell who cut the answer. */
    public Answer maxRecords(OptionalLong asked) {
        this.maxRecords = asked;
        return this;
    }

    /** The address that answered, after redirects. */
    public URI uri() {
        return response.uri();
    }

    /** The response; its body is this answer's to read. */
    TransportResponse response() {
        return response;
    }

    HttpTransport http() {
        return http;
    }

    ReadOptions options() {
        return options;
    }

    /** The columns of the results table. */
    public Columns columns() {
        return table.columns();
    }

    /** The results table as far as it has been read. */
    public TableElement table() {
        List<TableElement> tables = document().tables();
        return table.index() < tables.size() ? tables.get(table.index()) : table.element();
    }

    /** The RESOURCE that the results table stands in, as far as it has been read. */
    public Optional<ResourceElement> resource() {
        VotableElement document = document();
        List<TableElement> tables = document.tables();
        return table.index() < tables.size() ? document.resourceOf(tables.get(table.index())) : Optional.empty();
    }

    /** The document as far as it has been read; the whole one, without rows, when the rows have ended. */
    public VotableElement document() {
        return reader.document();
    }

    /** The INFOs of the results table, of the RESOURCE around it and of the root, as far as they have been read. */
    public List<InfoElement> infos() {
        return Statuses.infos(document(), Optional.of(table.index()));
    }

    /** Deviations from the standard that were tolerated. */
    public List<Issue> issues() {
        return reader.issues();
    }

    /** The bytes that have come so far; from any thread. */
    public long bytesRead() {
        return reader.bytesRead();
    }

    /** The number of rows that the service announces; not to be trusted. */
    OptionalLong announcedRows() {
        return table.source().rowCount();
    }

    /** Whether more of it can be read. */
    boolean isOpen() {
        return !closed;
    }

    private RowSource take() {
        if (taken) {
            throw new VoException("The rows of " + uri() + " have been asked for already and come once only; "
                    + "load() them into memory to go through them several times");
        }
        taken = true;
        return table.source();
    }

    RowCursor rows() {
        return new AnswerCursor(this, take().rows());
    }

    Table load() {
        Table loaded;
        try (RowCursor cursor = take().rows()) {
            loaded = Table.load(cursor, options.threads());
        } catch (QueryException e) {
            throw refusedBehind(e);
        }
        end(loaded.size());
        return loaded;
    }

    /** Writes the document while it is read, or what of it can be had. */
    void transferTo(VoTableWriter out) {
        RowSource source = take();
        try {
            if (source instanceof TableReader streaming && table.index() == 0) {
                reader.transferTo(out);
                end(streaming.rowsRead().orElse(0));
            } else {
                taken = false;
                out.write(new Once(columns(), rows()));
            }
        } catch (QueryException e) {
            throw refusedBehind(e);
        }
    }

    /** Rows that a cursor has yet to move over. */
    private record Once(Columns columns, RowCursor rows) implements RowSource {
        @Override
        public OptionalLong rowCount() {
            return OptionalLong.empty();
        }
    }

    /** Takes note of the end of the rows, and reads what stands behind them. */
    void end(long count) {
        if (rows.isEmpty()) {
            reader.readToEnd();
            status = Statuses.worse(status, statusNow());
            rows = OptionalLong.of(count);
        }
        if (status.isError()) {
            throw refusedBehind(new QueryException(Failures.explanation(status)));
        }
    }

    private QueryStatus statusNow() {
        VotableElement document = document();
        return Statuses.worse(Statuses.of(document, Optional.of(table.index())), rule.apply(document));
    }

    /** The failure that the service tells behind the rows, with where and what. */
    QueryException refusedBehind(QueryException found) {
        status = Statuses.worse(status, statusNow());
        String why = status.isError() ? Failures.explanation(status) : String.valueOf(found.getMessage());
        status = status.isError() ? status : QueryStatus.error(why);
        QueryException told =
                new QueryException(uri() + " failed while it sent the rows, which are not complete: " + why);
        told.initCause(found);
        return told;
    }

    /** What the service has said of the answer so far; the last word when the rows have ended. */
    public QueryStatus queryStatus() {
        return status;
    }

    /** The number of rows; known when all have been read. */
    public OptionalLong rowsRead() {
        return rows;
    }

    /**
     * Whether the service says that there is more than it has sent: OVERFLOW (DALI 1.1 section 4.4.1).
     *
     * @throws VoException when that is not known yet, because the rows have not been read to their end
     */
    public boolean isOverflow() {
        if (rows.isEmpty() && !status.isOverflow()) {
            throw new VoException("Whether " + uri() + " has sent everything is known when all rows have been read");
        }
        return status.isOverflow();
    }

    /**
     * Whether rows are missing that the caller did not renounce: there is an overflow, and it did not come at the number
     * of records that was asked for.
     *
     * @throws VoException when that is not known yet, because the rows have not been read to their end
     */
    public boolean isTruncated() {
        if (rows.isEmpty()) {
            throw new VoException("Whether " + uri() + " has sent everything is known when all rows have been read");
        }
        return status.isOverflow() && !rows.equals(maxRecords);
    }

    /** Ends the transfer; from any thread, to cancel. */
    @Override
    public void close() {
        closed = true;
        reader.close();
    }
}
