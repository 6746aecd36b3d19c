// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.lint;

import org.vo4j.votable.ValidationReport;

/** Writes what was found in files, one after the other. */
public interface LintWriter {
    /** Begins; called once, first. */
    void begin();

    /** Writes what was found in a file. */
    void checked(String file, ValidationReport report);

    /** Writes that a file could not be read. */
    void unreadable(String file, String reason);

    /** Ends; called once, last. */
    void end();
}
