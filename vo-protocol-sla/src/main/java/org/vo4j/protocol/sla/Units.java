// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import org.vo4j.protocol.dali.Conversions;

/** Converts the numbers of lines. */
final class Units {
    private Units() {}

    /** A number in another unit; energies without the way over a photon, which an energy of 0 does not have. */
    static double converted(double value, String from, String to, Conversions conversions) {
        return to.equals("J") ? EnergyRange.toJoules(value, from, conversions) : conversions.convert(value, from, to);
    }
}
