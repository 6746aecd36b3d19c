// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

/**
 * A range of the spectrum, which may be open: given as wavelength, frequency or energy, kept as wavelength in vacuum
 * (DALI 1.1 section 3.3.4, SIA 2.0 section 2.1.2).
 *
 * <p>The ends are sorted whatever they are given as: the higher frequency is the shorter wavelength.
 *
 * @param metres the wavelengths in metres, from 0 on
 */
public record SpectralRange(Interval metres) {
    /** Checks that no wavelength is negative. */
    public SpectralRange {
        if (metres.lower() < 0) {
            throw new IllegalArgumentException("A wavelength cannot be negative: " + metres + " m");
        }
    }

    /**
     * The range between two values in a unit of wavelength (m, cm, mm, um, nm, pm, Angstrom), frequency (Hz to PHz) or
     * energy (J, erg, meV to TeV), in whichever order; 0 and infinity are open ends.
     *
     * @throws IllegalArgumentException when a value is negative or NaN, or the unit is none of these
     */
    public static SpectralRange between(double a, double b, String unit) {
        return new SpectralRange(Interval.between(toMetres(a, unit), toMetres(b, unit)));
    }

    /** The range that is one value in a unit. */
    public static SpectralRange at(double value, String unit) {
        return new SpectralRange(Interval.at(toMetres(value, unit)));
    }

    private static double toMetres(double value, String unitName) {
        NaturalUnits.Unit unit = unitOf(unitName);
        if (!(value >= 0)) {
            throw new IllegalArgumentException("Not a place in the spectrum: " + value + " " + unitName);
        }
        return unit.toMetres(value);
    }

    /** Whether ranges are understood in a unit without a plugin. */
    static boolean isUnit(String name) {
        return NaturalUnits.spectral(name).isPresent();
    }

    private static NaturalUnits.Unit unitOf(String name) {
        return NaturalUnits.spectral(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "' is no unit of wavelength, frequency or energy known here: "
                                + NaturalUnits.spectralNames()));
    }

    /**
     * The range in a unit, its ends in order.
     *
     * @throws IllegalArgumentException when the unit is none of wavelength, frequency or energy
     */
    public Interval in(String unitName) {
        NaturalUnits.Unit unit = unitOf(unitName);
        double one = unit.fromMetres(metres.lower());
        double other = unit.fromMetres(metres.upper());
        // the longer wavelength is the lower frequency and energy
        return unit.kind() == NaturalUnits.Kind.WAVELENGTH ? new Interval(one, other) : new Interval(other, one);
    }

    /** The range in joules, as registries have it (RegTAP 1.2 section 8). */
    public Interval joules() {
        return in("J");
    }

    /** The range in metres, as parameters have it: {@code 5e-7 6e-7}. */
    @Override
    public String toString() {
        return metres.toString();
    }
}
