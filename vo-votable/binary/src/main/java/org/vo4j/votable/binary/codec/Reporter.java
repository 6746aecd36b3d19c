// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import org.vo4j.api.FormatException;
import org.vo4j.api.IssueCode;
import org.vo4j.api.spi.ReadContext;

/** Where deviations of cells go: to the context at once, or into a block until it is settled. */
interface Reporter {
    /** Whether a message for this code is worth making. */
    boolean wants(IssueCode code);

    /** Takes a deviation that is tolerated; row -1 when it concerns no cell. */
    void report(IssueCode code, long row, String text, long offset, String element);

    /** Makes the exception for damage. */
    FormatException damage(IssueCode code, String text, long offset);

    /** A reporter that hands everything on at once. */
    static Reporter to(ReadContext context) {
        return new Reporter() {
            @Override
            public boolean wants(IssueCode code) {
                return context.wants(code);
            }

            @Override
            public void report(IssueCode code, long row, String text, long offset, String element) {
                context.report(code, wants(code) ? message(row, element, text) : "", offset, element);
            }

            @Override
            public FormatException damage(IssueCode code, String text, long offset) {
                return context.damage(code, text, offset);
            }
        };
    }

    /** The message for a cell. */
    static String message(long row, String element, String text) {
        return row < 0 ? text : "Column '" + element + "', row index " + row + ": " + text;
    }
}
