// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.ssa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.CoordinateConverter;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.Conversions;
import org.vo4j.protocol.dali.Interval;
import org.vo4j.protocol.dali.RangeList;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.TimeRange;

/** What goes on the wire (reference P1, B1, B4, B6, B7, B24, section (e); SSA 1.1 section 4.1). */
class SsaQueryTest {
    private static final SkyPosition HERE = SkyPosition.icrs(10.5, -5.25);

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

    private String asked(String base, SsaQuery query) {
        try (SsaResults found = SsaService.at(wire.uri(base)).search(query)) {
            assertEquals(2, found.load().size());
        }
        assertEquals(1, wire.asked().size());
        return wire.asked().get(0);
    }

    @ParameterizedTest
    @CsvSource({"/ssa, /ssa?", "/ssa?, /ssa?", "/ssa?cat=x, /ssa?cat=x&", "/ssa?cat=x&, /ssa?cat=x&"})
    void onTheWire(String base, String begin) { // P1, B1
        SsaQuery query = SsaQuery.around(HERE)
                .diameter(Angle.arcseconds(12))
                .band(SpectralRange.between(2e-7, 1e-7, "m"))
                .time(TimeRange.iso("2015-01-01", "2018-01-01"))
                .format("fits", "votable")
                .parameter("SPECRP", "200");
        assertEquals(
                begin + "REQUEST=queryData&POS=10.5%2C-5.25&SIZE=0.0033333333333333335&BAND=1.0E-7%2F2.0E-7"
                        + "&TIME=2015-01-01T00%3A00%3A00%2F2018-01-01T00%3A00%3A00&FORMAT=fits%2Cvotable&SPECRP=200",
                asked(base, query));
    }

