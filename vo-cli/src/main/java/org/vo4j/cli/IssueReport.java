// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.Map;
import org.vo4j.api.Issue;
import org.vo4j.api.IssueLog;
import org.vo4j.api.Verify;
import org.vo4j.cli.console.Session;
import org.vo4j.cli.console.Sizes;

/** Tells of the deviations from the standard that were met. */
final class IssueReport {
    private IssueReport() {}

    /** Each issue in a line of its own when the user wants them; else one line, and that for a terminal only. */
    static void write(IssueLog log, Verify verify, String command, Session session) {
        if (verify == Verify.WARN) {
            log.issues().forEach(issue -> session.message(issue.toString()));
            rest(log, session);
        } else if (verify == Verify.IGNORE
                && session.terminal().err()
                && !log.counts().isEmpty()) {
            session.message("vo: " + summary(log.counts()) + "; " + command + " --verify warn shows "
                    + (total(log.counts()) == 1 ? "it" : "them"));
        }
    }

    /** Tells of what could not be written as it was: in one line at least, also where nobody watches. */
    static void written(IssueLog log, String command, Verify verify, Session session) {
        if (verify == Verify.WARN) {
            write(log, verify, command, session);
        } else if (verify == Verify.IGNORE && !log.counts().isEmpty()) {
            session.message("vo: not everything could be written as it was: " + summary(log.counts()) + "; " + command
                    + " --verify warn shows where");
        }
    }

    /** Says how many issues were counted without being kept. */
    private static void rest(IssueLog log, Session session) {
        log.counts().forEach((code, count) -> {
            long kept = log.issues().stream()
                    .map(Issue::code)
                    .filter(known -> known.code().equals(code))
                    .count();
            if (count > kept) {
                session.message("vo: " + (count - kept) + " more of " + code);
            }
        });
    }

    /** All issues in a few words: {@code 3 issues (W22, W27)}. */
    static String summary(Map<String, Long> counts) {
        return Sizes.count(total(counts), "issue") + " (" + String.join(", ", counts.keySet()) + ")";
    }

    static long total(Map<String, Long> counts) {
        long total = 0;
        for (long count : counts.values()) {
            total += count;
        }
        return total;
    }
}
