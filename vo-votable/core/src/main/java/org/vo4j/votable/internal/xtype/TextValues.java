// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.xtype;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Values of xtypes that are texts (DALI 1.2 section 3); each says what is wrong, or null. */
public final class TextValues {
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private TextValues() {}

    /** {@code YYYY-MM-DD['T'hh:mm:ss[.SSS]['Z']]}. */
    public static @Nullable String timestamp(CharSequence text) {
        boolean date = text.length() >= 10
                && isNumber(text, 0, 4)
                && text.charAt(4) == '-'
                && isNumber(text, 5, 7)
                && text.charAt(7) == '-'
                && isNumber(text, 8, 10);
        if (!date || (text.length() > 10 && !isTime(text))) {
            return "is not of the form YYYY-MM-DDThh:mm:ss";
        }
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
            return "is no day of the calendar";
        }
        boolean time = text.length() > 10;
        return time && (number(text, 11, 13) > 24 || number(text, 14, 16) > 59 || number(text, 17, 19) > 60)
                ? "is no time of day"
                : null;
    }

    private static boolean isTime(CharSequence text) {
        boolean seconds = text.length() >= 19
                && text.charAt(10) == 'T'
                && isNumber(text, 11, 13)
                && text.charAt(13) == ':'
                && isNumber(text, 14, 16)
                && text.charAt(16) == ':'
                && isNumber(text, 17, 19);
        if (!seconds) {
            return false;
        }
        int end = text.charAt(text.length() - 1) == 'Z' ? text.length() - 1 : text.length();
        return end == 19 || (end > 20 && text.charAt(19) == '.' && isNumber(text, 20, end));
    }

    /** Hours, minutes and seconds up to 24:00:00. */
    public static @Nullable String hms(CharSequence text) {
        return sexagesimal(text, 24, "hours");
    }

    /** Degrees, minutes and seconds from -90:00:00 to 90:00:00. */
    public static @Nullable String dms(CharSequence text) {
        boolean signed = text.charAt(0) == '-' || text.charAt(0) == '+';
        return sexagesimal(signed ? text.subSequence(1, text.length()) : text, 90, "degrees");
    }

    private static @Nullable String sexagesimal(CharSequence text, int most, String unit) {
        int first = indexOf(text, ':', 0);
        int second = first < 0 ? -1 : indexOf(text, ':', first + 1);
        boolean form = second > 0
                && first <= 3
                && second - first <= 3
                && isNumber(text, 0, first)
                && isNumber(text, first + 1, second)
                && isDecimal(text, second + 1);
        if (!form) {
            return "is not of the form " + unit + ":minutes:seconds";
        }
        double minutes = number(text, first + 1, second);
        double seconds =
                Double.parseDouble(text.subSequence(second + 1, text.length()).toString());
        boolean beyond = number(text, 0, first) * 3600.0 + minutes * 60 + seconds > most * 3600.0;
        return minutes >= 60 || seconds >= 60 || beyond
                ? "has minutes or seconds of 60 or more, or is beyond " + most + " " + unit
                : null;
    }

    private static boolean isDecimal(CharSequence text, int from) {
        int point = indexOf(text, '.', from);
        return point < 0
                ? isNumber(text, from, text.length())
                : isNumber(text, from, point)
                        && (point == text.length() - 1 || isNumber(text, point + 1, text.length()));
    }

    /** Eight, four, four, four and twelve hexadecimal digits. */
    public static @Nullable String uuid(CharSequence text) {
        boolean sound = text.length() == 36;
        for (int i = 0; sound && i < 36; i++) {
            char c = text.charAt(i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            sound = hyphen ? c == '-' : Character.digit(c, 16) >= 0 && c < 128;
        }
        return sound ? null : "is not of the form 8-4-4-4-12 hexadecimal digits";
    }

    static @Nullable String uri(CharSequence text) {
        try {
            return new URI(text.toString()).isAbsolute() ? null : "has no scheme";
        } catch (URISyntaxException e) {
            return "is no URI";
        }
    }

    /** The ASCII form of MOC 2.0 section 4.3.2: orders, numbers and ranges. */
    public static @Nullable String moc(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && "/,-; \t\r\nst".indexOf(c) < 0) {
                return "has '" + c + "', which no MOC in ASCII has";
            }
        }
        return indexOf(text, '/', 0) < 0 ? "has no order followed by a slash" : null;
    }

    /** Only looks at how it begins and ends: what is between them is for those who read it. */
    static @Nullable String json(CharSequence text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean structure = (first == '{' && last == '}') || (first == '[' && last == ']');
        boolean scalar = first == '"' ? last == '"' : "-0123456789tfn".indexOf(first) >= 0;
        return structure || scalar ? null : "does not look like JSON";
    }

    private static int indexOf(CharSequence text, char wanted, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** At least one digit and nothing else. */
    private static boolean isNumber(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }

    private static int number(CharSequence text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }
}
