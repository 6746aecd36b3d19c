// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.sia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.MissingProviderException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.SkyPosition;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.CoordinateConverter;
import org.vo4j.protocol.dali.Angle;
import org.vo4j.protocol.dali.ParameterDescription;
import org.vo4j.protocol.dali.ServiceDescription;

/** Searches of version 1 on the wire (reference S1, S2, S3, S4, B1, B6, section (e); SIA 1.0). */
class SiaWireTest {
    private static final SkyPosition HERE = SkyPosition.icrs(10.5, -5.25);
    private static final SiaQuery QUERY = SiaQuery.around(HERE, Angle.degrees(0.1));

    private final Archive archive = new Archive();

    @AfterEach
    void stop() {
        archive.close();
    }

    private String asked(String base, SiaQuery query) {
        archive.answer(Archive.table("<FIELD name='x' datatype='int'/>", "<TR><TD>1</TD></TR>"));
        try (SiaResults images = SiaService.at(archive.uri(base)).search(query)) {
            assertEquals(1, images.load().size());
        }
        List<String> all = archive.asked();
        return all.get(all.size() - 1);
    }

    @ParameterizedTest
    @CsvSource({"/sia, /sia?", "/sia?, /sia?", "/sia?cat=x, /sia?cat=x&", "/sia?cat=x&, /sia?cat=x&"})
    void smallestQuery(String base, String begin) { // S1, B1
        assertEquals("GET " + begin + "POS=10.5%2C-5.25&SIZE=0.1&VERB=2", asked(base, QUERY.verbosity(2)));
    }

    @Test
    void allOfASearch() { // S1, S2
        SiaQuery query = SiaQuery.around(HERE, Angle.degrees(0.1), Angle.degrees(0.2))
                .format("image/fits", "graphic-jpeg")
                .intersect(Intersect.COVERS)
                .verbosity(3);
        assertEquals(
                "GET /sia?POS=10.5%2C-5.25&SIZE=0.1%2C0.2&FORMAT=image%2Ffits%2CGRAPHIC-jpeg&INTERSECT=COVERS&VERB=3",
                asked("/sia", query));
    }

    @Test
    void nothingIsAddedByItself() { // S2: no FORMAT, VERB or INTERSECT unless asked for
        assertEquals("GET /sia?POS=10.5%2C-5.25&SIZE=0.1", asked("/sia", QUERY));
        assertEquals(Optional.of(HERE), QUERY.position());
        assertEquals(Optional.empty(), SiaQuery.metadata().position());
    }

    @ParameterizedTest
    @CsvSource({
        "all, ALL",
        "Graphic, GRAPHIC",
        "metadata, METADATA",
        "graphic-png, GRAPHIC-png",
        "image/FITS, image%2FFITS",
        "' image/jpeg ', image%2Fjpeg"
    })
    void formats(String given, String sent) { // S2
        assertEquals(
                "GET /sia?POS=10.5%2C-5.25&SIZE=0.1&FORMAT=" + sent,
                asked("/sia", QUERY.format("image/png").format(given)));
    }

    @Test
    void imagesToOrder() { // section (e): what none of the others has
        SiaQuery query = QUERY.naxis(800, 600)
                .cframe(ImageFrame.FK5)
                .equinox("J2000")
                .crpix(400.5, 300.5)
                .crval(10.5, -5.25)
                .cdelt(Angle.arcseconds(-1.8), Angle.arcseconds(1.8))
                .rotang(Angle.degrees(30))
                .proj("tan");
        assertEquals(
                "GET /sia?POS=10.5%2C-5.25&SIZE=0.1&NAXIS=800%2C600&CFRAME=FK5&EQUINOX=J2000&CRPIX=400.5%2C300.5"
                        + "&CRVAL=10.5%2C-5.25&CDELT=-5.0E-4%2C5.0E-4&ROTANG=30.0&PROJ=TAN",
                asked("/sia", query));
        assertEquals(
                "GET /sia?POS=10.5%2C-5.25&SIZE=0.1&NAXIS=64&CDELT=0.001",
                asked("/sia", QUERY.naxis(64).cdelt(Angle.degrees(0.001))));
    }

