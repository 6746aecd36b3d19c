// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vo4j.protocol.datalink.Wire.FIELDS;
import static org.vo4j.protocol.datalink.Wire.LINKS_TYPE;
import static org.vo4j.protocol.datalink.Wire.link;
import static org.vo4j.protocol.datalink.Wire.param;
import static org.vo4j.protocol.datalink.Wire.reference;
import static org.vo4j.protocol.datalink.Wire.row;
import static org.vo4j.protocol.datalink.Wire.service;
import static org.vo4j.protocol.datalink.Wire.table;
import static org.vo4j.protocol.datalink.Wire.votable;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.CoordinateConverter;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.Answers;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.DalResults;
import org.vo4j.protocol.dali.Interval;
import org.vo4j.protocol.dali.Polarization;
import org.vo4j.protocol.dali.SkyRegion;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.TimeRange;
import org.vo4j.protocol.dali.http.VoHttp;
import org.vo4j.protocol.dali.vosi.Capabilities;
import org.vo4j.votable.ReadOptions;

/** Cutouts (reference D12, B13, B14; SODA 1.0). */
class SodaTest {
    private static final String SYNC = "ivo://ivoa.net/std/SODA#sync-1.0";
    private static final String ASYNC = "ivo://ivoa.net/std/SODA#async-1.0";
    private static final SkyPosition HERE = SkyPosition.icrs(12, 34);
    private static final Cutout CIRCLE = Cutout.circle(HERE, Angle.degrees(0.5));

    /** As SODA 1.0 section 4 shows them, with limits as in section 4.2. */
    private static final String[] INPUTS = {
        "<PARAM name='POS' ucd='pos.outline;obs' datatype='char' arraysize='*' value=''/>",
        "<PARAM name='CIRCLE' unit='deg' ucd='pos.outline;obs' datatype='double' arraysize='3' xtype='circle' value=''>"
                + "<VALUES><MAX value='12.0 34.0 0.5'/></VALUES></PARAM>",
        "<PARAM name='POLYGON' unit='deg' ucd='pos.outline;obs' datatype='double' arraysize='*' xtype='polygon' value=''>"
                + "<VALUES><MAX value='11.5 33.5 12.5 33.5 12.5 34.5 11.5 34.5'/></VALUES></PARAM>",
        "<PARAM name='BAND' unit='m' ucd='em.wl;stat.interval' datatype='double' arraysize='2' xtype='interval'"
                + " value='NaN NaN'><VALUES><MIN value='3e-7'/><MAX value='8e-7'/></VALUES></PARAM>",
        "<PARAM name='TIME' unit='d' ucd='time.interval;obs.exposure' datatype='double' arraysize='2' xtype='interval'"
                + " value=''><VALUES><MIN value='57000'/><MAX value='57100'/></VALUES></PARAM>",
        "<PARAM name='POL' ucd='meta.code;phys.polarization' datatype='char' arraysize='*' value=''><VALUES>"
                + "<OPTION>I</OPTION><OPTION value='V'/></VALUES></PARAM>",
        "<PARAM name='KIND' ucd='' datatype='char' arraysize='*' value=''><VALUES><OPTION value='HEADER'/>"
                + "<OPTION value='DATA'/></VALUES></PARAM>"
    };

    private static final String OBSCORE =
            "<FIELD name='obs_publisher_did' ID='did' utype='obscore:Curation.PublisherDID' datatype='char' arraysize='*'/>"
                    + "<FIELD name='access_url' utype='obscore:Access.Reference' datatype='char' arraysize='*'/>"
                    + "<FIELD name='access_format' utype='obscore:Access.Format' datatype='char' arraysize='*'/>";

    private final Wire wire = new Wire();

    @AfterEach
    void stop() {
        wire.close();
    }

    private static String described(String id, String standard, String url, String idParam, String... inputs) {
        List<String> all = new ArrayList<>(List.of(idParam));
        all.addAll(List.of(inputs.length == 0 ? INPUTS : inputs));
        return service(id, standard, url, all.toArray(new String[0]));
    }

    private DalRecord record(String row, String... resources) {
        wire.answer("/query", "text/xml", votable(table(OBSCORE, row), String.join("", resources)));
        return wire.record("/query");
    }

