// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.VoTableVersion;

class UnitSyntaxTest {
    private static Optional<UnitSyntax.Finding> check(String unit, VoTableVersion version) {
        return UnitSyntax.check(unit, version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "m",
                "km",
                "deg**2",
                "m.s**-1",
                "km/s",
                "s**(1/2)",
                "s**(-1.5)",
                "10**3m",
                "1.5e-3Jy",
                "log(Hz)",
                "sqrt(m.s)/kg",
                "W/(s.cm**2)",
                "mas/yr",
                "'furlong'/s",
                "k'furlong'",
                "Kibyte",
                "dam",
                "%",
                "kg.m**2/(s**2.K)",
                "uJy/beam",
                "dB",
                "0.1nm"
            })
    void soundVoUnits(String unit) {
        assertEquals(Optional.empty(), check(unit, VoTableVersion.V1_4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo",
                "m s",
                "m*s",
                "m^2",
                "m2",
                "m/s/kg",
                "m/s.kg",
                "(m",
                "m)",
                "mmas",
                "kAU",
                "10",
                "10**3",
                "log m",
                "cos(m)",
                "m**",
                "m**x",
                "m**(1/",
                "m.",
                "/s",
                ".m",
                "''",
                "'a",
                "Kim",
                "(m/s)**2",
                "m**2**2",
                "solMass.yr-1"
            })
    void badVoUnits(String unit) {
        assertTrue(check(unit, VoTableVersion.V1_5).filter(f -> !f.deprecated()).isPresent(), unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Angstrom", "erg/s", "G", "kbarn", "ta"})
    void deprecatedVoUnits(String unit) {
        assertTrue(
                check(unit, VoTableVersion.V1_4)
                        .filter(UnitSyntax.Finding::deprecated)
                        .isPresent(),
                unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m2",
                "km.s-1",
                "km/s",
                "0.1nm",
                "10-3W/m2",
                "10+15W",
                "1.5x10+11m",
                "[cm/s2]",
                "\"h:m:s\"",
                "---",
                "%",
                "m/s/kg",
                "arcsec",
                "mas/yr",
                "/s",
                "solMass",
                "a0",
                "mmag"
            })
    void soundUnitsOfCds(String unit) {
        assertEquals(Optional.empty(), check(unit, VoTableVersion.V1_3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "m**2", "m s", "m^2", "[m", "m]", "e-/s", "k.lightyear", "m.", "log(m)"})
    void badUnitsOfCds(String unit) {
        assertTrue(check(unit, VoTableVersion.V1_2).isPresent(), unit);
    }

    @Test
    void anyTextIsAnswered() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "mskgJy10()[]*/.'%+-x eE\u00b0";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (VoTableVersion version : new VoTableVersion[] {VoTableVersion.V1_3, VoTableVersion.V1_5}) {
                Optional<UnitSyntax.Finding> finding = check(text.toString(), version);
                assertTrue(finding.isEmpty() || !finding.get().message().isBlank(), "seed " + seed + ": " + text);
            }
        }
        assertTrue(check("(".repeat(999), VoTableVersion.V1_5).isPresent());
        assertTrue(check("m.".repeat(9999), VoTableVersion.V1_5).isPresent());
    }
}
