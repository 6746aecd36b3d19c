// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vo4j.api.Issue;
import org.vo4j.api.IssueLog;
import org.vo4j.api.Severity;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;

/**
 * What {@link VoTableValidator} found in a document.
 *
 * @param version the version whose rules were applied
 * @param tables the number of TABLEs that were met
 * @param rows the number of rows that were read, in all tables
 * @param issues the issues, in the order in which they were met; at most {@value IssueLog#KEPT_PER_CODE} of a code
 * @param counts how many issues of each code there are, listed or not, in the order in which the codes were first met
 */
public record ValidationReport(
        VoTableVersion version, int tables, long rows, List<Issue> issues, Map<String, Long> counts) {
    /** Copies what it is given. */
    public ValidationReport {
        issues = List.copyOf(issues);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** The number of issues of severity {@link Severity#ERROR}, listed or not. */
    public long errors() {
        return count(Severity.ERROR);
    }

    /** The number of issues of severity {@link Severity#WARNING}, listed or not. */
    public long warnings() {
        return count(Severity.WARNING);
    }

    /** Whether there is no error; there may be warnings. */
    public boolean isValid() {
        return errors() == 0;
    }

    private long count(Severity severity) {
        long count = 0;
        for (VoTableIssue code : VoTableIssue.values()) {
            if (code.severity() == severity) {
                count += counts.getOrDefault(code.code(), 0L);
            }
        }
        return count;
    }
}