    private Soda soda(String... inputs) {
        String row = row("ivo://x/y", "/a.fits", "image/fits");
        return Soda.of(record(row, described("s", SYNC, "/soda", reference("ID", "did"), inputs)))
                .orElseThrow();
    }

    private static String sent(Soda soda, Cutout cutout) {
        return soda.call(cutout).parameters().remove("ID").toString();
    }

    @Test
    void onTheWire(@TempDir Path folder) throws Exception { // D12
        wire.answer("/soda", "image/fits", "a part");
        Path file = folder.resolve("cutout.fits");
        String row = row("ivo://x/y", "/a.fits", "image/fits");
        DalRecord image = record(row, described("s", SYNC, "/soda", reference("ID", "did")));
        Soda.of(image).ifPresent(soda -> soda.cutout(Cutout.circle(HERE, Angle.arcseconds(30)), file));
        assertEquals("a part", Files.readString(file));
        assertEquals(
                "GET /soda?ID=ivo%3A%2F%2Fx%2Fy&CIRCLE=12.0+34.0+0.008333333333333333",
                wire.asked().get(1));
    }

    @Test
    void eachParameter() { // D12
        Soda soda = soda();
        assertEquals("CIRCLE=12.0+34.0+0.5", sent(soda, CIRCLE));
        assertEquals("POS=RANGE+12.0+14.0+34.0+36.0", sent(soda, Cutout.range(12, 14, 34, 36)));
        assertEquals(
                "POS=RANGE+12.0+%2BInf+-Inf+36.0",
                sent(soda, Cutout.range(12, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 36)));
        assertEquals(
                "POLYGON=12.0+34.0+14.0+34.0+14.0+36.0+12.0+36.0", // B13: four vertices
                sent(
                        soda,
                        Cutout.polygon(
                                HERE, SkyPosition.icrs(14, 34), SkyPosition.icrs(14, 36), SkyPosition.icrs(12, 36))));
        assertEquals("BAND=5.0E-7+6.0E-7", sent(soda, Cutout.whole().band(SpectralRange.between(500, 600, "nm"))));
        assertEquals(
                "BAND=3.997232773333333E-7+5.99584916E-7",
                sent(soda, Cutout.whole().band(SpectralRange.between(500, 750, "THz"))));
        assertEquals("TIME=57023.0+57024.5", sent(soda, Cutout.whole().time(TimeRange.mjd(57023, 57024.5))));
        assertEquals("TIME=57023.0+%2BInf", sent(soda, Cutout.whole().time(new TimeRange(Interval.from(57023)))));
        assertEquals("POL=I&POL=V", sent(soda, Cutout.whole().polarization(Polarization.I, Polarization.V)));
        assertEquals("KIND=HEADER", sent(soda, Cutout.whole().parameter("kind", "HEADER")));
        assertEquals(
                "ID=other", soda.call(Cutout.whole().id("other")).parameters().toString());
        assertEquals("", sent(soda, Cutout.whole()));
        assertEquals("CIRCLE=12.0+34.0+0.5", sent(soda, Cutout.position("circle 12 34 0.5")));
    }

    @Test
    void severalAtOnce() { // D12: POS takes every kind
        Soda soda = soda();
        SkyRegion range = SkyRegion.range(1, 2, 3, 4);
        assertEquals("POS=CIRCLE+12.0+34.0+0.5&POS=RANGE+1.0+2.0+3.0+4.0", sent(soda, CIRCLE.region(range)));
        assertEquals(
                "CIRCLE=12.0+34.0+0.5&CIRCLE=12.0+34.0+0.1",
                sent(soda, CIRCLE.region(SkyRegion.circle(HERE, Angle.degrees(0.1)))));
        assertEquals(
                "POS=RANGE+350.0+360.0+0.0+1.0&POS=RANGE+0.0+10.0+0.0+1.0", sent(soda, Cutout.range(350, 10, 0, 1)));
    }

