// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.vo4j.protocol.dali.xml.XmlElement;

/**
 * What a service says of a table (VODataService 1.2 section 3.3).
 *
 * <p>Columns and keys that the service left out of a list of tables are fetched when they are first asked for. The values
 * do not change; shared between threads.
 */
public final class TableDescription {
    private final Header header;
    private final @Nullable TableFetcher fetcher;
    private volatile @Nullable Body body;

    private TableDescription(Header header, @Nullable Body body, @Nullable TableFetcher fetcher) {
        this.header = header;
        this.body = body;
        this.fetcher = fetcher;
    }

    /** A table with its columns and keys. */
    public static TableDescription of(Header header, List<ColumnDescription> columns, List<ForeignKey> foreignKeys) {
        return new TableDescription(header, new Body(columns, foreignKeys, true), null);
    }

    /** A table whose columns and keys are fetched when they are first asked for. */
    public static TableDescription lazy(Header header, TableFetcher fetcher) {
        return new TableDescription(header, null, fetcher);
    }

    /** A table of which no columns are known and none can be had. */
    static TableDescription bare(Header header) {
        return new TableDescription(header, new Body(List.of(), List.of(), false), null);
    }

    /**
     * Reads the description of one table, as a service gives it at {@code /tables/NAME}.
     *
     * @param source the address or file, for messages
     * @throws org.vo4j.api.FormatException when it is not such a document, or not whole
     */
    public static TableDescription parse(InputStream in, String source) {
        return TablesXml.table(in, source);
    }

    /** Writes a document with this table alone, columns included; the stream stays open. */
    public void write(OutputStream out) {
        TablesXmlWriter.write(this, out);
    }

    /** The name as it stands in queries: with its schema, quoted where it must be. */
    public String name() {
        return header.name();
    }

    /** A name for people; empty when not given. */
    public String title() {
        return header.title();
    }

    /** What the table holds, for people; empty when nothing is said. */
    public String description() {
        return header.description();
    }

    /** The utype; empty when not given. */
    public String utype() {
        return header.utype();
    }

    /** The role, such as {@code table}, {@code view} or {@code output}; empty when not given. */
    public String type() {
        return header.type();
    }

    /** About how many rows it has; empty when nothing is said. */
    public OptionalLong rowCount() {
        return header.rowCount();
    }

    /** The elements of the table that are not known here. */
    public List<XmlElement> others() {
        return header.others();
    }

    /** What is said of the table beside its columns and keys. */
    public Header header() {
        return header;
    }

    /** Whether the columns are at hand, so that {@link #columns} does not ask the service. */
    public boolean isComplete() {
        Body known = body;
        return known != null && known.known();
    }

    /**
     * The columns in the service's order; may ask the service. Empty when it does not tell.
     *
     * @throws org.vo4j.api.VoException when they cannot be had now
     */
    public List<ColumnDescription> columns() {
        return body().columns();
    }

    /** A column by its name, without regard to case and quotes; may ask the service. */
    public Optional<ColumnDescription> column(String name) {
        String wanted = TableNames.plain(name);
        return columns().stream()
                .filter(column -> TableNames.plain(column.name()).equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** The keys by which it can be joined; may ask the service. */
    public List<ForeignKey> foreignKeys() {
        return body().foreignKeys();
    }

    private Body body() {
        Body known = body;
        if (known != null || fetcher == null) {
            return Objects.requireNonNull(known);
        }
        synchronized (this) {
            if (body == null) {
                body = fetcher.fetch(name())
                        .map(TableDescription::body)
                        .orElseGet(() -> new Body(List.of(), List.of(), false));
            }
            return Objects.requireNonNull(body);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TableDescription table
                && header.equals(table.header)
                && Objects.equals(body, table.body);
    }

    @Override
    public int hashCode() {
        return header.hashCode();
    }

    /** The name. */
    @Override
    public String toString() {
        return name();
    }

    /**
     * What is said of a table beside its columns and keys.
     *
     * @param name the name as it stands in queries
     * @param title a name for people; empty when not given
     * @param description what it holds, for people; empty when nothing is said
     * @param utype the utype; empty when not given
     * @param type the role, such as {@code view}; empty when not given
     * @param rowCount about how many rows it has
     * @param others elements in it that are not known here, with all that is in them
     */
    public record Header(
            String name,
            String title,
            String description,
            String utype,
            String type,
            OptionalLong rowCount,
            List<XmlElement> others) {
        /** Keeps a copy of the list. */
        public Header {
            others = List.copyOf(others);
        }

        /** A table of which only the name is known. */
        public static Header of(String name) {
            return new Header(name, "", "", "", "", OptionalLong.empty(), List.of());
        }
    }

    private record Body(List<ColumnDescription> columns, List<ForeignKey> foreignKeys, boolean known) {
        Body {
            columns = List.copyOf(columns);
            foreignKeys = List.copyOf(foreignKeys);
        }
    }
}
