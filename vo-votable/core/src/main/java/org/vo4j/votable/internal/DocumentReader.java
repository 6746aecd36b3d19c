// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.IssueLog;
import org.vo4j.api.Location;
import org.vo4j.api.QueryException;
import org.vo4j.api.Verify;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.TableEncoding;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.Table;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.internal.io.DocumentWindow;
import org.vo4j.votable.internal.io.PayloadSkipper;
import org.vo4j.votable.internal.io.Source;
import org.vo4j.votable.internal.io.Splitter;
import org.vo4j.votable.internal.skeleton.OpenElement;
import org.vo4j.votable.internal.skeleton.PayloadGaps;
import org.vo4j.votable.internal.skeleton.SkeletonReader;
import org.vo4j.votable.internal.skeleton.SkeletonReader.Event;
import org.vo4j.votable.internal.skeleton.SkeletonXml;
import org.vo4j.votable.model.Fragment;
import org.vo4j.votable.model.InfoElement;
import org.vo4j.votable.model.StreamElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/**
 * Reads a document from its first byte to its last: the skeleton through the XML parser, and between its events the
 * payloads through their encodings.
 */
public final class DocumentReader implements AutoCloseable {
    private final Source source;
    private final ReadOptions options;
    /** Whether a reference to a table further on may be followed by reading the document a second time. */
    private final boolean looksAhead;

    private final IssueLog log;
    private final DocumentWindow window;
    private final Splitter splitter;
    private final PayloadGaps gaps;
    private final SkeletonReader skeleton;
    private final Payloads payloads;
    /** The event that was read ahead of its table. */
    private @Nullable Event pending;

    /** The number of the table whose rows can be read; -1 between tables. */
    private int current = -1;
    /** The table that the reader stands at, while its rows have not been asked for. */
    private @Nullable OpenTable untouched;

    /** Whether the window stands in a payload. */
    private boolean inPayload;

    private int tables;

    /** Opens a document and reads it up to the first table. */
    public DocumentReader(Source source, ReadOptions options) {
        this(source, options, new IssueLog(options.verify()), source.reopens());
        try {
            this.pending = skeleton.next();
        } catch (RuntimeException e) {
            window.close();
            throw e;
        }
    }

    /** Opens a document of which nothing is read yet; issues go to a log that is there when reading fails. */
    public DocumentReader(Source source, ReadOptions options, IssueLog log) {
        this(source, options, log, source.reopens());
    }

    private DocumentReader(Source source, ReadOptions options, IssueLog log, boolean looksAhead) {
        this.source = source;
        this.looksAhead = looksAhead;
        this.options = options;
        this.log = log;
        this.window = new DocumentWindow(source, options.limits());
        this.payloads = new Payloads(window, options);
        this.gaps = new PayloadGaps(() -> window.locate(payloads.firstOffset()));
        EncodingVocabulary vocabulary = new EncodingVocabulary(options.plugins());
        this.splitter = new Splitter(window, vocabulary);
        try {
            this.skeleton = new SkeletonReader(
                    SkeletonXml.open(splitter),
                    new SplitterFragments(splitter),
                    vocabulary,
                    log,
                    options.limits(),
                    options.comments(),
                    gaps);
        } catch (RuntimeException e) {
            window.close();
            throw e;
        }
    }

    /** Goes on to the next table; empty at the end of the document. */
    public Optional<OpenTable> nextTable() {
        leavePayload();
        untouched = null;
        current = -1;
        while (true) {
            Event event = takeEvent();
            switch (event) {
                case TABLE_DATA -> {
                    return Optional.of(open(true));
                }
                case TABLE_WITHOUT_DATA -> {
                    return Optional.of(open(false));
                }
                case ORPHAN_DATA -> {
                    inPayload = splitter.pollPayload();
                    leavePayload();
                }
                case TABLE_END -> {
                    // its rows, if it has any, have been offered
                }
                case DOCUMENT_END -> {
                    pending = Event.DOCUMENT_END;
                    return Optional.empty();
                }
            }
        }
    }

    private Event takeEvent() {
        Event ahead = pending;
        pending = null;
        return ahead == null ? skeleton.next() : ahead;
    }

    private OpenTable open(boolean data) {
        inPayload = data && splitter.pollPayload();
        boolean content = inPayload;
        TableElement element = skeleton.table();
        Columns fields = columns(element);
        Optional<String> encoding = data ? Optional.of(skeleton.encodingName()) : Optional.empty();
        Optional<StreamElement> stream = data ? skeleton.stream() : Optional.empty();
        String elementName = data ? skeleton.payloadElementName() : "TABLE";
        Selection selection = Selection.of(fields, options);
        int index = tables++;
        RowCount count = new RowCount();
        Supplier<RowCursor> rows = () -> {
            if (current != index) {
                throw new VoException("The reader has gone on from table " + index
                        + "; read the rows of a table before asking for the next");
            }
            untouched = null;
            selection.check();
            return encoding.isEmpty()
                    ? Table.empty(selection.columns()).rows()
                    : rows(element, encoding.get(), stream, elementName, content, fields, selection, count);
        };
        OpenTable table = new OpenTable(
                element,
                index,
                encoding,
                fields,
                selection.columns(),
                selection.of(fields),
                selection.chooses(),
                rows,
                () -> encoding.isEmpty() ? OptionalLong.of(0) : count.rows);
        untouched = table;
        current = index;
        return table;
    }

