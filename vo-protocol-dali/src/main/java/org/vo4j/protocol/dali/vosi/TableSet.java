// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.vo4j.api.Issue;
import org.vo4j.protocol.dali.xml.XmlElement;

/**
 * The tables of a service (VOSI 1.1 section 2.3). Immutable, but that columns which were left out are fetched when they
 * are first asked for; shared between threads.
 */
public final class TableSet implements Iterable<TableDescription> {
    private final List<SchemaDescription> schemas;
    private final List<XmlElement> others;
    private final List<Issue> issues;
    private final Map<String, TableDescription> byName;

    private TableSet(List<SchemaDescription> schemas, List<XmlElement> others, List<Issue> issues) {
        this.schemas = List.copyOf(schemas);
        this.others = List.copyOf(others);
        this.issues = List.copyOf(issues);
        this.byName = index(this.schemas);
    }

    /** A set of schemas. */
    public static TableSet of(List<SchemaDescription> schemas) {
        return new TableSet(schemas, List.of(), List.of());
    }

    static TableSet of(List<SchemaDescription> schemas, List<XmlElement> others, List<Issue> issues) {
        return new TableSet(schemas, others, issues);
    }

    /**
     * Reads a tables document whole; tables without columns stay so.
     *
     * @param source the address or file, for messages
     * @throws org.vo4j.api.FormatException when it is not such a document, not whole, or has more than two million columns
     */
    public static TableSet parse(InputStream in, String source) {
        return new TablesXml(source).whole(in);
    }

    /**
     * Reads a tables document, and leaves to a fetcher the columns of tables that it gives without; also, to keep memory
     * small, those of all tables behind the first hundred thousand columns.
     */
    public static TableSet parse(InputStream in, String source, TableFetcher fetcher) {
        return new TablesXml(source).lazy(in, fetcher);
    }

    /**
     * Hands over each table of a document as it is read, with the name of its schema, and keeps none: for documents of any
     * size.
     *
     * @param visitor what takes the name of the schema, empty when it comes behind its tables, and the table
     */
    public static void visit(InputStream in, String source, BiConsumer<String, TableDescription> visitor) {
        new TablesXml(source).visit(in, visitor);
    }

    /** The same set, in which a fetcher brings the columns that are not at hand. */
    public TableSet completedBy(TableFetcher fetcher) {
        List<SchemaDescription> completed = schemas.stream()
                .map(schema -> schema.withTables(schema.tables().stream()
                        .map(table -> table.isComplete() ? table : TableDescription.lazy(table.header(), fetcher))
                        .toList()))
                .toList();
        return new TableSet(completed, others, issues);
    }

    /** Writes a tables document with all columns, those included that have to be fetched; the stream stays open. */
    public void write(OutputStream out) {
        TablesXmlWriter.write(this, out);
    }

    private static Map<String, TableDescription> index(List<SchemaDescription> schemas) {
        Map<String, TableDescription> index = new HashMap<>();
        for (SchemaDescription schema : schemas) {
            for (TableDescription table : schema.tables()) {
                index.putIfAbsent(key(table.name()), table);
                // some services leave the schema out of the name
                index.putIfAbsent(key(schema.name() + "." + table.name()), table);
            }
        }
        return index;
    }

    private static String key(String name) {
        return TableNames.plain(name).toLowerCase(Locale.ROOT);
    }

    /** The schemas in the service's order. */
    public List<SchemaDescription> schemas() {
        return schemas;
    }

    /** The elements beside the schemas that are not known here. */
    public List<XmlElement> others() {
        return others;
    }

    /** What was not known when the document was read, the first hundred; it is not written again. */
    public List<Issue> issues() {
        return issues;
    }

    /** The tables of all schemas in the service's order. */
    public Stream<TableDescription> tables() {
        return schemas.stream().flatMap(schema -> schema.tables().stream());
    }

    /** How many tables there are. */
    public int size() {
        return schemas.stream().mapToInt(schema -> schema.tables().size()).sum();
    }

    /** A table by its name with schema, without regard to case and quotes; an exact match goes before. */
    public Optional<TableDescription> table(String name) {
        TableDescription found = byName.get(key(name));
        if (found == null || found.name().equals(name)) {
            return Optional.ofNullable(found);
        }
        return Optional.of(
                tables().filter(table -> table.name().equals(name)).findFirst().orElse(found));
    }

    @Override
    public Iterator<TableDescription> iterator() {
        return tables().iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TableSet set && schemas.equals(set.schemas) && others.equals(set.others);
    }

    @Override
    public int hashCode() {
        return schemas.hashCode();
    }

    /** How many tables there are. */
    @Override
    public String toString() {
        return size() + " tables in " + schemas.size() + " schemas";
    }
}
