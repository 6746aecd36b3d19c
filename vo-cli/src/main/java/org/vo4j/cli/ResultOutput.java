// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.vo4j.api.table.RowCursor;
import org.vo4j.cli.console.ByteOutput;
import org.vo4j.cli.console.Progress;
import org.vo4j.cli.console.Session;
import org.vo4j.cli.output.RowFormat;
import org.vo4j.cli.output.RowWriter;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.dali.QueryStatus;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.WriteOptions;

/** Where the result of a query goes, and in which format. */
final class ResultOutput {
    private static final int SECONDS_TO_TIDY = 5;

    private final Optional<String> name;
    private final Optional<TableFormat> format;
    private final OptionalLong maxRecords;
    private final boolean allowTruncated;
    private final Network network;
    private final Session session;

    private ResultOutput(
            Arguments arguments,
            Optional<TableFormat> format,
            OptionalLong maxRecords,
            Network network,
            Session session) {
        this.name = arguments.value("-o").filter(out -> !out.equals("-"));
        this.format = format;
        this.maxRecords = maxRecords;
        this.allowTruncated = arguments.has("--allow-truncated");
        this.network = network;
        this.session = session;
    }

    /** Adds the options. */
    static Syntax options(Syntax syntax) {
        return syntax.option(
                        "-o",
                        "FILE",
                        "Write to FILE, whose name may end in .csv, .tsv, .json, .ndjson, .fits or .parquet, and is a "
                                + "VOTable else; with .gz behind it is compressed. Default: standard output.")
                .choice(
                        "--format",
                        TableFormat.class,
                        "Convert the rows to this format. Default: what the name of FILE says; on standard output, text.")
                .flag("--allow-truncated", "A result that the service has truncated is no failure.");
    }

    /**
     * What the options say, before anything is asked of a service.
     *
     * @throws UsageException when that cannot be
     */
    static ResultOutput of(Arguments arguments, Network network, Session session) {
        Optional<TableFormat> format = arguments.has("--format")
                ? Optional.of(arguments.choice("--format", TableFormat.class, TableFormat.TEXT))
                : Optional.empty();
        OptionalLong maxRecords =
                arguments.has("--maxrec") ? OptionalLong.of(arguments.count("--maxrec", 0)) : OptionalLong.empty();
        ResultOutput output = new ResultOutput(arguments, format, maxRecords, network, session);
        // what the name of a file for the bytes of others ends in is not ours to judge
        boolean raw = arguments.has("--response-format") || arguments.has("--result");
        output.destination(raw && format.isEmpty());
        return output;
    }

    /** Whether rows are to be written in a format that was asked for. */
    boolean converts() {
        return format.isPresent();
    }

