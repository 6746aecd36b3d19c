// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

/**
 * What is between two longitudes and two latitudes, in degrees (DALI 1.2 section 3.9).
 *
 * <p>It goes east from the first longitude to the second, over 0 if need be: from 359 to 1 are two degrees. A
 * difference of 360 and more is all around. Latitudes beyond a pole mean the pole.
 *
 * @param west the longitude at which it begins
 * @param east the longitude at which it ends
 * @param south the lowest latitude
 * @param north the highest latitude
 */
public record Range(double west, double east, double south, double north) implements Shape {
    /** Checks that all are finite, and the latitudes in order. */
    public Range {
        if (!Double.isFinite(west) || !Double.isFinite(east) || !Double.isFinite(south) || !Double.isFinite(north)) {
            throw new IllegalArgumentException("A range has four finite coordinates, not " + west + " " + east + " "
                    + south + " " + north + "; without limit are longitudes of 0 and 360, latitudes of -90 and 90");
        }
        if (south > north) {
            throw new IllegalArgumentException("The latitudes of a range go up, not from " + south + " to " + north);
        }
    }

    /** Whether it goes all around. */
    boolean isRound() {
        return east - west >= 360;
    }

    /** From the western to the eastern longitude, in degrees, from 0 to 360. */
    double width() {
        return isRound() ? 360 : Angles.positive(east - west);
    }

    @Override
    public boolean contains(Point point) {
        Point reduced = point.reduced();
        double lat = reduced.latitude();
        double slack = Math.toDegrees(Regions.TOLERANCE);
        if (lat < Angles.latitude(south) - slack || lat > Angles.latitude(north) + slack) {
            return false;
        }
        if (isRound() || Math.abs(lat) == 90) {
            return true;
        }
        double across = slack / Math.max(Math.cos(Math.toRadians(lat)), 1e-12); // of longitude
        double from = Angles.positive(reduced.longitude() - west);
        return from <= width() + across || from >= 360 - across;
    }

    @Override
    public String text() {
        return "range " + west + " " + east + " " + south + " " + north;
    }
}
