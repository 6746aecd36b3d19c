// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.csv;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Spellings of values in CSV. Stateless. */
final class CsvLiterals {
    private CsvLiterals() {}

    /** Whether ASCII bytes are a word, in any case. */
    static boolean equalsIgnoringCase(byte[] bytes, int from, int length, String word) {
        if (length != word.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if ((bytes[from + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the bytes are NaN or an infinity, with a sign or none. */
    static boolean isNamedNumber(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < 3 || length > 9) {
            return false;
        }
        String text = new String(bytes, from, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity" -> true;
            default -> false;
        };
    }
}
