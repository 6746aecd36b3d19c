// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.lint;

import org.vo4j.cli.console.Session;

/** The formats in which {@code vo lint} reports. */
public enum LintFormat {
    /** A line for each issue and one for each file. */
    TEXT {
        @Override
        public LintWriter writer(Session session) {
            return new LintText(session.out(), session.color());
        }
    },
    /** An array with an object for each file. */
    JSON {
        @Override
        public LintWriter writer(Session session) {
            return new LintJson(session.out());
        }
    };

    /** A writer to standard output. */
    public abstract LintWriter writer(Session session);
}
