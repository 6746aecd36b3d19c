// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

/** The frame of the coordinates of an image that a service makes, by CFRAME (SIA 1.0 section 4.1.3). */
public enum ImageFrame {
    /** The International Celestial Reference System; what services take when nothing is said. */
    ICRS,
    /** The Fifth Fundamental Catalogue, J2000 unless another equinox is said. */
    FK5,
    /** The Fourth Fundamental Catalogue, B1950 unless another equinox is said. */
    FK4,
    /** Ecliptic coordinates. */
    ECL,
    /** Galactic coordinates. */
    GAL,
    /** Supergalactic coordinates. */
    SGAL
}
