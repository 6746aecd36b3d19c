// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.List;
import org.vo4j.api.Verify;
import org.vo4j.api.table.RowCursor;
import org.vo4j.cli.console.ByteOutput;
import org.vo4j.cli.console.Progress;
import org.vo4j.cli.console.Session;
import org.vo4j.cli.output.RowFormat;
import org.vo4j.cli.output.RowWriter;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;

/** {@code vo cat}: the rows of one table. */
final class CatCommand implements Subcommand {
    @Override
    public String name() {
        return "cat";
    }

    @Override
    public String summary() {
        return "Write the rows of a table as text, CSV, TSV, JSON or VOTable";
    }

    @Override
    public Syntax syntax() {
        return new Syntax()
                .option("--table", "N|ID|NAME", "The table: its number counted from 0, its ID or name. Default: 0.")
                .option("--columns", "A,B", "Only these columns, by name or ID, in this order.")
                .option("--head", "N", "Stop after N rows.")
                .choice("--format", TableFormat.class, "The format of the rows. Default: text.")
                .choice(
                        "--verify",
                        Verify.class,
                        "What to do with deviations from the standard: ignore them, warn of each, or stop at the "
                                + "first. Default: ignore.")
                .flag("--allow-truncated", "A result that the service has truncated is no failure.")
                .file()
                .footer("Rows before a damage are written, then the damage is reported and the exit code is 1. In text"
                        + " a null is --; in CSV and TSV it is empty (the empty string is \"\" in CSV), in JSON null."
                        + " Numbers have as many digits as they need to be read back the same.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        TableFormat format = arguments.choice("--format", TableFormat.class, TableFormat.TEXT);
        Verify verify = arguments.choice("--verify", Verify.class, Verify.IGNORE);
        long head = arguments.count("--head", Long.MAX_VALUE);
        List<String> columns = ColumnChoice.of(arguments);
        ReadOptions options =
                ReadOptions.standard().verify(verify).columns(columns).plugins(Plugins.of(session));
        try (VoTableReader reader = Inputs.open(arguments.file(), options, session)) {
            TableReader table = TableChoice.find(reader, arguments.value("--table"), arguments.file());
            ColumnChoice.check(columns, table.fields());
            Progress.ByteCount bytes = new DocumentBytes(reader, Inputs.size(arguments.file()));
            try {
                if (format == TableFormat.VOTABLE) {
                    document(reader, table, head, bytes, session);
                } else {
                    rows(table, format.rows().orElseThrow(), head, bytes, session);
                }
            } finally {
                IssueReport.write(reader.issueLog(), verify, "vo cat", session);
            }
            return QueryStatus.of(reader).exitCode(session, arguments.has("--allow-truncated"));
        }
    }

    /** Writes the table with all that has been read of its document. */
    private static void document(
            VoTableReader reader, TableReader table, long head, Progress.ByteCount bytes, Session session) {
        // rows that lie in a file of a format of its own, as FITS, are not put into the document as such a file
        WriteOptions options = table.encoding()
                .filter(name -> reader.options().plugins().containers().stream()
                        .noneMatch(container -> container.name().equals(name)))
                .map(WriteOptions::encoding)
                .orElse(WriteOptions.encoding("TABLEDATA"));
        try (Progress progress = Progress.start(session, true);
                VoTableWriter writer = VoTableWriter.create(
                        session.stream(),
                        options.plugins(reader.options().plugins())
                                .verify(reader.options().verify()))) {
            progress.watch(bytes);
            progress.expect(table.rowCount());
            HeadRows rows = new HeadRows(table, head, progress);
            writer.write(OneTable.of(reader, table), List.of(rows));
            IssueReport.written(writer.issueLog(), "vo cat", reader.options().verify(), session);
            if (rows.damage().isPresent()) {
                throw rows.damage().get();
            }
        }
    }

    private static void rows(
            TableReader table, RowFormat format, long head, Progress.ByteCount bytes, Session session) {
        RowWriter writer = format.writer(session);
        write(table, writer, head, bytes, session);
        tellHidden(writer.hiddenColumns(), table.columns().size(), session);
    }

    private static void write(
            TableReader table, RowWriter writer, long head, Progress.ByteCount bytes, Session session) {
        try (Progress progress = Progress.start(session, true);
                RowCursor cursor = table.rows()) {
            progress.watch(bytes);
            progress.expect(table.rowCount());
            writer.begin(cursor.columns());
            try {
                copy(cursor, writer, head, session.out(), progress);
            } finally {
                writer.end();
            }
        }
    }

    private static void tellHidden(int hidden, int all, Session session) {
        if (hidden > 0 && session.terminal().err()) {
            session.message("vo: the terminal has no room for " + hidden + " of " + all
                    + " columns; --columns chooses some, --format csv shows all");
        }
    }

    private static void copy(RowCursor cursor, RowWriter writer, long head, ByteOutput out, Progress progress) {
        long rows = 0;
        try {
            while (rows < head && cursor.next()) {
                out.beginRecord();
                writer.row(cursor);
                out.endRecord();
                progress.rows(++rows);
            }
        } finally {
            out.dropRecord(); // a row that turned out to be damaged when its cells were read
        }
    }
}
