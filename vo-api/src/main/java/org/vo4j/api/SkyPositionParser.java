// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads positions as people and catalogues write them. */
final class SkyPositionParser {
    private static final int MAX_LENGTH = 200;
    private static final String NUMBER = "\\d+(?:\\.\\d*)?|\\.\\d+";
    private static final Pattern DEGREES = Pattern.compile(
            "([+-]?(?:" + NUMBER + ")(?:[eE][+-]?\\d+)?)[ ,]+([+-]?(?:" + NUMBER + ")(?:[eE][+-]?\\d+)?)");
    /** One angle in parts: a sign, degrees or hours, minutes, and seconds if there are any. */
    private static final String PARTS =
            "([+-]?)(\\d{1,3})([hd:\u00b0]) ?(\\d{1,2}(?:\\.\\d*)?)(?:['m: \u2032] ?(?:(\\d{1,2}(?:\\.\\d*)?)[\"s\u2033]?)?)?";

    private static final Pattern SEXAGESIMAL = Pattern.compile(PARTS + "(?: ?[ ,] ?|(?=[+-]))" + PARTS);
    /** Six numbers with nothing but blanks between them. */
    private static final Pattern BLANKS = Pattern.compile(
            "(\\d{1,3}) (\\d{1,2}) (\\d{1,2}(?:\\.\\d*)?)[ ,]+([+-]?)(\\d{1,2}) (\\d{1,2}) (\\d{1,2}(?:\\.\\d*)?)");

    private SkyPositionParser() {}

    static SkyPosition parse(String text) {
        String line = normal(text);
        Matcher degrees = DEGREES.matcher(line);
        if (degrees.matches()) {
            return position(Double.parseDouble(degrees.group(1)), Double.parseDouble(degrees.group(2)), text);
        }
        Matcher blanks = BLANKS.matcher(line);
        if (blanks.matches()) {
            double ra = 15 * angle("", blanks.group(1), blanks.group(2), blanks.group(3), text);
            double dec = angle(blanks.group(4), blanks.group(5), blanks.group(6), blanks.group(7), text);
            return position(ra, dec, text);
        }
        Matcher parts = SEXAGESIMAL.matcher(line);
        if (!parts.matches() || parts.group(8).equals("h")) {
            throw failure(text);
        }
        boolean inDegrees = parts.group(3).equals("d") || parts.group(3).equals("\u00b0");
        double first = angle(parts.group(1), parts.group(2), parts.group(4), seconds(parts.group(5)), text);
        double second = angle(parts.group(6), parts.group(7), parts.group(9), seconds(parts.group(10)), text);
        return position(inDegrees ? first : 15 * first, second, text);
    }

    private static String normal(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("Not a position: a text of " + text.length() + " characters");
        }
        return text.strip()
                .replaceAll("\\s+", " ")
                .replace('\u2212', '-')
                .replace('\u2013', '-')
                .toLowerCase(Locale.ROOT)
                .replaceAll(" ?: ?", ":");
    }

    private static String seconds(@Nullable String text) {
        return text == null ? "0" : text;
    }

    /** The sign counts for all parts: -0:30 is half a degree below 0. */
    private static double angle(String sign, String whole, String minutes, String seconds, String text) {
        double m = Double.parseDouble(minutes);
        double s = Double.parseDouble(seconds);
        if (m >= 60 || s > 60) {
            throw new IllegalArgumentException("Not a position: '" + text + "'; minutes and seconds are below 60");
        }
        double value = (Integer.parseInt(whole) * 3600.0 + m * 60 + s) / 3600;
        return sign.equals("-") ? -value : value;
    }

    private static SkyPosition position(double ra, double dec, String text) {
        if (!(ra >= 0 && ra <= 360) || !(Math.abs(dec) <= 90)) {
            throw new IllegalArgumentException("Not a position: '" + text + "' gives right ascension " + ra
                    + " and declination " + dec + " degrees; they must be within 0 to 360 and -90 to 90");
        }
        return SkyPosition.icrs(ra, dec);
    }

    private static IllegalArgumentException failure(String text) {
        return new IllegalArgumentException("Not a position: '" + text
                + "'; write degrees as '83.633 +22.0145', hours and degrees as '05:34:31.94 +22:00:52.2'");
    }
}
