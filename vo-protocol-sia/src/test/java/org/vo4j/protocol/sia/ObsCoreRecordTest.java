// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vo4j.api.SkyPosition;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.Polarization;
import org.vo4j.protocol.dali.SkyRegion;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.TimeRange;

/** ObsCore's columns as properties (reference A7 and the table in a.5; ObsCore 1.1). */
class ObsCoreRecordTest {
    private final Archive archive = new Archive();

    @AfterEach
    void stop() {
        archive.close();
    }

    private List<ObsCoreRecord> records(String document) {
        archive.answer(document);
        try (Sia2Results found = Sia2Service.at(archive.uri("/sia2")).search(Sia2Query.all())) {
            return found.stream().toList();
        }
    }

    private ObsCoreRecord one(String fields, String row) {
        return records(Archive.table(fields, "<TR>" + row + "</TR>")).get(0);
    }

    @Test
    void texts() {
        ObsCoreRecord cube = records(Archive.recorded("cadc-sia2.xml")).get(0);
        assertEquals(
                List.of(
                        "cube",
                        "velocity cube",
                        "JCMT",
                        "acsis_00042",
                        "ivo://cadc.nrc.ca/JCMT?acsis_00042/cube",
                        "CO in Orion",
                        "J. Doe",
                        "ivo://cadc.nrc.ca/x",
                        "ivo://cadc.nrc.ca",
                        "2015ApJ...800....1D",
                        "public",
                        "Orion KL",
                        "star forming region",
                        "pos.eq",
                        "deg",
                        "calibrated",
                        "TOPOCENTER",
                        "absolute",
                        "em.freq",
                        "Hz",
                        "calibrated",
                        "phot.flux.density",
                        "K",
                        "relative",
                        "JCMT 15m",
                        "ACSIS",
                        "M15A42"),
                Stream.of(
                                cube.dataproductType(),
                                cube.dataproductSubtype(),
                                cube.collection(),
                                cube.observationId(),
                                cube.publisherDid(),
                                cube.title(),
                                cube.creatorName(),
                                cube.creatorDid(),
                                cube.publisherId(),
                                cube.bibReference(),
                                cube.dataRights(),
                                cube.targetName(),
                                cube.targetClass(),
                                cube.spatialUcd(),
                                cube.spatialUnit(),
                                cube.spatialCalibrationStatus(),
                                cube.timeReferencePosition(),
                                cube.timeCalibrationStatus(),
                                cube.spectralUcd(),
                                cube.spectralUnit(),
                                cube.spectralCalibrationStatus(),
                                cube.observableUcd(),
                                cube.observableUnit(),
                                cube.observableCalibrationStatus(),
                                cube.facilityName(),
                                cube.instrumentName(),
                                cube.proposalId())
                        .map(Optional::orElseThrow)
                        .toList());
    }

    @Test
    void numbersTimesAndAngles() {
        ObsCoreRecord cube = records(Archive.recorded("cadc-sia2.xml")).get(0);
        assertEquals(OptionalInt.of(0), cube.calibrationLevel());
        assertEquals(Optional.of(Instant.parse("2015-06-01T01:02:03.456Z")), cube.creationDate());
        assertEquals(Optional.of(Instant.parse("2016-06-01T00:00:00Z")), cube.releaseDate());
        assertEquals(OptionalLong.of(1_600_000), cube.estimatedSize());
        assertEquals(Optional.of(SkyPosition.icrs(83.81, -5.37)), cube.position());
        assertEquals(Optional.of(Angle.arcminutes(30)), cube.fieldOfView());
        assertEquals(Optional.of(Angle.arcseconds(14.5)), cube.spatialResolution());
        assertEquals(Optional.of(Angle.arcseconds(14)), cube.spatialResolutionMinimum());
        assertEquals(Optional.of(Angle.arcseconds(15)), cube.spatialResolutionMaximum());
        assertEquals(Optional.of(Angle.arcseconds(0.25)), cube.spatialStatisticalError());
        assertEquals(Optional.of(Angle.arcseconds(7.5)), cube.pixelScale());
        assertEquals(OptionalLong.of(120), cube.spatialElements1());
        assertEquals(OptionalLong.of(-1), cube.spatialElements2());
        assertEquals(Optional.of(Instant.parse("2015-01-01T06:00:00Z")), cube.timeMinimum());
        assertEquals(Optional.of(Instant.parse("2015-01-01T12:00:00Z")), cube.timeMaximum());
        assertEquals(Optional.of(TimeRange.mjd(57023.25, 57023.5)), cube.timeRange());
        assertEquals(Optional.of(Duration.ofSeconds(150)), cube.exposureTime());
        assertEquals(Optional.of(Duration.ofMillis(250)), cube.timeResolution());
        assertEquals(Optional.of(Duration.ofMillis(1)), cube.timeStatisticalError());
        assertEquals(OptionalLong.of(1), cube.timeElements());
        assertEquals(8.66e-4, cube.spectralMinimum().orElseThrow(), 1e-18);
        assertEquals(OptionalDouble.of(8.7e-4), cube.spectralMaximum());
        assertEquals(
                Optional.of(SpectralRange.between(cube.spectralMinimum().orElseThrow(), 8.7e-4, "m")),
                cube.spectralRange());
        assertEquals(OptionalDouble.of(1e-9), cube.spectralResolution());
        assertEquals(OptionalDouble.of(2e-10), cube.spectralStatisticalError());
        assertEquals(OptionalDouble.of(700_000), cube.resolvingPower());
        assertEquals(OptionalDouble.of(600_000), cube.resolvingPowerMinimum());
        assertEquals(OptionalDouble.of(800_000), cube.resolvingPowerMaximum());
        assertEquals(OptionalLong.of(8192), cube.spectralElements());
        assertEquals(OptionalDouble.of(0.5), cube.observableStatisticalError());
        assertEquals(List.of(Polarization.I, Polarization.Q), List.copyOf(cube.polarizationStates()));
        assertEquals(OptionalLong.of(2), cube.polarizationElements());
    }

