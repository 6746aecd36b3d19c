// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import java.util.Map;
import org.vo4j.api.MissingProviderException;
import org.vo4j.protocol.dali.Conversions;
import org.vo4j.protocol.dali.Interval;

/**
 * A range of energies, such as those of a level of an atom, which may be open; kept in joules.
 *
 * @param joules the energies in joules
 */
public record EnergyRange(Interval joules) {
    private static final double EV = 1.602176634e-19;
    /** Units whose energies are told by a factor; that of a photon would lose an energy of 0. */
    private static final Map<String, Double> UNITS = Map.of(
            "J", 1.0, "meV", EV * 1e-3, "eV", EV, "keV", EV * 1e3, "MeV", EV * 1e6, "GeV", EV * 1e9, "TeV", EV * 1e12);

    /** The range between two energies in joules, in whichever order; an infinite one is an open end. */
    public static EnergyRange joules(double a, double b) {
        return new EnergyRange(Interval.between(a, b));
    }

    /**
     * The range between two energies in a unit, in whichever order: joules, erg, electronvolts (meV to TeV), a wavelength
     * or frequency of the photon, or what a plugin converts, such as {@code cm**-1}. An infinite energy is an open end.
     *
     * @throws MissingProviderException when the unit is not a usual one and no plugin converts it
     */
    public static EnergyRange between(double a, double b, String unit) {
        return between(a, b, unit, Conversions.standard());
    }

    /** As {@link #between(double, double, String)}, with other conversions. */
    public static EnergyRange between(double a, double b, String unit, Conversions conversions) {
        return joules(toJoules(a, unit.strip(), conversions), toJoules(b, unit.strip(), conversions));
    }

    /** The range that is one energy in a unit. */
    public static EnergyRange at(double value, String unit) {
        return between(value, value, unit);
    }

    static double toJoules(double value, String unit, Conversions conversions) {
        if (unit.equals("erg")) {
            return value / 1e7;
        }
        Double factor = UNITS.get(unit);
        return factor == null ? conversions.convert(value, unit, "J") : value * factor;
    }

    /** The range in joules, as parameters of SLAP 2 have it. */
    @Override
    public String toString() {
        return joules.toString();
    }
}
