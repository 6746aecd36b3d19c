// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

/**
 * Two bounds and all numbers between them, the finite bounds included (DALI 1.2 sections 3.4 and 3.5). Bounds that are
 * integers beyond 2^53 are rounded; {@link org.vo4j.api.table.Cells#getLongs(int)} has them as they are.
 *
 * @param lower the lower bound, or negative infinity
 * @param upper the upper bound, or infinity
 */
public record Interval(double lower, double upper) {
    /** Checks that the bounds are in order. */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("The bounds of an interval go up, not from " + lower + " to " + upper
                    + "; one without a bound has an infinite one");
        }
    }

    /** Whether a number is in it. */
    public boolean contains(double number) {
        return number >= lower && number <= upper;
    }

    /** Whether all of another is in it. */
    public boolean contains(Interval other) {
        return other.lower >= lower && other.upper <= upper;
    }

    /** Whether they have a number in common. */
    public boolean intersects(Interval other) {
        return lower <= other.upper && other.lower <= upper;
    }
}
