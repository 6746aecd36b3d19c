// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vo4j.api.table.RowCursor;
import org.vo4j.cli.console.ByteOutput;
import org.vo4j.cli.console.Progress;
import org.vo4j.cli.console.Session;
import org.vo4j.cli.output.RowFormat;
import org.vo4j.cli.output.RowWriter;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;
import org.vo4j.votable.model.TableElement;

/** A conversion of a VOTable. */
final class VotableConversion {
    private final String in;
    private final InputStream standardInput;
    private final Destination out;
    private final ConvertOptions options;
    private final Session session;

    VotableConversion(String in, InputStream standardInput, Destination out, ConvertOptions options, Session session) {
        this.in = in;
        this.standardInput = standardInput;
        this.out = out;
        this.options = options;
        this.session = session;
    }

    int run() {
        try (VoTableReader reader = Inputs.open(in, standardInput, options.reading())) {
            try {
                convert(reader);
            } finally {
                IssueReport.write(reader.issueLog(), options.verify(), "vo convert", session);
            }
            return QueryStatus.of(reader).exitCode(session, options.allowTruncated());
        }
    }

    private void convert(VoTableReader reader) {
        try (Progress progress = Progress.start(session, out.isStandardOutput())) {
            progress.watch(new DocumentBytes(reader, Inputs.size(in)));
            if (out.rows().isPresent()) {
                rows(reader, out.rows().get(), progress);
            } else {
                document(reader, progress);
            }
        }
    }

    private void document(VoTableReader reader, Progress progress) {
        WriteOptions writing = options.writing(out.gzip());
        if (out.isStandardOutput()) {
            transfer(reader, session.stream(), writing, progress);
        } else if (options.table().isPresent() && options.href().isEmpty()) {
            try (OutFile file = OutFile.create(out.file().orElseThrow(), session)) {
                transfer(reader, file.stream(), out.contained(writing), progress);
                file.commit();
            }
        } else {
            // by its path, so that relative addresses in the document still lead where they did
            try (VoTableWriter writer = VoTableWriter.create(out.file().orElseThrow(), writing)) {
                session.protect(writer::close, () -> transfer(reader, writer, progress));
            }
        }
    }

    private void transfer(VoTableReader reader, OutputStream stream, WriteOptions writing, Progress progress) {
        try (VoTableWriter writer = VoTableWriter.create(stream, writing)) {
            transfer(reader, writer, progress);
        }
    }

    private void transfer(VoTableReader reader, VoTableWriter writer, Progress progress) {
        progress.watchRows(writer::rowsWritten);
        Chosen chosen = new Chosen(options.table(), options.columns());
        try {
            reader.transferTo(writer, chosen::test);
        } finally {
            IssueReport.written(writer.issueLog(), "vo convert", options.verify(), session);
        }
        chosen.requireFound(in);
    }

    private void rows(VoTableReader reader, RowFormat format, Progress progress) {
        TableReader table = TableChoice.find(reader, options.table(), in);
        ColumnChoice.check(options.columns(), table.fields());
        progress.expect(table.rowCount());
        try (OutFile file = OutFile.create(out.file().orElseThrow(), session)) {
            file.write(out.gzip(), bytes -> copy(table, format, bytes, progress));
            requireOnly(reader, table);
            file.commit();
        }
    }

    private void copy(TableReader table, RowFormat format, ByteOutput bytes, Progress progress) {
        RowWriter writer = format.writer(bytes, session.terminal(), false);
        try (RowCursor cursor = table.rows()) {
            writer.begin(cursor.columns());
            long rows = 0;
            while (cursor.next()) {
                writer.row(cursor);
                progress.rows(++rows);
            }
            writer.end();
        }
    }

    /** A file of rows has room for one table: to leave the others out without a word would lose them. */
    private void requireOnly(VoTableReader reader, TableReader first) {
        if (options.table().isPresent()) {
            return;
        }
        List<String> names = new ArrayList<>();
        names.add(described(first));
        for (Optional<TableReader> next = reader.next(); next.isPresent(); next = reader.next()) {
            names.add(described(next.get()));
        }
        if (names.size() > 1) {
            throw new UsageException(in + " has " + names.size() + " tables and " + out.name()
                    + " has room for one; choose by --table one of " + String.join(", ", names));
        }
    }

    private static String described(TableReader table) {
        TableElement element = table.element();
        return table.index()
                + element.name().or(element::id).map(name -> " (" + name + ")").orElse("");
    }

    /** Which tables go into the document. */
    private static final class Chosen {
        private final Optional<String> wanted;
        private final List<String> columns;
        private final List<String> names = new ArrayList<>();
        private int count;
        private boolean found;

        Chosen(Optional<String> wanted, List<String> columns) {
            this.wanted = wanted;
            this.columns = columns;
        }

        boolean test(int index, TableElement table) {
            count++;
            boolean fits = wanted.isEmpty() || (!found && TableChoice.fits(index, table, wanted.get()));
            if (fits) {
                found = true;
                if (table.columns().size() > 0) {
                    ColumnChoice.check(columns, table.columns());
                }
            } else {
                table.id().ifPresent(names::add);
                table.name().ifPresent(names::add);
            }
            return fits;
        }

        void requireFound(String file) {
            if (wanted.isPresent() && !found) {
                throw TableChoice.missing(file, wanted.get(), names, count);
            }
        }
    }
}
