// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;

/** Reads the literals of TABLEDATA back, word by word, to compare what {@code getString} gives (VOTable 1.5 section 6). */
final class Literals {
    private Literals() {}

    /** The elements that a literal means, as words of one spelling. */
    static List<String> parse(Column column, String literal) {
        List<String> words = new ArrayList<>();
        if (column.datatype() == Datatype.BIT) {
            literal.chars().filter(c -> c > ' ').forEach(c -> words.add(String.valueOf((char) c)));
            return words;
        }
        for (String word : literal.strip().split("[ \t\r\n]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word(column.datatype(), word));
            }
        }
        return words;
    }

    /** The elements of an expected cell, as words of the same spelling. */
    static List<String> normal(Column column, ExpectedCell cell) {
        List<String> words = new ArrayList<>();
        for (int e = 0; e < cell.elements().size(); e++) {
            Object element = cell.elements().get(e);
            if (element instanceof Boolean truth) {
                words.add(
                        column.datatype() == Datatype.BIT
                                ? (truth ? "1" : "0")
                                : cell.isNull(e) ? "?" : truth ? "T" : "F");
            } else {
                words.add(String.valueOf(element));
            }
        }
        return words;
    }

    private static String word(Datatype type, String word) {
        return switch (type) {
            case BOOLEAN -> truth(word);
            case FLOAT, FLOAT_COMPLEX -> Float.toString((float) number(word, true));
            case DOUBLE, DOUBLE_COMPLEX -> Double.toString(number(word, false));
            default -> integer(type, word);
        };
    }

    private static String truth(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "t", "true", "1" -> "T";
            case "f", "false", "0" -> "F";
            default -> word;
        };
    }

    private static double number(String word, boolean single) {
        return switch (word) {
            case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> single ? Float.parseFloat(word) : Double.parseDouble(word);
        };
    }

    private static String integer(Datatype type, String word) {
        if (!word.startsWith("0x")) {
            return Long.toString(Long.parseLong(word));
        }
        long bits = Long.parseUnsignedLong(word.substring(2), 16);
        int unused = 64 - type.integerBits();
        return Long.toString(type == Datatype.UNSIGNED_BYTE ? bits : bits << unused >> unused);
    }
}
