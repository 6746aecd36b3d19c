// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.util.regex.Pattern;

/** Pieces of ADQL that are made from values (ADQL 2.1 section 2.1). */
public final class Adql {
    private static final Pattern REGULAR = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private Adql() {}

    /** The text with its single quotes doubled, to be put between single quotes. */
    public static String escape(String text) {
        return text.replace("'", "''");
    }

    /** The text as a character string literal: {@code 'Barnard''s star'}. */
    public static String literal(String text) {
        return "'" + escape(text) + "'";
    }

    /**
     * The name as a delimited identifier, which keeps its case and may hold any character: {@code "J/A+A/1/tab"}.
     *
     * <p>Services give names that need it with the quotes already (TAP 1.1 section 4.2); such a name is not to be
     * quoted again.
     */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Whether the name is a regular identifier, that is, needs no quotes unless it is a reserved word. */
    public static boolean isRegular(String name) {
        return REGULAR.matcher(name).matches();
    }
}
