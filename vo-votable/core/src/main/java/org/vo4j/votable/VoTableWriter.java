// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.IssueLog;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.table.RowSource;
import org.vo4j.votable.internal.DocumentReader;
import org.vo4j.votable.internal.write.DocumentWriter;
import org.vo4j.votable.internal.write.Target;
import org.vo4j.votable.internal.write.Transfer;
import org.vo4j.votable.mivot.Annotations;
import org.vo4j.votable.mivot.VodmlElement;
import org.vo4j.votable.model.Fragment;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/**
 * Writes one VOTable, in constant memory however many rows it has.
 *
 * <pre>{@code
 * try (VoTableReader in = VoTableReader.open(Path.of("huge.vot"));
 *         VoTableWriter out = VoTableWriter.create(Path.of("small.vot"), WriteOptions.encoding("BINARY2"))) {
 *     in.transferTo(out);
 * }
 * }</pre>
 *
 * <p>A file appears under its name when the document is whole, and not at all when something fails; what is there and
 * no regular file is written straight. Single-threaded.
 */
public final class VoTableWriter implements AutoCloseable {
    private final Target target;
    private final WriteOptions options;
    private final IssueLog log;
    private boolean begun;
    private boolean closed;

    private VoTableWriter(Target target, WriteOptions options) {
        this.target = target;
        this.options = options;
        this.log = new IssueLog(options.verify());
    }

    /**
     * Begins a file with the usual options.
     *
     * @throws TransportException when it cannot be written
     */
    public static VoTableWriter create(Path file) {
        return create(file, WriteOptions.standard());
    }

    /**
     * Begins a file.
     *
     * @throws TransportException when it cannot be written
     */
    public static VoTableWriter create(Path file, WriteOptions options) {
        return new VoTableWriter(Target.of(file, options), options);
    }

    /** Writes to a stream with the usual options; closing the writer closes the stream. */
    public static VoTableWriter create(OutputStream out) {
        return create(out, WriteOptions.standard());
    }

    /** Writes to a stream; closing the writer closes the stream. */
    public static VoTableWriter create(OutputStream out, WriteOptions options) {
        return new VoTableWriter(Target.of(out, options), options);
    }

    /**
     * Writes a document with one table, whose FIELDs describe the columns.
     *
     * @throws FormatException when a cell cannot be written
     */
    public void write(RowSource rows) {
        write(VotableElement.of(rows), List.of(rows));
    }

    /**
     * Writes a document.
     *
     * @param rows the rows of the document's tables, in document order; FIELDs are made for a TABLE that has none
     * @throws FormatException when a cell cannot be written, or the policy does not tolerate an issue
     * @throws VoException when the rows do not fit the tables
     */
    public void write(VotableElement document, List<? extends RowSource> rows) {
        write(document, rows, false, true);
    }

    /**
     * As the public one; of a document that was read, tables without DATA stay so, and the numbers of rows that it announces
     * unless they are to be counted.
     */
    void write(VotableElement document, List<? extends RowSource> rows, boolean asRead, boolean counts) {
        begin();
        VotableElement whole = options.annotation()
                .map(block -> Annotations.attach(document, block))
                .orElse(document);
        new DocumentWriter(whole, rows, asRead, counts, target, options, log).run();
        end();
    }

    /** Writes what a reader reads, at once. */
    void transfer(DocumentReader in, BiPredicate<Integer, TableElement> tables) {
        begin();
        Optional<Fragment> block = options.annotation().map(VodmlElement::fragment);
        new Transfer(in, tables, target, options, block, log).run();
        end();
    }

    private void begin() {
        if (begun || closed) {
            throw new VoException("A writer writes one document; create another for the next");
        }
        begun = true;
    }

    private void end() {
        closed = true;
        target.commit();
    }

    /** The rows written so far, in all tables; may be asked from any thread. */
    public long rowsWritten() {
        return target.rows();
    }

    /** What the version or the encoding could not carry as it was, and was tolerated. */
    public List<Issue> issues() {
        return log.issues();
    }

    /** The collector of {@link #issues()}, which also counts what it did not keep. */
    public IssueLog issueLog() {
        return log;
    }

    /** Ends writing; of a file that is not whole nothing remains. Closing twice is harmless. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            target.abandon();
        }
    }
}
