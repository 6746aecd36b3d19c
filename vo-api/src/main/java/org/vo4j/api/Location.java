// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

import java.io.Serializable;

/**
 * A place in a document, for people and for programs.
 *
 * @param source the file name or address; empty when the bytes came without one
 * @param line the line, counted from 1; 0 when unknown
 * @param column the column in characters, counted from 1; 0 when unknown
 */
public record Location(String source, long line, long column) implements Serializable {
    private static final Location UNKNOWN = new Location("", 0, 0);

    /** The place of which nothing is known. */
    public static Location unknown() {
        return UNKNOWN;
    }

    /** The place as {@code file:line:column: }, leaving out what is unknown; empty when nothing is known. */
    public String prefix() {
        String text = toString();
        return text.isEmpty() ? "" : text + ": ";
    }

    /** The place as {@code file:line:column}, leaving out what is unknown. */
    @Override
    public String toString() {
        if (line <= 0) {
            return source;
        }
        String name = source.isEmpty() ? "line " : source + ":";
        return column <= 0 ? name + line : name + line + ":" + column;
    }
}
