// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.ssa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Column;
import org.vo4j.protocol.dali.ParameterDescription;
import org.vo4j.protocol.dali.ServiceDescription;
import org.vo4j.protocol.dali.Services;

/** Services of spectra: what they say of themselves, and how they fail (reference P2, B19, B22; SSA 1.1 sections 6, 8.10). */
class SsaServiceTest {
    private Wire wire;

    @BeforeEach
    void start() {
        wire = new Wire();
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    private SsaService service() {
        return SsaService.at(wire.uri("/ssa"));
    }

    private static List<String> names(ServiceDescription description) {
        return description.parameters().stream().map(ParameterDescription::name).toList();
    }

    private static List<String> columns(ServiceDescription description) {
        return description.columns().stream().map(Column::name).toList();
    }

    @Test
    void metadataWithoutATable() { // P2, SSA 1.1 appendix C
        wire.answer(200, Wire.document("appendix-c.vot"));
        ServiceDescription found = service().metadata();
        assertEquals(List.of("/ssa?REQUEST=queryData&FORMAT=METADATA"), wire.asked());
        assertEquals("Spectra of a survey", found.description());
        assertEquals(List.of("POS", "SIZE", "BAND", "plate"), names(found));
        assertEquals(Optional.of("0.1"), found.parameter("size").orElseThrow().value());
        assertTrue(found.parameter("SIZE").orElseThrow().problem("6").isPresent());
        assertEquals(Optional.empty(), found.parameter("SIZE").orElseThrow().problem("4"));
        assertTrue(found.parameter("BAND").orElseThrow().problem("radio").isPresent());
        assertEquals(List.of("Score", "AcRef"), columns(found));
        String told = service().describe();
        assertTrue(told.contains("plate int: The plate, of this survey only"), told);
    }

    @Test
    void metadataOfModels() { // SSA 1.1 appendix A
        wire.answer(200, Wire.document("theory.vot"));
        ServiceDescription found = service().metadata();
        assertEquals(List.of("teff_min"), names(found));
        assertEquals(2, found.parameters().get(0).options().size());
        assertEquals(List.of("title"), columns(found));
        assertEquals("Models of atmospheres", found.description());
    }

    @Test
    void metadataWithATable() { // P2, shaped as DaCHS
        String inputs = "<PARAM name=\"INPUT:POS\" datatype=\"char\" arraysize=\"*\" value=\"\"/>";
        String document = Wire.document("dachs.vot");
        String rows = document.substring(document.indexOf("<DATA>"), document.indexOf("</TABLE>"));
        wire.answer(200, document.replace(rows, "").replace("<TABLE name", inputs + "<TABLE name"));
        ServiceDescription found = service().metadata();
        assertEquals(List.of("POS"), names(found));
        assertEquals(12, found.columns().size());
        assertEquals("Echelle spectra of bright stars.", found.description());
    }

    @Test
    void metadataThatIsRefused() {
        String refusal = "<VOTABLE version='1.1'><RESOURCE type='results'>"
                + "<INFO name='QUERY_STATUS' value='ERROR'>no metadata today</INFO></RESOURCE></VOTABLE>";
        wire.answer(200, refusal);
        QueryException failure = assertThrows(QueryException.class, service()::metadata);
        assertTrue(failure.getMessage().contains("no metadata today"), failure.getMessage());
        wire.answer(400, refusal);
        assertThrows(QueryException.class, service()::metadata);
        wire.answer(404, "not here");
        assertEquals(
                404, assertThrows(ServiceException.class, service()::metadata).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><head><title>Log in</title></head></html>",
                "{\"no\": 1}",
                "",
                "<VOTABLE version='1.1'><RESOURCE type='results'/></VOTABLE>",
                "<VOTABLE version='1.1'><RESOURCE type='results'><PARAM name='INPUT:POS' datatype='char' value=''/>",
                "<VOTABLE version='1.1'><RESOURCE type='results'><TABLE/></RESOURCE></VOTABLE>",
            })
    void metadataThatIsNone(String body) {
        wire.answer(200, body);
        VoException failure = assertThrows(VoException.class, service()::metadata);
        assertTrue(failure instanceof ServiceException || failure instanceof FormatException, failure.toString());
        assertTrue(failure.getMessage().contains("/ssa?"), failure.getMessage());
    }

    @Test
    void metadataWithAllRows() { // a service that does not know FORMAT=METADATA answers with what it has
        String document = Wire.document("dachs.vot");
        int row = document.lastIndexOf("<TR>");
        String nulls = document.substring(row, document.indexOf("</TR>", row) + 5);
        wire.answer(200, document.replace(nulls, nulls.repeat(70_000)));
        ServiceDescription found = service().metadata();
        assertEquals(12, found.columns().size());
        assertEquals(List.of(), names(found));
    }

    @Test
    void whatTheAnswerSaysOfTheService() {
        wire.answer(200, Wire.document("dachs.vot"));
        try (SsaResults found = service().search(SsaQuery.all())) {
            assertEquals(Optional.of("Echelle spectra of bright stars."), found.description());
            assertEquals(Optional.of("1.04"), found.protocolVersion());
        }
    }

    @Test
    void theRightServiceForAStandard() {
        assertInstanceOf(SsaService.class, Services.standard().open("ivo://ivoa.net/std/ssa", wire.uri("/ssa")));
    }

    @Test
    void errorsWithoutATable() { // SSA 1.1 section 8.10
        wire.answer(
                200,
                "<VOTABLE version='1.1'><RESOURCE type='results'><INFO name='QUERY_STATUS' value='ERROR'>DEC=91</INFO>"
                        + "<INFO name='SERVICE_PROTOCOL' value='1.0'>SSAP</INFO></RESOURCE></VOTABLE>");
        QueryException failure =
                assertThrows(QueryException.class, () -> service().search(SsaQuery.all()));
        assertTrue(failure.getMessage().contains("DEC=91"), failure.getMessage());
    }

    @Test
    void overflow() { // SSA 1.1 section 8.10.2
        wire.answer(200, Wire.document("dachs.vot").replace("value=\"OK\"", "value=\"OVERFLOW\""));
        for (long asked : new long[] {2, 5}) {
            try (SsaResults found = service().search(SsaQuery.all().maxRecords(asked))) {
                found.load();
                assertTrue(found.isOverflow());
                assertEquals(asked == 5, found.isTruncated());
            }
        }
    }

    @Test
    void errorsBehindTheRows() {
        wire.answer(
                200,
                Wire.document("dachs.vot")
                        .replace("</RESOURCE>", "<INFO name='QUERY_STATUS' value='ERROR'>it broke</INFO></RESOURCE>"));
        try (SsaResults found = service().search(SsaQuery.all())) {
            QueryException failure = assertThrows(QueryException.class, found::load);
            assertTrue(failure.getMessage().contains("it broke"), failure.getMessage());
        }
    }

    @Test
    void aTableDoesNotExcuseAStatus() { // B19
        wire.answer(400, Wire.document("dachs.vot"));
        ServiceException failure =
                assertThrows(ServiceException.class, () -> service().search(SsaQuery.all()));
        assertEquals(400, failure.status());
    }

    @Test
    void entitiesAreNotResolved() {
        wire.answer(
                200,
                "<!DOCTYPE VOTABLE [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><VOTABLE version='1.1'>"
                        + "<RESOURCE type='results'><PARAM name='INPUT:X' datatype='char' arraysize='*' value='&e;'/>"
                        + "</RESOURCE></VOTABLE>");
        assertThrows(VoException.class, service()::metadata);
    }
}
