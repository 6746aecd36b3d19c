// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.lint;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.IssueLog;
import org.vo4j.api.Location;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.QueryException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.RowCursor;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.ValidationReport;
import org.vo4j.votable.VoTableValidator.Watcher;
import org.vo4j.votable.internal.DocumentReader;
import org.vo4j.votable.internal.OpenTable;
import org.vo4j.votable.internal.container.Containers;
import org.vo4j.votable.internal.io.Source;

/** Reads a document to its end for the sake of what is wrong with it. */
public final class DocumentLint {
    /** The watcher is told after so many rows. */
    private static final int WATCHED = 1 << 10;

    private final Source source;
    private final ReadOptions options;
    private final IssueLog log;
    private final Watcher watcher;
    private VoTableVersion version = VoTableVersion.assumed();
    private int tables;
    private long rows;

    private DocumentLint(Source source, ReadOptions options, Watcher watcher) {
        this.watcher = watcher;
        this.source = source;
        this.options = options;
        this.log = new IssueLog(options.verify());
    }

    /** Checks a document; the options must collect issues and read all columns. */
    public static ValidationReport run(Source source, ReadOptions options, Watcher watcher) {
        DocumentLint lint = new DocumentLint(source, options, watcher);
        lint.document();
        return new ValidationReport(lint.version, lint.tables, lint.rows, lint.log.issues(), lint.log.counts());
    }

    private void document() {
        DocumentReader reader = null;
        Source opened = source;
        try {
            opened = Containers.opened(source, options);
            reader = new DocumentReader(opened, options, log);
            reader.locateMivot();
            tables(reader);
            MivotLint.check(reader, log, true);
        } catch (FormatException e) {
            damage(e);
            if (reader != null) {
                MivotLint.check(reader, log, false);
            }
        } finally {
            if (reader != null) {
                version = reader.version();
                reader.close();
            }
            opened.close();
        }
    }

    private void tables(DocumentReader reader) {
        Optional<OpenTable> next = reader.nextTable();
        while (next.isPresent()) {
            OpenTable table = next.get();
            tables++;
            rows(reader, table);
            next = reader.nextTable();
        }
    }

    /** Reads the rows of a table; damage ends the table, and the document's reader says whether more can be read. */
    private void rows(DocumentReader reader, OpenTable table) {
        try (RowCursor cursor = table.rows().get()) {
            CellVisitor visitor = new CellVisitor(cursor, log, reader::place);
            while (cursor.next()) {
                visitor.row();
                if (++rows % WATCHED == 0) {
                    watcher.seen(rows, reader.bytesRead());
                }
            }
        } catch (FormatException e) {
            damage(e);
        } catch (MissingProviderException e) {
            report(VoTableIssue.W37, e.getMessage(), table);
        } catch (TransportException e) {
            external(e, table);
        } catch (QueryException e) {
            // a service that reports an error in the way that DALI wants has made a sound document
            return;
        }
    }

    /** An external stream that cannot be read is an issue; the document itself is asked for again and fails again. */
    private void external(TransportException e, OpenTable table) {
        report(VoTableIssue.E51, e.getMessage(), table);
    }

    private void report(VoTableIssue code, @Nullable String message, OpenTable table) {
        log.report(Issue.of(
                code,
                message == null ? code.title() : message,
                table.element().location().orElse(Location.unknown()),
                "TABLE"));
    }

    private void damage(FormatException e) {
        log.report(e.issue().orElseGet(() -> Damage.issue(e)));
    }
}