    @Test
    void threeFactors() { // SODA 1.0 section 3.5
        String nanometres = INPUTS[3].replace("unit='m'", "unit='nm'");
        String bare = INPUTS[3].replace("ucd='em.wl;stat.interval'", "");
        Cutout band = Cutout.whole().band(SpectralRange.between(500, 600, "nm"));
        for (String other : List.of(nanometres, bare)) {
            Soda soda = soda(other);
            IllegalArgumentException failure = assertThrows(IllegalArgumentException.class, () -> soda.call(band));
            assertTrue(failure.getMessage().contains("BAND (unit "), failure.getMessage());
            assertEquals(Optional.empty(), soda.band());
        }
        Soda own = soda(nanometres.replace("3e-7", "300").replace("8e-7", "800"));
        assertEquals(
                "BAND=500.0+600.0",
                sent(own, Cutout.whole().parameter("BAND", SpectralRange.between(5e-7, 6e-7, "m"))));
        // as DaCHS 2.7 and SODA's own appendix write them
        assertEquals(
                "CIRCLE=12.0+34.0+0.5", sent(soda(INPUTS[1].replace("pos.outline;obs", "phys.argArea;obs")), CIRCLE));
        assertEquals("CIRCLE=12.0+34.0+0.5", sent(soda(INPUTS[1].replace("xtype='circle'", "")), CIRCLE));
        assertEquals("POS=CIRCLE+12.0+34.0+0.5", sent(soda(INPUTS[0].replace("pos.outline", "phys.angArea")), CIRCLE));
        Soda radians = soda(INPUTS[1].replace("deg", "rad"));
        assertThrows(IllegalArgumentException.class, () -> radians.call(CIRCLE));
    }

    @Test
    void whatAServiceLacks() {
        Soda soda = soda(INPUTS[3]);
        IllegalArgumentException failure = assertThrows(IllegalArgumentException.class, () -> soda.call(CIRCLE));
        assertTrue(failure.getMessage().contains("CIRCLE or POS"), failure.getMessage());
        assertThrows(IllegalArgumentException.class, () -> soda.call(Cutout.range(1, 2, 3, 4)));
        assertThrows(
                IllegalArgumentException.class, () -> soda.call(Cutout.whole().parameter("KIND", "DATA")));
    }

    @Test
    void limits() { // SODA 1.0 section 4.2
        Soda soda = soda();
        assertEquals(
                4, ((SkyRegion.Polygon) soda.region().orElseThrow()).vertices().size());
        assertEquals(new SpectralRange(new Interval(3e-7, 8e-7)), soda.band().orElseThrow());
        assertEquals(TimeRange.mjd(57000, 57100), soda.time().orElseThrow());
        assertEquals(Set.of(Polarization.I, Polarization.V), soda.polarizations());
        assertEquals(
                SkyRegion.circle(HERE, Angle.degrees(0.5)),
                soda(INPUTS[1]).region().orElseThrow());
        Soda silent = soda(INPUTS[0]);
        assertEquals(Optional.empty(), silent.region());
        assertEquals(Optional.empty(), silent.time());
        assertEquals(Set.of(), silent.polarizations());
    }

    @Test
    void beyondTheLimits() {
        Soda soda = soda();
        List<Cutout> outside = List.of(
                Cutout.circle(SkyPosition.icrs(14, 34), Angle.degrees(0.5)),
                Cutout.whole().band(SpectralRange.between(1, 2, "um")),
                Cutout.whole().time(TimeRange.mjd(1, 2)),
                Cutout.whole().polarization(Polarization.Q),
                Cutout.whole().parameter("KIND", "OTHER"));
        for (Cutout cutout : outside) {
            assertThrows(IllegalArgumentException.class, () -> soda.call(cutout), cutout::toString);
        }
        // what reaches beyond is cut by the service
        assertEquals("BAND=1.0E-7+4.0E-7", sent(soda, Cutout.whole().band(SpectralRange.between(100, 400, "nm"))));
        assertEquals("CIRCLE=12.9+34.0+0.5", sent(soda, Cutout.circle(SkyPosition.icrs(12.9, 34), Angle.degrees(0.5))));
    }

