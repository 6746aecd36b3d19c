// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Collects the issues of one document under a {@link Verify} policy.
 *
 * <p>At most {@value #KEPT_PER_CODE} issues of one code are kept; all are counted. Single-threaded.
 */
public final class IssueLog {
    /** How many issues of one code are kept. */
    public static final int KEPT_PER_CODE = 10;

    private final Verify verify;
    private final Consumer<Issue> listener;
    private final List<Issue> kept = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /** Creates an empty log. */
    public IssueLog(Verify verify) {
        this(verify, issue -> {});
    }

    /** Creates an empty log that hands each kept issue to a listener as soon as it is met. */
    public IssueLog(Verify verify, Consumer<Issue> listener) {
        this.verify = verify;
        this.listener = listener;
    }

    /** The policy. */
    public Verify verify() {
        return verify;
    }

    /**
     * Takes an issue.
     *
     * @throws FormatException under {@link Verify#EXCEPTION}, unless the issue is only an {@link Severity#INFO}
     */
    public void report(Issue issue) {
        long seen = counts.merge(issue.code().code(), 1L, Long::sum);
        if (verify == Verify.EXCEPTION && issue.severity() != Severity.INFO) {
            throw new FormatException(issue);
        }
        if (verify != Verify.IGNORE && seen <= KEPT_PER_CODE) {
            kept.add(issue);
            listener.accept(issue);
        }
    }

    /** Tells whether another issue of this code would be kept or thrown, so that its message is worth making. */
    public boolean wants(IssueCode code) {
        return verify != Verify.IGNORE && counts.getOrDefault(code.code(), 0L) < KEPT_PER_CODE;
    }

    /** Counts an issue for which {@link #wants} said no. */
    public void count(IssueCode code) {
        counts.merge(code.code(), 1L, Long::sum);
    }

    /** The issues that were kept, in the order in which they were met. */
    public List<Issue> issues() {
        return Collections.unmodifiableList(kept);
    }

    /** How many issues of each code were met, kept or not, in the order in which the codes were first met. */
    public Map<String, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }
}