    @Test
    void otherParameters() { // C4: whatever else the service takes; MAXREC=0 is sent (B7)
        assertEquals(
                "GET /sia?POS=10.5%2C-5.25&SIZE=0.1&survey=DSS+2&survey=x&MAXREC=0",
                asked(
                        "/sia",
                        QUERY.parameter("survey", "DSS 2")
                                .parameter("survey", "x")
                                .maxRecords(0)));
    }

    @Test
    void noDigitIsLost() { // B6
        assertEquals(
                "GET /sia?POS=192.859481234567%2C27.12830123456&SIZE=0.03333333333333333",
                asked(
                        "/sia",
                        SiaQuery.around(SkyPosition.icrs(192.859481234567, 27.12830123456), Angle.arcminutes(2))));
    }

    @Test
    void positionsAreWithinTheCircle() {
        assertEquals(
                "GET /sia?POS=350.0%2C5.0&SIZE=1.0",
                asked("/sia", SiaQuery.around(SkyPosition.icrs(-10, 5), Angle.degrees(1))));
        assertEquals(
                "GET /sia?POS=10.0%2C5.0&SIZE=1.0",
                asked("/sia", SiaQuery.around(SkyPosition.icrs(370, 5), Angle.degrees(1))));
    }

    @Test
    void otherFrames() { // S3
        SkyPosition galactic = new SkyPosition(0, 0, "GALACTIC");
        MissingProviderException failure = assertThrows(
                MissingProviderException.class, () -> SiaQuery.around(galactic, Angle.degrees(1), VoPlugins.none()));
        assertTrue(failure.getMessage().contains("org.vo4j:vo-plugin-coordinates"), failure.getMessage());
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
                "GET /sia?POS=266.4%2C-28.9&SIZE=1.0%2C2.0",
                asked(
                        "/sia",
                        SiaQuery.around(
                                galactic,
                                Angle.degrees(1),
                                Angle.degrees(2),
                                VoPlugins.none().add(converter))));
    }

    @Test
    void queriesThatMakeNoSense() {
        assertThrows(IllegalArgumentException.class, () -> SiaQuery.around(HERE, Angle.degrees(-1)));
        assertThrows(IllegalArgumentException.class, () -> SiaQuery.around(HERE, Angle.degrees(1), Angle.degrees(181)));
        assertThrows(IllegalArgumentException.class, () -> QUERY.verbosity(4));
        assertThrows(IllegalArgumentException.class, () -> QUERY.verbosity(-1));
        assertThrows(IllegalArgumentException.class, () -> QUERY.naxis(0));
        assertThrows(IllegalArgumentException.class, () -> QUERY.crval(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> QUERY.cdelt(Angle.degrees(0)));
        assertThrows(IllegalArgumentException.class, () -> QUERY.proj("tangent"));
        assertThrows(IllegalArgumentException.class, () -> QUERY.equinox("now"));
        assertThrows(IllegalArgumentException.class, () -> QUERY.format(" "));
        assertThrows(IllegalArgumentException.class, () -> QUERY.parameter("X", Double.NaN)); // B14
    }

    @Test
    void metadata() { // S4
        archive.answer(Archive.recorded("dachs-sia1-metadata.xml"));
        SiaService service = SiaService.at(archive.uri("/sia"));
        ServiceDescription said = service.metadata();
        assertEquals(List.of("GET /sia?FORMAT=METADATA"), archive.asked());
        assertEquals("Plate scans", said.description());
        assertEquals(
                List.of("POS", "SIZE", "INTERSECT", "FORMAT", "MAXREC", "plate"),
                said.parameters().stream().map(ParameterDescription::name).toList());
        assertEquals(4, said.parameter("INTERSECT").orElseThrow().options().size());
        assertEquals(
                Optional.of("OVERLAPS"),
                said.parameter("INTERSECT").orElseThrow().value());
        assertEquals(3, said.columns().size());
        assertEquals(service.uri(), said.uri());
        String text = service.describe();
        assertTrue(
                text.contains("INTERSECT char[*], default OVERLAPS, one of OVERLAPS, COVERS, ENCLOSED, CENTER"), text);
        assertTrue(text.contains("accref char[*] VOX:Image_AccessReference"), text);
    }

    @Test
    void theFirstImageIsDownloaded(@TempDir Path folder) throws IOException {
        archive.answer("FITS bytes");
        archive.on(
                "/sia",
                200,
                Archive.table(
                        "<FIELD name='u' ucd='VOX:Image_AccessReference' datatype='char' arraysize='*'/>"
                                + "<FIELD name='f' ucd='VOX:Image_Format' datatype='char' arraysize='*'/>",
                        "<TR><TD>" + archive.uri("/get?id=1") + "</TD><TD>image/fits</TD></TR>"));
        Path file = folder.resolve("carina.fits");
        try (SiaResults images = SiaService.at(archive.uri("/sia")).search(QUERY.format("image/fits"))) {
            assertEquals(file, images.first().orElseThrow().download(file));
        }
        assertEquals("FITS bytes", Files.readString(file));
        assertEquals("GET /get?id=1", archive.asked().get(1));
    }

    @Test
    void metadataWithoutATable() {
        archive.answer(
                "<VOTABLE version='1.1'><RESOURCE type='results'><INFO name='QUERY_STATUS' value='OK'/>"
                        + "<PARAM name='INPUT:POS' datatype='double' arraysize='2' unit='deg' value='0 0'/></RESOURCE></VOTABLE>");
        ServiceDescription said = SiaService.at(archive.uri("/sia")).metadata();
        assertEquals(1, said.parameters().size());
        assertEquals(0, said.columns().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400})
    void refusals(int status) {
        archive.answer(
                status,
                "<VOTABLE version='1.1'><RESOURCE type='results'><INFO name='QUERY_STATUS' value='ERROR'>POS is missing"
                        + "</INFO></RESOURCE></VOTABLE>");
        QueryException failure = assertThrows(
                QueryException.class, () -> SiaService.at(archive.uri("/sia")).search(QUERY));
        assertTrue(failure.getMessage().contains("POS is missing"), failure.getMessage());
        assertTrue(failure.getMessage().contains("/sia?POS=10.5"), failure.getMessage());
    }

    @Test
    void hostileAnswers() {
        SiaService service = SiaService.at(archive.uri("/sia"));
        archive.answer("<!DOCTYPE VOTABLE [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><VOTABLE version='1.1'>"
                + "<RESOURCE type='results'><TABLE><FIELD name='x' datatype='char' arraysize='*'/><DATA><TABLEDATA><TR><TD>"
                + "&b;</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>");
        assertThrows(FormatException.class, () -> service.search(QUERY).load());
        archive.answer("<html><head><title>Service moved</title></head><body>gone</body></html>");
        ServiceException page = assertThrows(ServiceException.class, () -> service.search(QUERY));
        assertTrue(page.getMessage().contains("Service moved"), page.getMessage());
        assertThrows(ServiceException.class, service::metadata);
        // the parameters of a description have no end of OPTIONs inside each other
        String deep = "<OPTION value='1'>".repeat(5000) + "</OPTION>".repeat(5000);
        archive.answer(
                "<VOTABLE version='1.1'><RESOURCE type='results'><PARAM name='INPUT:X' datatype='int' value=''><VALUES>"
                        + deep
                        + "</VALUES></PARAM><TABLE><FIELD name='x' datatype='int'/></TABLE></RESOURCE></VOTABLE>");
        assertThrows(FormatException.class, service::metadata);
    }
}
