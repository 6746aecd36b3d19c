// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.IssueLog;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableVersion;
import org.vo4j.votable.internal.DocumentReader;
import org.vo4j.votable.internal.container.Containers;
import org.vo4j.votable.internal.io.JdkHttpTransport;
import org.vo4j.votable.internal.io.Source;
import org.vo4j.votable.model.InfoElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/**
 * Reads a VOTable from its first byte to its last, table by table, in constant memory.
 *
 * <pre>{@code
 * try (VoTableReader in = VoTableReader.open(Path.of("catalogue.vot"))) {
 *     TableReader table = in.next().orElseThrow();
 *     try (RowCursor row = table.rows()) {
 *         while (row.next()) sum += row.getDouble("ra");
 *     }
 * }
 * }</pre>
 *
 * <p>Gzip and character encodings are recognised, and so are files of tables that are no VOTables where a {@link
 * org.vo4j.api.spi.TableContainer} for them is present: FITS, Parquet. Single-threaded, except that {@link #close} may be called from any
 * thread to cancel.
 */
public final class VoTableReader implements AutoCloseable {
    private final Source source;
    private final DocumentReader document;
    private final ReadOptions options;

    private VoTableReader(Source from, ReadOptions options) {
        this.options = options;
        this.source = Containers.opened(from, options);
        try {
            this.document = new DocumentReader(source, options);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /**
     * Opens a file with the usual options.
     *
     * @throws TransportException when it cannot be read
     * @throws FormatException when it does not begin like a VOTable
     */
    public static VoTableReader open(Path file) {
        return open(file, ReadOptions.standard());
    }

    /** Opens a file. */
    public static VoTableReader open(Path file, ReadOptions options) {
        return new VoTableReader(Source.of(file), options);
    }

    /** Opens an address, {@code file:}, {@code http:} or {@code https:}, with the usual options. */
    public static VoTableReader open(URI address) {
        return open(address, ReadOptions.standard());
    }

    /** Opens an address, {@code file:}, {@code http:} or {@code https:}. */
    public static VoTableReader open(URI address, ReadOptions options) {
        return new VoTableReader(Source.of(address, options.transport().orElseGet(JdkHttpTransport::new)), options);
    }

    /** Reads a stream with the usual options; closing the reader closes the stream. */
    public static VoTableReader open(InputStream in) {
        return open(in, "", ReadOptions.standard());
    }

    /** Reads a stream that has a name for messages; closing the reader closes the stream. */
    public static VoTableReader open(InputStream in, String name, ReadOptions options) {
        return new VoTableReader(Source.of(in, name, Optional.empty()), options);
    }

    /** Reads bytes in memory, which must not change meanwhile, with the usual options. */
    public static VoTableReader open(byte[] bytes) {
        return open(bytes, ReadOptions.standard());
    }

    /** Reads bytes in memory, which must not change meanwhile. */
    public static VoTableReader open(byte[] bytes, ReadOptions options) {
        return new VoTableReader(Source.of(bytes), options);
    }

    /**
     * Goes on to the next TABLE, in document order, whatever RESOURCE it is in; rows of the one before that were not
     * read are skipped.
     *
     * @return the table; empty at the end of the document, when all of it has been seen to be sound
     * @throws FormatException when the document is damaged
     */
    public Optional<TableReader> next() {
        return document.nextTable()
                .map(table -> new TableReader(
                        this,
                        table.element(),
                        table.index(),
                        table.encoding(),
                        table.fields(),
                        table.columns(),
                        table.rows(),
                        table.rowsRead()));
    }

    /** Goes on to the end of the document, skipping all rows. */
    public void readToEnd() {
        while (document.nextTable().isPresent()) {
            // skipped by going on
        }
    }

    /**
     * Writes the whole document while it is read, in constant memory: everything is kept, and tables take the encoding
     * and the version that the writer's options say.
     *
     * <p>The reader may stand at the first table, as long as nobody has asked for its rows.
     *
     * @throws VoException when a table has been read already, or something cannot be written
     */
    public void transferTo(VoTableWriter out) {
        transferTo(out, table -> true);
    }

    /** As {@link #transferTo(VoTableWriter)}, without the tables that are not wanted; asked before their rows are read. */
    public void transferTo(VoTableWriter out, Predicate<TableElement> tables) {
        transferTo(out, (index, table) -> tables.test(table));
    }

    /** As {@link #transferTo(VoTableWriter, Predicate)}; the tables are told by their number, from 0 on, too. */
    public void transferTo(VoTableWriter out, BiPredicate<Integer, TableElement> tables) {
        boolean atFirst =
                document.untouched().filter(table -> table.index() == 0).isPresent();
        if (!document.isAtBegin() && !atFirst) {
            throw new VoException("The document has been read already; transfer it from a new reader");
        }
        out.transfer(document, tables);
    }

    /** The document as far as it has been read; the whole skeleton when {@link #next} has been empty. */
    public VotableElement document() {
        return document.snapshot();
    }

    /** The version that the document says it follows; {@link VoTableVersion#assumed()} until that has been read. */
    public VoTableVersion version() {
        return document.version();
    }

    /**
     * The last INFO named QUERY_STATUS that has been read, wherever it stands (DALI 1.1 section 4.4): OK, ERROR or
     * OVERFLOW.
     */
    public Optional<InfoElement> queryStatus() {
        return document.queryStatus();
    }

    /** The deviations from the standard that were tolerated so far. */
    public List<Issue> issues() {
        return document.log().issues();
    }

    /** The collector of {@link #issues()}, which also counts what it did not keep. */
    public IssueLog issueLog() {
        return document.log();
    }

    /** The bytes that have come from the file or stream so far, compressed ones if it is; may be asked from any thread. */
    public long bytesRead() {
        return document.bytesRead();
    }

    /** Whether the document is that of a file of another format, FITS or Parquet, which holds the rows itself. */
    public boolean isContainer() {
        return document.isContainer();
    }

    /** How the document is read. */
    public ReadOptions options() {
        return options;
    }

    /** Ends reading and closes what was opened; from any thread, to cancel. */
    @Override
    public void close() {
        try {
            document.close();
        } finally {
            source.close();
        }
    }
}
