// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.SkyPosition;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.SpectralRange;

/** What the columns of version 1 mean (reference S5, S6, B18, B21), in answers shaped as services give them. */
class SiaRecordTest {
    private final Archive archive = new Archive();

    @AfterEach
    void stop() {
        archive.close();
    }

    private List<SiaRecord> records(String document) {
        archive.answer(document);
        try (SiaResults images =
                SiaService.at(archive.uri("/sia")).search(SkyPosition.icrs(10, 20), Angle.degrees(1))) {
            return images.stream().toList();
        }
    }

    @Test
    void everyRole() { // S5
        SiaRecord image = records(Archive.recorded("dachs-sia1.xml")).get(0);
        assertEquals(Optional.of("Plate A"), image.title());
        assertEquals(Optional.of("Astrograph"), image.instrument());
        assertEquals(Optional.of(Instant.parse("1900-01-01T12:00:00Z")), image.observationTime());
        assertEquals(Optional.of(SkyPosition.icrs(10.5, -5.25)), image.position());
        assertEquals(OptionalInt.of(2), image.naxes());
        assertArrayEquals(new long[] {8000, 6000}, image.naxis());
        assertArrayEquals(new double[] {-0.0005, 0.0005}, image.scale());
        assertEquals(Optional.of("image/fits"), image.format());
        assertEquals(Optional.of("FK5"), image.coordinateFrame());
        assertEquals(OptionalDouble.of(2000), image.coordinateEquinox());
        assertEquals(Optional.of("TAN"), image.coordinateProjection());
        assertArrayEquals(new double[] {4000.5, 3000.5}, image.coordinateReferencePixel());
        assertArrayEquals(new double[] {10.5, -5.25}, image.coordinateReferenceValue());
        assertArrayEquals(
                new double[][] {{-5e-4, 1e-7}, {2e-7, 5e-4}},
                image.coordinateMatrix().orElseThrow());
        assertEquals(Optional.of("V"), image.bandPassId());
        assertEquals("m", image.bandPassUnit());
        assertEquals(OptionalDouble.of(5.5e-7), image.bandPassReference());
        assertEquals(Optional.of(SpectralRange.between(5e-7, 6e-7, "m")), image.bandPass());
        assertEquals(Optional.of("C"), image.pixelFlags());
        assertEquals(OptionalLong.of(86400), image.accessTimeToLive());
        assertEquals(OptionalLong.of(1_234_567_890_123L), image.fileSize());
    }

    @Test
    void theImageAndNotItsPreview() { // S6: the UCD of SIA before the general rule; relative, with a blank
        SiaRecord image = records(Archive.recorded("dachs-sia1.xml")).get(0);
        assertEquals(Optional.of(archive.uri("/getproduct/plates/a%20b.fits")), image.accessUrl());
    }

    @Test
    void nothingIsMadeUp() { // B18: null is empty, and NaN no date
        SiaRecord image = records(Archive.recorded("dachs-sia1.xml")).get(1);
        assertEquals(Optional.empty(), image.title());
        assertEquals(Optional.empty(), image.instrument());
        assertEquals(Optional.empty(), image.observationTime());
        assertEquals(Optional.empty(), image.position());
        assertEquals(OptionalInt.empty(), image.naxes());
        assertEquals(0, image.naxis().length);
        assertEquals(0, image.scale().length);
        assertEquals(Optional.empty(), image.format());
        assertEquals(OptionalDouble.empty(), image.coordinateEquinox());
        assertEquals(Optional.empty(), image.coordinateMatrix());
        assertEquals("m", image.bandPassUnit());
        assertEquals(OptionalDouble.empty(), image.bandPassReference());
        assertEquals(Optional.empty(), image.bandPass());
        assertEquals(OptionalLong.empty(), image.fileSize());
        assertEquals(OptionalLong.empty(), image.accessTimeToLive());
        assertEquals(Optional.empty(), image.accessUrl());
    }

    @Test
    void textForNumbersAndOtherUnits() { // B21: UCD1+ for the position; a service that sends everything as text
        SiaRecord image = records(Archive.recorded("mast-sia1.xml")).get(0);
        assertEquals(Optional.of(SkyPosition.icrs(10.68, 41.27)), image.position());
        assertEquals(Optional.of(Instant.parse("2003-10-10T08:13:02.123456Z")), image.observationTime());
        assertArrayEquals(new long[] {3840, 3840}, image.naxis());
        assertArrayEquals(new double[] {1.5 / 3600, 1.5 / 3600}, image.scale(), 1e-18);
        assertEquals(Optional.empty(), image.coordinateMatrix());
        assertEquals("Hz", image.bandPassUnit());
        assertEquals(Optional.of(SpectralRange.between(1e15, 2e15, "Hz")), image.bandPass());
        assertEquals(299_792_458 / 1.5e15, image.bandPassReference().orElseThrow(), 1e-20);
        assertEquals(OptionalLong.empty(), image.fileSize());
        assertEquals(Optional.of(URI.create("http://galex.example.org/image.aspx?a=1&b=2%7C3")), image.accessUrl());
    }

