// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.CoordinateConverter;
import org.vo4j.api.spi.UnitConverter;

/** Values in units and frames, with plugins and without. */
class ConversionsTest {
    private static final Conversions NONE = Conversions.of(VoPlugins.none());

    /** Knows of furlongs that they are 200 m. */
    private static final class Furlongs implements UnitConverter {
        @Override
        public String name() {
            return "furlongs";
        }

        @Override
        public Optional<DoubleUnaryOperator> conversion(String fromUnit, String toUnit) {
            return fromUnit.equals("furlong") && toUnit.equals("m") ? Optional.of(x -> 200 * x) : Optional.empty();
        }
    }

    private static final class Galactic implements CoordinateConverter {
        @Override
        public String name() {
            return "galactic";
        }

        @Override
        public Optional<SkyPosition> convert(SkyPosition position, String toFrame) {
            return position.frame().equals("GALACTIC")
                    ? Optional.of(new SkyPosition(266.4, -28.9, toFrame))
                    : Optional.empty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "90, arcmin, deg, 1.5", "1, deg, arcsec, 3600", "1500, mas, arcsec, 1.5", "2, d, s, 172800",
                "5, kbyte, byte, 5000",
        "5000, Angstrom, m, 5e-7", "299792458, Hz, m, 1", "0, GHz, m, Infinity", "7, cubit, cubit, 7", "3, ' m ', m, 3"
    })
    void usualUnitsNeedNoPlugin(double value, String from, String to, double expected) {
        assertEquals(expected, NONE.convert(value, from, to), Math.abs(expected) * 1e-15);
    }

    @Test
    void otherUnitsNeedOne() {
        MissingProviderException failure =
                assertThrows(MissingProviderException.class, () -> NONE.convert(1, "furlong", "m"));
        assertTrue(failure.getMessage().contains("org.vo4j:vo-plugin-units"), failure.getMessage());
        assertTrue(failure.getMessage().contains("'furlong'"), failure.getMessage());
        assertEquals("unit converter", failure.kind());
        assertThrows(MissingProviderException.class, () -> NONE.convert(1, "deg", "m"));
        assertThrows(MissingProviderException.class, () -> NONE.angle(1, "brad"));
        assertThrows(MissingProviderException.class, () -> NONE.spectralRange(1, 2, "furlong"));
        Conversions furlongs = Conversions.of(VoPlugins.none().add(new Furlongs()));
        assertEquals(400, furlongs.convert(2, "furlong", "m"));
        assertEquals(new SpectralRange(new Interval(200, 400)), furlongs.spectralRange(2, 1, "furlong"));
        assertThrows(IllegalArgumentException.class, () -> furlongs.spectralRange(Double.NaN, 1, "furlong"));
        // a module is there that does not know it: it is not the artifact that is missing
        failure = assertThrows(MissingProviderException.class, () -> furlongs.convert(1, "ell", "m"));
        assertTrue(failure.getMessage().contains("[furlongs]"), failure.getMessage());
    }

    @Test
    void intervals() {
        assertEquals(new Interval(1, 2), NONE.convert(new Interval(60, 120), "arcmin", "deg"));
        assertEquals(Interval.from(0.5), NONE.convert(Interval.from(30), "arcmin", "deg"));
        assertEquals(Interval.upTo(0.5), NONE.convert(Interval.upTo(30), "arcmin", "deg"));
        // reciprocal units turn the order round
        Interval metres = NONE.convert(new Interval(1, 2), "GHz", "m");
        assertEquals(0.149896229, metres.lower(), 1e-15);
        assertEquals(0.299792458, metres.upper(), 1e-15);
        assertEquals(Interval.from(0.149896229), NONE.convert(Interval.upTo(2), "GHz", "m"));
        assertEquals(new Interval(0, 0.149896229), NONE.convert(Interval.from(2), "GHz", "m"));
        assertThrows(MissingProviderException.class, () -> NONE.convert(new Interval(1, 2), "furlong", "m"));
        assertEquals(SpectralRange.between(1, 2, "GHz"), NONE.spectralRange(2, 1, "GHz"));
        assertEquals(TimeRange.mjd(57000, 57001), NONE.timeRange(57000, 57001, "d"));
        assertEquals(TimeRange.mjd(57000, 57000.5), TimeRange.jd(2_457_000.5, 2_457_001));
    }

    @Test
    void frames() {
        SkyPosition icrs = SkyPosition.icrs(1, 2);
        assertSame(icrs, NONE.icrs(icrs));
        assertEquals(3, NONE.icrs(new SkyPosition(3, 4, "icrs")).longitude());
        SkyPosition galactic = new SkyPosition(0, 0, "GALACTIC");
        MissingProviderException failure = assertThrows(MissingProviderException.class, () -> NONE.icrs(galactic));
        assertTrue(failure.getMessage().contains("org.vo4j:vo-plugin-coordinates"), failure.getMessage());
        Conversions plugin = Conversions.of(VoPlugins.none().add(new Galactic()));
        assertEquals(SkyPosition.icrs(266.4, -28.9), plugin.icrs(galactic));
        failure = assertThrows(MissingProviderException.class, () -> plugin.icrs(new SkyPosition(0, 0, "ECLIPTIC")));
        assertTrue(failure.getMessage().contains("[galactic]"), failure.getMessage());
    }
}
