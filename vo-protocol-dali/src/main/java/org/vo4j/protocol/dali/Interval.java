// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

/**
 * An interval of numbers, which includes its ends and may be open: an end at infinity (DALI 1.1 section 3.3.4).
 *
 * @param lower the lower end; {@link Double#NEGATIVE_INFINITY} for none
 * @param upper the upper end, not below the lower one; {@link Double#POSITIVE_INFINITY} for none
 */
public record Interval(double lower, double upper) {
    /** Checks that the ends are numbers and in order. */
    public Interval {
        if (!(lower <= upper) || lower == Double.POSITIVE_INFINITY || upper == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "Not an interval: " + lower + " to " + upper + "; the lower end comes first, and neither is NaN");
        }
    }

    /** The interval between two numbers, in whichever order they are given. */
    public static Interval between(double a, double b) {
        return a <= b ? new Interval(a, b) : new Interval(b, a);
    }

    /** The interval that is one number. */
    public static Interval at(double value) {
        return new Interval(value, value);
    }

    /** All numbers from one on. */
    public static Interval from(double lower) {
        return new Interval(lower, Double.POSITIVE_INFINITY);
    }

    /** All numbers up to one. */
    public static Interval upTo(double upper) {
        return new Interval(Double.NEGATIVE_INFINITY, upper);
    }

    /**
     * Reads the text of a parameter: one number or two, parted by blanks; {@code -Inf} and {@code +Inf} are open ends.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Interval parse(String text) {
        String[] ends = text.strip().split("\\s+", -1);
        if (ends.length > 2 || ends[0].isEmpty()) {
            throw new IllegalArgumentException("Not an interval: '" + text + "'; give two numbers, such as '1 2'");
        }
        double lower = number(ends[0], text);
        return ends.length == 1 ? at(lower) : new Interval(lower, number(ends[1], text));
    }

    private static double number(String end, String text) {
        String sign = end.startsWith("-") || end.startsWith("+") ? end.substring(0, 1) : "";
        String rest = end.substring(sign.length());
        if (rest.equalsIgnoreCase("Inf") || rest.equalsIgnoreCase("Infinity")) {
            return sign.equals("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (!rest.matches("(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
            throw new IllegalArgumentException("Not an interval: '" + text + "'; '" + end + "' is no number");
        }
        return Double.parseDouble(end);
    }

    /** Whether a number is in the interval. */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    /** Whether an end is missing. */
    public boolean isOpen() {
        return Double.isInfinite(lower) || Double.isInfinite(upper);
    }

    /** The interval as parameters have it: {@code 1.5 2}, {@code -Inf 2}. */
    @Override
    public String toString() {
        return DaliParameters.number(lower) + " " + DaliParameters.number(upper);
    }

    /** The interval as older protocols have it (SSA 1.1 section 8.7.2): {@code 1.5/2}, {@code /2}, and a lone number. */
    public String toRange() {
        if (lower == upper) {
            return DaliParameters.number(lower);
        }
        return (lower == Double.NEGATIVE_INFINITY ? "" : DaliParameters.number(lower)) + "/"
                + (upper == Double.POSITIVE_INFINITY ? "" : DaliParameters.number(upper));
    }
}
