// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** UCDs match by their leading words, not by any word that both have (C11 of the pyvo reference). */
class UcdTest {
    @Test
    void wordsAreSplitAndLowered() {
        assertEquals(
                List.of("pos.eq.ra", "meta.main"),
                Ucd.of(" Pos.Eq.RA ; meta.MAIN ").words());
        assertEquals("pos.eq.ra;meta.main", Ucd.of("POS.EQ.RA;META.MAIN").toString());
    }

    @Test
    void theNamespaceOfTheStandardMeansNothing() {
        assertEquals(Ucd.of("phot.mag;em.opt.v"), Ucd.of("ivoa:phot.mag;IVOA:em.opt.V"));
        assertFalse(Ucd.of("phot.mag").equals(Ucd.of("acme:phot.mag")));
    }

    @Test
    void anOldUcdIsOneWord() {
        assertEquals(List.of("pos_eq_ra_main"), Ucd.of("POS_EQ_RA_MAIN").words());
    }

    @ParameterizedTest
    @CsvSource({
        "pos.eq.ra, pos.eq.ra, true",
        "pos.eq.ra, POS.EQ.RA;META.MAIN, true",
        "phot.mag, phot.mag;em.opt.V;stat.mean, true",
        "phot.mag;em.opt.V, phot.mag;em.opt.V;stat.mean, true",
        "phot.mag;em.opt.V, phot.mag, false",
        "phot.mag, phot.mag.reddened, false",
        "phot.mag, stat.error;phot.mag, false",
        "meta.main, pos.eq.ra;meta.main, false",
        "pos.eq, pos.eq.ra, false",
        "POS_EQ_RA, POS_EQ_RA_MAIN, false",
    })
    void includesMeansLeadingWords(String wanted, String other, boolean included) {
        assertEquals(included, Ucd.of(wanted).includes(Ucd.of(other)));
    }

    @Test
    void emptyTextIncludesNothingReal() {
        assertFalse(Ucd.of("").includes(Ucd.of("meta.id")));
        assertTrue(Ucd.of(";;").words().size() == 3);
    }
}
