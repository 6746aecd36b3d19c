// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * A range of the spectrum, which may be open: given as wavelength, frequency or energy, kept as wavelength in vacuum
 * (DALI 1.1 section 3.3.4, SIA 2.0 section 2.1.2).
 *
 * <p>The ends are sorted whatever they are given as: the higher frequency is the shorter wavelength.
 *
 * @param metres the wavelengths in metres, from 0 on
 */
public record SpectralRange(Interval metres) {
    private static final double C = 299_792_458.0;
    /** Planck's constant times the speed of light, in J m; exact in the SI of 2019. */
    private static final double HC = 6.62607015e-34 * C;
    /** One electronvolt in J; exact in the SI of 2019. */
    private static final double EV = 1.602176634e-19;

    private enum Kind {
        WAVELENGTH,
        FREQUENCY,
        ENERGY
    }

    /**
     * A unit that spectra are told in.
     *
     * @param factor how many of the unit make one metre, hertz or joule when {@code divides}, else the opposite
     */
    private record Unit(Kind kind, double factor, boolean divides) {
        double toBase(double value) {
            return divides ? value / factor : value * factor;
        }

        double fromBase(double value) {
            return divides ? value * factor : value / factor;
        }

        /** A value in metres, hertz or joules as one of this unit's kind. */
        double base(Kind from, double value) {
            if (from == kind) {
                return value;
            }
            double metres = switch (from) {
                case WAVELENGTH -> value;
                case FREQUENCY -> C / value;
                case ENERGY -> HC / value;
            };
            return switch (kind) {
                case WAVELENGTH -> metres;
                case FREQUENCY -> C / metres;
                case ENERGY -> HC / metres;
            };
        }
    }

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            unit("m", Kind.WAVELENGTH, 1, false),
            unit("cm", Kind.WAVELENGTH, 1e2, true),
            unit("mm", Kind.WAVELENGTH, 1e3, true),
            unit("um", Kind.WAVELENGTH, 1e6, true),
            unit("\u00b5m", Kind.WAVELENGTH, 1e6, true),
            unit("\u03bcm", Kind.WAVELENGTH, 1e6, true),
            unit("micron", Kind.WAVELENGTH, 1e6, true),
            unit("nm", Kind.WAVELENGTH, 1e9, true),
            unit("Angstrom", Kind.WAVELENGTH, 1e10, true),
            unit("angstrom", Kind.WAVELENGTH, 1e10, true),
            unit("\u00c5", Kind.WAVELENGTH, 1e10, true),
            unit("pm", Kind.WAVELENGTH, 1e12, true),
            unit("Hz", Kind.FREQUENCY, 1, false),
            unit("kHz", Kind.FREQUENCY, 1e3, false),
            unit("MHz", Kind.FREQUENCY, 1e6, false),
            unit("GHz", Kind.FREQUENCY, 1e9, false),
            unit("THz", Kind.FREQUENCY, 1e12, false),
            unit("PHz", Kind.FREQUENCY, 1e15, false),
            unit("J", Kind.ENERGY, 1, false),
            unit("erg", Kind.ENERGY, 1e7, true),
            unit("meV", Kind.ENERGY, EV / 1e3, false),
            unit("eV", Kind.ENERGY, EV, false),
            unit("keV", Kind.ENERGY, EV * 1e3, false),
            unit("MeV", Kind.ENERGY, EV * 1e6, false),
            unit("GeV", Kind.ENERGY, EV * 1e9, false),
            unit("TeV", Kind.ENERGY, EV * 1e12, false));

    private static Map.Entry<String, Unit> unit(String name, Kind kind, double factor, boolean divides) {
        return Map.entry(name, new Unit(kind, factor, divides));
    }

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
        Unit unit = unitOf(unitName);
        if (!(value >= 0)) {
            throw new IllegalArgumentException("Not a place in the spectrum: " + value + " " + unitName);
        }
        double base = unit.toBase(value);
        return switch (unit.kind()) {
            case WAVELENGTH -> base;
            case FREQUENCY -> C / base;
            case ENERGY -> HC / base;
        };
    }

    /** Whether ranges are understood in a unit without a plugin. */
    static boolean isUnit(String name) {
        return UNITS.containsKey(name.strip());
    }

    /** A value in another of the units here; empty when one is none of them. */
    static OptionalDouble convert(double value, String from, String to) {
        Unit source = UNITS.get(from);
        Unit target = UNITS.get(to);
        if (source == null || target == null) {
            return OptionalDouble.empty();
        }
        double base = source.toBase(value);
        return OptionalDouble.of(target.fromBase(target.base(source.kind(), base)));
    }

    private static Unit unitOf(String name) {
        Unit unit = UNITS.get(name.strip());
        if (unit == null) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no unit of wavelength, frequency or energy known here: "
                            + UNITS.keySet().stream().sorted().toList());
        }
        return unit;
    }

    /**
     * The range in a unit, its ends in order.
     *
     * @throws IllegalArgumentException when the unit is none of wavelength, frequency or energy
     */
    public Interval in(String unitName) {
        Unit unit = unitOf(unitName);
        return switch (unit.kind()) {
            case WAVELENGTH -> new Interval(unit.fromBase(metres.lower()), unit.fromBase(metres.upper()));
            case FREQUENCY -> new Interval(unit.fromBase(C / metres.upper()), unit.fromBase(C / metres.lower()));
            case ENERGY -> new Interval(unit.fromBase(HC / metres.upper()), unit.fromBase(HC / metres.lower()));
        };
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
