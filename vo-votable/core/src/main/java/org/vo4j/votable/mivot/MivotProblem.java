// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import org.vo4j.api.Issue;
import org.vo4j.api.Location;
import org.vo4j.api.VoTableIssue;

/**
 * A rule of MIVOT that a block breaks.
 *
 * @param code E43; W67 for a reference that leads nowhere where the block itself says what holds then
 * @param rule the rule's name: the element and what of it, such as {@code INSTANCE.dmtype}
 * @param message what the rule wants, and what there is
 * @param line the line in the block, counted from 1; 0 when the block was not read
 */
public record MivotProblem(VoTableIssue code, String rule, String message, int line) {
    /** The rule and the message, with the line if it is known. */
    @Override
    public String toString() {
        return "MIVOT 1.0 rule " + rule + (line > 0 ? ", line " + line + " of the block" : "") + ": " + message;
    }

    /** The problem as an issue at a place. */
    public Issue issue(Location at) {
        String element = rule.substring(0, rule.indexOf('.'));
        return Issue.of(code, "MIVOT 1.0 rule " + rule + ": " + message, at, element);
    }
}
