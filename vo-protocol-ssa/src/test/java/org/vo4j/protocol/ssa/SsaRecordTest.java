// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.ssa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.SkyPosition;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.SpectralRange;
import org.vo4j.protocol.dali.TimeRange;

/** What records mean (reference P3 and the faults of its kind; SSA 1.1 section 4.2.5). */
class SsaRecordTest {
    private Wire wire;

    @BeforeEach
    void start() {
        wire = new Wire();
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    private SsaRecord first(String document) {
        wire.answer(200, document);
        try (SsaResults found = SsaService.at(wire.uri("/ssa")).search(SsaQuery.all())) {
            return found.first().orElseThrow();
        }
    }

    /** A record of one row: fields and cells as they are written in XML. */
    private SsaRecord record(String fields, String cells) {
        return first("<VOTABLE version='1.3'><RESOURCE type='results'><TABLE>" + fields + "<DATA><TABLEDATA><TR>"
                + cells + "</TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>");
    }

    private SsaRecord number(String utype, String unit, String cell) {
        return record(
                "<FIELD name='x' datatype='double' utype='" + utype + "' unit='" + unit + "'/>",
                "<TD>" + cell + "</TD>");
    }

    private SsaRecord text(String utype, String cell) {
        return record("<FIELD name='x' datatype='char' arraysize='*' utype='" + utype + "'/>", "<TD>" + cell + "</TD>");
    }

    @Test
    void rolesOfColumnsAndOfParams() { // P3, shaped as DaCHS
        SsaRecord record = first(Wire.document("dachs.vot"));
        assertEquals(Optional.of("n0001"), record.title());
        assertEquals(Optional.of("application/x-votable+xml"), record.accessFormat());
        assertEquals(Optional.of(URI.create("http://example.org/getproduct/n0001.vot")), record.accessUrl());
        assertEquals(OptionalLong.of(123456), record.estimatedSize());
        assertEquals(Optional.of("Heros"), record.instrument());
        assertEquals(Optional.of("The archive"), record.publisher());
        assertEquals(Optional.of(Instant.parse("2015-01-01T12:00:00.25Z")), record.date());
        assertEquals(OptionalLong.of(24999), record.length());
        assertEquals(Optional.of(SkyPosition.icrs(83.633, 22.0145)), record.position());
        assertEquals(Optional.empty(), record.targetPosition());
        assertEquals(3.6, record.aperture().orElseThrow().arcseconds(), 1e-6);
        assertEquals(Optional.of(Instant.parse("2015-01-01T12:00:00Z")), record.observationTime());
        assertEquals(Optional.of(TimeRange.mjd(57023, 57024)), record.timeRange());
        assertEquals(Optional.of(Duration.ofDays(1)), record.elapsedTime());
        assertEquals(Optional.of(SpectralRange.between(4.0e-7, 5.5e-7, "m")), record.spectralRange());
        assertEquals(OptionalDouble.of(1.5), record.score());
        assertEquals(Optional.of("Crab"), record.targetName());
        assertEquals(OptionalDouble.empty(), record.signalToNoise());
        assertEquals(Optional.of("phot.flux.density;em.wl"), record.fluxAxis().ucd());
        // the unit of the axis is that of the dataset, and says nothing of the columns
        assertEquals(Optional.of("Angstrom"), record.spectralAxis().unit());
        assertEquals(OptionalDouble.of(4.0e-7), record.spectralAxis().start());
        assertEquals(OptionalDouble.of(1.5e-7), record.spectralAxis().extent());
        assertEquals(Optional.of("m"), record.unit("Char.SpectralAxis.Coverage.Bounds.Extent"));
        assertEquals(
                Optional.of("Heros"), record.attribute("ssa:dataid.INSTRUMENT").map(Object::toString));
    }

    @Test
    void nullsAreEmpty() {
        wire.answer(200, Wire.document("dachs.vot"));
        try (SsaResults found = SsaService.at(wire.uri("/ssa")).search(SsaQuery.all())) {
            SsaRecord record = found.stream().skip(1).findFirst().orElseThrow();
            assertEquals(Optional.empty(), record.title());
            assertEquals(Optional.empty(), record.accessUrl());
            assertEquals(OptionalLong.empty(), record.estimatedSize());
            assertEquals(Optional.empty(), record.position());
            assertEquals(Optional.empty(), record.aperture());
            assertEquals(Optional.empty(), record.date());
            assertEquals(Optional.empty(), record.observationTime());
            assertEquals(Optional.empty(), record.timeRange());
            assertEquals(Optional.empty(), record.spectralRange());
            assertEquals(OptionalDouble.empty(), record.score());
            assertEquals(Optional.of("Heros"), record.instrument());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssa:DataID.Title",
                "DataID.Title",
                "ssa:dataid.title",
                "SSA:DATAID.TITLE",
                "spec:Spectrum.DataID.Title",
                "Spectrum.DataID.Title",
                "sdm:Spectrum.DataID.Title",
                "ssap: DataID. Title"
            })
    void prefixesAndCase(String utype) {
        assertEquals(Optional.of("a title"), text(utype, " a title ").title());
    }

    @Test
    void utypesOfReferences() {
        SsaRecord record = record(
                "<GROUP utype='ssa:DataID'><GROUP><FIELDref ref='t' utype='ssa:DataID.Title'/></GROUP></GROUP>"
                        + "<FIELD ID='t' name='x' datatype='char' arraysize='*'/>",
                "<TD>a title</TD>");
        assertEquals(Optional.of("a title"), record.title());
    }

    @Test
    void addressesByReferencesAndParams() {
        String one = "<FIELD ID='t' name='x' datatype='char' arraysize='*'/>";
        SsaRecord byReference = record(
                "<GROUP utype='ssa:Access'><FIELDref ref='t' utype='ssa:Access.Reference'/></GROUP>" + one,
                "<TD>a b.vot</TD>");
        assertEquals(Optional.of(wire.uri("/a%20b.vot")), byReference.accessUrl());
        SsaRecord byParam = record(
                "<PARAM name='p' datatype='char' arraysize='*' utype='ssa:Access.Reference' value='http://example.org/x'/>"
                        + one,
                "<TD>1</TD>");
        assertEquals(Optional.of(URI.create("http://example.org/x")), byParam.accessUrl());
    }

    @Test
    void whatDescribesTheServiceIsNoConstant() {
        SsaRecord record = first("<VOTABLE version='1.3'><RESOURCE type='results'>"
                + "<PARAM name='INPUT:POS' datatype='char' arraysize='*' utype='ssa:Target.Pos' value='1 2'/>"
                + "<PARAM name='creator' datatype='char' arraysize='*' utype='ssa:DataID.Creator' value='us'/>"
                + "<TABLE><FIELD name='x' datatype='int'/><DATA><TABLEDATA><TR><TD>1</TD></TR></TABLEDATA></DATA></TABLE>"
                + "</RESOURCE></VOTABLE>");
        assertEquals(Optional.empty(), record.position());
        assertEquals(Optional.of("us"), record.creator());
    }

    @ParameterizedTest
    @CsvSource({
        "'10.5 -5.25', ICRS",
        "'10.5,-5.25', ICRS",
        "'(10.5, -5.25)', ICRS",
        "'Position ICRS 10.5 -5.25', ICRS",
        "'POINT FK5 TOPOCENTER 10.5 -5.25', FK5",
        "'1.05e1 -5.25', ICRS",
    })
    void positionsAsText(String cell, String frame) {
        SkyPosition expected = new SkyPosition(10.5, -5.25, frame);
        assertEquals(
                Optional.of(expected),
                text("Char.SpatialAxis.Coverage.Location.Value", cell).position());
        assertEquals(Optional.of(expected), text("ssa:Target.Pos", cell).targetPosition());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UNKNOWN", "10", "10 20 30", "10 95", "NaN NaN", "Circle ICRS 10 20 1", "1d 2d"})
    void positionsThatAreNone(String cell) {
        assertEquals(
                Optional.empty(),
                text("Char.SpatialAxis.Coverage.Location.Value", cell).position());
    }

    @Test
    void positionsInOtherFramesAndUnits() {
        String frame =
                "<PARAM name='f' datatype='char' arraysize='*' utype='CoordSys.SpaceFrame.Name' value='Galactic'/>";
        SsaRecord record = record(
                frame + "<FIELD name='p' datatype='double' arraysize='2' unit='rad' utype='Target.Pos'/>",
                "<TD>0 1.5707963267948966</TD>");
        assertEquals(Optional.of(new SkyPosition(0, 90, "GALACTIC")), record.position());
    }

    @Test
    void targetBeforeAperture() { // P3: the position is Target.Pos where there is one
        String fields = "<FIELD name='t' datatype='double' arraysize='2' utype='ssa:Target.Pos'/>"
                + "<FIELD name='o' datatype='double' arraysize='2' utype='ssa:Char.SpatialAxis.Coverage.Location.Value'/>";
        SsaRecord both = record(fields, "<TD>1 2</TD><TD>3 4</TD>");
        assertEquals(Optional.of(SkyPosition.icrs(1, 2)), both.position());
        assertEquals(Optional.of(SkyPosition.icrs(3, 4)), both.observedPosition());
        assertEquals(
                Optional.of(SkyPosition.icrs(3, 4)),
                record(fields, "<TD/><TD>3 4</TD>").position());
    }

    @Test
    void positionsByUcd() { // B21
        String fields = "<FIELD name='r' datatype='double' ucd='%s'/><FIELD name='d' datatype='double' ucd='%s'/>";
        SkyPosition expected = SkyPosition.icrs(1, 2);
        assertEquals(
                Optional.of(expected),
                record(fields.formatted("POS_EQ_RA_MAIN", "POS_EQ_DEC_MAIN"), "<TD>1</TD><TD>2</TD>")
                        .position());
        assertEquals(
                Optional.of(expected),
                record(fields.formatted("pos.eq.ra;meta.main", "pos.eq.dec;meta.main"), "<TD>1</TD><TD>2</TD>")
                        .position());
    }

    @Test
    void middleAndWidthInNanometres() { // shaped as PolarBase
        String fields =
                "<FIELD name='l' datatype='double' unit='nm' utype='ssa:Char.SpectralAxis.Coverage.Location.Value'/>"
                        + "<FIELD name='e' datatype='double' unit='nm' utype='ssa:Char.SpectralAxis.Coverage.Bounds.Extent'/>";
        assertEquals(
                Optional.of(SpectralRange.between(370, 1048, "nm")),
                record(fields, "<TD>709.0</TD><TD>678.0</TD>").spectralRange());
        assertEquals(
                Optional.of(SpectralRange.at(709, "nm")),
                record(fields, "<TD>709.0</TD><TD/>").spectralRange());
    }

    @Test
    void energiesAreSortedAsWavelengths() { // shaped as an X-ray archive
        String fields =
                "<FIELD name='a' datatype='double' unit='keV' utype='ssa:Char.SpectralAxis.Coverage.Bounds.Start'/>"
                        + "<FIELD name='b' datatype='double' unit='keV' utype='ssa:Char.SpectralAxis.Coverage.Bounds.Stop'/>";
        assertEquals(
                Optional.of(SpectralRange.between(0.5, 10, "keV")),
                record(fields, "<TD>0.5</TD><TD>10</TD>").spectralRange());
        assertEquals(Optional.empty(), record(fields, "<TD>-1</TD><TD>10</TD>").spectralRange());
        assertEquals(Optional.empty(), record(fields, "<TD>NaN</TD><TD>10</TD>").spectralRange());
    }

    @Test
    void unitsThatNobodyKnows() {
        SsaRecord record = number("Char.SpectralAxis.Coverage.Location.Value", "furlong", "3");
        MissingProviderException failure = assertThrows(MissingProviderException.class, record::spectralRange);
        assertTrue(failure.getMessage().contains("furlong"), failure.getMessage());
        assertTrue(failure.getMessage().contains("vo-plugin-units"), failure.getMessage());
        assertEquals(OptionalDouble.of(3), record.spectralAxis().location());
    }

    @Test
    void sizes() { // SSA 1.1 section 4.2.5.3: kilobytes
        assertEquals(OptionalLong.of(800_000), number("Access.Size", "", "800").estimatedSize());
        assertEquals(OptionalLong.of(800), number("Access.Size", "byte", "800").estimatedSize());
        assertEquals(OptionalLong.empty(), number("Access.Size", "", "-1").estimatedSize());
        assertEquals(OptionalLong.empty(), number("Access.Size", "", "NaN").estimatedSize());
        assertEquals(OptionalLong.of(2_000), text("Access.Size", "2").estimatedSize());
    }

    @ParameterizedTest
    @CsvSource({
        "2000-04-29T03:22:00.7900000-04:00, 2000-04-29T07:22:00.790Z",
        "2015-01-01, 2015-01-01T00:00:00Z",
        "57023.5, 2015-01-01T12:00:00Z",
        "2457024.0, 2015-01-01T12:00:00Z",
    })
    void datesAsServicesWriteThem(String cell, String instant) {
        assertEquals(
                Optional.of(Instant.parse(instant)), text("DataID.Date", cell).date());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1998", "unknown", "NaN", "1e300", "2015-13-45"})
    void datesThatAreNone(String cell) {
        assertEquals(Optional.empty(), text("DataID.Date", cell).date());
        assertEquals(
                Optional.empty(),
                text("Char.TimeAxis.Coverage.Location.Value", cell).timeRange());
    }

    @Test
    void startAndStop() {
        String fields = "<FIELD name='a' datatype='%1$s' utype='ssa:Char.TimeAxis.Coverage.Bounds.Start' unit='d'/>"
                + "<FIELD name='b' datatype='%1$s' utype='ssa:Char.TimeAxis.Coverage.Bounds.Stop' unit='d'/>";
        assertEquals(
                Optional.of(TimeRange.mjd(51663.25, 51663.5)),
                record(fields.formatted("double"), "<TD>51663.25</TD><TD>51663.5</TD>")
                        .timeRange());
        assertEquals(
                Optional.empty(),
                record(fields.formatted("double"), "<TD>51664</TD><TD>51663</TD>")
                        .timeRange());
        assertEquals(
                Optional.of(TimeRange.iso("2000-04-29T06:00:00", "2000-04-29T12:00:00")),
                record(
                                fields.formatted("char' arraysize='*"),
                                "<TD>2000-04-29T06:00:00</TD><TD>2000-04-29T12:00:00</TD>")
                        .timeRange());
    }

    @Test
    void durations() {
        assertEquals(
                Optional.of(Duration.ofMinutes(30)),
                number("Char.TimeAxis.Coverage.Support.Extent", "", "1800").exposureTime());
        assertEquals(
                Optional.of(Duration.ofMinutes(30)),
                number("Char.TimeAxis.Coverage.Support.Extent", "min", "30").exposureTime());
        for (String bad : new String[] {"-1", "NaN", "1e300", "Infinity"}) {
            assertEquals(
                    Optional.empty(),
                    number("Char.TimeAxis.Coverage.Support.Extent", "s", bad).exposureTime());
        }
    }

    @Test
    void axesHaveAllTheirParts() { // SSA 1.1 appendix D
        String[] numbers = {
            ".Coverage.Location.Value",
            ".Coverage.Bounds.Extent",
            ".Coverage.Bounds.Start",
            ".Coverage.Bounds.Stop",
            ".Coverage.Support.Extent",
            ".SamplingPrecision.SampleExtent",
            ".SamplingPrecision.FillFactor",
            ".Accuracy.BinSize",
            ".Accuracy.StatError",
            ".Accuracy.SysError",
            ".Resolution"
        };
        StringBuilder fields = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < numbers.length; i++) {
            fields.append("<FIELD name='n%d' datatype='double' utype='ssa:Char.TimeAxis%s'/>".formatted(i, numbers[i]));
            cells.append("<TD>").append(i + 1).append("</TD>");
        }
        for (String part : new String[] {".Name", ".Ucd", ".Unit", ".Coverage.Support.Area", ". Calibration"}) {
            fields.append(
                    "<FIELD name='t' datatype='char' arraysize='*' utype='ssa:Char.TimeAxis%s'/>".formatted(part));
            cells.append("<TD>").append(part.strip()).append("</TD>");
        }
        SsaRecord record = record(fields.toString(), cells.toString());
        assertEquals(Optional.empty(), record.spatialAxis().name(), "what is said of one axis is not of another");
        CharacterizationAxis axis = record.timeAxis();
        double[] found = {
            axis.location().orElse(0),
            axis.extent().orElse(0),
            axis.start().orElse(0),
            axis.stop().orElse(0),
            axis.effectiveExtent().orElse(0),
            axis.sampleExtent().orElse(0),
            axis.fillFactor().orElse(0),
            axis.binSize().orElse(0),
            axis.statisticalError().orElse(0),
            axis.systematicError().orElse(0),
            axis.resolution().orElse(0)
        };
        for (int i = 0; i < found.length; i++) {
            assertEquals(i + 1, found[i], numbers[i]);
        }
        assertEquals(Optional.of(".Name"), axis.name());
        assertEquals(Optional.of(".Ucd"), axis.ucd());
        assertEquals(Optional.of(".Unit"), axis.unit());
        assertEquals(Optional.of(".Coverage.Support.Area"), axis.area());
        assertEquals(Optional.of(". Calibration"), axis.calibration());
    }

    @Test
    void everyOtherPart() { // SSA 1.1 section 4.2.5
        assertEquals(Optional.of("x"), text("ssa:Dataset.DataModel", "x").dataModel());
        assertEquals(Optional.of("x"), text("ssa:Dataset.Type", "x").datasetType());
        assertEquals(
                Optional.of(Instant.parse("2010-01-01T00:00:00Z")),
                text("ssa:Dataset.Deleted", "2010-01-01").deleted());
        assertEquals(Optional.of("x"), text("ssa:DataID.Collection", "x").collection());
        assertEquals(Optional.of("x"), text("ssa:DataID.DatasetID", "x").datasetId());
        assertEquals(Optional.of("x"), text("ssa:DataID.CreatorDID", "x").creatorDid());
        assertEquals(Optional.of("x"), text("ssa:DataID.Bandpass", "x").bandpass());
        assertEquals(Optional.of("x"), text("ssa:DataID.DataSource", "x").dataSource());
        assertEquals(Optional.of("x"), text("ssa:DataID.CreationType", "x").creationType());
        assertEquals(Optional.of("x"), text("ssa:Curation.PublisherDID", "x").publisherDid());
        assertEquals(Optional.of("x"), text("ssa:Curation.Reference", "x").reference());
        assertEquals(Optional.of("x"), text("ssa:Curation.Rights", "x").rights());
        assertEquals(Optional.of("x"), text("ssa:Target.Class", "x").targetClass());
        assertEquals(
                OptionalDouble.of(0.5), number("ssa:Target.Redshift", "", "0.5").redshift());
        assertEquals(
                OptionalDouble.of(0.5),
                number("ssa:Derived.Redshift.Value", "", "0.5").redshift());
        assertEquals(
                OptionalDouble.of(0.5), number("ssa:Target.VarAmpl", "", "0.5").variability());
        assertEquals(OptionalDouble.of(5), number("ssa:Derived.SNR", "", "5").signalToNoise());
        assertEquals(
                OptionalDouble.of(2000),
                number("ssa:Char.SpectralAxis.ResPower", "", "2000").resolvingPower());
        assertEquals(
                Optional.of(Angle.degrees(0.001)),
                number("ssa:Char.SpatialAxis.Coverage.Bounds.Extent", "", "0.001")
                        .aperture());
        assertEquals(Optional.of("x"), text("ssa:Curation.Contact.Name", "x").attribute("Curation.Contact.Name"));
        assertEquals(Optional.empty(), text("ssa:DataID.Title", "x").attribute("Curation.Contact.Name"));
    }

    @Test
    void paramsOfEveryType() {
        String one = "<FIELD name='x' datatype='int'/>";
        String param = "<PARAM name='p' datatype='%s' utype='ssa:Derived.SNR' value='%s'/>";
        for (String[] type : new String[][] {
            {"int", "7"}, {"double", "7.0"}, {"char' arraysize='*", " 7 "}, {"float' arraysize='1", "7"}
        }) {
            SsaRecord record = record(param.formatted(type[0], type[1]) + one, "<TD>1</TD>");
            assertEquals(OptionalDouble.of(7), record.signalToNoise(), type[0]);
        }
        for (String[] type : new String[][] {
            {"int", "x"}, {"double", ""}, {"double", "NaN"}, {"boolean", "T"}, {"double' arraysize='2", "1 2"}
        }) {
            SsaRecord record = record(param.formatted(type[0], type[1]) + one, "<TD>1</TD>");
            assertEquals(OptionalDouble.empty(), record.signalToNoise(), type[0]);
        }
    }
}
