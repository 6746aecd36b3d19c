// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.protocol.dali.ParameterDescription;
import org.vo4j.protocol.dali.ServiceDescription;
import org.vo4j.protocol.dali.SpectralRange;

/** Services of SLAP 1.0: what they say of themselves, and how they fail (reference L2, B2). */
class SlaServiceTest {
    private static final String FIELDS = "<TABLE><FIELD name='wavelength' datatype='double' unit='m'/></TABLE>";
    private static final String INPUT =
            "<PARAM name='INPUT:WAVELENGTH' datatype='char' arraysize='*' unit='m' value=''/>";

    private Wire wire;

    @BeforeEach
    void start() {
        wire = new Wire();
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    private SlaService service() {
        return SlaService.at(wire.uri("/sla"));
    }

    private static String votable(String content) {
        return "<VOTABLE version='1.1'><RESOURCE type='results'><DESCRIPTION>Lines</DESCRIPTION>" + content
                + "</RESOURCE></VOTABLE>";
    }

    private static String error(String message) {
        return "<VOTABLE version='1.1'><RESOURCE type='results'><INFO name='QUERY_STATUS' value='ERROR'>" + message
                + "</INFO></RESOURCE></VOTABLE>";
    }

    private static List<String> names(ServiceDescription description) {
        return description.parameters().stream().map(ParameterDescription::name).toList();
    }

    @Test
    void metadata() { // L2, B2: the description is there
        wire.answer(200, votable(INPUT + FIELDS));
        ServiceDescription found = service().metadata();
        assertEquals(List.of("/sla?REQUEST=getCapabilities"), wire.asked());
        assertEquals("Lines", found.description());
        assertEquals(List.of("WAVELENGTH"), names(found));
        assertEquals(1, found.columns().size());
        assertTrue(service().describe().contains("WAVELENGTH"));
    }

    @Test
    void metadataOfServicesThatKnowAnotherWay() { // shaped as DaCHS
        wire.answer("/sla", "REQUEST", "getCapabilities", 200, error("REQUEST must be queryData"));
        wire.answer("/sla", "FORMAT", "METADATA", 200, votable(INPUT + FIELDS));
        assertEquals(List.of("WAVELENGTH"), names(service().metadata()));
        assertEquals(List.of("/sla?REQUEST=getCapabilities", "/sla?REQUEST=queryData&FORMAT=METADATA"), wire.asked());
    }

    @Test
    void metadataOfServicesThatGiveColumnsAlone() {
        wire.answer("/sla", "REQUEST", "getCapabilities", 200, votable(FIELDS));
        wire.answer("/sla", "FORMAT", "METADATA", 400, "no");
        ServiceDescription found = service().metadata();
        assertEquals(List.of(), names(found));
        assertEquals(1, found.columns().size());
        wire.answer("/sla", "FORMAT", "METADATA", 200, votable(INPUT + FIELDS));
        assertEquals(List.of("WAVELENGTH"), names(service().metadata()));
    }

    @Test
    void metadataThatIsRefused() {
        wire.answer(200, error("not today"));
        QueryException failure = assertThrows(QueryException.class, service()::metadata);
        assertTrue(failure.getMessage().contains("not today"), failure.getMessage());
        assertEquals(1, failure.getSuppressed().length);
    }

    @Test
    void errors() {
        wire.answer(200, error("WAVELENGTH is missing"));
        QueryException failure =
                assertThrows(QueryException.class, () -> service().search(SlaQuery.all()));
        assertTrue(failure.getMessage().contains("WAVELENGTH is missing"), failure.getMessage());
        wire.answer(500, "<html><title>Oops</title></html>");
        ServiceException broken =
                assertThrows(ServiceException.class, () -> service().search(SpectralRange.between(1, 2, "nm")));
        assertEquals(500, broken.status());
    }

    @Test
    void overflow() {
        wire.answer(200, Wire.document("dachs.vot").replace("value=\"OK\"", "value=\"OVERFLOW\""));
        for (long asked : new long[] {2, 5}) {
            try (SlaResults found = service().search(SlaQuery.all().maxRecords(asked))) {
                assertEquals(Optional.of("Lines for tests."), found.description());
                found.load();
                assertTrue(found.isOverflow());
                assertEquals(asked == 5, found.isTruncated());
            }
        }
    }
}
