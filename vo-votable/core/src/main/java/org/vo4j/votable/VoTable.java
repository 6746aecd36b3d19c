// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.Verify;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Table;
import org.vo4j.votable.mivot.Annotation;
import org.vo4j.votable.model.InfoElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/**
 * A VOTable in memory: the document with all its metadata, and the rows of its tables by columns.
 *
 * <pre>{@code
 * VoTable document = VoTable.read(Path.of("catalogue.vot"));
 * double[] ra = document.firstTable().doubles("ra");
 * }</pre>
 *
 * <p>Immutable and shareable between threads. For documents of any size there is {@link VoTableReader}.
 */
public final class VoTable {
    private final VotableElement document;
    private final VoTableVersion version;
    private final List<Table> tables;
    private final List<Issue> issues;
    private final Optional<InfoElement> queryStatus;
    private final boolean read;
    private final Verify verify;
    /** Whether rows were left out, so that the document counts others than the tables have. */
    private final boolean chosen;

    private VoTable(VoTableReader reader, List<Table> tables) {
        this.document = reader.document();
        this.version = reader.version();
        this.tables = List.copyOf(tables);
        this.issues = List.copyOf(reader.issues());
        this.queryStatus = reader.queryStatus();
        this.read = true;
        this.verify = reader.options().verify();
        this.chosen = !reader.options().ranges().isEmpty();
    }

    private VoTable(VotableElement document, List<Table> tables) {
        this.document = document;
        this.version = document.version().orElse(VoTableVersion.assumed());
        this.tables = List.copyOf(tables);
        this.issues = List.of();
        this.queryStatus = Optional.empty();
        this.read = false;
        this.verify = Verify.WARN;
        this.chosen = false;
    }

    /**
     * A document that is made, not read.
     *
     * @param tables the rows of the document's tables, in document order
     * @throws VoException when there are not as many as the document has tables
     */
    public static VoTable of(VotableElement document, List<Table> tables) {
        if (document.tables().size() != tables.size()) {
            throw new VoException("The document has " + document.tables().size() + " TABLEs, not " + tables.size());
        }
        return new VoTable(document, tables);
    }

    /** A document with one table. */
    public static VoTable of(Table table) {
        return new VoTable(VotableElement.of(table), List.of(table));
    }

    /**
     * Writes the document to a file with the usual options; the file appears when it is whole.
     *
     * @throws org.vo4j.api.TransportException when it cannot be written
     */
    public void write(Path file) {
        write(file, WriteOptions.standard());
    }

    /** Writes the document to a file, which appears when it is whole. */
    public void write(Path file, WriteOptions options) {
        try (VoTableWriter writer = VoTableWriter.create(file, options)) {
            writer.write(document, tables, read, chosen);
        }
    }

    /** Writes the document to a stream, and closes it. */
    public void write(OutputStream out, WriteOptions options) {
        try (VoTableWriter writer = VoTableWriter.create(out, options)) {
            writer.write(document, tables, read, chosen);
        }
    }

    /**
     * Reads a file with the usual options.
     *
     * @throws org.vo4j.api.TransportException when it cannot be read
     * @throws org.vo4j.api.FormatException when it is damaged
     */
    public static VoTable read(Path file) {
        return read(file, ReadOptions.standard());
    }

    /** Reads a file. */
    public static VoTable read(Path file, ReadOptions options) {
        return load(VoTableReader.open(file, options));
    }

    /** Reads an address, {@code file:}, {@code http:} or {@code https:}, with the usual options. */
    public static VoTable read(URI address) {
        return read(address, ReadOptions.standard());
    }

    /** Reads an address, {@code file:}, {@code http:} or {@code https:}. */
    public static VoTable read(URI address, ReadOptions options) {
        return load(VoTableReader.open(address, options));
    }

    /** Reads a stream with the usual options, and closes it. */
    public static VoTable read(InputStream in) {
        return load(VoTableReader.open(in));
    }

    /** Reads a stream that has a name for messages, and closes it. */
    public static VoTable read(InputStream in, String name, ReadOptions options) {
        return load(VoTableReader.open(in, name, options));
    }

    /** Reads bytes with the usual options. */
    public static VoTable read(byte[] bytes) {
        return read(bytes, ReadOptions.standard());
    }

    /** Reads bytes. */
    public static VoTable read(byte[] bytes, ReadOptions options) {
        return load(VoTableReader.open(bytes, options));
    }

    private static VoTable load(VoTableReader opened) {
        try (VoTableReader reader = opened) {
            List<Table> tables = new ArrayList<>();
            for (Optional<TableReader> table = reader.next(); table.isPresent(); table = reader.next()) {
                tables.add(table.get().load());
            }
            return new VoTable(reader, tables);
        }
    }

    /** The document with all its metadata. */
    public VotableElement document() {
        return document;
    }

    /** The version that the document says it follows. */
    public VoTableVersion version() {
        return version;
    }

    /** The tables in document order, as {@link #elements()}. */
    public List<Table> tables() {
        return tables;
    }

    /** The TABLE elements in document order: one for each of {@link #tables()}. */
    public List<TableElement> elements() {
        return document.tables();
    }

    /**
     * The first table.
     *
     * @throws VoException when the document has none
     */
    public Table firstTable() {
        if (tables.isEmpty()) {
            throw new VoException("The document has no TABLE");
        }
        return tables.get(0);
    }

    /**
     * The table of an ID or a name.
     *
     * @throws VoException when there is none
     */
    public Table table(String idOrName) {
        List<TableElement> elements = elements();
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < elements.size(); i++) {
                TableElement element = elements.get(i);
                Optional<String> key = pass == 0 ? element.id() : element.name();
                if (key.filter(idOrName::equals).isPresent()) {
                    return tables.get(i);
                }
            }
        }
        throw new VoException("No table has the ID or name '" + idOrName + "'; the document has " + elements.size()
                + " tables: "
                + elements.stream()
                        .map(element -> element.id().or(element::name).orElse("(no name)"))
                        .limit(20)
                        .toList());
    }

    /**
     * What makes objects of data models of the rows: of the first MIVOT block that does not report a failure (MIVOT 1.0).
     *
     * @throws FormatException when the block is not well-formed or beyond a limit; when the document was read with {@link
     *     Verify#EXCEPTION}, with the first of {@link Annotation#issues}
     */
    public Optional<Annotation> annotation() {
        Optional<Annotation> found = Annotation.all(document, tables).stream().findFirst();
        if (verify == Verify.EXCEPTION) {
            found.flatMap(one -> one.issues().stream().findFirst()).ifPresent(issue -> {
                throw new FormatException(issue);
            });
        }
        return found;
    }

    /** The last INFO named QUERY_STATUS (DALI 1.1 section 4.4). */
    public Optional<InfoElement> queryStatus() {
        return queryStatus;
    }

    /** The deviations from the standard that were tolerated. */
    public List<Issue> issues() {
        return issues;
    }
}
