// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.lint;

import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.VoTableIssue;

/** Makes issues of exceptions that have none: their message begins with the code, behind the place. */
final class Damage {
    private Damage() {}

    static Issue issue(FormatException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        String prefix = e.location().prefix();
        String text = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
        for (VoTableIssue code : VoTableIssue.values()) {
            if (text.startsWith(code.code() + ": ")) {
                return Issue.of(code, text.substring(code.code().length() + 2), e.location(), "");
            }
        }
        return Issue.of(VoTableIssue.E45, text, e.location(), "");
    }
}
