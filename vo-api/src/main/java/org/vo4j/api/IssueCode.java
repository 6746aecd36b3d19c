// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

/** A numbered kind of deviation from a standard. */
public interface IssueCode {
    /** The number that the field knows, such as {@code W22}. */
    String code();

    /** How much it matters unless a caller decides otherwise. */
    Severity severity();

    /** What it means, in one sentence without an example. */
    String title();

    /** The rule that is broken: standard, version and section, such as {@code VOTable 1.5 section 4.7}. */
    String section();
}
