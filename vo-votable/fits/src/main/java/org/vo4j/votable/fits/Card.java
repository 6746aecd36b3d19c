// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The 80 bytes of one keyword (FITS 4.0 sections 4.1, 4.2). */
final class Card {
    /** Characters that a string has room for. */
    private static final int TEXT = 68;

    private Card() {}

    /** The value in what stands behind the value indicator: without its quotes, its comment and blanks at its end. */
    static String value(String field) {
        String text = field.stripLeading();
        if (!text.startsWith("'")) {
            int slash = text.indexOf('/');
            return (slash < 0 ? text : text.substring(0, slash)).strip();
        }
        StringBuilder value = new StringBuilder();
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                i++;
                if (i >= text.length() || text.charAt(i) != '\'') {
                    break;
                }
            }
            value.append(c);
        }
        return value.toString().stripTrailing();
    }

    /** A keyword with a number or truth value. */
    static String of(String keyword, String value) {
        return filled(String.format(Locale.ROOT, "%-8s= %20s", keyword, value));
    }

    /** A keyword with a number. */
    static String of(String keyword, long value) {
        return of(keyword, Long.toString(value));
    }

    /** A keyword with a text; what a header cannot hold of it is left out. */
    static String text(String keyword, String value) {
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            String written = c == '\'' ? "''" : c < ' ' ? " " : c > '~' ? "?" : String.valueOf(c);
            if (quoted.length() + written.length() > TEXT) {
                break;
            }
            quoted.append(written);
        }
        while (quoted.length() < 8) {
            quoted.append(' ');
        }
        return filled(String.format(Locale.ROOT, "%-8s= '%s'", keyword, quoted));
    }

    /** A line that is for people only. */
    static String comment(String text) {
        return filled("COMMENT " + text);
    }

    private static String filled(String card) {
        return String.format(Locale.ROOT, "%-80s", card).substring(0, Header.CARD);
    }

    /** Cards as a header, filled up to whole blocks. */
    static byte[] header(Iterable<String> cards) {
        StringBuilder text = new StringBuilder();
        cards.forEach(text::append);
        text.append(filled("END"));
        while (text.length() % Header.BLOCK != 0) {
            text.append(filled(""));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
