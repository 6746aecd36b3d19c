// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiPredicate;
import org.vo4j.api.FormatException;
import org.vo4j.api.IssueLog;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.spi.TableEncoding;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.SeekableRowCursor;
import org.vo4j.votable.WriteOptions;
import org.vo4j.votable.internal.DocumentReader;
import org.vo4j.votable.internal.OpenTable;
import org.vo4j.votable.internal.skeleton.OpenElement;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.Fragment;
import org.vo4j.votable.model.Node;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.StreamElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/**
 * Writes a document while it is read: each element as soon as it is complete, the rows of each table as they come.
 *
 * <p>Elements that are open in the document that is read are open in the one that is written; of each, so many
 * children are written already. When the reader has gone on, what was open and is not any more is completed.
 */
public final class Transfer {
    private static final class Level {
        final OpenElement source;
        int written;

        Level(OpenElement source) {
            this.source = source;
        }
    }

    private final DocumentReader in;
    private final BiPredicate<Integer, TableElement> tables;
    private final Target target;
    private final WriteOptions options;
    private final StreamOutput out;
    private final MarkupWriter markup;
    private final Guard guard;
    private final RowsWriter rows;
    private final VoTableVersion version;
    private final List<Level> levels = new ArrayList<>();
    /** A second reader of the document, which looks through rows before they are written. */
    private Optional<DocumentReader> ahead = Optional.empty();

    /** Tables whose rows were passed over, by their number in the document. */
    private final Set<Integer> skipped = new HashSet<>();
    /** The MIVOT block that is still to be written. */
    private Optional<Fragment> annotation;
    /** The number of tables that were written or left out. */
    private int passed;

    /**
     * Creates a transfer of the tables that are wanted, and of all else, from a reader that is at its begin.
     *
     * @param annotation a MIVOT block for the first table that is written
     */
    public Transfer(
            DocumentReader in,
            BiPredicate<Integer, TableElement> tables,
            Target target,
            WriteOptions options,
            Optional<Fragment> annotation,
            IssueLog log) {
        this.in = in;
        this.tables = tables;
        this.target = target;
        this.options = options;
        this.annotation = annotation;
        this.version = Versions.target(options, in.version());
        boolean same = version == in.version() && options.version().isEmpty();
        this.guard = same ? Guard.trusting(version) : Guard.changing(version, log, target.location());
        this.out = new StreamOutput(target.stream(), target.name());
        this.markup = new MarkupWriter(out, guard);
        this.rows = new RowsWriter(out, markup, target, options, log, version);
    }

    /** Reads and writes to the end. */
    public void run() {
        try {
            transfer();
        } finally {
            ahead.ifPresent(DocumentReader::close);
        }
    }

    private void transfer() {
        markup.begin(Versions.prolog(in.snapshot().prolog(), version));
        Optional<OpenTable> table = in.untouched().or(in::nextTable);
        while (table.isPresent()) {
            if (table.get().encoding().isPresent()) {
                withData(table.get());
            }
            table = in.nextTable();
        }
        if (annotation.isPresent()) {
            throw new VoException("The document has no TABLE with rows that a MIVOT block could annotate");
        }
        VotableElement document = in.snapshot();
        if (levels.isEmpty()) {
            markup.write(document, this::keeps);
        } else {
            complete(0, document);
        }
        guard.finish();
        markup.end(document.prolog().after());
        out.flush();
    }

    private void withData(OpenTable table) {
        List<? extends OpenElement> open = in.openElements();
        int depth = tableDepth(open);
        boolean keep = tables.test(table.index(), table.element());
        if (!keep) {
            skipped.add(table.index());
        }
        follow(open, depth);
        if (keep) {
            annotate(open.get(depth - 1));
            table(table, open.get(depth), open.get(depth + 1), open.get(depth + 2));
        }
    }

    /** Writes the block that the options have, before the first table. */
    private void annotate(OpenElement resource) {
        if (annotation.isEmpty()) {
            return;
        }
        for (Node child : resource.children()) {
            if (child instanceof ResourceElement inner && inner.mivot().isPresent()) {
                throw new VoException(
                        "The document has a MIVOT block already, which is written before another could take"
                                + " its place; read it into memory with VoTable.read to exchange it");
            }
        }
        List<Attribute> meta = List.of(new Attribute("type", "meta"));
        markup.write(Element.of(resource.elementName(), meta, List.of(annotation.get())), any -> true);
        annotation = Optional.empty();
    }

    private static int tableDepth(List<? extends OpenElement> open) {
        int depth = open.size() - 1;
        while (!open.get(depth).localName().equals("TABLE")) {
            depth--;
        }
        return depth;
    }

    /** Completes what is not open any more, and opens what is, down to a depth which itself is left out. */
    private void follow(List<? extends OpenElement> open, int depth) {
        int common = 0;
        while (common < levels.size() && common < open.size() && levels.get(common).source == open.get(common)) {
            common++;
        }
        if (common < levels.size()) {
            Level parent = levels.get(common - 1);
            complete(common, (Element) parent.source.children().get(parent.written));
            parent.written++;
        }
        for (int d = 0; d < depth; d++) {
            if (d == levels.size()) {
                open(open.get(d));
            }
            children(levels.get(d), open.get(d).children());
        }
    }

    private void open(OpenElement source) {
        markup.open(source.elementName(), source.attributes());
        levels.add(new Level(source));
    }

    private void children(Level level, List<Node> children) {
        while (level.written < children.size()) {
            markup.write(children.get(level.written++), this::keeps);
        }
    }

    /** Whether an element is to be written; asked in document order. */
    private boolean keeps(Element element) {
        if (!(element instanceof TableElement table)) {
            return true;
        }
        int index = passed++;
        boolean kept = !skipped.remove(index) && tables.test(index, table);
        if (kept) {
            rows.without(table.columns());
        }
        return kept;
    }

