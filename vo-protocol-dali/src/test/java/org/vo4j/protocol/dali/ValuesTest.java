// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of parameters (reference A3, A4, P1, B4, B5, B14, B23). */
class ValuesTest {
    @Test
    void angles() {
        assertEquals(0.5, Angle.arcminutes(30).degrees());
        assertEquals("0.1", Angle.arcminutes(6).toString());
        assertEquals("2.777777777777778E-4", Angle.arcseconds(1).toString());
        assertEquals(30, Angle.hours(2).degrees());
        assertEquals(180, Angle.radians(Math.PI).degrees());
        assertEquals(90, Angle.degrees(1.5).arcminutes());
        assertTrue(Angle.arcseconds(59).compareTo(Angle.arcminutes(1)) < 0);
        assertThrows(IllegalArgumentException.class, () -> Angle.degrees(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Angle.degrees(Double.POSITIVE_INFINITY));
    }

    @Test
    void intervals() { // B4, B5
        assertEquals("-Inf 2.0", Interval.upTo(2).toString());
        assertEquals("1.5 +Inf", Interval.from(1.5).toString());
        assertEquals("1.5/", Interval.from(1.5).toRange());
        assertEquals("/2.0", Interval.upTo(2).toRange());
        assertEquals(new Interval(1, 2), Interval.between(2, 1));
        assertEquals(new Interval(Double.NEGATIVE_INFINITY, 2e-7), Interval.parse(" -Inf  2e-7 "));
        assertEquals(Interval.at(3), Interval.parse("3"));
        assertTrue(Interval.from(1).isOpen());
        assertFalse(Interval.at(1).isOpen());
        assertTrue(new Interval(1, 2).contains(2));
        assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 1)); // B14
        for (String bad : new String[] {"", "a", "1 2 3", "1 NaN", "0x1p3 2", "1,2"}) {
            assertThrows(IllegalArgumentException.class, () -> Interval.parse(bad), bad);
        }
    }

    @Test
    void times() { // A4, P1
        assertEquals(58849, TimeRange.toMjd(Instant.parse("2020-01-01T00:00:00Z")));
        assertEquals(0.5, TimeRange.toMjd(Instant.parse("1858-11-17T12:00:00Z")));
        assertEquals(-0.5, TimeRange.toMjd(Instant.parse("1858-11-16T12:00:00Z")));
        assertEquals(
                "2015-01-01T00:00:00/2018-01-01T00:00:00",
                TimeRange.iso("2015-01-01", "2018-01-01T00:00:00Z").toIsoRange());
        assertEquals(
                "/2018-01-01T06:30:00.25",
                TimeRange.iso("", "2018-01-01 06:30:00.25").toIsoRange());
        assertEquals(
                new Interval(58849, 58850),
                TimeRange.iso("2020-01-01", "2020-01-02").mjd());
        assertEquals(
                Double.POSITIVE_INFINITY, TimeRange.from(Instant.EPOCH).mjd().upper());
        assertEquals(40587, TimeRange.upTo(Instant.EPOCH).mjd().upper());
        assertThrows(IllegalArgumentException.class, () -> TimeRange.iso("yesterday", ""));
        assertThrows(IllegalArgumentException.class, () -> TimeRange.iso("2020-01-02", "2020-01-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-29T23:59:59.999999Z", "1858-11-16T00:00:00.000001Z", "0001-01-01T00:00:00Z"})
    void instantsComeBackToTheMicrosecond(String text) {
        Instant instant = Instant.parse(text);
        long nanos = Math.abs(
                TimeRange.toInstant(TimeRange.toMjd(instant)).until(instant, java.time.temporal.ChronoUnit.NANOS));
        assertTrue(nanos <= 10_000, text + " is off by " + nanos + " ns");
    }

    @ParameterizedTest
    @CsvSource({
        "500, 600, nm, 5e-7, 6e-7",
        "6000, 5000, Angstrom, 5e-7, 6e-7",
        "0.5, 0.6, um, 5e-7, 6e-7",
        "1, 2, GHz, 0.149896229, 0.299792458",
        "1420.405751, 1420.405751, MHz, 0.21106114065571677, 0.21106114065571677",
        "2, 10, keV, 1.2398419843320025e-10, 6.199209921660013e-10",
        "1, 2, m, 1, 2",
    })
    void spectraAreSorted(double a, double b, String unit, double lower, double upper) { // A4, B23
        Interval metres = SpectralRange.between(a, b, unit).metres();
        assertEquals(lower, metres.lower(), lower * 1e-12);
        assertEquals(upper, metres.upper(), upper * 1e-12);
        Interval back = SpectralRange.between(a, b, unit).in(unit);
        assertEquals(Math.min(a, b), back.lower(), Math.min(a, b) * 1e-14);
        assertEquals(Math.max(a, b), back.upper(), Math.max(a, b) * 1e-14);
    }

    @Test
    void spectraOnTheWire() { // A6, B23
        assertEquals(
                "5.0e-7 6.0e-7",
                SpectralRange.between(600, 500, "nm").toString().replace("E", "e"));
        Interval visible = SpectralRange.between(5000, 6000, "Angstrom").joules();
        assertTrue(visible.lower() < visible.upper());
        assertEquals(3.31e-19, visible.lower(), 1e-21);
        assertEquals(3.97e-19, visible.upper(), 1e-21);
    }

    @Test
    void openSpectra() {
        Interval radio = SpectralRange.between(0, 1, "GHz").metres();
        assertEquals(0.299792458, radio.lower());
        assertEquals(Double.POSITIVE_INFINITY, radio.upper());
        assertEquals(
                0,
                SpectralRange.between(1, Double.POSITIVE_INFINITY, "keV")
                        .metres()
                        .lower());
        assertEquals(new Interval(0, 1), SpectralRange.between(0, 1, "GHz").in("GHz"));
        assertThrows(IllegalArgumentException.class, () -> SpectralRange.between(-1, 1, "m"));
        assertThrows(IllegalArgumentException.class, () -> SpectralRange.at(Double.NaN, "m"));
        assertThrows(IllegalArgumentException.class, () -> SpectralRange.at(1, "parsec"));
    }
}
