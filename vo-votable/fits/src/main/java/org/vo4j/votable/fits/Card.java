// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The 80 bytes of one keyword (FITS 4.0 sections 4.1, 4.2). */
final class Card {
    private Card() {}

    /** The value in what stands behind the value indicator: without its quotes, its comment and blanks at its end. */
    static String value(String field) {
        String text = field.stripLeading();
        if (!text.startsWith("'")) {
            int slash = text.indexOf('/');
            return (slash < 0 ? text : text.substring(0, slash)).strip();
        }
        StringBuilder value = new StringBuilder();
        quoted(text, value);
        return value.toString().stripTrailing();
    }

    /** The comment in what stands behind the value indicator. */
    static String commentOf(String field) {
        String text = field.stripLeading();
        int end = text.startsWith("'") ? quoted(text, new StringBuilder()) : 0;
        int slash = text.indexOf('/', Math.min(end, text.length()));
        return slash < 0 ? "" : text.substring(slash + 1).strip();
    }

    /** Takes a quoted text; the place behind it. */
    private static int quoted(String text, StringBuilder value) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                i++;
                if (i >= text.length() || text.charAt(i) != '\'') {
                    return i;
                }
            }
            value.append(c);
        }
        return text.length();
    }

    /** A keyword with a number or truth value. */
    static String of(String keyword, String value) {
        return filled(String.format(Locale.ROOT, "%-8s= %20s", begin(keyword), value));
    }

    /** A keyword with a number. */
    static String of(String keyword, long value) {
        return of(keyword, Long.toString(value));
    }

    /** A keyword with a text; what a header cannot hold of it is left out. */
    static String text(String keyword, String value) {
        StringBuilder quoted = new StringBuilder();
        int room = Header.CARD - Math.max(8, keyword.length() + (keyword.length() > 8 ? 1 : 0)) - 4;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            String written = c == '\'' ? "''" : c < ' ' ? " " : c > '~' ? "?" : String.valueOf(c);
            if (quoted.length() + written.length() > room) {
                break;
            }
            quoted.append(written);
        }
        while (quoted.length() < 8) {
            quoted.append(' ');
        }
        return filled(String.format(Locale.ROOT, "%-8s= '%s'", begin(keyword), quoted));
    }

    /** A long keyword has a blank before the value indicator. */
    private static String begin(String keyword) {
        return keyword.length() > 8 ? keyword + " " : keyword;
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
