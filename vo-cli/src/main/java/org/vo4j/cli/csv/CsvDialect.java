// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.csv;

/** The two ways of writing a table as lines of text. */
public enum CsvDialect {
    /** Cells between commas, quoted where needed (RFC 4180). */
    CSV(','),
    /** Cells between tabs, never quoted; tab, line end and backslash as {@code \t}, {@code \n} and {@code \\}. */
    TSV('\t');

    private final char separator;

    CsvDialect(char separator) {
        this.separator = separator;
    }

    char separator() {
        return separator;
    }

    boolean quotes() {
        return this == CSV;
    }

    boolean escapes() {
        return this == TSV;
    }
}
