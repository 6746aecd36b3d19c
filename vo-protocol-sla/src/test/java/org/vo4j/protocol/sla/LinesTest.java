// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vo4j.api.QueryException;
import org.vo4j.protocol.dali.Interval;
import org.vo4j.protocol.dali.ParameterDescription;
import org.vo4j.protocol.dali.ServiceDescription;
import org.vo4j.protocol.dali.Services;
import org.vo4j.protocol.dali.SpectralRange;

/** Lines and species of SLAP 2 (reference section (e), B3, B4; the draft of June 2026). */
class LinesTest {
    private Wire wire;

    @BeforeEach
    void start() {
        wire = new Wire();
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    private LinesService service() {
        return LinesService.at(wire.uri("/slap2/lines"));
    }

    @Test
    void linesOnTheWire() {
        wire.answer("/slap2/lines", 200, Wire.document("lines.vot"));
        LinesQuery query = LinesQuery.within(SpectralRange.between(5.1e-6, 5.6e-6, "m"))
                .species("H", "He")
                .species("CO2")
                .ionCharge(Interval.from(1))
                .maxRecords(100);
        try (LinesResults found = service().search(query)) {
            assertEquals(1, found.load().size());
        }
        assertEquals(
                List.of("/slap2/lines?WAVELENGTH=5.1E-6+5.6E-6&SPECIES=H&SPECIES=He&SPECIES=CO2&ION_CHARGE=1+%2BInf"
                        + "&MAXREC=100"),
                wire.asked());
    }

    @Test
    void everyParameterOfLines() {
        LinesQuery query = LinesQuery.all()
                .wavelength(SpectralRange.at(5e-7, "m"))
                .species("Fe")
                .speciesMass(Interval.between(0, 12.011))
                .inchiKey("XEEYBQQBJWHFJM-UHFFFAOYSA-N")
                .ionCharge(0)
                .lowerLevelEnergy(EnergyRange.joules(3.93e-18, 3.94e-18))
                .upperLevelEnergy(EnergyRange.between(1, Double.POSITIVE_INFINITY, "eV"))
                .einsteinA(Interval.between(1.1e-7, 1.2e-7))
                .correctionStatus(LinesQuery.CorrectionStatus.UNCORRECTED)
                .identificationStatus(LinesQuery.IdentificationStatus.IDENTIFICATION_UNCERTAIN)
                .maxRecords(0)
                .responseFormat("votable");
        assertEquals(
                "WAVELENGTH=5.0E-7 5.0E-7, SPECIES=Fe, SPECIES_MASS=0.0 12.011, INCHIKEY=XEEYBQQBJWHFJM-UHFFFAOYSA-N,"
                        + " ION_CHARGE=0, LOWER_LEVEL_ENERGY=3.93E-18 3.94E-18,"
                        + " UPPER_LEVEL_ENERGY=1.602176634E-19 +Inf, EINSTEINA=1.1E-7 1.2E-7,"
                        + " CORRECTION_STATUS=UNCORRECTED, IDENTIFICATION_STATUS=IDENTIFICATION_UNCERTAIN, MAXREC=0,"
                        + " RESPONSEFORMAT=votable",
                query.parameters().entries().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(", ")));
        assertEquals(Set.copyOf(LinesQuery.PARAMETERS), names(query.parameters().entries()));
    }

    private static Set<String> names(List<java.util.Map.Entry<String, String>> entries) {
        Set<String> names = new HashSet<>();
        entries.forEach(entry -> names.add(entry.getKey()));
        return names;
    }

    @Test
    void everyParameterOfSpecies() {
        SpeciesQuery query = SpeciesQuery.all()
                .type(SpeciesQuery.SpeciesType.MOLECULE)
                .species("CO*", "CH3?H", "CO[2-3]")
                .inchiKey("UFHFLCQGNIYNRP-UHFFFAOYSA-N")
                .inchi("1S/CO/c1-2*")
                .stoichiometricFormula("CH4O")
                .numberOfAtoms(Interval.between(2, 5))
                .maxRecords(10)
                .responseFormat("text/xml");
        assertEquals(
                "SPECIES_TYPE=molecule&SPECIES=CO*&SPECIES=CH3%3FH&SPECIES=CO%5B2-3%5D&INCHIKEY=UFHFLCQGNIYNRP-UHFFFAOYSA-N"
                        + "&INCHI=1S%2FCO%2Fc1-2*&STOICHIOMETRIC_FORMULA=CH4O&NUMBER_OF_ATOMS=2+5&MAXREC=10"
                        + "&RESPONSEFORMAT=text%2Fxml",
                query.toString());
        assertEquals(
                Set.copyOf(SpeciesQuery.PARAMETERS), names(query.parameters().entries()));
        assertEquals(
                "NUMBER_OF_ATOMS=2",
                SpeciesQuery.all().numberOfAtoms(Interval.at(2)).toString());
    }

