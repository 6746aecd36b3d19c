// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.MissingProviderException;

/** What lines of SLAP 1.0 mean (reference L3). */
class SlaRecordTest {
    private Wire wire;

    @BeforeEach
    void start() {
        wire = new Wire();
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    private List<SlaRecord> records(String document) {
        wire.answer(200, document);
        try (SlaResults found = SlaService.at(wire.uri("/sla")).search(SlaQuery.all())) {
            return found.stream().toList();
        }
    }

    private SlaRecord one(String datatype, String utype, String unit, String cell) {
        return records("<VOTABLE version='1.3'><RESOURCE type='results'><TABLE><FIELD name='x' datatype='" + datatype
                        + "' utype='" + utype + "' unit='" + unit + "'/><DATA><TABLEDATA><TR><TD>" + cell
                        + "</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>")
                .get(0);
    }

    private SlaRecord number(String utype, String unit, String cell) {
        return one("double", utype, unit, cell);
    }

    private Optional<String> text(String utype, java.util.function.Function<SlaRecord, Optional<String>> property) {
        return property.apply(one("char' arraysize='*", utype, "", " x "));
    }

    @Test
    void roles() { // L3, shaped as DaCHS
        SlaRecord line = records(Wire.document("dachs.vot")).get(0);
        assertEquals(Optional.of("Mo 400 A"), line.title());
        assertEquals(OptionalDouble.of(4e-8), line.wavelength());
        assertEquals(Optional.of("Mo"), line.species());
        assertEquals(Optional.of("identified"), line.identificationStatus());
        assertEquals(Optional.of("Upper Level"), line.initialLevel());
        assertEquals(Optional.of("Lower Level"), line.finalLevel());
        assertEquals(OptionalDouble.of(1.65537152014313e-26), line.initialLevelEnergy());
        assertEquals(OptionalDouble.of(4.96611457698311e-18), line.finalLevelEnergy());
        assertEquals(OptionalDouble.empty(), line.einsteinA());
    }

    @Test
    void nullsAreEmpty() {
        SlaRecord line = records(Wire.document("dachs.vot")).get(1);
        assertEquals(Optional.empty(), line.title());
        assertEquals(OptionalDouble.empty(), line.wavelength());
        assertEquals(Optional.empty(), line.initialLevel());
        assertEquals(OptionalDouble.empty(), line.initialLevelEnergy());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssldm:Line.wavelength.value",
                "ssldm:line.wavelength.value",
                "Line.Wavelength.Value",
                "ssld:Line.wavelength.value"
            })
    void prefixesAndCase(String utype) {
        assertEquals(OptionalDouble.of(4e-8), number(utype, "m", "4e-8").wavelength());
    }

    @Test
    void unitsAreConverted() {
        assertEquals(
                5e-7,
                number("ssldm:Line.wavelength.value", "nm", "500").wavelength().orElseThrow(),
                1e-20);
        assertEquals(
                5e-7,
                number("ssldm:Line.wavelength.value", "Angstrom", "5000")
                        .wavelength()
                        .orElseThrow(),
                1e-20);
        assertEquals(
                OptionalDouble.of(5e-7),
                number("ssldm:Line.wavelength.value", "", "5e-7").wavelength());
        assertEquals(
                1.602176634e-19,
                number("ssldm:Line.initialLevel.energy.value", "eV", "1")
                        .initialLevelEnergy()
                        .orElseThrow(),
                1e-30);
        assertEquals(
                OptionalDouble.of(0),
                number("ssldm:Line.finalLevel.energy.value", "eV", "0").finalLevelEnergy());
        SlaRecord odd = number("ssldm:Line.finalLevel.energy.value", "Rydberg", "1");
        MissingProviderException failure = assertThrows(MissingProviderException.class, odd::finalLevelEnergy);
        assertTrue(failure.getMessage().contains("Rydberg"), failure.getMessage());
    }

    @Test
    void everyOtherRole() {
        assertEquals(
                OptionalDouble.of(1),
                number("ssldm:Line.observedWavelength.value", "m", "1").observedWavelength());
        assertEquals(
                OptionalDouble.of(1),
                number("ssldm:line.airWavelength.value", "m", "1").airWavelength());
        assertEquals(
                OptionalDouble.of(7),
                number("ssldm:Line.einsteinA.value", "1/s", "7").einsteinA());
        assertEquals(
                OptionalDouble.of(7),
                number("ssldm:Line.einsteinA", "s**-1", "7").einsteinA());
        assertEquals(
                OptionalDouble.of(7),
                number("ssldm:line.oscillatorStrength", "", "7").oscillatorStrength());
        assertEquals(
                OptionalDouble.of(7),
                number("ssldm:Line.environment.temperature.value", "K", "7").temperature());
        assertEquals(OptionalDouble.of(7), number("slap:Query.Score", "", "7").score());
        // without .value, as some services write it
        assertEquals(
                OptionalDouble.of(7), number("ssldm:Line.wavelength", "m", "7").wavelength());
        assertEquals(
                OptionalDouble.of(7),
                number("ssldm:Line.initialLevel.energy", "J", "7").initialLevelEnergy());
        assertEquals(
                OptionalDouble.of(7),
                number("ssldm:Line.finalLevel.energy", "J", "7").finalLevelEnergy());
        Optional<String> x = Optional.of("x");
        assertEquals(x, text("ssldm:Line.species", SlaRecord::species));
        assertEquals(x, text("ssldm:line.initialLevel", SlaRecord::initialLevel));
        assertEquals(x, text("ssldm:line.finalLevel", SlaRecord::finalLevel));
        assertEquals(x, text("ssldm:Line.initialLevel.configuration", SlaRecord::initialConfiguration));
        assertEquals(x, text("ssldm:Line.finalLevel.configuration", SlaRecord::finalConfiguration));
        assertEquals(x, text("ssldm:Line.initialLevel.quantumState", SlaRecord::initialQuantumState));
        assertEquals(x, text("ssldm:Line.finalLevel.quantumState", SlaRecord::finalQuantumState));
        assertEquals(x, text("ssldm:Process.type", SlaRecord::processType));
        assertEquals(x, text("ssldm:Process.name", SlaRecord::processName));
        assertEquals(
                Optional.of(" x "),
                one("char' arraysize='*", "ssldm:Line.lowerLevel.name", "", " x ")
                        .attribute("Line.lowerLevel.name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "", " "})
    void numbersThatAreNone(String cell) {
        assertEquals(
                OptionalDouble.empty(),
                number("ssldm:Line.wavelength.value", "nm", cell).wavelength());
        assertEquals(
                OptionalDouble.empty(),
                number("ssldm:Line.einsteinA.value", "", cell).einsteinA());
    }
}
