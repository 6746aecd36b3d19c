// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.vo4j.api.TransportException;
import org.vo4j.api.Verify;
import org.vo4j.cli.console.Session;

/** {@code vo convert}: a table or document in another form. */
final class ConvertCommand implements Subcommand {
    @Override
    public String name() {
        return "convert";
    }

    @Override
    public String summary() {
        return "Write a VOTable in another encoding, version or format, or make one of FITS, Parquet or CSV";
    }

    @Override
    public Syntax syntax() {
        return new Syntax()
                .option(
                        "--encoding",
                        "TABLEDATA|BINARY|BINARY2|FITS|PARQUET",
                        "The encoding of all tables. Default: as they have.")
                .option(
                        "--href",
                        "NAME",
                        "Put the rows into a file of this name beside OUT, of further tables into NAME.2 and so on; the "
                                + "encoding is one of bytes.")
                .option("--votable-version", "V", "The version of VOTable, 1.1 to 1.6. Default: as the document has.")
                .option(
                        "--table",
                        "N|ID|NAME",
                        "Only this table: its number counted from 0, its ID or name. Default: all; CSV and JSON take "
                                + "one.")
                .option("--columns", "A,B", "Only these columns, by name or ID, in this order.")
                .flag("--gzip", "Compress OUT, also when its name does not end in .gz.")
                .choice(
                        "--verify",
                        Verify.class,
                        "What to do with deviations from the standard, and with what OUT cannot carry as it was: "
                                + "ignore them, warn of each, or stop at the first. Default: ignore.")
                .option("--threads", "N", "As many threads encode rows. Default: 1.")
                .choice("--from", InputFormat.class, "The format of IN. Default: as its name or its first bytes say.")
                .option(
                        "--types",
                        "NAME:DATATYPE[ARRAYSIZE],...",
                        "Types for columns of CSV, such as id:long,name:char[*]. Others are found by reading IN twice.")
                .flag("--allow-truncated", "A result that the service has truncated is no failure.")
                .parameter(
                        "IN",
                        "A VOTable, FITS, Parquet, CSV or TSV: a file, an http or https address, or - for standard input. Gzip is "
                                + "undone.")
                .parameter(
                        "OUT",
                        "A file whose name ends in .fits, .parquet, .csv, .tsv, .json or .ndjson, else a VOTable; - is standard "
                                + "output. "
                                + "With .gz behind it is compressed.")
                .footer("A whole document keeps all that it holds. A file appears under its name when it is complete, "
                        + "or not at all; a pipe or device is written straight. The first line of CSV names its "
                        + "columns; an empty cell is null, \"\" the empty string.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        ConvertOptions options = ConvertOptions.of(arguments, Plugins.of(session));
        String in = arguments.positionals().get(0);
        Destination out = Destination.of(arguments.positionals().get(1), arguments.has("--gzip"));
        if (out.rows().isPresent() && (arguments.has("--encoding") || arguments.has("--votable-version"))) {
            throw new UsageException(
                    "--encoding and --votable-version are for VOTables; " + out.name() + " would be none");
        }
        if (options.href().isPresent() && (out.isStandardOutput() || out.rows().isPresent())) {
            throw new UsageException("--href puts rows beside a VOTable in a file; " + out.name() + " is none");
        }
        Optional<InputFormat> said = arguments.has("--from")
                ? Optional.of(arguments.choice("--from", InputFormat.class, InputFormat.VOTABLE))
                : InputFormat.ofName(in);
        PushbackInputStream standardInput = new PushbackInputStream(session.in(), InputFormat.HEAD);
        InputFormat format = said.orElseGet(() -> sniffed(in, standardInput));
        if (format == InputFormat.VOTABLE) {
            if (arguments.has("--types")) {
                throw new UsageException("--types is for CSV; a VOTable says its types itself");
            }
            return new VotableConversion(in, standardInput, out, options, session).run();
        }
        return new CsvConversion(in, standardInput, format.dialect(), out, options, session).run();
    }

    private static InputFormat sniffed(String in, PushbackInputStream standardInput) {
        try {
            if (in.equals("-")) {
                byte[] head = head(standardInput);
                standardInput.unread(head);
                return InputFormat.ofHead(head);
            }
            if (!Inputs.isAddress(in)) {
                Path file = Inputs.path(in);
                if (Files.isRegularFile(file)) {
                    try (InputStream raw = Files.newInputStream(file)) {
                        return InputFormat.ofHead(head(raw));
                    }
                }
            }
            return InputFormat.VOTABLE;
        } catch (IOException e) {
            throw new TransportException("Cannot read " + in + ": " + e.getMessage(), e);
        }
    }

    /** The first bytes: as many as it takes to see a first line, or as there are. */
    private static byte[] head(InputStream in) throws IOException {
        byte[] head = new byte[InputFormat.HEAD];
        int length = 0;
        int count = 0;
        while (count >= 0 && length < head.length && !InputFormat.isEnough(head, length)) {
            count = in.read(head, length, head.length - length);
            length += Math.max(count, 0);
        }
        return Arrays.copyOf(head, length);
    }
}