    private Optional<Destination> destination(boolean raw) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String out = name.get();
        if (raw || format.isPresent()) {
            Path file = Inputs.path(out);
            if (Files.isDirectory(file)) {
                throw new UsageException("FILE is a folder: " + out);
            }
            boolean gzip = out.toLowerCase(Locale.ROOT).endsWith(".gz");
            return Optional.of(new Destination(out, Optional.of(file), format.flatMap(TableFormat::rows), gzip));
        }
        Destination found = Destination.of(out, false);
        return found.isStandardOutput() ? Optional.empty() : Optional.of(found);
    }

    /** Writes results while they come, and gives the exit code. */
    int write(DalResults<?> results) {
        Optional<Destination> destination = destination(false);
        try (Progress progress = Progress.start(session, destination.isEmpty())) {
            progress.watch(network);
            if (destination.isPresent()) {
                file(results, destination.get(), progress);
            } else if (format.filter(TableFormat.VOTABLE::equals).isPresent()) {
                results.writeTo(session.stream(), WriteOptions.standard());
            } else {
                RowFormat rows = format.orElse(TableFormat.TEXT).rows().orElseThrow();
                RowWriter writer = rows.writer(session);
                copy(results, writer, session.out(), progress);
                tellHidden(writer, results.columns().size());
            }
        }
        return exitCode(results);
    }

    /** What the service has said of results that have been read to their end, as a message and an exit code. */
    int exitCode(DalResults<?> results) {
        return exitCode(results.queryStatus(), results.rowCount());
    }

    private void tellHidden(RowWriter writer, int all) {
        if (writer.hiddenColumns() > 0 && session.terminal().err()) {
            session.message("vo: the terminal has no room for " + writer.hiddenColumns() + " of " + all
                    + " columns; --format csv shows all");
        }
    }

    private void file(DalResults<?> results, Destination destination, Progress progress) {
        try (OutFile file = OutFile.create(destination.file().orElseThrow(), session)) {
            Optional<RowFormat> rows = destination.rows();
            if (rows.isPresent()) {
                file.write(
                        destination.gzip(),
                        bytes -> copy(results, rows.get().writer(bytes, session.terminal(), false), bytes, progress));
            } else {
                WriteOptions votable = WriteOptions.standard().gzip(destination.gzip());
                results.writeTo(file.stream(), format.isPresent() ? votable : destination.contained(votable));
            }
            file.commit();
        }
    }

    private static void copy(DalResults<?> results, RowWriter writer, ByteOutput out, Progress progress) {
        try (RowCursor cursor = results.rows()) {
            writer.begin(results.columns());
            long rows = 0;
            try {
                while (cursor.next()) {
                    out.beginRecord();
                    writer.row(cursor);
                    out.endRecord();
                    progress.rows(++rows);
                }
            } finally {
                out.dropRecord();
                writer.end();
            }
        }
    }

    /** Stores the service's own bytes, which something brings to a file, and gives the exit code. */
    int store(Function<Path, QueryStatus> download) {
        Optional<Path> file = destination(true).flatMap(Destination::file);
        if (file.isPresent()) {
            return store(download, file.get(), Optional.empty());
        }
        try (TemporaryFile temporary = TemporaryFile.create(".result")) {
            return store(download, temporary.path(), Optional.of(temporary));
        }
    }

    private int store(Function<Path, QueryStatus> download, Path target, Optional<TemporaryFile> toOutput) {
        CountDownLatch ended = new CountDownLatch(1);
        try (Progress progress = Progress.start(session, toOutput.isPresent());
                Session.Closing claim = session.ifInterrupted(() -> endTransfer(ended))) {
            Objects.requireNonNull(claim);
            progress.watch(network);
            QueryStatus status = download.apply(target);
            OptionalLong rows =
                    status.isOverflow() && maxRecords.isPresent() ? countRows(target) : OptionalLong.empty();
            toOutput.ifPresent(file -> file.copyTo(session));
            return exitCode(status, rows);
        } finally {
            ended.countDown();
        }
    }

    /** When the process is being ended, whoever writes the file is given the time to remove what there is of it. */
    private void endTransfer(CountDownLatch ended) {
        network.cutOff();
        try {
            ended.await(SECONDS_TO_TIDY, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static OptionalLong countRows(Path file) {
        try (VoTableReader reader = VoTableReader.open(file, ReadOptions.standard())) {
            Optional<TableReader> table = reader.next();
            if (table.isEmpty()) {
                return OptionalLong.empty();
            }
            long count = 0;
            try (RowCursor rows = table.get().rows()) {
                while (rows.next()) {
                    count++;
                }
            }
            return OptionalLong.of(count);
        }
    }

    private int exitCode(QueryStatus status, OptionalLong rows) {
        String said = status.message().isEmpty() ? "" : ": " + status.message();
        if (status.isError()) {
            session.message("vo: the service reported an error" + said);
            return ExitCode.SERVICE;
        }
        if (!status.isOverflow() || (maxRecords.isPresent() && maxRecords.equals(rows))) {
            return ExitCode.DONE;
        }
        String count = rows.isPresent() ? " after " + rows.getAsLong() + " rows" : "";
        session.message("vo: the service has truncated the result" + count + " (QUERY_STATUS OVERFLOW)" + said);
        return allowTruncated ? ExitCode.DONE : ExitCode.TRUNCATED;
    }
}
