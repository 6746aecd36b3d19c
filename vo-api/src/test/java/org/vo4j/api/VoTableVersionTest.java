// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoTableVersionTest {
    @ParameterizedTest
    @EnumSource(VoTableVersion.class)
    void aVersionIsFoundByItsNumber(VoTableVersion version) {
        assertEquals(Optional.of(version), VoTableVersion.of(version.number()));
        assertEquals(version.number(), version.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1.4", "1", "1.40", "2.0", " 1.4"})
    void otherTextIsNoVersion(String number) {
        assertEquals(Optional.empty(), VoTableVersion.of(number));
    }

    @ParameterizedTest
    @CsvSource({
        // version, group, xtype, empty is null, binary2, timesys, refposition, utf-8
        "1.0, false, false, false, false, false, false, false",
        "1.1, true, false, false, false, false, false, false",
        "1.2, true, true, false, false, false, false, false",
        "1.3, true, true, true, true, false, false, false",
        "1.4, true, true, true, true, true, false, false",
        "1.5, true, true, true, true, true, true, false",
        "1.6, true, true, true, true, true, true, true",
    })
    void eachVersionAnswersForItself(
            String number,
            boolean group,
            boolean xtype,
            boolean emptyIsNull,
            boolean binary2,
            boolean timesys,
            boolean refposition,
            boolean utf8) {
        VoTableVersion version = VoTableVersion.of(number).orElseThrow();
        assertEquals(group, version.allowsGroup());
        assertEquals(xtype, version.allowsXtype());
        assertEquals(emptyIsNull, version.emptyCellIsNull());
        assertEquals(binary2, version.allowsBinary2());
        assertEquals(timesys, version.allowsTimesys());
        assertEquals(refposition, version.allowsRefposition());
        assertEquals(utf8, version.charIsUtf8());
    }

    @Test
    void coosysWasDeprecatedOnce() {
        for (VoTableVersion version : VoTableVersion.values()) {
            assertEquals(version == VoTableVersion.V1_2, version.deprecatesCoosys());
        }
    }

    @Test
    void theNamespaceStandsStillSince13() {
        assertEquals("", VoTableVersion.V1_0.namespace());
        assertEquals("http://www.ivoa.net/xml/VOTable/v1.2", VoTableVersion.V1_2.namespace());
        assertEquals(VoTableVersion.V1_3.namespace(), VoTableVersion.V1_6.namespace());
    }

    @Test
    void theNewestRecommendationIsAssumed() {
        assertEquals(VoTableVersion.V1_5, VoTableVersion.assumed());
        assertTrue(VoTableVersion.V1_1.allowsNoResource());
        assertFalse(VoTableVersion.V1_2.allowsNoResource());
        assertTrue(VoTableVersion.V1_1.deprecatesDefinitions());
        assertFalse(VoTableVersion.V1_3.unitsAreVoUnits());
        assertFalse(VoTableVersion.V1_1.ucdIsControlled());
    }
}