    @Test
    void cutoutsThatCannotBe() { // B13, B14
        assertThrows(IllegalArgumentException.class, () -> Cutout.circle(HERE, Angle.degrees(-1)));
        assertThrows(IllegalArgumentException.class, () -> Cutout.polygon(HERE, HERE));
        assertThrows(IllegalArgumentException.class, () -> Cutout.range(0, 10, 5, 4));
        for (String shape : List.of("CIRCLE 1 2", "POLYGON 1 2 3", "POLYGON 1 2 3 4 5 6 7", "BALL 1 2 3", "")) {
            assertThrows(IllegalArgumentException.class, () -> Cutout.position(shape), shape);
        }
    }

    @Test
    void otherFrames() { // issue 5, 3: the error names the plugin to add
        SkyPosition galactic = new SkyPosition(0, 0, "GALACTIC");
        Cutout cutout = Cutout.circle(galactic, Angle.degrees(1));
        Soda at = Soda.at(wire.uri("/soda"));
        MissingProviderException missing = assertThrows(MissingProviderException.class, () -> at.call(cutout));
        assertTrue(missing.getMessage().contains("vo-plugin-coordinates"), missing.getMessage());
        CoordinateConverter converter = new CoordinateConverter() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Optional<SkyPosition> convert(SkyPosition position, String toFrame) {
                return Optional.of(HERE);
            }
        };
        record(row("a", "/a.fits", ""), described("s", SYNC, "/soda", reference("ID", "did")));
        Answers answers = Answers.of(VoHttp.standard())
                .options(ReadOptions.standard().plugins(VoPlugins.standard().add(converter)));
        try (DalResults<DalRecord> results = DalResults.of(answers.send(TransportRequest.get(wire.uri("/query"))))) {
            Soda soda = Soda.of(results.first().orElseThrow()).orElseThrow();
            assertEquals("CIRCLE=12.0+34.0+1.0", sent(soda, cutout));
        }
    }

    @Test
    void behindLinks() { // D12: a descriptor in the record's links
        String links = votable(
                table(
                        FIELDS,
                        link("ivo://x/y", "/a.fits", "#this", "image/fits"),
                        row("ivo://x/y", "", "s", "", "", "#cutout", "", "")),
                described("s", SYNC, "/soda", param("ID", "ivo://x/y")),
                described("t", ASYNC, "/async", param("ID", "ivo://x/y")));
        wire.answer("/links", LINKS_TYPE, links);
        String dl = service("d", "ivo://ivoa.net/std/DataLink#links-1.1", "/links", reference("ID", "did"));
        List<DalRecord> records = List.of(
                record(row("ivo://x/y", "/links?ID=1", LINKS_TYPE)),
                record(row("ivo://x/y", "/a.fits", "image/fits"), dl));
        for (DalRecord record : records) {
            Soda soda = Soda.of(record).orElseThrow();
            assertTrue(soda.hasSync());
            assertTrue(soda.hasAsync());
            assertEquals(
                    wire.uri("/soda?ID=ivo%3A%2F%2Fx%2Fy&CIRCLE=12.0+34.0+0.5"),
                    soda.call(CIRCLE).uri());
        }
        assertEquals(
                "GET /links?ID=ivo%3A%2F%2Fx%2Fy", wire.asked().get(wire.asked().size() - 1));
    }

    @Test
    void eachRecordHasItsOwnService() { // a list of links about several datasets, each with a descriptor of its own
        String dl = service("d", "ivo://ivoa.net/std/DataLink#links-1.1", "/links", reference("ID", "did"));
        wire.answer("/query", "text/xml", votable(table(OBSCORE, row("a", "/a", ""), row("b", "/b", "")), dl));
        String links = votable(
                table(
                        FIELDS,
                        row("a", "", "s", "", "", "#cutout", "", ""),
                        row("b", "", "t", "", "", "#cutout", "", "")),
                described("s", SYNC, "/soda", param("ID", "a")),
                described("t", SYNC, "/soda", param("ID", "b")));
        wire.answer("/links", LINKS_TYPE, links);
        try (LinksOfRecords lists = Datalink.of(wire.results("/query"))) {
            assertEquals(
                    List.of("ID=a", "ID=b"),
                    lists.stream()
                            .map(list -> Soda.of(list)
                                    .orElseThrow()
                                    .call(Cutout.whole())
                                    .parameters()
                                    .toString())
                            .toList());
        }
    }

    @Test
    void noSuchService(@TempDir Path folder) throws Exception { // D12: the whole dataset, if the caller wants that
        wire.answer("/a.fits", "image/fits", "the whole");
        DalRecord record = record(row("a", "/a.fits", "image/fits"));
        assertEquals(Optional.empty(), Soda.of(record));
        Path file = Soda.of(record).map(soda -> soda.cutout(CIRCLE, folder)).orElseGet(() -> record.download(folder));
        assertEquals("the whole", Files.readString(file));
        wire.answer("/links", LINKS_TYPE, votable(table(FIELDS, link("a", "/a.fits", "#this", ""))));
        assertEquals(Optional.empty(), Soda.of(record(row("a", "/links", LINKS_TYPE))));
    }

    @Test
    void byItsAddress() {
        Soda soda = Soda.at(wire.uri("/soda?cat=x"));
        wire.answer("/soda", "text/plain", "part");
        assertEquals(
                wire.uri("/soda?cat=x&ID=a&CIRCLE=12.0+34.0+0.5&BAND=5.0E-7+6.0E-7"),
                soda.call(CIRCLE.id("a").band(SpectralRange.between(500, 600, "nm")))
                        .uri());
        assertEquals(
                wire.uri("/soda?cat=x&ID=a&POS=RANGE+1.0+2.0+3.0+4.0&TIME=1.0+2.0&POL=I"),
                soda.call(Cutout.range(1, 2, 3, 4)
                                .id("a")
                                .time(TimeRange.mjd(1, 2))
                                .polarization(Polarization.I))
                        .uri());
        assertFalse(soda.hasAsync());
        VoException failure = assertThrows(VoException.class, () -> soda.submit(CIRCLE));
        assertTrue(failure.getMessage().contains("async"), failure.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Soda.at(java.net.URI.create("ivo://x")));
    }

    @Test
    void byCapabilities() {
        String document = "<capabilities><capability standardID='ivo://ivoa.net/std/SODA#sync-1.0'><interface "
                + "role='std'><accessURL use='base'>" + wire.uri("/sync") + "</accessURL></interface></capability>"
                + "<capability standardID='ivo://ivoa.net/std/SODA#async-1.0'><interface role='std'><accessURL>"
                + wire.uri("/async") + "</accessURL></interface></capability></capabilities>";
        Capabilities both =
                Capabilities.parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "capabilities");
        Soda soda = Soda.of(both, VoHttp.standard()).orElseThrow();
        assertTrue(soda.hasSync() && soda.hasAsync());
        assertEquals(wire.uri("/sync"), soda.service().accessUrl());
        assertEquals(Optional.empty(), Soda.of(new Capabilities(List.of()), VoHttp.standard()));
    }

    @Test
    void nothingThere(@TempDir Path folder) { // SODA 1.0 section 5.1: 204
        wire.answer("/soda", 204, "image/fits", "");
        Soda soda = soda();
        QueryException failure =
                assertThrows(QueryException.class, () -> soda.cutout(CIRCLE, folder.resolve("none.fits")));
        assertTrue(failure.getMessage().contains("outside"), failure.getMessage());
        assertThrows(QueryException.class, () -> soda.fetch(CIRCLE));
        assertFalse(Files.exists(folder.resolve("none.fits")));
    }

    @Test
    void refusals(@TempDir Path folder) { // SODA 1.0 section 5.2
        wire.answer("/soda", 400, "text/plain", "MultiValuedParamNotSupported: CIRCLE");
        Soda soda = soda();
        ServiceException failure =
                assertThrows(ServiceException.class, () -> soda.cutout(CIRCLE, folder.resolve("none.fits")));
        assertTrue(failure.getMessage().contains("MultiValuedParamNotSupported: CIRCLE"), failure.getMessage());
        assertEquals(400, failure.status());
        wire.answer("/soda", 200, "text/html", "<html><title>Log in</title></html>");
        assertThrows(ServiceException.class, () -> soda.table(CIRCLE));
    }
}
