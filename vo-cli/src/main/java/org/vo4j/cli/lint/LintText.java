// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.lint;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.vo4j.api.Issue;
import org.vo4j.api.Severity;
import org.vo4j.cli.console.ByteOutput;
import org.vo4j.cli.console.Printable;
import org.vo4j.cli.console.Sizes;
import org.vo4j.votable.ValidationReport;

/** Lines such as compilers write, so that editors find the places; the last one of a file sums up. */
final class LintText implements LintWriter {
    private static final String PLAIN = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";

    private final ByteOutput out;
    private final boolean color;

    LintText(ByteOutput out, boolean color) {
        this.out = out;
        this.color = color;
    }

    @Override
    public void begin() {}

    @Override
    public void checked(String file, ValidationReport report) {
        Map<String, Long> listed = new HashMap<>();
        for (Issue issue : report.issues()) {
            listed.merge(issue.code().code(), 1L, Long::sum);
            issue(file, issue);
        }
        report.counts().forEach((code, count) -> {
            long more = count - listed.getOrDefault(code, 0L);
            if (more > 0) {
                out.line(Printable.line(file) + ": " + more + " more of " + code);
            }
        });
        out.line(Printable.line(file) + ": " + styled(BOLD, summary(report)));
    }

    private void issue(String file, Issue issue) {
        String place = issue.location().line() > 0 ? issue.location().toString() : file;
        out.line(Printable.line(place) + ": " + severity(issue.severity()) + " "
                + issue.code().code() + ": " + Printable.line(issue.message()) + " ["
                + issue.code().section() + "]");
    }

    private String severity(Severity severity) {
        String style = switch (severity) {
            case ERROR -> "\u001b[1;31m";
            case WARNING -> "\u001b[1;35m";
            case INFO -> "\u001b[36m";
        };
        return styled(style, severity.name().toLowerCase(Locale.ROOT));
    }

    private String styled(String style, String text) {
        return color ? style + text + PLAIN : text;
    }

    private static String summary(ValidationReport report) {
        long infos = 0;
        for (long count : report.counts().values()) {
            infos += count;
        }
        infos -= report.errors() + report.warnings();
        return "VOTable " + report.version().number() + ", " + Sizes.count(report.tables(), "table") + ", "
                + Sizes.count(report.rows(), "row") + ": " + Sizes.count(report.errors(), "error") + ", "
                + Sizes.count(report.warnings(), "warning") + (infos > 0 ? ", " + Sizes.count(infos, "note") : "");
    }

    @Override
    public void unreadable(String file, String reason) {
        // said on standard error
    }

    @Override
    public void end() {}
}
