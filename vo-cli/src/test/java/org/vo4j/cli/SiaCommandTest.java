// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code vo sia}, against both versions. */
class SiaCommandTest {
    private static final String VERSION_2 = """
            <capabilities xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <capability standardID="ivo://ivoa.net/std/SIA#query-2.0">
                <interface xsi:type="ParamHTTP" role="std"><accessURL use="base">@/sia/v2query</accessURL></interface>
              </capability>
            </capabilities>
            """;

    private Service service;

    @BeforeEach
    void start() {
        service = new Service()
                .votable("GET /sia", Service.table("OK", "", 1, 2))
                .votable("GET /sia/v2query", Service.table("OK", "", 3));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void isVersion2() {
        String document = VERSION_2.replace("@", service.url(""));
        service.on("GET /sia/capabilities", 200, "text/xml", document.replace("//sia", "/sia"));
    }

    private Called sia(String... more) {
        List<String> args = new ArrayList<>(List.of("sia", service.url("/sia"), "--format", "csv"));
        args.addAll(List.of(more));
        return Called.vo("", args.toArray(new String[0]));
    }

    private String asked(String path) {
        List<String> found = service.log().stream()
                .filter(line -> line.startsWith("GET " + path + "?"))
                .toList();
        assertEquals(1, found.size(), service.log().toString());
        return found.get(0).substring(found.get(0).indexOf('?') + 1);
    }

    @Test
    void version1IsAskedWhereThereAreNoCapabilities() {
        Called called = sia("--pos", "10.5,-5.25", "--size", "0.1");
        assertEquals("x\n1\n2\n", called.out(), called.err());
        assertEquals(ExitCode.DONE, called.code());
        assertEquals("POS=10.5%2C-5.25&SIZE=0.1", asked("/sia"));
    }

    @Test
    void allOfVersion1() {
        Called called = sia(
                "--pos",
                "00:42:00 -05:15:00",
                "--size",
                "0.1,0.2",
                "--sia-version",
                "1",
                "--format-filter",
                "image/fits",
                "--format-filter",
                "graphic-jpeg",
                "--intersect",
                "covers",
                "--param",
                "survey=dss",
                "--maxrec",
                "5");
        assertEquals(ExitCode.DONE, called.code(), called.err());
        assertEquals(
                "POS=10.5%2C-5.25&SIZE=0.1%2C0.2&FORMAT=image%2Ffits%2CGRAPHIC-jpeg&INTERSECT=COVERS&MAXREC=5&survey=dss",
                asked("/sia"));
        assertFalse(service.wasAsked("GET /sia/capabilities"));
    }

    @Test
    void version2IsFoundByItsCapabilities() {
        isVersion2();
        Called called = sia(
                "--pos",
                "10.5,-5.25",
                "--size",
                "0.5",
                "--band",
                "500/600nm",
                "--band",
                "1/2GHz",
                "--time",
                "2020-01-01/2020-01-02",
                "--format-filter",
                "image/fits",
                "--maxrec",
                "0",
                "--param",
                "CALIB=0");
        assertEquals("x\n3\n", called.out(), called.err());
        assertEquals(
                "POS=CIRCLE+10.5+-5.25+0.25&BAND=5.0E-7+6.0E-7&BAND=0.149896229+0.299792458&TIME=58849.0+58850.0"
                        + "&FORMAT=image%2Ffits&MAXREC=0&CALIB=0",
                asked("/sia/v2query"));
    }

    @Test
    void version2AsGiven() {
        Called called = sia("--sia-version", "2", "--time", "58849/", "--band", "2/um", "--band", "0.21");
        assertEquals("x\n1\n2\n", called.out(), called.err());
        assertEquals("BAND=2.0E-6+%2BInf&BAND=0.21+0.21&TIME=58849.0+%2BInf", asked("/sia"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10,0|2,4|POS=RANGE+8.99",
                "0,0|2,4|POS=RANGE+358.99",
                "10,89|2,4|POS=RANGE+0.0+360.0+87.0+90.0",
                "10,-5.25|400,180|POS=RANGE+0.0+360.0+-90.0+84.75"
            })
    void aRectangleIsARangeOfVersion2(String position, String size, String expected) {
        Called called = sia("--sia-version", "2", "--pos", position, "--size", size);
        assertEquals(ExitCode.DONE, called.code(), called.err());
        assertTrue(asked("/sia").startsWith(expected), asked("/sia"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--size 1|--pos is missing",
                "--pos crab|vo-plugin-sesame",
                "--pos 400,0|must be within 0 to 360",
                "--pos 1,2 --size 1,2,3|--size wants DEG",
                "--pos 1,2 --size -1|--size wants DEG",
                "--pos 1,2 --size x|--size wants LO/HI",
                "--pos 1,2 --sia-version 3|--sia-version wants 1 or 2",
                "--pos 1,2 --band 1/2|--sia-version 2",
                "--pos 1,2 --intersect covers --sia-version 2|--sia-version 1",
                "--size 1 --sia-version 2|--pos",
                "--sia-version 2 --band red|--band wants a range",
                "--sia-version 2 --time yesterday|2015-01-31",
                "--sia-version 2 --time 2/1|Not an interval",
                "--pos 1,2 --param x|NAME=VALUE",
                "--pos 1,2 --intersect near|there is no --intersect 'near'"
            })
    void whatCannotBe(String options, String message) {
        Called called = sia(options.split(" "));
        assertEquals(ExitCode.USAGE, called.code(), called.err());
        assertTrue(called.err().contains(message), called.err());
        assertTrue(
                service.log().stream().noneMatch(line -> line.startsWith("GET /sia?")),
                service.log().toString());
    }

    @Test
    void aUnitWithoutPluginNamesTheArtifact() {
        Called called = sia("--sia-version", "2", "--band", "1/2furlong");
        assertTrue(called.code() != ExitCode.DONE);
        assertTrue(called.err().contains("org.vo4j:vo-plugin-units"), called.err());
    }

    @Test
    void imagesAreDownloaded(@TempDir Path folder) throws IOException {
        service.votable("GET /sia", images("/get/a.fits", "/get/b.fits"))
                .on("GET /get/a.fits", 200, "image/fits", "A")
                .on("GET /get/b.fits", 200, "image/fits", "BB");
        Path images = folder.resolve("images");
        Called called = Called.vo("", "sia", service.url("/sia"), "--pos", "1,2", "--download", images.toString());
        assertEquals(ExitCode.DONE, called.code(), called.err());
        assertEquals(
                List.of(
                        images.resolve("a.fits").toString(),
                        images.resolve("b.fits").toString()),
                called.out().lines().sorted().toList());
        assertEquals("BB", Files.readString(images.resolve("b.fits")));
    }

    @Test
    void anImageThatIsNotThereIsTold(@TempDir Path folder) {
        service.votable("GET /sia", images("/get/a.fits", "/get/none.fits"))
                .on("GET /get/a.fits", 200, "image/fits", "A");
        Called called = Called.vo("", "sia", service.url("/sia"), "--pos", "1,2", "--download", folder.toString());
        assertEquals(ExitCode.SERVICE, called.code(), called.err());
        assertTrue(called.err().contains("/get/none.fits"), called.err());
        assertEquals(
                List.of(folder.resolve("a.fits").toString()),
                called.out().lines().toList());
    }

    private static String images(String... addresses) {
        StringBuilder rows = new StringBuilder();
        for (String address : addresses) {
            rows.append("<TR><TD>").append(address).append("</TD></TR>");
        }
        return "<VOTABLE version='1.1'><RESOURCE type='results'><TABLE><FIELD name='u' datatype='char' arraysize='*'"
                + " ucd='VOX:Image_AccessReference'/><DATA><TABLEDATA>" + rows
                + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>";
    }

    @Test
    void errorsAndOverflowsAreTold() {
        service.votable("GET /sia", Service.table("ERROR: no such survey", ""));
        Called called = sia("--pos", "1,2");
        assertEquals(ExitCode.SERVICE, called.code());
        assertTrue(called.err().contains("no such survey"), called.err());
        service.votable("GET /sia", Service.table("OK", "OVERFLOW", 1));
        assertEquals(ExitCode.TRUNCATED, sia("--pos", "1,2").code());
    }
}
