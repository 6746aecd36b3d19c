// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.CoordinateConverter;
import org.vo4j.api.spi.UnitConverter;

/**
 * Makes values in any unit or frame what goes on the wire: ICRS, degrees, metres, Modified Julian Dates.
 *
 * <p>The usual units of angles, durations, sizes, wavelengths, frequencies and energies are converted by themselves, other
 * units and frames by plugins. Immutable and shareable between threads.
 */
public final class Conversions {
    private static final String UNITS = "vo-plugin-units";
    private static final String COORDINATES = "vo-plugin-coordinates";

    private final VoPlugins plugins;

    private Conversions(VoPlugins plugins) {
        this.plugins = plugins;
    }

    /** Conversions by the plugins that are on the module path and the class path. */
    public static Conversions standard() {
        return of(VoPlugins.standard());
    }

    /** Conversions by some plugins. */
    public static Conversions of(VoPlugins plugins) {
        return new Conversions(plugins);
    }

    /** The plugins that convert. */
    public VoPlugins plugins() {
        return plugins;
    }

    /**
     * A position in ICRS.
     *
     * @throws MissingProviderException when it is in another frame and no plugin converts from that
     */
    public SkyPosition icrs(SkyPosition position) {
        return toFrame(position, "ICRS");
    }

    /**
     * A position in a frame of the IVOA vocabulary {@code refframe}.
     *
     * @throws MissingProviderException when it is in another frame and no plugin converts between them
     */
    public SkyPosition toFrame(SkyPosition position, String frame) {
        if (position.frame().strip().toUpperCase(Locale.ROOT).equals(frame.toUpperCase(Locale.ROOT))) {
            return position;
        }
        List<CoordinateConverter> converters = plugins.providers(CoordinateConverter.class);
        for (CoordinateConverter converter : converters) {
            Optional<SkyPosition> converted = converter.convert(position, frame);
            if (converted.isPresent()) {
                return converted.get();
            }
        }
        throw new MissingProviderException(
                "A position in " + frame + " is wanted, and no plugin converts from " + position.frame() + ". Present: "
                        + converters.stream().map(CoordinateConverter::name).toList() + ". "
                        + add(COORDINATES, converters.isEmpty()) + ", or give the position in " + frame + ".",
                "coordinate converter",
                position.frame());
    }

    /**
     * A number in another unit, spectral equivalences included; the same number where the units are the same.
     *
     * @param from the unit of the number, as VOUnits 1.1 writes it
     * @param to the unit that is wanted
     * @throws MissingProviderException when a unit is not a usual one and no plugin converts between them
     */
    public double convert(double value, String from, String to) {
        OptionalDouble natural = NaturalUnits.convert(value, from.strip(), to.strip());
        return natural.isPresent()
                ? natural.getAsDouble()
                : operator(from.strip(), to.strip()).applyAsDouble(value);
    }

    /**
     * An interval in another unit, its ends in order; open ends are at 0 or infinity where the units are reciprocal.
     *
     * @throws MissingProviderException when a unit is not a usual one and no plugin converts between them
     * @throws IllegalArgumentException when an end has no value in the other unit
     */
    public Interval convert(Interval interval, String from, String to) {
        // of reciprocal units, such as of frequency and wavelength, there is nothing below 0
        boolean reciprocal = convert(1, from, to) > convert(2, from, to);
        double lower = reciprocal ? Math.max(0, interval.lower()) : interval.lower();
        double a = convert(lower, from, to);
        double b = convert(interval.upper(), from, to);
        return Interval.between(a, b);
    }

    private DoubleUnaryOperator operator(String from, String to) {
        List<UnitConverter> converters = plugins.providers(UnitConverter.class);
        for (UnitConverter converter : converters) {
            Optional<DoubleUnaryOperator> conversion = converter.conversion(from, to);
            if (conversion.isPresent()) {
                return conversion.get();
            }
        }
        throw new MissingProviderException(
                "A value in '" + to + "' is wanted, and no plugin converts from '" + from + "'. Present: "
                        + converters.stream().map(UnitConverter::name).toList() + ". "
                        + add(UNITS, converters.isEmpty()) + ", or give the value in '" + to + "'.",
                "unit converter",
                from);
    }

    private static String add(String artifact, boolean none) {
        return none ? "Add org.vo4j:" + artifact : "Add a module that does";
    }

    /**
     * An angle in a unit.
     *
     * @throws MissingProviderException when it is not a usual one and no plugin knows it
     */
    public Angle angle(double value, String unit) {
        return Angle.degrees(convert(value, unit, "deg"));
    }

    /**
     * The range of the spectrum between two values in a unit of wavelength, frequency, energy or whatever plugins make
     * a wavelength, in whichever order; 0 and infinity are open ends.
     *
     * @throws MissingProviderException when it is not a usual one and no plugin knows it
     * @throws IllegalArgumentException when a value is negative or NaN
     */
    public SpectralRange spectralRange(double a, double b, String unit) {
        if (SpectralRange.isUnit(unit)) {
            return SpectralRange.between(a, b, unit);
        }
        double first = convert(a, unit, "m");
        double second = convert(b, unit, "m");
        if (Double.isNaN(first) || Double.isNaN(second)) {
            throw new IllegalArgumentException("Not a range of the spectrum: " + a + " to " + b + " " + unit);
        }
        return new SpectralRange(Interval.between(first, second));
    }

    /**
     * The range between two times that have passed since 1858-11-17 (MJD 0), in a unit of time such as {@code d} or
     * {@code s}.
     *
     * @throws MissingProviderException when it is not a usual one and no plugin knows it
     */
    public TimeRange timeRange(double start, double stop, String unit) {
        return new TimeRange(convert(Interval.between(start, stop), unit, "d"));
    }
}