    @Test
    void queriesThatMakeNoSense() {
        LinesQuery lines = LinesQuery.all();
        assertThrows(IllegalArgumentException.class, () -> lines.species(" "));
        assertThrows(IllegalArgumentException.class, () -> lines.inchiKey("UGFAIRIUMAVXCW"));
        assertThrows(IllegalArgumentException.class, () -> lines.ionCharge(Interval.between(0.5, 1)));
        assertThrows(IllegalArgumentException.class, () -> lines.speciesMass(Interval.between(-1, 1)));
        assertThrows(IllegalArgumentException.class, () -> lines.einsteinA(Interval.upTo(-1)));
        SpeciesQuery species = SpeciesQuery.all();
        assertThrows(IllegalArgumentException.class, () -> species.numberOfAtoms(Interval.at(1.5)));
        assertThrows(IllegalArgumentException.class, () -> species.numberOfAtoms(Interval.at(-1)));
        assertThrows(IllegalArgumentException.class, () -> species.inchiKey("x"));
    }

    @Test
    void lineRecords() {
        wire.answer("/slap2/lines", 200, Wire.document("lines.vot"));
        try (LinesResults found = service().search(LinesQuery.all())) {
            LineRecord line = found.first().orElseThrow();
            assertEquals(OptionalDouble.of(7.6125e-8), line.vacuumWavelength());
            assertEquals(OptionalDouble.empty(), line.vacuumWavelengthError());
            assertEquals(OptionalDouble.empty(), line.observedWavelength());
            assertEquals(Optional.of("D2 X v=0 -> D v=16"), line.title());
            assertEquals(Optional.of("Molecular deuterium"), line.speciesName());
            assertEquals(OptionalDouble.empty(), line.speciesMass());
            assertEquals(Optional.of("UFHFLCQGNIYNRP-VVKOMZTBSA-N"), line.inchiKey());
            assertEquals(Optional.of("InChI=1S/H2/h1H/i1+1D"), line.inchi());
            assertEquals(OptionalInt.of(0), line.ionCharge());
            assertEquals(Optional.of("X J=1 v=0"), line.lowerLevel());
            assertEquals(Optional.of("D J=1 v=16"), line.upperLevel());
            assertEquals(OptionalDouble.of(1457730), line.einsteinA());
            assertEquals(OptionalDouble.of(0), line.lowerLevelEnergy());
            assertEquals(OptionalDouble.of(2.61e-18), line.upperLevelEnergy());
            assertEquals(List.of("10.1088/0953-4075/32/15/313", "10.1/x"), line.dois());
            assertEquals(List.of("http://example.org/a"), line.references());
            assertEquals(Optional.empty(), line.correctionStatus());
            assertEquals(Optional.empty(), line.identificationStatus());
        }
    }

    @Test
    void namesOfOtherDraftsAndUnits() {
        wire.answer(
                200,
                Wire.document("lines.vot")
                        .replace("\"einstein_a\"", "\"EinsteinA\"")
                        .replace(
                                "name=\"upper_level_energy\" datatype=\"double\" unit=\"J\"",
                                "name=\"upper_level_energy\" datatype=\"double\" unit=\"eV\""));
        try (LinesResults found = service().search(LinesQuery.all())) {
            LineRecord line = found.first().orElseThrow();
            assertEquals(OptionalDouble.of(1457730), line.einsteinA());
            assertEquals(2.61e-18 * 1.602176634e-19, line.upperLevelEnergy().orElseThrow(), 1e-48);
        }
    }

