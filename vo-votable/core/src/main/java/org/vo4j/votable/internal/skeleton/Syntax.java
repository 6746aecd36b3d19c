// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.net.URI;
import java.net.URISyntaxException;

/** The lexical rules of attributes, as loops over characters: they run for each FIELD. */
final class Syntax {
    private Syntax() {}

    /** An XML name without a colon (Namespaces in XML 1.0 section 4). */
    static boolean isNcName(String s) {
        if (s.isEmpty() || !isNameStart(s.charAt(0))) {
            return false;
        }
        for (int i = 1; i < s.length(); i++) {
            if (!isNameChar(s.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || (c >= 0xc0 && c != 0xd7 && c != 0xf7 && !(c >= 0x2000 && c <= 0x206f && c != 0x200c && c != 0x200d));
    }

    private static boolean isNameChar(char c) {
        return isNameStart(c) || isDigit(c) || c == '-' || c == '.' || c == 0xb7;
    }

    /** The characters that a UCD may have (VOTable 1.5 schema, ucdType). */
    static boolean isUcd(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean legal = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || "_.:;-".indexOf(c) >= 0;
            if (!legal) {
                return false;
            }
        }
        return true;
    }

    /** An equinox or epoch: {@code [JB]?[0-9]+([.][0-9]*)?}. */
    static boolean isAstroYear(String s) {
        int start = !s.isEmpty() && (s.charAt(0) == 'J' || s.charAt(0) == 'B') ? 1 : 0;
        int end = digits(s, start);
        if (end == start) {
            return false;
        }
        return end == s.length() || (s.charAt(end) == '.' && digits(s, end + 1) == s.length());
    }

    /** A precision: {@code [EF]?[0-9]+}. */
    static boolean isPrecision(String s) {
        int start = !s.isEmpty() && (s.charAt(0) == 'E' || s.charAt(0) == 'F') ? 1 : 0;
        return start < s.length() && digits(s, start) == s.length();
    }

    /** A number greater than 0. */
    static boolean isPositive(String s) {
        return isNumber(s) && s.chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    /** Nothing but digits, at least one. */
    static boolean isNumber(String s) {
        return !s.isEmpty() && digits(s, 0) == s.length();
    }

    /** A media type: {@code type/subtype}. */
    static boolean isMediaType(String s) {
        int slash = s.indexOf('/');
        if (slash <= 0 || slash == s.length() - 1) {
            return false;
        }
        for (int i = 0; i < slash; i++) {
            char c = s.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '_' && c != '-' && c != '.' && c != '+') {
                return false;
            }
        }
        return true;
    }

    /** An origin of times: a number, or one of two names. */
    static boolean isTimeOrigin(String s) {
        if (s.equals("JD-origin") || s.equals("MJD-origin")) {
            return true;
        }
        int i = !s.isEmpty() && (s.charAt(0) == '+' || s.charAt(0) == '-') ? 1 : 0;
        int whole = digits(s, i);
        int end = whole < s.length() && s.charAt(whole) == '.' ? digits(s, whole + 1) : whole;
        boolean some = whole > i || end > whole + 1;
        if (some && end < s.length() && (s.charAt(end) == 'e' || s.charAt(end) == 'E')) {
            int power = end + 1;
            power += power < s.length() && (s.charAt(power) == '+' || s.charAt(power) == '-') ? 1 : 0;
            int last = digits(s, power);
            return last > power && last == s.length();
        }
        return some && end == s.length();
    }

    /** An address, in which {@code ${name}} may stand for a cell (VOTable 1.5 appendix A.1). */
    static boolean isUri(String s) {
        try {
            new URI(withoutCells(s.strip()));
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String withoutCells(String s) {
        if (s.indexOf("${") < 0) {
            return s;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (true) {
            int open = s.indexOf("${", from);
            int close = open < 0 ? -1 : s.indexOf('}', open);
            if (close < 0) {
                return out.append(s, from, s.length()).toString();
            }
            out.append(s, from, open).append('x');
            from = close + 1;
        }
    }

    private static int digits(String s, int from) {
        int i = from;
        while (i < s.length() && isDigit(s.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
