// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.cli.console.Progress;
import org.vo4j.cli.console.Session;
import org.vo4j.cli.lint.LintFormat;
import org.vo4j.cli.lint.LintWriter;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.ValidationReport;
import org.vo4j.votable.VoTableValidator;

/** {@code vo lint}: what is wrong with documents. */
final class LintCommand implements Subcommand {
    @Override
    public String name() {
        return "lint";
    }

    @Override
    public String summary() {
        return "Check VOTables against the standard";
    }

    @Override
    public Syntax syntax() {
        return new Syntax()
                .choice("--format", LintFormat.class, "The format of the report. Default: text.")
                .flag("--strict", "A warning is a failure, too.")
                .parameters(
                        "FILE", "VOTables: files, http or https addresses, or - for standard input. Gzip is undone.")
                .footer(
                        "Everything is read: the structure, each cell, and MIVOT annotations. Each issue has its place, its code and the "
                                + "section of the standard; at most ten of a code are listed, all are counted. The exit code "
                                + "is 1 when there is an error in any of the files. The JSON is an array of an object for "
                                + "each file with file, valid, version, tables, rows, errors, warnings, issues (code, "
                                + "severity, message, section, element, line, column) and counts by code; of a file that "
                                + "cannot be read, with failure.");
    }

    @Override
    public int run(Arguments arguments, Session session) {
        LintWriter writer =
                arguments.choice("--format", LintFormat.class, LintFormat.TEXT).writer(session);
        ReadOptions options = ReadOptions.standard().plugins(Plugins.of(session));
        int code = ExitCode.DONE;
        writer.begin();
        for (String file : arguments.positionals()) {
            code = worse(code, lint(file, options, arguments.has("--strict"), writer, session));
            if (session.terminal().out()) {
                session.out().flush();
            }
        }
        writer.end();
        return code;
    }

    /** What cannot be reached counts for more than what is bad. */
    private static int worse(int code, int other) {
        return code == ExitCode.DONE || code == ExitCode.FAILED ? Math.max(code, other) : code;
    }

    private static int lint(String file, ReadOptions options, boolean strict, LintWriter writer, Session session) {
        try {
            ValidationReport report = validate(file, options, session);
            writer.checked(file, report);
            boolean fails = !report.isValid() || (strict && report.warnings() > 0);
            return fails ? ExitCode.FAILED : ExitCode.DONE;
        } catch (TransportException | ServiceException e) {
            return unreadable(file, e, writer, session);
        }
    }

    private static int unreadable(String file, VoException e, LintWriter writer, Session session) {
        String reason = Failures.message(e);
        session.message("vo lint: " + reason);
        writer.unreadable(file, reason);
        return Failures.exitCode(e);
    }

    private static ValidationReport validate(String file, ReadOptions options, Session session) {
        try (Progress progress = Progress.start(session, false)) {
            Seen seen = new Seen(Inputs.size(file), progress);
            progress.watch(seen);
            if (file.equals("-")) {
                return VoTableValidator.validate(session.in(), "-", options, seen);
            }
            return Inputs.isAddress(file)
                    ? VoTableValidator.validate(Inputs.uri(file), options, seen)
                    : VoTableValidator.validate(Inputs.path(file), options, seen);
        }
    }

    /** How far the check of a file has come. */
    private static final class Seen implements Progress.ByteCount, VoTableValidator.Watcher {
        private final OptionalLong total;
        private final Progress progress;
        private final AtomicLong bytes = new AtomicLong();

        Seen(OptionalLong total, Progress progress) {
            this.total = total;
            this.progress = progress;
        }

        @Override
        public void seen(long rows, long newBytes) {
            progress.rows(rows);
            bytes.lazySet(newBytes);
        }

        @Override
        public long read() {
            return bytes.get();
        }

        @Override
        public OptionalLong total() {
            return total;
        }
    }
}
