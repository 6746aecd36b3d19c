// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

/** The formats of what is no table of rows: lists and descriptions. */
enum ListFormat {
    TEXT,
    JSON;

    /** Adds {@code --format}. */
    static Syntax option(Syntax syntax) {
        return syntax.choice("--format", ListFormat.class, "The format. Default: text.");
    }

    /** Whether JSON is wanted. */
    static boolean isJson(Arguments arguments) {
        return arguments.choice("--format", ListFormat.class, TEXT) == JSON;
    }
}
