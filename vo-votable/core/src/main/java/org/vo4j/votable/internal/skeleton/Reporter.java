// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.function.Supplier;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.IssueLog;
import org.vo4j.api.Location;
import org.vo4j.api.VoTableIssue;

/** Hands issues to the log; messages and places are only made when the log wants them. */
final class Reporter {
    private final IssueLog log;

    Reporter(IssueLog log) {
        this.log = log;
    }

    /** Reports a deviation at an element; the message is joined from its parts. */
    void report(VoTableIssue code, Frame at, String... message) {
        report(code, at.local, at.place, message);
    }

    void report(VoTableIssue code, String element, Supplier<Location> place, String... message) {
        if (log.wants(code)) {
            log.report(Issue.of(code, String.join("", message), place.get(), element));
        } else {
            log.count(code);
        }
    }

    /** The exception for what cannot be tolerated. */
    static FormatException damage(VoTableIssue code, String message, Supplier<Location> place, String element) {
        return new FormatException(Issue.of(code, message, place.get(), element));
    }
}
