// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.QueryException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.Interval;
import org.vo4j.protocol.dali.Polarization;
import org.vo4j.protocol.dali.SkyRegion;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.TimeRange;

/** Searches of version 2 on the wire (reference A2 to A6, B3 to B6, B13, B14; SIA 2.0 section 2.1). */
class Sia2WireTest {
    private final Archive archive = new Archive();

    @AfterEach
    void stop() {
        archive.close();
    }

    private String asked(Sia2Query query) {
        archive.answer(Archive.table("<FIELD name='x' datatype='int'/>", "<TR><TD>1</TD></TR>"));
        try (Sia2Results found = Sia2Service.at(archive.uri("/sia2")).search(query)) {
            assertEquals(1, found.load().size());
        }
        List<String> all = archive.asked();
        assertEquals(1, all.size(), "requests, " + all);
        String begin = "GET /sia2";
        assertTrue(all.get(0).startsWith(begin), all.get(0));
        return all.get(0).substring(begin.length());
    }

    /** The parameters as a person reads them. */
    private List<String> parameters(Sia2Query query) {
        return Arrays.stream(asked(query).substring(1).split("&"))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void everythingAtOnce() { // A2, A6: each value repeats its key
        Sia2Query query = Sia2Query.all()
                .region(
                        SkyRegion.circle(SkyPosition.icrs(1, 2), Angle.degrees(0.5)),
                        SkyRegion.circle(SkyPosition.icrs(3, 4), Angle.degrees(0.5)))
                .region(SkyRegion.range(10, 12, -5, 5))
                .region(SkyRegion.polygon(SkyPosition.icrs(1, 2), SkyPosition.icrs(3, 4), SkyPosition.icrs(5, 6)))
                .band(500, 600, "nm")
                .band(1, 2, "GHz")
                .time(TimeRange.mjd(58849, 58850))
                .polarization(Polarization.I, Polarization.RR)
                .fieldOfView(new Interval(30, 60), "arcmin")
                .spatialResolution(Interval.upTo(200), "mas")
                .resolvingPower(Interval.at(1000))
                .exposureTime(new Interval(10, 30), "min")
                .timeResolution(Interval.upTo(1), "s")
                .id("ivo://x/y?a b")
                .facility("JCMT", "HST")
                .collection("C")
                .instrument("I")
                .dataproductType("image", "cube")
                .calibrationLevel(2, 3)
                .target("M 31")
                .format("image/fits")
                .maxRecords(10);
        assertEquals(
                "?POS=CIRCLE+1.0+2.0+0.5&POS=CIRCLE+3.0+4.0+0.5&POS=RANGE+10.0+12.0+-5.0+5.0"
                        + "&POS=POLYGON+1.0+2.0+3.0+4.0+5.0+6.0&BAND=5.0E-7+6.0E-7&BAND=0.149896229+0.299792458"
                        + "&TIME=58849.0+58850.0&POL=I&POL=RR&FOV=0.5+1.0&SPATRES=-Inf+0.2&SPECRP=1000.0+1000.0"
                        + "&EXPTIME=600.0+1800.0&TIMERES=-Inf+1.0&ID=ivo%3A%2F%2Fx%2Fy%3Fa+b&FACILITY=JCMT&FACILITY=HST"
                        + "&COLLECTION=C&INSTRUMENT=I&DPTYPE=image&DPTYPE=cube&CALIB=2&CALIB=3&TARGET=M+31"
                        + "&FORMAT=image%2Ffits&MAXREC=10",
                asked(query));
    }

    @Test
    void falsyIsNotAbsent() { // B3: the only value, level 0, no records
        assertEquals(
                "?CALIB=0&MAXREC=0", asked(Sia2Query.all().calibrationLevel(0).maxRecords(0)));
    }

    @Test
    void allOfSeveralValues() { // B3
        assertEquals(
                List.of("TARGET=a", "TARGET=b", "TARGET=c"),
                parameters(Sia2Query.all().target("a", "b").target("c")));
    }

    @Test
    void openEnds() { // B4
        assertEquals(
                List.of("BAND=300.0 +Inf", "TIME=-Inf 58849.0", "FOV=2.0 +Inf", "POS=RANGE 0.0 360.0 89.0 +Inf"),
                parameters(Sia2Query.all()
                        .band(300, Double.POSITIVE_INFINITY, "m")
                        .time(new TimeRange(Interval.upTo(58849)))
                        .fieldOfView(Interval.from(2), "deg")
                        .region(SkyRegion.range(0, 360, 89, Double.POSITIVE_INFINITY))));
    }

    @Test
    void rangesOverZero() { // B5
        assertEquals(
                List.of("POS=RANGE 359.0 360.0 -1.0 1.0", "POS=RANGE 0.0 1.0 -1.0 1.0"),
                parameters(Sia2Query.all().region(SkyRegion.range(359, 1, -1, 1))));
    }

    @Test
    void noDigitIsLost() { // B6
        assertEquals(
                List.of("POS=CIRCLE 192.859481234567 27.12830123456 5.0E-4"),
                parameters(
                        Sia2Query.around(SkyPosition.icrs(192.859481234567, 27.12830123456), Angle.arcseconds(1.8))));
    }

    @Test
    void fourCorners() { // B13
        assertEquals(
                List.of("POS=POLYGON 0.0 0.0 1.0 0.0 1.0 1.0 0.0 1.0"),
                parameters(Sia2Query.all()
                        .region(SkyRegion.polygon(
                                SkyPosition.icrs(0, 0),
                                SkyPosition.icrs(1, 0),
                                SkyPosition.icrs(1, 1),
                                SkyPosition.icrs(0, 1)))));
    }

    @Test
    void otherSpectralUnits() { // A4: sorted as wavelengths, whatever order they come in
        assertEquals(
                List.of("BAND=1.0E-10 2.0E-10", "BAND=0.21 0.21"),
                parameters(Sia2Query.all().band(2, 1, "Angstrom").band(SpectralRange.at(0.21, "m"))));
    }

    @Test
    void releaseDates() { // section (e): drafts of SIA 2.1
        assertEquals(
                List.of(
                        "RELEASEDATE=2020-01-01T00:00:00 2020-01-02T00:00:00",
                        "RELEASEDATE=2020-01-01T00:00:00 +Inf",
                        "RELEASEDATE=-Inf 2020-01-01T00:00:00"),
                parameters(Sia2Query.all()
                        .releaseDate(
                                TimeRange.mjd(58849, 58850),
                                new TimeRange(Interval.from(58849)),
                                new TimeRange(Interval.upTo(58849)))));
    }

    @Test
    void theServicesOwnParameters() { // A2: their case is kept
        assertEquals(
                List.of("POS=CIRCLE 1.0 2.0 3.0", "releaseDate=2020", "RMS=0.5 1.0", "MAXREC=5"),
                parameters(Sia2Query.around(SkyPosition.icrs(1, 2), Angle.degrees(3))
                        .parameter("releaseDate", "2020")
                        .parameter("RMS", "0.5 1.0")
                        .parameter("maxrec", "5")));
    }

    @Test
    void valuesThatMakeNoSense() { // A3, A5, B14
        Sia2Query query = Sia2Query.all();
        assertThrows(IllegalArgumentException.class, () -> query.calibrationLevel(5));
        assertThrows(IllegalArgumentException.class, () -> query.calibrationLevel(-1));
        assertThrows(IllegalArgumentException.class, () -> query.target(" "));
        assertThrows(IllegalArgumentException.class, () -> query.band(Double.NaN, 1, "m"));
        assertThrows(IllegalArgumentException.class, () -> query.band(-1, 1, "m"));
        assertThrows(
                IllegalArgumentException.class, () -> Sia2Query.around(SkyPosition.icrs(1, 2), Angle.degrees(181)));
        assertThrows(IllegalArgumentException.class, () -> query.maxRecords(-1));
        assertTrue(query.parameters().isEmpty());
    }

    @Test
    void withoutPlugins() { // item 3: the error names what to add
        Sia2Query query = Sia2Query.all(VoPlugins.none());
        MissingProviderException units =
                assertThrows(MissingProviderException.class, () -> query.fieldOfView(Interval.at(1), "furlong"));
        assertTrue(units.getMessage().contains("vo-plugin-units"), units.getMessage());
        MissingProviderException frames = assertThrows(
                MissingProviderException.class,
                () -> query.region(SkyRegion.circle(new SkyPosition(1, 2, "FK4"), Angle.degrees(1))));
        assertTrue(frames.getMessage().contains("vo-plugin-coordinates"), frames.getMessage());
    }

    @Test
    void overflowAtTheLimitIsNoLoss() { // C9
        archive.answer(Archive.recorded("cadc-sia2.xml"));
        Sia2Service service = Sia2Service.at(archive.uri("/sia2"));
        for (long limit : new long[] {2, 5}) {
            try (Sia2Results found = service.search(Sia2Query.all().maxRecords(limit))) {
                assertEquals(2, found.load().size());
                assertTrue(found.isOverflow());
                assertEquals(limit == 5, found.isTruncated());
            }
        }
    }

    @Test
    void faults() { // SIA 2.0 section 3.2
        archive.answer(
                400,
                "<VOTABLE version='1.3'><RESOURCE type='results'><INFO name='QUERY_STATUS' value='ERROR'>UsageFault: invalid"
                        + " BAND value -2</INFO></RESOURCE></VOTABLE>");
        QueryException failure = assertThrows(
                QueryException.class, () -> Sia2Service.at(archive.uri("/sia2")).search(Sia2Query.all()));
        assertTrue(failure.getMessage().contains("UsageFault: invalid BAND value -2"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"</VOTABLE>", "</RESOURCE>", "</TR>"})
    void cutAnswers(String end) {
        String whole = Archive.recorded("cadc-sia2.xml");
        archive.answer(whole.substring(0, whole.lastIndexOf(end)));
        try (Sia2Results found = Sia2Service.at(archive.uri("/sia2")).search(Sia2Query.all())) {
            assertThrows(FormatException.class, () -> found.stream().count());
        }
    }

    @Test
    void streams() {
        archive.answer(Archive.recorded("cadc-sia2.xml"));
        try (Sia2Results found = Sia2Service.at(archive.uri("/sia2")).search(Sia2Query.all())) {
            assertEquals(Optional.of("JCMT"), found.first().flatMap(ObsCoreRecord::collection));
            assertFalse(found.columns().byName("s_region").isEmpty());
        }
    }
}