    @Test
    void theDatasetAndItsRegion() { // A8
        ObsCoreRecord cube = records(Archive.recorded("cadc-sia2.xml")).get(0);
        assertEquals(
                Optional.of(URI.create("https://ws.example.org/caom2ops/datalink"
                        + "?ID=ivo%3A%2F%2Fcadc.nrc.ca%2FJCMT%3Facsis_00042%2Fcube")),
                cube.accessUrl());
        assertEquals(Optional.of("application/x-votable+xml;content=datalink"), cube.accessFormat());
        assertEquals(
                Optional.of(SkyRegion.polygon(
                        SkyPosition.icrs(83.5, -5.5),
                        SkyPosition.icrs(84.1, -5.5),
                        SkyPosition.icrs(84.1, -5.2),
                        SkyPosition.icrs(83.5, -5.2))),
                cube.region());
        assertTrue(cube.regionText().orElseThrow().startsWith("POLYGON ICRS"));
    }

    @Test
    void everyNullIsEmpty() throws ReflectiveOperationException { // A7, B18
        ObsCoreRecord empty = records(Archive.recorded("cadc-sia2.xml")).get(1);
        int properties = 0;
        for (Method method : ObsCoreRecord.class.getDeclaredMethods()) {
            boolean property = java.lang.reflect.Modifier.isPublic(method.getModifiers())
                    && method.getParameterCount() == 0
                    && !method.isSynthetic();
            if (property) {
                Object value = method.invoke(empty);
                List<Object> nothing = List.of(
                        Optional.empty(), OptionalDouble.empty(), OptionalInt.empty(), OptionalLong.empty(), Set.of());
                assertTrue(nothing.contains(value), method.getName() + " is " + value);
                properties++;
            }
        }
        assertTrue(properties > 55, properties + " properties");
    }

    @Test
    void columnsByUtype() { // other names, other prefixes, other case
        String fields = "<FIELD name='a' utype='obs:DATAID.Collection' datatype='char' arraysize='*'/>"
                + "<FIELD name='b' utype='Char.SpatialAxis.Coverage.Bounds.Extent.diameter' datatype='char' arraysize='*'/>"
                + "<FIELD name='c' utype='obscore:Access.Reference' datatype='char' arraysize='*'/>";
        ObsCoreRecord record = one(fields, "<TD>HST</TD><TD>0.5</TD><TD>http://x.org/a</TD>");
        assertEquals(Optional.of("HST"), record.collection());
        assertEquals(Optional.of(Angle.degrees(0.5)), record.fieldOfView());
        assertEquals(Optional.of(URI.create("http://x.org/a")), record.accessUrl());
        assertEquals(Optional.empty(), record.title());
    }

    @Test
    void sizesWithoutUnitAreInThousands() { // ObsCore 1.1 section 4.7
        assertEquals(
                OptionalLong.of(1_600_000),
                one("<FIELD name='access_estsize' datatype='int'/>", "<TD>1600</TD>")
                        .estimatedSize());
        assertEquals(
                OptionalLong.of(1600),
                one("<FIELD name='access_estsize' datatype='int' unit='byte'/>", "<TD>1600</TD>")
                        .estimatedSize());
        assertEquals(
                OptionalLong.empty(),
                one("<FIELD name='access_estsize' datatype='int'/>", "<TD>-1</TD>")
                        .estimatedSize());
    }

    @Test
    void regionsAsNumbers() { // DALI 1.1 section 3.3: polygons and circles by xtype
        String polygon = "<FIELD name='s_region' datatype='double' arraysize='*' xtype='polygon' unit='deg'/>";
        assertTrue(one(polygon, "<TD>1 2 3 4 5 6</TD>").region().orElseThrow() instanceof SkyRegion.Polygon);
        String circle = "<FIELD name='s_region' datatype='double' arraysize='3' xtype='circle' unit='deg'/>";
        ObsCoreRecord record = one(circle, "<TD>1 2 3</TD>");
        assertEquals(Optional.of(SkyRegion.circle(SkyPosition.icrs(1, 2), Angle.degrees(3))), record.region());
        assertEquals(Optional.of("circle 1.0 2.0 3.0"), record.regionText());
    }

    @Test
    void cellsThatMakeNoSense() {
        String fields = Stream.of(
                        "t_min", "t_max", "em_min", "em_max", "s_fov", "t_exptime", "calib_level", "s_ra", "s_dec")
                .map(name -> "<FIELD name='" + name + "' datatype='double'/>")
                .reduce("", String::concat);
        ObsCoreRecord record = one(
                fields,
                Arrays.stream("57001 57000 -1 2 Infinity 1e300 1e300 10 -91".split(" "))
                        .map(value -> "<TD>" + value + "</TD>")
                        .reduce("", String::concat));
        assertTrue(record.timeMinimum().isPresent());
        assertEquals(Optional.empty(), record.timeRange());
        assertEquals(Optional.empty(), record.spectralRange());
        assertEquals(Optional.empty(), record.fieldOfView());
        assertEquals(Optional.empty(), record.exposureTime());
        assertEquals(OptionalInt.empty(), record.calibrationLevel());
        assertEquals(Optional.empty(), record.position());
        assertFalse(record.isNull(0));
    }
}
