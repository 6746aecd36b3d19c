// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

/**
 * A position on the sky.
 *
 * @param longitude right ascension or longitude in degrees
 * @param latitude declination or latitude in degrees, -90 to 90
 * @param frame the reference frame as the IVOA vocabulary {@code refframe} names it, such as {@code ICRS}
 */
public record SkyPosition(double longitude, double latitude, String frame) {
    /** Checks that both angles are finite and the latitude is one. */
    public SkyPosition {
        if (!Double.isFinite(longitude) || !(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("Not a position on the sky: longitude " + longitude + ", latitude "
                    + latitude + " degrees; latitude must be within -90 to 90 and both finite");
        }
    }

    /** An ICRS position from right ascension and declination in degrees. */
    public static SkyPosition icrs(double ra, double dec) {
        return new SkyPosition(ra, dec, "ICRS");
    }

    /**
     * An ICRS position from text: two numbers are degrees ({@code 83.633 +22.0145}, also with a comma); with parts, right
     * ascension is in hours and declination in degrees ({@code 05:34:31.94 +22:00:52.2}, {@code 5 34 31.94 22 0 52.2},
     * {@code 5h34m31.94s +22d00m52.2s}). A right ascension with a {@code d} or degree sign is in degrees.
     *
     * @throws IllegalArgumentException when it is none of these; the message shows how to write it
     */
    public static SkyPosition parse(String text) {
        return SkyPositionParser.parse(text);
    }
}
