// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.ArrayList;
import java.util.List;
import org.vo4j.api.Verify;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.RowCursor;
import org.vo4j.cli.console.ByteOutput;
import org.vo4j.cli.console.Progress;
import org.vo4j.cli.console.Session;
import org.vo4j.cli.output.RowFormat;
import org.vo4j.cli.output.RowWriter;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTableReader;

/** {@code vo cat}: the rows of one table. */
final class CatCommand implements Subcommand {
    @Override
    public String name() {
        return "cat";
    }

    @Override
    public String summary() {
        return "Write the rows of a table as text, CSV, TSV or JSON";
    }

    @Override
    public Syntax syntax() {
        return new Syntax()
                .option("--table", "N|ID|NAME", "The table: its number counted from 0, its ID or name. Default: 0.")
                .option("--columns", "A,B", "Only these columns, by name or ID, in this order.")
                .option("--head", "N", "Stop after N rows.")
                .choice("--format", RowFormat.class, "The format of the rows. Default: text.")
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
        RowFormat format = arguments.choice("--format", RowFormat.class, RowFormat.TEXT);
        Verify verify = arguments.choice("--verify", Verify.class, Verify.IGNORE);
        long head = arguments.count("--head", Long.MAX_VALUE);
        List<String> columns = columns(arguments);
        ReadOptions options =
                ReadOptions.standard().verify(verify).columns(columns).plugins(Plugins.of(session));
        try (VoTableReader reader = Inputs.open(arguments.file(), options, session)) {
            TableReader table = TableChoice.find(reader, arguments.value("--table"), arguments.file());
            check(columns, table);
            try {
                RowWriter writer = format.writer(session);
                write(table, writer, head, session);
                tellHidden(writer.hiddenColumns(), table.columns().size(), session);
            } finally {
                IssueReport.write(reader.issueLog(), verify, session);
            }
            return QueryStatus.of(reader).exitCode(session, arguments.has("--allow-truncated"));
        }
    }

    private static List<String> columns(Arguments arguments) {
        List<String> names = new ArrayList<>();
        for (String name : arguments.value("--columns").orElse("").split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        if (names.isEmpty() && arguments.has("--columns")) {
            throw new UsageException("--columns wants the names of columns, separated by commas");
        }
        return names;
    }

    private static void check(List<String> wanted, TableReader table) {
        for (String name : wanted) {
            if (table.fields().byName(name).or(() -> table.fields().byId(name)).isEmpty()) {
                List<String> names = table.fields().stream().map(Column::name).toList();
                throw new UsageException("there is no column '" + name + "'" + Suggestions.of(name, names));
            }
        }
    }

    private static void write(TableReader table, RowWriter writer, long head, Session session) {
        try (Progress progress = Progress.start(session, true);
                RowCursor cursor = table.rows()) {
            progress.expect(table.rowCount());
            writer.begin(table.columns());
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
