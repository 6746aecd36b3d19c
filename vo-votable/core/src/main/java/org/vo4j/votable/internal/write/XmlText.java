// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.util.Locale;
import java.util.function.Supplier;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.Location;
import org.vo4j.api.VoTableIssue;

/** Escapes text for XML 1.0, so that it is read back as it was (XML 1.0 sections 2.4, 3.3.3). */
public final class XmlText {
    private XmlText() {}

    /** Appends the content of an element; a return would be read as a line feed. */
    public static void content(StringBuilder into, String text, Supplier<String> where) {
        escape(into, text, false, where);
    }

    /** Appends an attribute's value; white space other than blanks would be read as blanks. */
    public static void attribute(StringBuilder into, String value, Supplier<String> where) {
        escape(into, value, true, where);
    }

    private static void escape(StringBuilder into, String text, boolean attribute, Supplier<String> where) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> into.append("&amp;");
                case '<' -> into.append("&lt;");
                case '>' -> into.append("&gt;");
                case '"' -> into.append(attribute ? "&quot;" : "\"");
                case '\r' -> into.append("&#13;");
                case '\n' -> into.append(attribute ? "&#10;" : "\n");
                case '\t' -> into.append(attribute ? "&#9;" : "\t");
                default -> {
                    if (!isLegal(text, i)) {
                        throw illegal(c, where.get());
                    }
                    into.append(c);
                }
            }
        }
    }

    /** Whether the character at an index is one, or half of one, that XML can carry (XML 1.0 section 2.2). */
    private static boolean isLegal(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= ' ' && c < 0xfffe;
    }

    private static FormatException illegal(char c, String where) {
        return new FormatException(Issue.of(
                VoTableIssue.E50,
                String.format(
                        Locale.ROOT, "%s has the character U+%04X, which XML cannot carry; remove it", where, (int) c),
                Location.unknown(),
                where));
    }
}
