// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.xtype;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Intervals and simple geometries (DALI 1.2 sections 3.4 to 3.10). Values that are all NaN stand for null. */
final class NumberValues {
    private NumberValues() {}

    /** The numbers of a literal; null when it has something else, which is reported elsewhere. */
    static double @Nullable [] parse(String literal) {
        List<Double> values = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(literal);
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            try {
                values.add(
                        word.endsWith("Inf")
                                ? (word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY)
                                : Double.valueOf(word));
            } catch (NumberFormatException e) {
                return null;
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static @Nullable String intervals(double[] bounds) {
        if (bounds.length % 2 != 0) {
            return "has " + bounds.length + " bounds, which is not a number of pairs";
        }
        for (int i = 0; i < bounds.length; i += 2) {
            boolean lowerNan = Double.isNaN(bounds[i]);
            if (lowerNan != Double.isNaN(bounds[i + 1])) {
                return "has a bound that is NaN; an open interval has an infinite one";
            }
            if (bounds[i] > bounds[i + 1]) {
                return "has a lower bound above the upper one: " + bounds[i] + " " + bounds[i + 1];
            }
        }
        return null;
    }

    static @Nullable String point(double[] v) {
        return isNull(v) ? null : count(v, 2, "point", finite(v));
    }

    static @Nullable String circle(double[] v) {
        if (isNull(v)) {
            return null;
        }
        String problem = count(v, 3, "circle", finite(v));
        return problem == null && v[2] < 0 ? "has the negative radius " + v[2] : problem;
    }

    static @Nullable String range(double[] v) {
        if (isNull(v)) {
            return null;
        }
        String problem = count(v, 4, "range", finite(v));
        return problem == null && v[2] > v[3] ? "has a second coordinate from " + v[2] + " down to " + v[3] : problem;
    }

    static @Nullable String polygon(double[] v) {
        if (isNull(v)) {
            return null;
        }
        if (v.length < 6 || v.length % 2 != 0) {
            return "has " + v.length + " numbers; a polygon has at least 3 pairs";
        }
        return finite(v);
    }

    private static @Nullable String count(double[] v, int wanted, String what, @Nullable String otherwise) {
        return v.length == wanted ? otherwise : "has " + v.length + " numbers; a " + what + " has " + wanted;
    }

    private static @Nullable String finite(double[] v) {
        for (double number : v) {
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                return "has a coordinate that is not finite";
            }
        }
        return null;
    }

    private static boolean isNull(double[] v) {
        for (double number : v) {
            if (!Double.isNaN(number)) {
                return false;
            }
        }
        return true;
    }
}