    @Test
    void cellsThatMakeNoSense() {
        SiaRecord image = records(Archive.recorded("mast-sia1.xml")).get(1);
        assertEquals(Optional.empty(), image.position()); // declination 91
        assertEquals(Optional.empty(), image.observationTime());
        assertEquals(0, image.naxis().length);
        assertEquals(Optional.empty(), image.bandPass()); // a negative wavelength
        assertEquals(OptionalDouble.of(2.3e-7), image.bandPassReference());
        assertEquals(OptionalLong.of(17), image.fileSize());
        assertEquals(Optional.empty(), image.accessUrl());
    }

    @Test
    void newerUcds() { // B21: as DaCHS 2.7 gives them beside its tables for version 2
        String[][] columns = {
            {"pos.wcs.naxis", "64 32"},
            {"pos.wcs.scale", "0.002 0.002"},
            {"pos.frame", "ICRS"},
            {"time.equinox", "2000"},
            {"pos.wcs.ctype", "TAN"},
            {"pos.wcs.crpix", "32.5 16.5"},
            {"pos.wcs.crval", "84.0 22.0"},
            {"pos.wcs.cdmatrix", "-0.002 0.0 0.0 0.002"},
            {"instr.bandpass", "V"},
            {"instr.bandpass;stat.median", "5.5E-7"},
            {"instr.bandpass;stat.max", "6.0E-7"},
            {"instr.bandpass;stat.min", "5.0E-7"},
            {"time;obs.exposure", "61045.0"},
            {"pos.wcs.naxes", "2"}
        };
        StringBuilder fields = new StringBuilder();
        StringBuilder row = new StringBuilder();
        for (String[] column : columns) {
            fields.append("<FIELD name='c").append(fields.length()).append("' datatype='char' arraysize='*' ucd='");
            fields.append(column[0]).append("'/>");
            row.append("<TD>").append(column[1]).append("</TD>");
        }
        SiaRecord image = records(Archive.table(fields.toString(), "<TR>" + row + "</TR>"))
                .get(0);
        assertArrayEquals(new long[] {64, 32}, image.naxis());
        assertArrayEquals(new double[] {0.002, 0.002}, image.scale());
        assertEquals(Optional.of("ICRS"), image.coordinateFrame());
        assertEquals(OptionalDouble.of(2000), image.coordinateEquinox());
        assertEquals(Optional.of("TAN"), image.coordinateProjection());
        assertArrayEquals(new double[] {32.5, 16.5}, image.coordinateReferencePixel());
        assertArrayEquals(new double[] {84, 22}, image.coordinateReferenceValue());
        assertEquals(2, image.coordinateMatrix().orElseThrow().length);
        assertEquals(Optional.of("V"), image.bandPassId());
        assertEquals(OptionalDouble.of(5.5e-7), image.bandPassReference());
        assertEquals(Optional.of(SpectralRange.between(5e-7, 6e-7, "m")), image.bandPass());
        assertEquals(Optional.of(Instant.parse("2026-01-05T00:00:00Z")), image.observationTime());
        assertEquals(OptionalInt.of(2), image.naxes());
    }

    @Test
    void unitsThatNoPluginKnows() {
        String fields = "<FIELD name='lo' ucd='VOX:BandPass_LoLimit' datatype='double' unit='furlong'/>"
                + "<FIELD name='hi' ucd='VOX:BandPass_HiLimit' datatype='double' unit='furlong'/>";
        SiaRecord image =
                records(Archive.table(fields, "<TR><TD>1</TD><TD>2</TD></TR>")).get(0);
        assertEquals("furlong", image.bandPassUnit());
        assertThrows(MissingProviderException.class, image::bandPass);
    }

    @Test
    void matricesOfMoreAxes() {
        String fields = "<FIELD name='cd' ucd='VOX:WCS_CDMatrix' datatype='double' arraysize='*'/>";
        SiaRecord image = records(Archive.table(fields, "<TR><TD>1 2 3 4 5 6 7 8 9</TD></TR>"))
                .get(0);
        assertArrayEquals(
                new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}},
                image.coordinateMatrix().orElseThrow());
    }
}
