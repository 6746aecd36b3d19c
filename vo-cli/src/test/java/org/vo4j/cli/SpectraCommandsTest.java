// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vo ssa} and {@code vo sla} against a service that answers as it is told (reference P1, P2, L1, L2). */
class SpectraCommandsTest {
    private static final String DESCRIPTION = "<VOTABLE version='1.1'><RESOURCE type='results'><DESCRIPTION>All of it"
            + "</DESCRIPTION><PARAM name='INPUT:SIZE' datatype='double' unit='deg' value=''/>"
            + "<TABLE><FIELD name='title' datatype='char' arraysize='*'/></TABLE></RESOURCE></VOTABLE>";

    private Service service;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        service = new Service();
        service.votable("GET /ssa", Service.table("OK", "", 1, 2)).votable("GET /sla", Service.table("OK", "", 1, 2));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static void assertEnds(int code, Called called) {
        assertEquals(code, called.code(), called.err() + called.out());
        assertFalse(called.err().contains("\tat "), called.err());
    }

    private Called vo(String command, String... options) {
        String[] all = new String[options.length + 2];
        all[0] = command;
        all[1] = service.url("/" + command);
        System.arraycopy(options, 0, all, 2, options.length);
        return Called.vo("", all);
    }

    private String asked() {
        List<String> log = service.log();
        return log.get(log.size() - 1);
    }

    @Test
    void spectra() { // P1
        Called called = vo(
                "ssa",
                "--pos",
                "10.5,-5.25",
                "--diameter",
                "0.5",
                "--band",
                "400/700nm",
                "--time",
                "2015-01-01/2018-01-01",
                "--format",
                "csv");
        assertEnds(0, called);
        assertEquals("x\n1\n2\n", called.out().replace("\r\n", "\n"));
        assertEquals(
                "GET /ssa?REQUEST=queryData&POS=10.5%2C-5.25&SIZE=0.5&BAND=4.0E-7%2F7.0E-7"
                        + "&TIME=2015-01-01T00%3A00%3A00%2F2018-01-01T00%3A00%3A00",
                asked());
    }

    @Test
    void radiusAndDiameter() {
        assertEnds(0, vo("ssa", "--pos", "00:42:00 -05:15:00", "--radius", "15arcmin"));
        assertEquals("GET /ssa?REQUEST=queryData&POS=10.5%2C-5.25&SIZE=0.5", asked());
        Called both = vo("ssa", "--pos", "10.5,-5.25", "--radius", "1", "--diameter", "2");
        assertEnds(2, both);
        assertTrue(both.err().contains("--diameter and --radius"), both.err());
        assertEnds(2, vo("ssa", "--diameter", "2"));
        assertEnds(2, vo("ssa", "--pos", "1,2", "--radius", "200"));
    }

    @Test
    void everyOptionOfSpectra() {
        assertEnds(
                0,
                vo(
                        "ssa",
                        "--band",
                        "1/2um",
                        "--band",
                        "0.21",
                        "--band-name",
                        "V",
                        "--rest-frame",
                        "source",
                        "--format-filter",
                        "fits",
                        "--format-filter",
                        "votable",
                        "--resolving-power",
                        "2000",
                        "--snr",
                        "5",
                        "--redshift",
                        "/3",
                        "--target",
                        "mars",
                        "--collection",
                        "SDSS",
                        "--top",
                        "20",
                        "--maxrec",
                        "7",
                        "--param",
                        "plate=5"));
        assertEquals(
                "GET /ssa?REQUEST=queryData&BAND=1.0E-6%2F2.0E-6%2C0.21%2CV%3Bsource&FORMAT=fits%2Cvotable&SPECRP=2000.0"
                        + "&SNR=5.0&REDSHIFT=%2F3.0&TARGETNAME=mars&COLLECTION=SDSS&TOP=20&MAXREC=7&plate=5",
                asked());
    }

    @Test
    void whatSpectraCannotBe() {
        for (String[] options : new String[][] {
            {"--pos", "1,95"},
            {"--band", "red"},
            {"--band", "5/6parsnip"},
            {"--band-name", "V,R"},
            {"--rest-frame", "source"},
            {"--rest-frame", "mine", "--band", "1"},
            {"--time", "yesterday"},
            {"--snr", "much"},
            {"--snr", "1/2"},
            {"--snr", "-1"},
            {"--top", "0"},
            {"--format-filter", "fits,votable"},
            {"--param", "x"},
            {"--parallel", "2"},
        }) {
            Called called = vo("ssa", options);
            assertTrue(
                    called.code() == 2 || called.err().contains("vo-plugin-units"),
                    String.join(" ", options) + called.err());
        }
        assertEquals(List.of(), service.log());
    }

    @Test
    void descriptions() { // P2, L2
        service.votable("GET /ssa", DESCRIPTION).votable("GET /sla", DESCRIPTION);
        Called spectra = vo("ssa", "--describe");
        assertEnds(0, spectra);
        assertEquals("GET /ssa?REQUEST=queryData&FORMAT=METADATA", asked());
        assertTrue(spectra.out().contains("SIZE double [deg]"), spectra.out());
        Called lines = vo("sla", "--sla-version", "1", "--describe");
        assertEnds(0, lines);
        assertEquals("GET /sla?REQUEST=getCapabilities", asked());
        assertTrue(lines.out().contains("All of it"), lines.out());
    }