    /** Names and decoded values. */
    private static Map<String, String> sent(SsaQuery query) {
        return query.parameters().entries().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void everyParameterOfTheStandard() { // section (e)
        SsaQuery query = SsaQuery.all()
                .version("1.1")
                .position(HERE)
                .radius(Angle.arcminutes(3))
                .band(SpectralRange.between(400, 700, "nm"))
                .time(TimeRange.mjd(57023))
                .format("application/fits;convention=STScI-STIS")
                .aperture(Angle.arcseconds(1.8))
                .resolvingPower(2000)
                .spatialResolution(Angle.degrees(0.05))
                .timeResolution(Duration.ofMillis(1500))
                .signalToNoise(5)
                .redshift(Interval.between(1.3, 3))
                .variability(Interval.upTo(0.77))
                .targetName("mars")
                .targetClass("star", "QSO")
                .fluxCalibration(Calibration.RELATIVE)
                .wavelengthCalibration(Calibration.ABSOLUTE)
                .publisherDid("ADS/col#R5983")
                .creatorDid("ivo://auth/col#R1234")
                .collection("SDSS-DR5")
                .top(20)
                .maxRecords(5000)
                .modified(TimeRange.iso("2005-01-01", "2006-01-01"))
                .compressed(true)
                .runId("r1");
        Map<String, String> sent = sent(query);
        assertEquals(Set.copyOf(SsaQuery.PARAMETERS), sent.keySet());
        assertEquals("0.1", sent.get("SIZE"));
        assertEquals("4.0E-7/7.0E-7", sent.get("BAND"));
        assertEquals("2015-01-01T00:00:00", sent.get("TIME"));
        assertEquals("application/fits;convention=STScI-STIS", sent.get("FORMAT"));
        assertEquals("5.0E-4", sent.get("APERTURE"));
        assertEquals("2000.0", sent.get("SPECRP"));
        assertEquals("0.05", sent.get("SPATRES"));
        assertEquals("1.5", sent.get("TIMERES"));
        assertEquals("5.0", sent.get("SNR"));
        assertEquals("1.3/3.0", sent.get("REDSHIFT"));
        assertEquals("/0.77", sent.get("VARAMPL"));
        assertEquals("mars", sent.get("TARGETNAME"));
        assertEquals("star,QSO", sent.get("TARGETCLASS"));
        assertEquals("relative", sent.get("FLUXCALIB"));
        assertEquals("absolute", sent.get("WAVECALIB"));
        assertEquals("ADS/col#R5983", sent.get("PUBDID"));
        assertEquals("ivo://auth/col#R1234", sent.get("CREATORDID"));
        assertEquals("SDSS-DR5", sent.get("COLLECTION"));
        assertEquals("20", sent.get("TOP"));
        assertEquals("5000", sent.get("MAXREC"));
        assertEquals("2005-01-01T00:00:00/2006-01-01T00:00:00", sent.get("MTIME"));
        assertEquals("true", sent.get("COMPRESS"));
        assertEquals("r1", sent.get("RUNID"));
        // the # of identifiers must not end the address
        assertTrue(query.toString().contains("PUBDID=ADS%2Fcol%23R5983"), query.toString());
    }

    @Test
    void theLastWordCounts() { // a parameter that comes twice is undefined in SSA
        SsaQuery query = SsaQuery.all().top(1).top(2).diameter(Angle.degrees(1)).radius(Angle.degrees(1));
        assertEquals("REQUEST=queryData&TOP=2&SIZE=2.0", query.toString());
    }

    @Test
    void diameterAndRadius() {
        SsaQuery query = SsaQuery.all().radius(Angle.degrees(0.5));
        assertEquals(Optional.of(Angle.degrees(1)), query.diameter());
        assertEquals(Optional.of(Angle.degrees(0.5)), query.radius());
        assertEquals(
                query.parameters(), SsaQuery.all().diameter(Angle.degrees(1)).parameters());
        assertEquals(Optional.empty(), SsaQuery.all().radius());
    }

    @Test
    void nothingIsAddedByItself() {
        assertEquals("/ssa?REQUEST=queryData", asked("/ssa", SsaQuery.all()));
    }

    @Test
    void everyDigitGoesOut() { // B6, B7
        SsaQuery query =
                SsaQuery.around(SkyPosition.icrs(192.859481234567, 27.1283)).maxRecords(0);
        assertEquals("REQUEST=queryData&POS=192.859481234567%2C27.1283&MAXREC=0", query.toString());
    }

    @Test
    void bands() { // SSA 1.1 section 4.1.1.3, B4
        SpectralRange green = SpectralRange.between(500, 550, "nm");
        assertEquals("5.0E-7/5.5E-7", band(SsaQuery.all().band(green)));
        assertEquals("5.0E-7/5.5E-7;source", band(SsaQuery.all().band(RestFrame.SOURCE, green)));
        assertEquals("5.0E-7/5.5E-7;observer", band(SsaQuery.all().band(RestFrame.OBSERVER, green)));
        assertEquals("V,R", band(SsaQuery.all().bandNames("V", "R")));
        assertEquals(
                "5.0E-7/5.5E-7,0.21,V",
                band(SsaQuery.all()
                        .band(RangeList.of(green, SpectralRange.at(0.21, "m")).and(RangeList.names("V")))));
        assertEquals("1.0E-6/", band(SsaQuery.all().band(SpectralRange.between(1, Double.POSITIVE_INFINITY, "um"))));
        assertEquals("0.149896229/0.299792458", band(SsaQuery.all().band(SpectralRange.between(1, 2, "GHz"))));
    }

    private static String band(SsaQuery query) {
        return query.parameters().first("BAND").orElseThrow();
    }

    @Test
    void times() { // SSA 1.1 section 4.1.1.4; fractions of a second are not dropped
        SsaQuery query = SsaQuery.all()
                .time(TimeRange.between(
                        Instant.parse("2015-01-01T00:00:00.5Z"), Instant.parse("2015-01-02T00:00:00Z")));
        assertEquals(
                "2015-01-01T00:00:00.5/2015-01-02T00:00:00",
                query.parameters().first("TIME").orElseThrow());
        assertEquals(
                Optional.of("1998-05-21/1999"),
                query.time(RangeList.parse("1998-05-21/1999")).parameters().first("TIME"));
        assertEquals(
                Optional.of("/2015-01-01T00:00:00,2016-01-01T00:00:00/"),
                query.time(
                                TimeRange.upTo(Instant.parse("2015-01-01T00:00:00Z")),
                                TimeRange.from(Instant.parse("2016-01-01T00:00:00Z")))
                        .parameters()
                        .first("TIME"));
    }

    @Test
    void frames() { // SSA 1.1 section 4.1.1.1, B24
        SkyPosition galactic = new SkyPosition(0, 90, "galactic");
        SsaQuery query = SsaQuery.all().positionInItsFrame(galactic);
        assertEquals(Optional.of("0.0,90.0;GALACTIC"), query.parameters().first("POS"));
        assertEquals(Optional.of(new SkyPosition(0, 90, "GALACTIC")), query.position());
        assertEquals(
                Optional.of("10.5,-5.25"),
                SsaQuery.all().positionInItsFrame(HERE).parameters().first("POS"));
        Conversions none = Conversions.of(VoPlugins.none());
        MissingProviderException failure =
                assertThrows(MissingProviderException.class, () -> SsaQuery.around(galactic, none));
        assertTrue(failure.getMessage().contains("vo-plugin-coordinates"), failure.getMessage());
        CoordinateConverter converter = new CoordinateConverter() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Optional<SkyPosition> convert(SkyPosition position, String toFrame) {
                return Optional.of(SkyPosition.icrs(192.86, 27.13));
            }
        };
        Conversions some = Conversions.of(VoPlugins.none().add(converter));
        assertEquals(
                Optional.of("192.86,27.13"),
                SsaQuery.around(galactic, some).parameters().first("POS"));
    }

