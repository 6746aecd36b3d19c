// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import org.vo4j.api.SkyPosition;

/**
 * A point of two coordinates (DALI 1.2 section 3.7); on the sky a longitude and a latitude in degrees.
 *
 * @param longitude the first coordinate; not limited: 361 is 1
 * @param latitude the second coordinate; not limited: 91 is 89 beyond the pole
 */
public record Point(double longitude, double latitude) {
    /** Checks that both coordinates are finite. */
    public Point {
        if (!Double.isFinite(longitude) || !Double.isFinite(latitude)) {
            throw new IllegalArgumentException("A point has two finite coordinates, not " + longitude + " " + latitude);
        }
    }

    /** The angle between two points, in degrees, from 0 to 180. */
    public double separation(Point other) {
        return Math.toDegrees(Vector.of(this).angle(Vector.of(other)));
    }

    /** The same point with a longitude from 0 to below 360 and a latitude from -90 to 90. */
    public Point reduced() {
        if (longitude >= 0 && longitude < 360 && Math.abs(latitude) <= 90) {
            return this;
        }
        double around = Angles.positive(latitude);
        boolean beyond = around > 90 && around < 270;
        double lat = around <= 90 ? around : beyond ? 180 - around : around - 360;
        return new Point(Angles.positive(beyond ? longitude + 180 : longitude), lat);
    }

    /** The position on the sky in a frame, such as {@code ICRS}. */
    public SkyPosition in(String frame) {
        Point reduced = reduced();
        return new SkyPosition(reduced.longitude, reduced.latitude, frame);
    }

    /** The coordinates as the xtype point writes them, such as {@code 12.3 45.6}. */
    public String text() {
        return longitude + " " + latitude;
    }
}
