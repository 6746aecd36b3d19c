// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values that are written in a block. */
final class Literals {
    private Literals() {}

    /** A number, or NaN when the text is none. */
    static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The value of a literal of a type; null for a literal that says so, text where it is not of the type. */
    static @Nullable Object value(String dmtype, String literal) {
        String type = dmtype.substring(dmtype.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        String text = literal.strip();
        if (text.isEmpty() && !type.equals("string")) {
            return null;
        }
        return switch (type) {
            case "real", "realquantity", "rational", "decimal" ->
                Double.isNaN(number(text)) ? orNull(text) : (Object) number(text);
            case "integer", "nonnegativeinteger", "integerquantity" -> whole(text);
            case "boolean" -> truth(text);
            default -> literal;
        };
    }

    private static @Nullable Object orNull(String text) {
        return text.equalsIgnoreCase("nan") || text.equals("NotSet") || text.equals("NoSet") ? null : text;
    }

    private static @Nullable Object whole(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return orNull(text);
        }
    }

    private static Object truth(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return switch (word) {
            case "true", "t", "1" -> true;
            case "false", "f", "0" -> false;
            default -> text;
        };
    }
}