    @Test
    void speciesByCapabilities() { // SLAP 2 section 8.2: ivoids are compared without regard to case
        String base = wire.uri("/slap2").toString();
        wire.answer(
                "/slap2/capabilities", 200, Wire.document("capabilities.xml").replace("BASE", base));
        wire.answer("/slap2/all-species", 200, Wire.document("species.vot"));
        SpeciesService species = service().species();
        try (SpeciesResults found = species.search(SpeciesQuery.all().species("*"))) {
            List<SpeciesRecord> all = found.stream().toList();
            SpeciesRecord methanol = all.get(0);
            assertEquals(Optional.of("Methanol"), methanol.name());
            assertEquals(OptionalInt.of(0), methanol.ionCharge());
            assertEquals(Optional.of("OKKJLVBELUTLKV-UHFFFAOYSA-N"), methanol.inchiKey());
            assertEquals(Optional.of("1S/CH4O/c1-2/h2H,1H3"), methanol.inchi());
            assertEquals(Optional.of("CH4O"), methanol.stoichiometricFormula());
            assertEquals(Optional.of("molecule"), methanol.type());
            assertEquals(OptionalInt.of(6), methanol.numberOfAtoms());
            assertEquals(Optional.empty(), all.get(1).stoichiometricFormula());
            assertEquals(OptionalInt.empty(), all.get(1).numberOfAtoms());
        }
        assertEquals(
                "/slap2/all-species?SPECIES=*", wire.asked().get(wire.asked().size() - 1));
    }

    @Test
    void speciesWithoutCapabilities() {
        wire.answer(404, "not here");
        assertEquals(wire.uri("/slap2/species"), service().species().uri());
        assertEquals(
                wire.uri("/species"),
                LinesService.at(wire.uri("/lines/?x=1&")).species().uri());
        wire.answer(200, "<html>not XML of ours</html>");
        assertEquals(wire.uri("/slap2/species"), service().species().uri());
    }

    @Test
    void metadata() { // parameters by capabilities, columns by MAXREC=0 (B7)
        String base = wire.uri("/slap2").toString();
        wire.answer(
                "/slap2/capabilities", 200, Wire.document("capabilities.xml").replace("BASE", base));
        wire.answer("/slap2/lines", "MAXREC", "0", 200, Wire.document("lines.vot"));
        ServiceDescription found = service().metadata();
        assertEquals(
                List.of("wavelength", "wavenumber"),
                found.parameters().stream().map(ParameterDescription::name).toList());
        assertEquals("m", found.parameter("WAVELENGTH").orElseThrow().unit());
        assertEquals(17, found.columns().size());
        assertTrue(service().describe().contains("wavenumber"), service().describe());
        wire.answer("/slap2/capabilities", 404, "no");
        assertEquals(List.of(), service().metadata().parameters());
        wire.answer("/slap2/species", 200, Wire.document("species.vot"));
        assertEquals(
                7,
                SpeciesService.at(wire.uri("/slap2/species"))
                        .metadata()
                        .columns()
                        .size());
    }

    @Test
    void theRightServiceForAStandard() { // the identifier of SLAP is that of version 1 (reference, faults read:
        // std/sla)
        Services services = Services.standard();
        assertInstanceOf(SlaService.class, services.open("ivo://ivoa.net/std/SLAP", wire.uri("/a")));
        assertInstanceOf(SlaService.class, services.open("ivo://ivoa.net/std/slap", wire.uri("/a")));
        assertInstanceOf(LinesService.class, services.open("ivo://ivoa.net/std/SLAP#lines-2.0", wire.uri("/a")));
        assertInstanceOf(LinesService.class, services.open("ivo://ivoa.net/std/slap#lines-2.1", wire.uri("/a")));
        assertInstanceOf(SpeciesService.class, services.open("ivo://ivoa.net/std/slap#species-2.0", wire.uri("/a")));
    }

    @Test
    void parametersThatAreNotKnown() { // SLAP 2 section 5.1: an error must be raised
        wire.answer(
                200,
                "<VOTABLE version='1.5'><RESOURCE type='results'><INFO name='QUERY_STATUS' value='ERROR'>Parameter"
                        + " TEMPERATURE is not supported</INFO></RESOURCE></VOTABLE>");
        QueryException failure = assertThrows(
                QueryException.class, () -> service().search(LinesQuery.all().parameter("TEMPERATURE", 300)));
        assertTrue(failure.getMessage().contains("TEMPERATURE is not supported"), failure.getMessage());
    }
}
