// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The units that are converted without a plugin: those that services and people write most. */
final class NaturalUnits {
    private static final double SPEED_OF_LIGHT = 299_792_458.0;
    /** Planck's constant times the speed of light, in J m; exact in the SI of 2019. */
    private static final double HC = 6.62607015e-34 * SPEED_OF_LIGHT;
    /** One electronvolt in J; exact in the SI of 2019. */
    private static final double EV = 1.602176634e-19;

    enum Kind {
        ANGLE,
        DURATION,
        SIZE,
        SPEED,
        WAVELENGTH,
        FREQUENCY,
        ENERGY;

        boolean isSpectral() {
            return compareTo(WAVELENGTH) >= 0;
        }
    }

    /**
     * A unit; the base units are degree, second, byte, metre per second, metre, hertz and joule.
     *
     * @param factor how many of the unit make one base unit when {@code divides}, else the opposite
     */
    record Unit(Kind kind, double factor, boolean divides) {
        double toBase(double value) {
            return divides ? value / factor : value * factor;
        }

        double fromBase(double value) {
            return divides ? value * factor : value / factor;
        }

        /** A place in the spectrum as a wavelength. */
        double toMetres(double value) {
            return otherKind(toBase(value));
        }

        /** The place in the spectrum that a wavelength is. */
        double fromMetres(double metres) {
            return fromBase(otherKind(metres));
        }

        /** From a wavelength to this kind, and back, which is the same. */
        private double otherKind(double base) {
            return switch (kind) {
                case FREQUENCY -> SPEED_OF_LIGHT / base;
                case ENERGY -> HC / base;
                default -> base;
            };
        }
    }

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            unit("deg", Kind.ANGLE, 1, false),
            unit("degree", Kind.ANGLE, 1, false),
            unit("degrees", Kind.ANGLE, 1, false),
            unit("arcmin", Kind.ANGLE, 60, true),
            unit("arcsec", Kind.ANGLE, 3600, true),
            unit("mas", Kind.ANGLE, 3_600e3, true),
            unit("uas", Kind.ANGLE, 3_600e6, true),
            unit("rad", Kind.ANGLE, Math.PI / 180, true),
            unit("s", Kind.DURATION, 1, false),
            unit("sec", Kind.DURATION, 1, false),
            unit("ms", Kind.DURATION, 1e3, true),
            unit("us", Kind.DURATION, 1e6, true),
            unit("ns", Kind.DURATION, 1e9, true),
            unit("min", Kind.DURATION, 60, false),
            unit("h", Kind.DURATION, 3600, false),
            unit("d", Kind.DURATION, 86_400, false),
            unit("day", Kind.DURATION, 86_400, false),
            unit("days", Kind.DURATION, 86_400, false),
            unit("yr", Kind.DURATION, 31_557_600, false),
            unit("a", Kind.DURATION, 31_557_600, false),
            unit("byte", Kind.SIZE, 1, false),
            unit("bytes", Kind.SIZE, 1, false),
            unit("B", Kind.SIZE, 1, false),
            unit("kbyte", Kind.SIZE, 1e3, false),
            unit("Kbyte", Kind.SIZE, 1e3, false),
            unit("kB", Kind.SIZE, 1e3, false),
            unit("KB", Kind.SIZE, 1e3, false),
            unit("Mbyte", Kind.SIZE, 1e6, false),
            unit("MB", Kind.SIZE, 1e6, false),
            unit("Gbyte", Kind.SIZE, 1e9, false),
            unit("GB", Kind.SIZE, 1e9, false),
            unit("m/s", Kind.SPEED, 1, false),
            unit("m.s**-1", Kind.SPEED, 1, false),
            unit("km/s", Kind.SPEED, 1e3, false),
            unit("km.s**-1", Kind.SPEED, 1e3, false),
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

    private NaturalUnits() {}

    private static Map.Entry<String, Unit> unit(String name, Kind kind, double factor, boolean divides) {
        return Map.entry(name, new Unit(kind, factor, divides));
    }

    /** The value in another unit; empty when a unit is not among these, or they are of two kinds. */
    static OptionalDouble convert(double value, String from, String to) {
        if (from.equals(to)) {
            return OptionalDouble.of(value);
        }
        Optional<Unit> source = Optional.ofNullable(UNITS.get(from));
        Optional<Unit> target = Optional.ofNullable(UNITS.get(to));
        if (source.isPresent()
                && target.isPresent()
                && source.get().kind() == target.get().kind()) {
            return OptionalDouble.of(target.get().fromBase(source.get().toBase(value)));
        }
        boolean spectral = source.isPresent()
                && target.isPresent()
                && source.get().kind().isSpectral()
                && target.get().kind().isSpectral();
        return spectral
                ? OptionalDouble.of(target.get().fromMetres(source.get().toMetres(value)))
                : OptionalDouble.empty();
    }

    /** A unit of wavelength, frequency or energy by its name. */
    static Optional<Unit> spectral(String name) {
        return Optional.ofNullable(UNITS.get(name.strip()))
                .filter(unit -> unit.kind().isSpectral());
    }

    /** The names of the units of wavelength, frequency and energy, in order. */
    static List<String> spectralNames() {
        return UNITS.keySet().stream()
                .filter(name -> spectral(name).isPresent())
                .sorted()
                .toList();
    }
}