    /** The table's columns; a reference to a table further on is followed where the document can be read again. */
    private Columns columns(TableElement element) {
        Columns columns = skeleton.columns();
        boolean unresolved = columns.size() == 0 && element.ref().isPresent();
        if (!unresolved || !looksAhead) {
            return columns;
        }
        ReadOptions quiet = options.verify(Verify.IGNORE).columns(List.of()).where(List.of());
        try (DocumentReader again = new DocumentReader(source, quiet, new IssueLog(Verify.IGNORE), false)) {
            again.skipTables();
            VotableElement whole = again.snapshot();
            List<TableElement> all = whole.tables();
            return tables < all.size() ? whole.columns(all.get(tables)) : columns;
        } catch (FormatException e) {
            return columns; // the damage that hides the other table is met when this reader comes to it
        }
    }

    private void skipTables() {
        while (nextTable().isPresent()) {
            // only the skeleton is wanted
        }
    }

    private RowCursor rows(
            TableElement element,
            String encodingName,
            Optional<StreamElement> stream,
            String elementName,
            boolean content,
            Columns fields,
            Selection selection,
            RowCount count) {
        TableEncoding encoding = options.plugins().encoding(encodingName);
        Payload payload = payloads.open(encoding, stream, elementName, content);
        TableContext context = new TableContext(
                fields, selection, version(), options.limits(), log, payload, skeleton::encodingAttribute, rows -> {
                    endOfRows(element, rows);
                    count.rows = OptionalLong.of(rows);
                });
        RowCursor cursor = encoding.read(payload, context);
        return selection.chooses()
                ? ChoosingCursor.of(
                        cursor,
                        selection.columns().size(),
                        selection.ranges(),
                        chosen -> count.rows = OptionalLong.of(chosen))
                : cursor;
    }

    /** Reads on behind the rows, up to the next table: what stands there can make them invalid. */
    private void endOfRows(TableElement element, long rows) {
        OptionalLong announced = element.nrows();
        if (announced.isPresent() && announced.getAsLong() != rows) {
            log.report(Issue.of(
                    VoTableIssue.W18,
                    "The table has " + rows + " rows, not the " + announced.getAsLong() + " that nrows announces",
                    element.location().orElse(Location.unknown()),
                    "TABLE"));
        }
        int before = skeleton.queryStatuses();
        leavePayload();
        Event event = takeEvent();
        while (event == Event.TABLE_END) {
            event = skeleton.next();
        }
        pending = event;
        Optional<InfoElement> after = skeleton.queryStatus();
        if (after.isPresent()
                && skeleton.queryStatuses() > before
                && after.get().value().orElse("").equals("ERROR")) {
            throw new QueryException("The service reports that the rows are not to be relied on: QUERY_STATUS is ERROR"
                    + (after.get().text().isBlank()
                            ? ""
                            : ": " + after.get().text().strip()));
        }
    }

    /** Moves the window behind the payload that it stands in, and lets the skeleton go on. */
    private void leavePayload() {
        if (!inPayload) {
            return;
        }
        PayloadSkipper.skip(window);
        inPayload = false;
        long offset = window.offset(window.position());
        if (source.reopens()) {
            gaps.add(skeleton.line(), skeleton.column(), () -> window.locate(offset));
        } else {
            Location here = window.locate(offset);
            gaps.add(skeleton.line(), skeleton.column(), () -> here);
        }
        splitter.resume();
    }

    /** A second reader of the same document that reports nothing; empty where it can be read only once. */
    public Optional<DocumentReader> again() {
        return source.reopens()
                ? Optional.of(new DocumentReader(source, options.verify(Verify.IGNORE)))
                : Optional.empty();
    }

    /** The table that the reader stands at, if nobody has asked for its rows: the document can be transferred from here. */
    public Optional<OpenTable> untouched() {
        return Optional.ofNullable(untouched);
    }

    /** Whether no table has been asked for. */
    public boolean isAtBegin() {
        return tables == 0;
    }

    /** The elements that are open, the root first. */
    public List<? extends OpenElement> openElements() {
        return skeleton.openElements();
    }

    /** At a table: the TABLE whose FIELDs describe it. */
    public TableElement structure() {
        return skeleton.structure();
    }

    /** At a table with data: the STREAM that holds them or says where they are. */
    public Optional<StreamElement> stream() {
        return skeleton.stream();
    }

    /** Whether the document describes a file of another format, which holds the rows. */
    public boolean isContainer() {
        return source.isContainer();
    }

    /** The address that relative references are resolved against. */
    public Optional<URI> base() {
        return source.base();
    }

    /** The document as far as it has been read. */
    public VotableElement snapshot() {
        return skeleton.snapshot();
    }

    /** Begins to note where MIVOT blocks stand, which costs as much as telling the place of an issue. */
    public void locateMivot() {
        skeleton.locateMivot();
    }

    /** Where the MIVOT blocks stand that were read since {@link #locateMivot}; by the very objects. */
    public Map<Fragment, Location> mivot() {
        return skeleton.mivot();
    }

    /** The version whose rules hold. */
    public VoTableVersion version() {
        return skeleton.version();
    }

    /** The last INFO named QUERY_STATUS that has been read. */
    public Optional<InfoElement> queryStatus() {
        return skeleton.queryStatus();
    }

    /** The bytes that have come from the source; from any thread. */
    public long bytesRead() {
        return window.rawBytes();
    }

    /** About where the reader stands; for messages, as it may count lines. */
    public Location place() {
        return window.here();
    }

    /** Where issues go. */
    public IssueLog log() {
        return log;
    }

    @Override
    public void close() {
        window.close();
    }

    /** The number of rows of a table, once they have been read to their end. */
    private static final class RowCount {
        OptionalLong rows = OptionalLong.empty();
    }
}