    /** Writes what is left of the levels from a depth on, given the element that the first of them has become. */
    private void complete(int from, Element element) {
        List<Element> elements = new ArrayList<>();
        Element at = element;
        for (int d = from; d < levels.size(); d++) {
            elements.add(at);
            if (d + 1 < levels.size()) {
                at = (Element) at.children().get(levels.get(d).written);
            }
        }
        for (int d = levels.size() - 1; d >= from; d--) {
            Level level = levels.remove(d);
            children(level, elements.get(d - from).children());
            markup.close();
            if (d > from) {
                levels.get(d - 1).written++;
            }
        }
    }

    private void table(OpenTable table, OpenElement element, OpenElement data, OpenElement encodingElement) {
        String own = table.encoding().orElseThrow();
        // rows of a file of another format have an encoding only because they must have one
        TableEncoding encoding = rows.encoding(in.isContainer() ? "TABLEDATA" : own);
        boolean all = table.columns().list().equals(table.fields().list());
        Optional<StreamElement> stream = in.stream();
        Optional<StreamElement> elsewhere = stream.filter(found -> found.href().isPresent());
        if (all
                && !table.choosesRows()
                && encoding.name().equals(own)
                && elsewhere.isPresent()
                && options.streamFile().isEmpty()
                && target.contained().isEmpty()
                && !in.isContainer()) {
            head(table, element, data, table.columns(), false);
            reference(encodingElement, elsewhere.get());
            return;
        }
        String name = Names.sibling(encodingElement.elementName(), encoding.name());
        try (RowCursor cursor = table.rows().get()) {
            // where the payload has columns of its own, they are what is written
            Columns columns = cursor.columns();
            boolean bare = NullLiterals.needed(encoding, version) && !own.equals(encoding.name());
            Columns declared = bare ? declared(table, columns, encoding) : columns;
            head(table, element, data, declared, !own.equals(encoding.name()));
            OptionalLong count = cursor instanceof SeekableRowCursor known
                    ? OptionalLong.of(known.rowCount())
                    : OptionalLong.empty();
            rows.write(encoding, name, in.isContainer() ? Optional.empty() : stream, declared, count, cursor);
        }
    }

    /** Writes the TABLE up to its DATA, and opens that. */
    private void head(OpenTable table, OpenElement element, OpenElement data, Columns declared, boolean changes) {
        boolean all = table.columns().list().equals(table.fields().list());
        List<Attribute> attributes = all ? element.attributes() : without("ref", element.attributes());
        markup.open(element.elementName(), table.choosesRows() ? without("nrows", attributes) : attributes);
        Level level = new Level(element);
        levels.add(level);
        passed++;
        head(table, element, declared, changes);
        level.written = element.children().size();
        rows.openData(data.elementName(), data.attributes());
        Level dataLevel = new Level(data);
        levels.add(dataLevel);
        children(dataLevel, data.children());
        dataLevel.written++; // the element of the encoding, which is complete before anything else comes
    }

    /** The columns with literals for null: where the document can be read twice, what the rows need, else for all. */
    private Columns declared(OpenTable table, Columns columns, TableEncoding encoding) {
        if (columns.stream().noneMatch(NullLiterals::isMissing)) {
            return columns;
        }
        if (ahead.isEmpty()) {
            ahead = in.again();
        }
        if (ahead.isEmpty()) {
            return NullLiterals.declare(columns, encoding);
        }
        Optional<OpenTable> same = ahead.get().nextTable();
        while (same.isPresent() && same.get().index() < table.index()) {
            same = ahead.get().nextTable();
        }
        try (RowCursor cursor = same.orElseThrow().rows().get()) {
            return NullScan.declare(columns, cursor, encoding);
        } catch (FormatException e) {
            return NullLiterals.declare(columns, encoding); // the damage is met, and told, when the rows are written
        }
    }

    /** Bytes outside the document stay where they are; a relative address is made to lead there from the new place. */
    private void reference(OpenElement encodingElement, StreamElement stream) {
        List<Attribute> attributes = new ArrayList<>();
        for (Attribute attribute : stream.attributes()) {
            attributes.add(
                    attribute.name().equals("href")
                            ? new Attribute("href", target.relocated(attribute.value(), in.base()))
                            : attribute);
        }
        markup.open(encodingElement.elementName(), encodingElement.attributes());
        markup.open(stream.elementName(), attributes);
        markup.close();
        markup.close();
    }

    private static List<Attribute> without(String name, List<Attribute> attributes) {
        return attributes.stream()
                .filter(attribute -> !attribute.name().equals(name))
                .toList();
    }

    /** Writes what stands in the table before its DATA. */
    private void head(OpenTable table, OpenElement element, Columns declared, boolean changesEncoding) {
        List<Node> children = element.children();
        List<FieldElement> described = in.structure().fields();
        boolean own = children.stream().anyMatch(FieldElement.class::isInstance);
        Columns columns = table.columns();
        boolean all = columns.list().equals(table.fields().list());
        if (own || !all) {
            List<FieldElement> chosen = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                Column column = table.chosen().get(c);
                FieldElement field = column.index() < described.size()
                        ? described.get(column.index())
                        : Fields.of(column, element.elementName()); // of a table further on
                FieldElement sound = changesEncoding ? Fields.sound(field, column) : field;
                chosen.add(Fields.retyped(sound, column, declared.get(c)));
            }
            List<FieldElement> written = Fields.declared(chosen, columns, declared);
            children = all ? Fields.replaced(children, written) : Fields.chosen(children, described, written);
        }
        for (Node child : children) {
            markup.write(child, any -> true);
        }
    }
}
