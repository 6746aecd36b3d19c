// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.vo4j.api.IssueLog;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.spi.TableEncoding;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSource;
import org.vo4j.api.table.Table;
import org.vo4j.votable.WriteOptions;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.DataElement;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.EncodingElement;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.Node;
import org.vo4j.votable.model.StreamElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/** Writes a document whose model is known from the start, with rows from elsewhere. */
public final class DocumentWriter {
    private final VotableElement document;
    private final Iterator<? extends RowSource> sources;
    private final boolean asRead;
    private final boolean counts;
    private final StreamOutput out;
    private final MarkupWriter markup;
    private final Guard guard;
    private final RowsWriter rows;
    private final VoTableVersion version;

    /**
     * Creates a writer of one document.
     *
     * @param sources the rows of its tables, in document order
     * @param asRead whether the document was read: then a TABLE without DATA has none, instead of none yet
     * @param counts whether a TABLE that announces its rows is made to announce those that there are
     */
    public DocumentWriter(
            VotableElement document,
            List<? extends RowSource> sources,
            boolean asRead,
            boolean counts,
            Target target,
            WriteOptions options,
            IssueLog log) {
        if (sources.size() != document.tables().size()) {
            throw new VoException("The document has " + document.tables().size() + " tables and there are rows for "
                    + sources.size() + "; give one source of rows for each TABLE, in document order");
        }
        this.document = document;
        this.sources = sources.iterator();
        this.asRead = asRead;
        this.counts = counts;
        this.version = Versions.target(options, document.version().orElse(VoTableVersion.assumed()));
        this.guard = asRead && options.version().isEmpty()
                ? Guard.trusting(version)
                : Guard.checking(version, log, target.location());
        this.out = new StreamOutput(target.stream(), target.name());
        this.markup = new MarkupWriter(out, guard);
        this.rows = new RowsWriter(out, markup, target, options, log, version);
    }

    /** Writes all of it. */
    public void run() {
        markup.begin(Versions.declared(Versions.prolog(document.prolog(), version)));
        element(document);
        guard.finish();
        markup.end(document.prolog().after());
        out.flush();
    }

    /** Walks down to the tables; what holds none is written as a whole. */
    private void element(Element element) {
        Deque<Iterator<Node>> open = new ArrayDeque<>();
        markup.open(element.elementName(), element.attributes());
        open.push(element.children().iterator());
        while (!open.isEmpty()) {
            Iterator<Node> children = open.element();
            if (!children.hasNext()) {
                markup.close();
                open.pop();
                continue;
            }
            Node child = children.next();
            if (child instanceof TableElement table) {
                table(table, sources.next());
            } else if (child instanceof Element inner && inner.localName().equals("RESOURCE")) {
                markup.open(inner.elementName(), inner.attributes());
                open.push(inner.children().iterator());
            } else {
                markup.write(child, any -> true);
            }
        }
    }

    private void table(TableElement table, RowSource source) {
        if (asRead && table.data().isEmpty()) {
            markup.write(table, any -> true);
            rows.without(document.columns(table));
            return;
        }
        try (RowCursor cursor = source.rows()) {
            table(table, source, cursor);
        }
    }

    private void table(TableElement table, RowSource source, RowCursor cursor) {
        Columns given = cursor.columns();
        boolean own = !table.fields().isEmpty();
        Columns described = document.columns(table);
        // of a document that was read, or is being read, the payload may have columns of its own
        boolean read = asRead || !given.list().equals(source.columns().list());
        boolean other = read && own && described.size() == given.size();
        Columns columns = other || described.size() == 0 ? typed(described, given) : described;
        Compatibility.check(table, columns, given);
        TableEncoding encoding =
                rows.encoding(table.data().flatMap(DataElement::encodingName).orElse("TABLEDATA"));
        // FIELDs of another TABLE cannot be changed here
        Columns declared = own || described.size() == 0 ? declared(columns, source, encoding) : columns;
        List<Node> children = own
                ? Fields.replaced(
                        table.children(), Fields.declared(retyped(table, described, columns), columns, declared))
                : described.size() > 0 ? table.children() : Fields.inserted(table.children(), made(declared, table));
        markup.open(table.elementName(), counted(table, source));
        for (Node child : Fields.withData(children, table.elementName())) {
            if (child instanceof DataElement data) {
                data(data, encoding, declared, source, cursor);
            } else {
                markup.write(child, any -> true);
            }
        }
        markup.close();
    }

    /** The attributes of a TABLE; one that counts the rows counts those that there are, where that is certain. */
    private List<Attribute> counted(TableElement table, RowSource source) {
        if (!counts || !(source instanceof Table known)) {
            return table.attributes();
        }
        return table.attributes().stream()
                .map(attribute -> attribute.name().equals("nrows")
                        ? new Attribute("nrows", Long.toString(known.size()))
                        : attribute)
                .toList();
    }

    /** The columns of the FIELDs, except those whose rows have another type. */
    private static Columns typed(Columns described, Columns ofRows) {
        if (described.size() == 0) {
            return ofRows;
        }
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < described.size(); c++) {
            Column field = described.get(c);
            Column row = ofRows.get(c);
            boolean same = field.datatype() == row.datatype() && field.shape().equals(row.shape());
            columns.add(same ? field : row);
        }
        return Columns.of(columns);
    }

    private static List<FieldElement> retyped(TableElement table, Columns described, Columns columns) {
        List<FieldElement> fields = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            fields.add(Fields.retyped(table.fields().get(c), described.get(c), columns.get(c)));
        }
        return fields;
    }

    private static List<FieldElement> made(Columns columns, TableElement table) {
        return columns.stream()
                .map(column -> Fields.of(column, table.elementName()))
                .toList();
    }

    private Columns declared(Columns columns, RowSource source, TableEncoding encoding) {
        if (!NullLiterals.needed(encoding, version) || columns.stream().noneMatch(NullLiterals::isMissing)) {
            return columns;
        }
        // a table in memory can be asked which columns have nulls, and what is free to stand for them
        if (!(source instanceof Table table)) {
            return NullLiterals.declare(columns, encoding);
        }
        try (RowCursor cursor = table.rows()) {
            return NullScan.declare(columns, cursor, encoding);
        }
    }

    private void data(DataElement data, TableEncoding encoding, Columns declared, RowSource source, RowCursor cursor) {
        rows.openData(data.elementName(), data.attributes());
        boolean written = data.encoding().isPresent();
        if (!written) {
            rows(data, encoding, declared, source, cursor);
        }
        for (Node child : data.children()) {
            if (child instanceof EncodingElement) {
                rows(data, encoding, declared, source, cursor);
            } else {
                markup.write(child, any -> true);
            }
        }
        markup.close();
    }

    private void rows(DataElement data, TableEncoding encoding, Columns declared, RowSource source, RowCursor cursor) {
        Optional<StreamElement> stream = data.encoding().flatMap(EncodingElement::stream);
        String name = Names.sibling(data.elementName(), encoding.name());
        OptionalLong count = source instanceof Table table ? table.rowCount() : OptionalLong.empty();
        rows.write(encoding, name, stream, declared, count, cursor);
    }
}
