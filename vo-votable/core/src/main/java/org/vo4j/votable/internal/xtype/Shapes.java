// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.xtype;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shapes written as a word and numbers (DALI 1.2 sections 3.12 and 3.13). */
final class Shapes {
    private Shapes() {}

    /** One shape: {@code circle 12.3 45.6 0.5}. */
    static @Nullable String shape(CharSequence text) {
        String value = text.toString();
        int end = wordEnd(value, 0);
        return one(value.substring(0, end), value.substring(end));
    }

    /** One or more shapes behind each other. */
    static @Nullable String shapes(CharSequence text) {
        String value = text.toString();
        int at = 0;
        while (at < value.length()) {
            int end = wordEnd(value, at);
            int next = end;
            while (next < value.length() && !begins(value, next)) {
                next++;
            }
            String problem = one(value.substring(at, end), value.substring(end, next));
            if (problem != null) {
                return problem;
            }
            at = next;
        }
        return null;
    }

    private static boolean begins(String value, int at) {
        char c = Character.toLowerCase(value.charAt(at));
        return (c == 'c' || c == 'r' || c == 'p') && value.charAt(at - 1) <= ' ';
    }

    private static int wordEnd(String value, int from) {
        int end = from;
        while (end < value.length() && value.charAt(end) > ' ') {
            end++;
        }
        return end;
    }

    private static @Nullable String one(String word, String rest) {
        double[] numbers = NumberValues.parse(rest);
        if (numbers == null) {
            return "has something else than numbers behind '" + word + "'";
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "circle" -> NumberValues.circle(numbers);
            case "range" -> NumberValues.range(numbers);
            case "polygon" -> NumberValues.polygon(numbers);
            default -> "begins with '" + word + "', not with circle, range or polygon";
        };
    }
}
