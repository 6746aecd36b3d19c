// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.scs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.QueryException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.VoException;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.CoordinateConverter;
import org.vo4j.protocol.dali.Angle;

/** Cone searches on the wire (reference N1, N2, N3, N4, B1, B4, B7, B20, B21; SCS 1.03 and 1.1). */
class ConeSearchTest {
    private static final SkyPosition HERE = SkyPosition.icrs(10.5, -5.25);
    private static final String UCD1 = "<FIELD name='id' ucd='ID_MAIN' datatype='char' arraysize='*'/>"
            + "<FIELD name='r' ucd='POS_EQ_RA_MAIN' datatype='double'/><FIELD name='d' ucd='POS_EQ_DEC_MAIN' datatype='double'/>";
    private static final String UCD1_PLUS = "<FIELD name='x' ucd='meta.id' datatype='int'/>"
            + "<FIELD name='hms' ucd='pos.eq.ra;meta.main' datatype='char' arraysize='*'/>"
            + "<FIELD name='id' ucd='meta.id;meta.main' datatype='char' arraysize='*'/>"
            + "<FIELD name='r' ucd='pos.eq.ra;meta.main' datatype='double'/>"
            + "<FIELD name='d' ucd='pos.eq.dec;meta.main' datatype='double'/>";

    private WireMockServer server;

