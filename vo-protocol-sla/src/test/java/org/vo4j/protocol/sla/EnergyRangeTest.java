// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.UnitConverter;
import org.vo4j.protocol.dali.Conversions;
import org.vo4j.protocol.dali.Interval;

/** Energies of levels, in joules on the wire. */
class EnergyRangeTest {
    private static final Conversions NONE = Conversions.of(VoPlugins.none());

    @ParameterizedTest
    @CsvSource({
        "3.93e-18, J, 3.93e-18",
        "1e7, erg, 1",
        "1, eV, 1.602176634e-19",
        "1000, meV, 1.602176634e-19",
        "1, keV, 1.602176634e-16",
        "0, eV, 0",
        "-13.6, eV, -2.178960222240e-18",
        "1, GHz, 6.62607015e-25",
        "1, m, 1.9864458571489286e-25",
    })
    void withoutPlugins(double value, String unit, double joules) {
        EnergyRange range = EnergyRange.between(value, value, unit, NONE);
        assertEquals(joules, range.joules().lower(), Math.abs(joules) * 1e-12);
    }

    @Test
    void endsAreSortedAndMayBeOpen() {
        assertEquals(Interval.between(1, 2), EnergyRange.joules(2, 1).joules());
        assertEquals(
                "0.0 +Inf",
                EnergyRange.between(Double.POSITIVE_INFINITY, 0, "eV").toString());
        assertEquals("-Inf 1.0", EnergyRange.joules(Double.NEGATIVE_INFINITY, 1).toString());
        // the longer wave has less energy
        EnergyRange range = EnergyRange.between(500, 600, "nm", NONE);
        assertTrue(range.joules().lower() < range.joules().upper());
        assertThrows(IllegalArgumentException.class, () -> EnergyRange.joules(Double.NaN, 1));
    }

    @Test
    void otherUnitsByPlugins() {
        MissingProviderException failure =
                assertThrows(MissingProviderException.class, () -> EnergyRange.between(1, 2, "cm**-1", NONE));
        assertTrue(failure.getMessage().contains("cm**-1"), failure.getMessage());
        assertTrue(failure.getMessage().contains("vo-plugin-units"), failure.getMessage());
        UnitConverter converter = new UnitConverter() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Optional<DoubleUnaryOperator> conversion(String fromUnit, String toUnit) {
                return fromUnit.equals("cm**-1") && toUnit.equals("J")
                        ? Optional.of(value -> value * 1.9864458571489286e-23)
                        : Optional.empty();
            }
        };
        Conversions some = Conversions.of(VoPlugins.none().add(converter));
        assertEquals(
                new Interval(0, 1.9864458571489286e-23),
                EnergyRange.between(0, 1, "cm**-1", some).joules());
    }
}
