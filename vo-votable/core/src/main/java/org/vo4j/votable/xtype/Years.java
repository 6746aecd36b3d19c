// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import java.util.OptionalDouble;

/** Years as COOSYS writes them. */
final class Years {
    private Years() {}

    /** A year such as {@code J2000}, {@code B1950} or {@code 2015.5} as Julian epoch; empty when it is none. */
    static OptionalDouble julian(String text, boolean oldIsBesselian) {
        if (!text.matches("[JB]?[0-9]{1,9}([.][0-9]*)?")) {
            return OptionalDouble.empty();
        }
        boolean letter = !Character.isDigit(text.charAt(0));
        double year = Double.parseDouble(letter ? text.substring(1) : text);
        boolean besselian = letter ? text.charAt(0) == 'B' : oldIsBesselian && year < 1984;
        if (!besselian) {
            return OptionalDouble.of(year);
        }
        double julianDate = 2415020.31352 + (year - 1900) * 365.242198781;
        return OptionalDouble.of(2000 + (julianDate - 2451545) / 365.25);
    }
}
