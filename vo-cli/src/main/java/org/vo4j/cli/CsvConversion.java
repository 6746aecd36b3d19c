// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSource;
import org.vo4j.cli.console.ByteOutput;
import org.vo4j.cli.console.Progress;
import org.vo4j.cli.console.Session;
import org.vo4j.cli.csv.CsvDialect;
import org.vo4j.cli.csv.CsvSource;
import org.vo4j.cli.csv.CsvTable;
import org.vo4j.cli.output.RowFormat;
import org.vo4j.cli.output.RowWriter;
import org.vo4j.votable.VoTableWriter;

/** A conversion of CSV or TSV. */
final class CsvConversion {
    private final String in;
    private final InputStream standardInput;
    private final CsvDialect dialect;
    private final Destination out;
    private final ConvertOptions options;
    private final Session session;

    CsvConversion(
            String in,
            InputStream standardInput,
            CsvDialect dialect,
            Destination out,
            ConvertOptions options,
            Session session) {
        this.in = in;
        this.standardInput = standardInput;
        this.dialect = dialect;
        this.out = out;
        this.options = options;
        this.session = session;
    }

    int run() {
        if (options.table().filter(table -> !table.equals("0")).isPresent()) {
            throw new UsageException(in + " has one table, number 0");
        }
        try (CsvSource source = source()) {
            session.protect(source::close, () -> convert(source));
        }
        return ExitCode.DONE;
    }

    private void convert(CsvSource source) {
        try (Progress progress = Progress.start(session, out.isStandardOutput())) {
            check(CsvTable.names(source, dialect));
            CsvTable table = CsvTable.open(
                    source,
                    dialect,
                    options.types(),
                    options.version().filter(VoTableVersion::charIsUtf8).isPresent());
            long guessed = source.bytesRead();
            progress.watch(new Progress.ByteCount() {
                @Override
                public long read() {
                    return source.bytesRead() - guessed;
                }

                @Override
                public OptionalLong total() {
                    return OptionalLong.of(source.size());
                }
            });
            progress.expect(table.rowCount());
            write((options.columns().isEmpty() ? table : table.select(options.columns())).watched(progress::rows));
        }
    }

    private CsvSource source() {
        if (in.equals("-")) {
            return CsvSource.copyOf(standardInput, "-");
        }
        if (Inputs.isAddress(in)) {
            return remote(Inputs.uri(in));
        }
        Path file = Inputs.path(in);
        return Files.exists(file) && !Files.isRegularFile(file)
                ? CsvSource.copyOf(Inputs.stream(file), in)
                : CsvSource.of(file);
    }

    private static CsvSource remote(URI address) {
        return "file".equalsIgnoreCase(address.getScheme())
                ? CsvSource.of(Path.of(address))
                : CsvSource.copyOf(Inputs.stream(address), address.toString());
    }

    private void check(List<String> names) {
        for (String name : options.types().keySet()) {
            if (!names.contains(name)) {
                throw new UsageException("--types: there is no column '" + name + "'" + Suggestions.of(name, names));
            }
        }
        for (String name : options.columns()) {
            if (names.stream().noneMatch(name::equalsIgnoreCase)) {
                throw new UsageException("there is no column '" + name + "'" + Suggestions.of(name, names));
            }
        }
    }

    private void write(RowSource table) {
        if (out.rows().isPresent()) {
            try (OutFile file = OutFile.create(out.file().orElseThrow(), session)) {
                file.write(out.gzip(), bytes -> rows(table, out.rows().get(), bytes));
                file.commit();
            }
        } else if (out.isStandardOutput()) {
            try (VoTableWriter writer = VoTableWriter.create(session.stream(), options.writing(out.gzip()))) {
                document(table, writer);
            }
        } else {
            try (VoTableWriter writer = VoTableWriter.create(out.file().orElseThrow(), options.writing(out.gzip()))) {
                session.protect(writer::close, () -> document(table, writer));
            }
        }
    }

    private void document(RowSource table, VoTableWriter writer) {
        try {
            writer.write(table);
        } finally {
            IssueReport.written(writer.issueLog(), "vo convert", options.verify(), session);
        }
    }

    private void rows(RowSource table, RowFormat format, ByteOutput bytes) {
        RowWriter writer = format.writer(bytes, session.terminal(), false);
        try (RowCursor cursor = table.rows()) {
            writer.begin(table.columns());
            while (cursor.next()) {
                writer.row(cursor);
            }
            writer.end();
        }
    }
}
