// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.protocol.dali.Interval;
import org.vo4j.protocol.dali.RangeList;
import org.vo4j.protocol.dali.SpectralRange;

/** What goes on the wire of SLAP 1.0 (reference L1, B1, B2, B4, section (e)). */
class SlaQueryTest {
    private Wire wire;

    @BeforeEach
    void start() {
        wire = new Wire();
        wire.answer(200, Wire.document("dachs.vot"));
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    private String asked(String base, SlaQuery query) {
        try (SlaResults found = SlaService.at(wire.uri(base)).search(query)) {
            assertEquals(2, found.load().size());
        }
        assertEquals(1, wire.asked().size());
        return wire.asked().get(0);
    }

    @ParameterizedTest
    @CsvSource({"/sla, /sla?", "/sla?, /sla?", "/sla?x=1, /sla?x=1&", "/sla?x=1&, /sla?x=1&"})
    void onTheWire(String base, String begin) { // L1, B1: metres, sorted
        SlaQuery query = SlaQuery.within(SpectralRange.between(5.6e-6, 5.1e-6, "m"));
        assertEquals(begin + "REQUEST=queryData&WAVELENGTH=5.1E-6%2F5.6E-6", asked(base, query));
    }

    @Test
    void frequenciesAreWavelengths() { // L1
        SlaQuery query = SlaQuery.within(SpectralRange.between(1, 2, "GHz"));
        assertEquals("REQUEST=queryData&WAVELENGTH=0.149896229%2F0.299792458", query.toString());
    }

    @Test
    void everyParameterOfTheStandard() { // B2, section (e)
        SlaQuery query = SlaQuery.all()
                .version("1.0")
                .wavelength(SpectralRange.between(500, 510, "nm"), SpectralRange.at(0.21, "m"))
                .chemicalElement("Fe", "CO")
                .initialLevelEnergy(EnergyRange.joules(3.93e-18, 3.94e-18))
                .finalLevelEnergy(EnergyRange.between(0, 1, "eV"), EnergyRange.joules(3e-18, Double.POSITIVE_INFINITY))
                .temperature(Interval.between(300, 600))
                .einsteinA(Interval.from(1e-7))
                .processType("Photoionization")
                .processName("Stark broadening", "Resonance broadening")
                .maxRecords(10)
                .parameter("FORMAT", "votable")
                .parameter("ObsNum", "12");
        Map<String, String> sent =
                query.parameters().entries().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<String> expected = new HashSet<>(SlaQuery.PARAMETERS);
        expected.add("ObsNum");
        assertEquals(expected, sent.keySet());
        assertEquals("5.0E-7/5.1E-7,0.21", sent.get("WAVELENGTH"));
        assertEquals("Fe,CO", sent.get("CHEMICAL_ELEMENT"));
        assertEquals("3.93E-18/3.94E-18", sent.get("INITIAL_LEVEL_ENERGY"));
        assertEquals("0.0/1.602176634E-19,3.0E-18/", sent.get("FINAL_LEVEL_ENERGY"));
        assertEquals("300.0/600.0", sent.get("TEMPERATURE"));
        assertEquals("1.0E-7/", sent.get("EINSTEIN_A"));
        assertEquals("Photoionization", sent.get("PROCESS_TYPE"));
        assertEquals("Stark broadening,Resonance broadening", sent.get("PROCESS_NAME"));
    }

    @Test
    void openRanges() { // B4
        assertEquals(
                "REQUEST=queryData&WAVELENGTH=1.0E-6%2F",
                SlaQuery.within(SpectralRange.between(1, Double.POSITIVE_INFINITY, "um"))
                        .toString());
        assertEquals(
                "REQUEST=queryData&WAVELENGTH=%2F1e-6",
                SlaQuery.all().wavelength(RangeList.parse("/1e-6")).toString());
    }

    @Test
    void theLastWordCounts() {
        assertEquals(
                "REQUEST=queryData&CHEMICAL_ELEMENT=H",
                SlaQuery.all().chemicalElement("Fe").chemicalElement("H").toString());
    }

    @Test
    void queriesThatMakeNoSense() {
        SlaQuery query = SlaQuery.all();
        assertThrows(IllegalArgumentException.class, () -> query.temperature(Interval.between(-1, 5)));
        assertThrows(IllegalArgumentException.class, () -> query.einsteinA(Interval.upTo(-1)));
        assertThrows(IllegalArgumentException.class, () -> query.chemicalElement("Fe,H"));
        assertThrows(IllegalArgumentException.class, () -> query.chemicalElement(" "));
        assertThrows(IllegalArgumentException.class, () -> query.processName("a;b"));
    }
}
