// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

/**
 * A rule of MIVOT that a block breaks.
 *
 * @param rule the rule's name: the element and what of it, such as {@code INSTANCE.dmtype}
 * @param message what the rule wants, and what there is
 * @param line the line in the block, counted from 1; 0 when the block was not read
 */
public record MivotProblem(String rule, String message, int line) {
    /** The rule and the message, with the line if it is known. */
    @Override
    public String toString() {
        return "MIVOT 1.0 rule " + rule + (line > 0 ? ", line " + line + " of the block" : "") + ": " + message;
    }
}
