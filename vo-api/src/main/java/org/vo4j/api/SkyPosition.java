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
}
