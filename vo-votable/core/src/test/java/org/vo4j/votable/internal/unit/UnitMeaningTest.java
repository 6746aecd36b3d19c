// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.unit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units that real annotations name for columns that name them otherwise (MIVOT 1.0 section 4.8: ATTRIBUTE/@unit). */
class UnitMeaningTest {
    @ParameterizedTest
    @CsvSource({
        "mas/yr, mas.yr-1",
        "mas / yr, mas.yr-1",
        "mas/year, mas/yr",
        "km / s, km.s-1",
        "km.s**-1, km s^-1",
        "erg/s/cm^2, erg/cm**2/s",
        "erg.cm**-2.s**-1, erg/(cm2.s)",
        "s-1, 1/s",
        "/s, s**-1",
        "Angstrom, AA",
        "'log(cm.s**-2)', [cm/s2]",
        "e-/s, electron.s-1",
        "10mas, 10.mas",
        "1e-3Jy, 10**-3.Jy",
        "m**(1/2), m^0.5",
        "count/s, ct/s",
        "\"h:m:s\", h:m:s",
        "deg, ' deg '",
        "%, percent"
    })
    void theSame(String one, String other) {
        assertTrue(UnitMeaning.same(one, other));
        assertTrue(UnitMeaning.same(other, one));
    }

    @ParameterizedTest
    @CsvSource({
        "deg, arcsec",
        "mas, mas/yr",
        "m, s",
        "mag, dmag",
        "10mas, mas",
        "s, s-1",
        "m2, m3",
        "?, mag",
        "h:m:s, deg",
        "m(, m",
        "m/, m"
    })
    void different(String one, String other) {
        assertFalse(UnitMeaning.same(one, other));
        assertFalse(UnitMeaning.same(other, one));
    }

    @Test
    void hostileTextsDoNoHarm() {
        String deep = "(".repeat(150);
        assertFalse(UnitMeaning.same(deep, "m"));
        assertFalse(UnitMeaning.same("m".repeat(100_000), "m"));
        for (String odd :
                new String[] {"**", "^", "-", "1e", ".", "*", "m**", "m**(", "m**(1/", "[", ")", "m)", "\u0000"}) {
            assertFalse(UnitMeaning.same(odd, "m"), odd);
        }
    }
}
