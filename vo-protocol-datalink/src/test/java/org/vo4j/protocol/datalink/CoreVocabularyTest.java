// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The copy of the core vocabulary (reference D9, B15, B16). */
class CoreVocabularyTest {
    private static final CoreVocabulary TERMS = CoreVocabulary.standard();

    @Test
    void saysItsDate() throws Exception {
        try (InputStream in = CoreVocabulary.class.getResourceAsStream("core-terms.csv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.contains("version of 2022-01-27"), text.substring(0, 200));
        }
    }

    @Test
    void hasTheTermsOfItsDate() {
        assertEquals(22, TERMS.terms().size());
        assertTrue(TERMS.terms().containsAll(Set.of("#this", "#package", "#detached-header", "#cutout")));
        assertEquals(Optional.of("Image preview"), TERMS.label("http://www.ivoa.net/rdf/datalink/core#preview-image"));
        assertEquals(Optional.empty(), TERMS.label("http://example.org/terms#preview"));
    }

    @Test
    void whatIsNarrower() {
        assertEquals(
                Set.of("#preview", "#preview-image", "#preview-plot", "#thumbnail"), TERMS.withNarrower("preview"));
        assertEquals(Set.of("#calibration", "#bias", "#dark", "#flat"), TERMS.withNarrower("#calibration"));
        assertEquals(Set.of("#documentation", "#detached-header"), TERMS.withNarrower("#documentation"));
        assertEquals(Set.of("#thumbnail"), TERMS.withNarrower("#thumbnail"));
        assertEquals(Set.of("#progenitor"), TERMS.withNarrower("#progenitor"));
        assertEquals(Set.of("http://x.org/v#preview"), TERMS.withNarrower("http://x.org/v#preview"));
        assertEquals(Set.of("#not-yet-known"), TERMS.withNarrower("#not-yet-known"));
    }

    @ParameterizedTest
    @CsvSource({
        "'#this', '#this'",
        "this, '#this'",
        "' #this ', '#this'",
        "http://www.ivoa.net/rdf/datalink/core#this, '#this'",
        "https://www.ivoa.net/rdf/datalink/core#this, '#this'",
        "http://ivoa.net/rdf/datalink/core#this, '#this'",
        "http://www.ivoa.net/rdf/datalink/other#this, http://www.ivoa.net/rdf/datalink/other#this",
        "urn:x:this, urn:x:this",
        "'', ''",
    })
    void oneWayToWriteATerm(String given, String normal) { // B16
        assertEquals(normal, CoreVocabulary.normal(given));
    }
}