    @Test
    void downloads() throws IOException {
        service.on("GET /one.txt", 200, "text/plain", "a spectrum");
        service.votable(
                "GET /ssa",
                "<VOTABLE version='1.3'><RESOURCE type='results'><TABLE>"
                        + "<PARAM name='f' datatype='char' arraysize='*' utype='ssa:Access.Format' value='text/plain'/>"
                        + "<FIELD name='u' datatype='char' arraysize='*' utype='ssa:Access.Reference'/><DATA><TABLEDATA>"
                        + "<TR><TD>" + service.url("/one.txt")
                        + "</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>");
        Path spectra = folder.resolve("spectra");
        Called called = vo("ssa", "--download", spectra.toString());
        assertEnds(0, called);
        assertEquals(spectra.resolve("one.txt").toString(), called.out().strip());
        assertEquals("a spectrum", Files.readString(spectra.resolve("one.txt")));
    }

    @Test
    void lines() { // L1
        Called called = vo(
                "sla",
                "--wavelength",
                "500/510nm",
                "--species",
                "Fe",
                "--species",
                "H",
                "--initial-energy",
                "0/5eV",
                "--final-energy",
                "1e-19/",
                "--temperature",
                "300/600",
                "--einstein-a",
                "1e-7/",
                "--process",
                "Photoionization");
        assertEnds(0, called);
        assertEquals(
                "GET /sla?REQUEST=queryData&WAVELENGTH=5.0E-7%2F5.1E-7&CHEMICAL_ELEMENT=Fe%2CH&INITIAL_LEVEL_ENERGY=0.0%2F"
                        + "8.01088317E-19&FINAL_LEVEL_ENERGY=1.0E-19%2F&TEMPERATURE=300.0%2F600.0&EINSTEIN_A=1.0E-7%2F"
                        + "&PROCESS_TYPE=Photoionization",
                asked());
        assertTrue(service.wasAsked("GET /sla/capabilities"), "how else is the version known?");
    }

    @Test
    void linesOfVersion2() {
        service.on(
                "GET /sla/capabilities",
                200,
                "text/xml",
                "<capabilities xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
                        + "<capability standardID='ivo://ivoa.net/std/SLAP#lines-2.0'/>"
                        + "<capability standardID='ivo://ivoa.net/std/SLAP#species-2.0'><interface xsi:type='vs:ParamHTTP' role='std'>"
                        + "<accessURL>" + service.url("/names")
                        + "</accessURL></interface></capability></capabilities>");
        service.votable("GET /names", Service.table("OK", "", 7));
        assertEnds(
                0,
                vo(
                        "sla",
                        "--wavelength",
                        "500/510nm",
                        "--species",
                        "Fe",
                        "--ion-charge",
                        "1/",
                        "--lower-energy",
                        "/1eV",
                        "--upper-energy",
                        "2/4eV",
                        "--inchikey",
                        "XEEYBQQBJWHFJM-UHFFFAOYSA-N"));
        assertEquals(
                "GET /sla?WAVELENGTH=5.0E-7+5.1E-7&SPECIES=Fe&LOWER_LEVEL_ENERGY=-Inf+1.602176634E-19"
                        + "&UPPER_LEVEL_ENERGY=3.204353268E-19+6.408706536E-19&ION_CHARGE=1+%2BInf"
                        + "&INCHIKEY=XEEYBQQBJWHFJM-UHFFFAOYSA-N",
                asked());
        assertEnds(0, vo("sla", "--list-species", "--species", "CO*"));
        assertEquals("GET /names?SPECIES=CO*", asked());
        Called old = vo("sla", "--temperature", "300");
        assertEnds(2, old);
        assertTrue(old.err().contains("--sla-version 1"), old.err());
        assertEnds(2, vo("sla", "--list-species", "--einstein-a", "1"));
    }

    @Test
    void whatLinesCannotBe() {
        for (String[] options : new String[][] {
            {"--sla-version", "3"},
            {"--ion-charge", "1", "--sla-version", "1"},
            {"--list-species", "--sla-version", "1"},
            {"--initial-energy", "much", "--sla-version", "1"},
            {"--initial-energy", "5/1eV", "--sla-version", "1"},
            {"--temperature", "-5/5", "--sla-version", "1"},
            {"--ion-charge", "0.5", "--sla-version", "2"},
            {"--inchikey", "x", "--sla-version", "2"},
            {"--wavelength", "1", "--wavelength", "2", "--sla-version", "2"},
        }) {
            assertEnds(2, vo("sla", options));
        }
        assertEquals(List.of(), service.log());
    }

    @Test
    void failuresOfServices() {
        String error =
                "<VOTABLE version='1.1'><RESOURCE type='results'><INFO name='QUERY_STATUS' value='ERROR'>no such thing"
                        + "</INFO></RESOURCE></VOTABLE>";
        service.votable("GET /ssa", error).votable("GET /sla", error);
        for (String command : List.of("ssa", "sla")) {
            Called called = vo(command);
            assertEnds(3, called);
            assertTrue(called.err().contains("no such thing"), called.err());
        }
    }
}
