// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vo4j.api.spi.support.NumberParser;

/** Reads the literals of PARAM/@value and other attributes (VOTable 1.5 section 6). */
final class Literals {
    private Literals() {}

    /** The number; NaN when it is none. */
    static double toDouble(String literal) {
        byte[] bytes = literal.getBytes(StandardCharsets.UTF_8);
        return new NumberParser().parseDouble(bytes, 0, bytes.length);
    }

    /** The whole number, decimal or hexadecimal; -1 when it is none. */
    static long toLong(String literal) {
        byte[] bytes = literal.getBytes(StandardCharsets.UTF_8);
        NumberParser parser = new NumberParser();
        long value = parser.parseInteger(bytes, 0, bytes.length, 64, false);
        return parser.mark() == NumberParser.Mark.NONE ? value : -1;
    }

    /** The words between white space and commas. */
    static String[] words(String text) {
        String[] words = new String[8];
        int count = 0;
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && !separates(text.charAt(i))) {
                i++;
            }
            if (i > start) {
                words = count == words.length ? Arrays.copyOf(words, count * 2) : words;
                words[count++] = text.substring(start, i);
            }
            i++;
        }
        return Arrays.copyOf(words, count);
    }

    private static boolean separates(char c) {
        return c <= ' ' || c == ',';
    }
}
