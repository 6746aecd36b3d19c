// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The units that are converted without a plugin: those that services and people write most. */
final class NaturalUnits {
    private enum Kind {
        ANGLE,
        DURATION,
        SIZE,
        SPEED
    }

    /**
     * A unit.
     *
     * @param factor how many of the unit make one base unit when {@code divides}, else the opposite
     */
    private record Unit(Kind kind, double factor, boolean divides) {
        double toBase(double value) {
            return divides ? value / factor : value * factor;
        }

        double fromBase(double value) {
            return divides ? value * factor : value / factor;
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
            unit("km.s**-1", Kind.SPEED, 1e3, false));

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
        return SpectralRange.convert(value, from, to);
    }
}