    @BeforeEach
    void start() {
        server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private ConeSearchService service(String base) {
        return ConeSearchService.at(URI.create("http://127.0.0.1:" + server.port() + base));
    }

    private void answer(String document) {
        answer(200, document);
    }

    private void answer(int status, String document) {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status).withBody(document)));
    }

    private static String votable(String... parts) {
        return "<VOTABLE version='1.1'>" + String.join("", parts) + "</VOTABLE>";
    }

    private static String table(String fields, String row) {
        return "<TABLE>" + fields + "<DATA><TABLEDATA>" + row + "</TABLEDATA></DATA></TABLE>";
    }

    private static String sound() {
        return votable("<RESOURCE>", table(UCD1, "<TR><TD>a 1</TD><TD>10.5</TD><TD>-5.25</TD></TR>"), "</RESOURCE>");
    }

    private String asked(String base, ConeSearchQuery query) {
        answer(sound());
        try (ConeSearchResults found = service(base).search(query)) {
            assertEquals(1, found.load().size());
        }
        var requests = server.getAllServeEvents();
        assertEquals(1, requests.size());
        assertEquals("GET", requests.get(0).getRequest().getMethod().getName());
        return requests.get(0).getRequest().getUrl();
    }

    @ParameterizedTest
    @CsvSource({"/scs, /scs?", "/scs?, /scs?", "/scs?cat=x, /scs?cat=x&", "/scs?cat=x&, /scs?cat=x&"})
    void onTheWire(String base, String begin) { // N1, B1
        ConeSearchQuery query = ConeSearchQuery.around(HERE, Angle.degrees(0.1)).verbosity(2);
        assertEquals(begin + "RA=10.5&DEC=-5.25&SR=0.1&VERB=2", asked(base, query));
        assertEquals(OptionalInt.of(2), query.verbosity());
        assertEquals(HERE, query.position());
        assertEquals(Angle.arcminutes(6), query.radius());
    }

    @Test
    void moreParameters() { // B7, B8; SCS 1.1
        ConeSearchQuery query = ConeSearchQuery.around(SkyPosition.icrs(192.859481234567, 27.1283), Angle.arcminutes(2))
                .maxRecords(0)
                .responseFormat("votable")
                .parameter("-out.max", "5")
                .parameter("mag", 7.5);
        assertEquals(
                "/scs?RA=192.859481234567&DEC=27.1283&SR=0.03333333333333333&MAXREC=0&RESPONSEFORMAT=votable"
                        + "&-out.max=5&mag=7.5",
                asked("/scs", query));
    }

    @Test
    void nothingIsAddedByItself() {
        assertEquals("/scs?RA=10.5&DEC=-5.25&SR=1.0", asked("/scs", ConeSearchQuery.around(HERE, Angle.degrees(1))));
    }

    @Test
    void metadata() { // N2
        answer(votable(
                "<DESCRIPTION>all</DESCRIPTION><RESOURCE><DESCRIPTION> The stars </DESCRIPTION>",
                table(UCD1, ""),
                "</RESOURCE>"));
        try (ConeSearchResults found = service("/scs").metadata()) {
            assertEquals(3, found.columns().size());
            assertEquals(Optional.of("The stars"), found.description());
            assertEquals(Optional.empty(), found.first());
        }
        assertEquals(
                "/scs?RA=0.0&DEC=0.0&SR=0.0",
                server.getAllServeEvents().get(0).getRequest().getUrl());
    }

    @Test
    void description() { // N2
        answer(votable(
                "<RESOURCE><DESCRIPTION> The stars </DESCRIPTION>"
                        + "<PARAM name='INPUT:RA' datatype='double' unit='deg' value=''/>",
                table(UCD1, ""),
                "</RESOURCE>"));
        String said = service("/scs").describe();
        assertTrue(said.contains("The stars"), said);
        assertTrue(said.contains("RA double [deg]"), said);
        assertTrue(said.contains("r double POS_EQ_RA_MAIN"), said);
        assertEquals(3, service("/scs").description().columns().size());
    }

    @Test
    void queriesThatMakeNoSense() {
        assertThrows(IllegalArgumentException.class, () -> ConeSearchQuery.around(HERE, Angle.degrees(-1)));
        assertThrows(IllegalArgumentException.class, () -> ConeSearchQuery.around(HERE, Angle.degrees(181)));
        ConeSearchQuery query = ConeSearchQuery.metadata();
        assertThrows(IllegalArgumentException.class, () -> query.verbosity(0));
        assertThrows(IllegalArgumentException.class, () -> query.maxRecords(-1));
    }

    @Test
    void otherFrames() { // B24
        SkyPosition galactic = new SkyPosition(0, 0, "GALACTIC");
        assertThrows(
                MissingProviderException.class,
                () -> ConeSearchQuery.around(galactic, Angle.degrees(1), VoPlugins.none()));
        CoordinateConverter converter = new CoordinateConverter() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Optional<SkyPosition> convert(SkyPosition position, String toFrame) {
                return Optional.of(SkyPosition.icrs(266.4, -28.9));
            }
        };
        assertEquals(
                SkyPosition.icrs(266.4, -28.9),
                ConeSearchQuery.around(
                                galactic, Angle.degrees(1), VoPlugins.none().add(converter))
                        .position());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<INFO name='Error' value='RA is missing'/>",
                "<INFO ID='Error' name='ERROR' value='RA is missing'/>",
                "<DEFINITIONS><PARAM name='Error' datatype='char' arraysize='*' value='RA is missing'/></DEFINITIONS>",
                "<PARAM name='Error' datatype='char' arraysize='*' value='RA is missing'/>",
                "<RESOURCE><INFO name='Error' value='RA is missing'/></RESOURCE>",
                "<RESOURCE type='meta'/><RESOURCE><PARAM name='Error' datatype='char' arraysize='*' value='RA is missing'/></RESOURCE>",
                "<RESOURCE><PARAM name='error' value='RA is missing'/></RESOURCE>",
                "<RESOURCE><TABLE><PARAM name='Error' datatype='char' arraysize='*' value='RA is missing'/></TABLE></RESOURCE>",
                "<RESOURCE type='results'><INFO name='QUERY_STATUS' value='ERROR'>RA is missing</INFO></RESOURCE>",
                "<INFO name='Error'>RA is missing</INFO>",
            })
    void whereErrorsHide(String content) { // N3, B20
        for (int status : new int[] {200, 400}) {
            answer(status, votable(content));
            QueryException failure =
                    assertThrows(QueryException.class, () -> service("/scs").search(HERE, Angle.degrees(1)), content);
            assertTrue(failure.getMessage().contains("RA is missing"), failure.getMessage());
            assertTrue(failure.getMessage().contains("/scs?RA=10.5"), failure.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<INFO name='Error' value='it broke'/>",
                "<INFO name='QUERY_STATUS' value='ERROR'>it broke</INFO>"
            })
    void errorsBehindTheRows(String info) { // B20
        answer(sound().replace("</RESOURCE>", info + "</RESOURCE>"));
        try (ConeSearchResults found = service("/scs").search(HERE, Angle.degrees(1))) {
            QueryException failure = assertThrows(QueryException.class, found::load);
            assertTrue(failure.getMessage().contains("it broke"), failure.getMessage());
        }
    }

    @Test
    void theErrorOfAMeasurementIsNone() {
        answer(sound().replace(
                        "<RESOURCE>", "<RESOURCE><PARAM name='Error' datatype='float' unit='mas' value='0.5'/>"));
        try (ConeSearchResults found = service("/scs").search(HERE, Angle.degrees(1))) {
            assertEquals(1, found.load().size());
        }
    }

    @Test
    void overflow() { // B20
        answer(sound().replace("</RESOURCE>", "<INFO name='QUERY_STATUS' value='OVERFLOW'/></RESOURCE>"));
        ConeSearchQuery query = ConeSearchQuery.around(HERE, Angle.degrees(1));
        for (long asked : new long[] {1, 5}) {
            try (ConeSearchResults found = service("/scs").search(query.maxRecords(asked))) {
                found.load();
                assertTrue(found.isOverflow());
                assertEquals(asked == 5, found.isTruncated());
            }
        }
    }

    @Test
    void metaFirst() { // B20: only the first RESOURCE was looked at
        answer(votable(
                "<RESOURCE type='meta'><PARAM name='p' datatype='int' value='1'/></RESOURCE><RESOURCE type='results'>",
                table(UCD1, "<TR><TD>a</TD><TD>1</TD><TD>2</TD></TR>"),
                "</RESOURCE>"));
        try (ConeSearchResults found = service("/scs").search(HERE, Angle.degrees(1))) {
            assertEquals(SkyPosition.icrs(1, 2), found.first().orElseThrow().position());
        }
    }

    @Test
    void rolesByBothKindsOfUcd() { // N4, B21
        String row = "<TR><TD>a 1</TD><TD>10.5</TD><TD>-5.25</TD></TR>";
        String rowPlus = "<TR><TD>7</TD><TD>00:42:00</TD><TD>a 1</TD><TD>10.5</TD><TD>-5.25</TD></TR>";
        for (String table : List.of(table(UCD1, row), table(UCD1_PLUS, rowPlus))) {
            answer(votable("<RESOURCE>", table, "</RESOURCE>"));
            try (ConeSearchResults found = service("/scs").search(HERE, Angle.degrees(1))) {
                ConeRecord record = found.stream().findFirst().orElseThrow();
                assertEquals(Optional.of("a 1"), record.id(), table);
                assertEquals(HERE, record.position(), table);
                assertTrue(record.hasPosition());
            }
        }
    }

    @Test
    void recordsWithoutARole() {
        answer(votable("<RESOURCE>", table("<FIELD name='n' datatype='int'/>", "<TR><TD>1</TD></TR>"), "</RESOURCE>"));
        try (ConeSearchResults found = service("/scs").search(HERE, Angle.degrees(1))) {
            ConeRecord record = found.first().orElseThrow();
            assertEquals(Optional.empty(), record.id());
            assertFalse(record.hasPosition());
            VoException failure = assertThrows(VoException.class, record::position);
            assertTrue(failure.getMessage().contains("right ascension"), failure.getMessage());
        }
        answer(votable("<RESOURCE>", table(UCD1, "<TR><TD/><TD/><TD>1</TD></TR>"), "</RESOURCE>"));
        try (ConeSearchResults found = service("/scs").search(HERE, Angle.degrees(1))) {
            ConeRecord record = found.first().orElseThrow();
            assertEquals(Optional.empty(), record.id());
            assertThrows(VoException.class, record::position);
        }
    }
}
