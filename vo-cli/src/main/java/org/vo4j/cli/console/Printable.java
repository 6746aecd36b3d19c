// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.console;

import java.util.Locale;

/**
 * Makes text from documents fit for a terminal: control characters are shown as escapes, because a document could
 * otherwise steer the terminal that shows it.
 */
public final class Printable {
    private Printable() {}

    /** Text of one line: line ends are shown as escapes, too. */
    public static String line(String text) {
        return escape(text, false);
    }

    /** Text of several lines. */
    public static String lines(String text) {
        return escape(text, true);
    }

    /** Whether a terminal might take the character for a command. */
    public static boolean isControl(int character) {
        return character < 0x20 || (character >= 0x7f && character < 0xa0);
    }

    /** The escape that stands for a control character. */
    public static String escaped(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                "\\x" + (character < 16 ? "0" : "")
                        + Integer.toHexString(character).toUpperCase(Locale.ROOT);
        };
    }

    private static String escape(String text, boolean keepLines) {
        int i = 0;
        while (i < text.length() && !isControl(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, i);
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c) && !(keepLines && c == '\n')) {
                shown.append(escaped(c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
