// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.ucd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UcdSyntaxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "meta.id;meta.main",
                "POS.EQ.RA",
                "ivoa:phot.mag;em.opt.V",
                "pos.eq.ra; meta.main",
                "phot.mag;em.IR.15-30um"
            })
    void sound(String ucd) {
        assertEquals(Optional.empty(), UcdSyntax.problem(ucd));
    }

    @ParameterizedTest
    @CsvSource({
        "POS_EQ_RA_MAIN,UCD1",
        "meta.main,may only stand behind",
        "pos.eq.ra;meta.id,may only stand first",
        "phot.magic,not a word of UCD1+ 1.6 of 2024-12-18",
        "VOX:Image_Title,the namespace 'VOX'",
        "meta.id;,empty word",
        "meta..id,form of a word",
        "phot.color.B-V,write phot.color;em.opt.B;em.opt.V",
    })
    void bad(String ucd, String message) {
        String found = UcdSyntax.problem(ucd).orElse("");
        assertTrue(found.contains(message), found);
    }
}