    @Test
    void positionsThatAreTheServicesOwn() {
        assertEquals(Optional.empty(), SsaQuery.all().parameter("POS", "MARS").position());
        assertEquals(
                Optional.empty(), SsaQuery.all().parameter("POS", "1,2,3;BODY").position());
        assertEquals(Optional.empty(), SsaQuery.all().parameter("POS", "1,95").position());
        assertEquals(Optional.of(HERE), SsaQuery.around(HERE).position());
    }

    @Test
    void queriesThatMakeNoSense() {
        SsaQuery query = SsaQuery.all();
        assertThrows(IllegalArgumentException.class, () -> query.diameter(Angle.degrees(-1)));
        assertThrows(IllegalArgumentException.class, () -> query.radius(Angle.degrees(181)));
        assertThrows(IllegalArgumentException.class, () -> query.aperture(Angle.degrees(-1)));
        assertThrows(IllegalArgumentException.class, () -> query.resolvingPower(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> query.signalToNoise(Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> query.timeResolution(Duration.ofSeconds(-1)));
        assertThrows(IllegalArgumentException.class, () -> query.variability(Interval.between(0.5, 1.5)));
        assertThrows(IllegalArgumentException.class, () -> query.variability(Interval.from(2)));
        assertThrows(IllegalArgumentException.class, () -> query.wavelengthCalibration(Calibration.NORMALIZED));
        assertThrows(IllegalArgumentException.class, () -> query.bandNames("V,R"));
        assertThrows(IllegalArgumentException.class, () -> query.bandNames("V;source"));
        assertThrows(IllegalArgumentException.class, () -> query.bandNames("V/R"));
        assertThrows(IllegalArgumentException.class, () -> query.format("fits", " "));
        assertThrows(IllegalArgumentException.class, () -> query.format("fits,votable"));
        assertThrows(IllegalArgumentException.class, () -> query.targetName(" "));
        assertThrows(IllegalArgumentException.class, () -> query.top(0));
        assertThrows(IllegalArgumentException.class, () -> query.maxRecords(-1));
    }
}
