// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import java.util.regex.Pattern;
import org.vo4j.protocol.dali.DaliParameters;
import org.vo4j.protocol.dali.Interval;

/** What the queries of SLAP 2 have in common: values of which one must fit, and intervals as DALI has them. */
final class Multiple {
    private static final Pattern INCHIKEY = Pattern.compile("[A-Z]{14}-[A-Z]{10}-[A-Z]");

    private Multiple() {}

    static DaliParameters words(DaliParameters to, String name, String first, String... more) {
        DaliParameters all = word(to, name, first);
        for (String value : more) {
            all = word(all, name, value);
        }
        return all;
    }

    private static DaliParameters word(DaliParameters to, String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " cannot be empty");
        }
        return to.add(name, value.strip());
    }

    /** The key of a chemical identifier, which always has the same form. */
    static DaliParameters inchiKeys(DaliParameters to, String first, String... more) {
        DaliParameters all = words(to, "INCHIKEY", first, more);
        for (String key : all.all("INCHIKEY")) {
            if (!INCHIKEY.matcher(key).matches()) {
                throw new IllegalArgumentException(
                        "Not an InChIKey: '" + key + "'; it has 27 characters, such as UGFAIRIUMAVXCW-UHFFFAOYSA-N");
            }
        }
        return all;
    }

    /**
     * An interval of whole numbers, or one of them.
     *
     * @throws IllegalArgumentException when an end is not whole
     */
    static String whole(String name, Interval interval) {
        String lower = whole(name, interval.lower());
        return interval.lower() == interval.upper() ? lower : lower + " " + whole(name, interval.upper());
    }

    private static String whole(String name, double end) {
        if (Double.isInfinite(end)) {
            return DaliParameters.number(end);
        }
        if (end != Math.rint(end) || Math.abs(end) > 1e9) {
            throw new IllegalArgumentException(name + " is a whole number, which " + end + " is not");
        }
        return Long.toString((long) end);
    }

    static String notNegative(String name, Interval interval) {
        if (interval.upper() < 0 || (interval.lower() < 0 && !Double.isInfinite(interval.lower()))) {
            throw new IllegalArgumentException(name + " is from 0 on, which " + interval + " is not");
        }
        return interval.toString();
    }
}
