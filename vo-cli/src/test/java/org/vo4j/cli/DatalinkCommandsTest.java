// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vo datalink} and {@code vo soda}: what goes over the wire, what comes out, and with which code they end. */
class DatalinkCommandsTest {
    private static final String FIELDS = field("ID") + field("access_url") + field("service_def")
            + field("error_message") + field("description") + field("semantics") + field("content_type")
            + "<FIELD name='content_length' datatype='long' unit='byte'/>";
    private static final String LINKS_TYPE = "application/x-votable+xml;content=datalink";

    private final Service service = new Service();

    @TempDir
    Path folder;

    @AfterEach
    void end() {
        service.close();
    }

    private static String field(String name) {
        return "<FIELD name='" + name + "' ID='" + name + "' datatype='char' arraysize='*'/>";
    }

    private static String document(String fields, String rows, String more) {
        return "<VOTABLE version='1.4' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'><RESOURCE type='results'><TABLE>"
                + fields + "<DATA><TABLEDATA>" + rows + "</TABLEDATA></DATA></TABLE></RESOURCE>" + more + "</VOTABLE>";
    }

    private static String row(String... cells) {
        return "<TR><TD>" + String.join("</TD><TD>", cells) + "</TD></TR>";
    }

    private static String param(String name, String more) {
        return "<PARAM name='" + name + "' datatype='char' arraysize='*' " + more + "/>";
    }

    private String soda(String standard, String path) {
        return "<RESOURCE type='meta' utype='adhoc:service' ID='s'>" + param("standardID", "value='" + standard + "'")
                + param("accessURL", "value='" + service.url(path) + "'") + "<GROUP name='inputParams'>"
                + param("ID", "value='' ref='ID'") + param("POS", "ucd='pos.outline;obs' value=''")
                + param("KIND", "value=''")
                + "<PARAM name='BAND' unit='m' ucd='em.wl;stat.interval' datatype='double' arraysize='2'"
                + " xtype='interval' value=''/></GROUP></RESOURCE>";
    }

    private String links(String more) {
        return document(
                FIELDS,
                row("a", service.url("a.fits"), "", "", "", "#this", "image/fits", "12")
                        + row("a", service.url("a.png"), "", "", "", "#preview-image", "image/png", "")
                        + row("a", "", "s", "", "", "#cutout", "", ""),
                more);
    }

    private static void assertEnds(int code, Called called) {
        assertEquals(code, called.code(), called::toString);
    }

    @Test
    void linksAsATable() {
        service.votable("GET /links", links(""));
        Called called = Called.vo("", "datalink", service.url("links"), "--id", "a", "--format", "csv");
        assertEnds(0, called);
        List<String> lines = called.out().lines().toList();
        assertTrue(lines.get(0).startsWith("ID,semantics,access_url,content_type,content_length,"), called.out());
        assertEquals("a,#this," + service.url("a.fits") + ",image/fits,12,,,,,,,", lines.get(1));
        assertEquals(4, lines.size());
        assertTrue(service.wasAsked("GET /links?ID=a"), service.log()::toString);
    }

    @Test
    void whatTheServicePassesOverIsTold() {
        service.votable("POST /links", links("")).votable("GET /links", document(FIELDS, "", ""));
        Called called = Called.vo("", "datalink", service.url("links"), "--id", "a", "--id", "z", "--format", "csv");
        assertEnds(3, called);
        assertEquals(4, called.out().lines().count(), called.out());
        assertTrue(called.err().contains("z: there are neither links nor a reason"), called.err());
    }

    @Test
    void linksOfOneMeaning() {
        service.votable("GET /links", links(""));
        String url = service.url("links?ID=a");
        Called called = Called.vo("", "datalink", url, "--semantics", "preview", "--format", "csv");
        assertEnds(0, called);
        assertEquals(2, called.out().lines().count());
        assertTrue(called.out().contains("#preview-image"), called.out());
    }

    @Test
    void linksThatAreDownloaded() throws Exception {
        service.votable("GET /links", links(""));
        service.on("GET /a.png", 200, "image/png", "a preview").on("GET /a.fits", 200, "image/fits", "a dataset");
        String url = service.url("links?ID=a");
        Path out = folder.resolve("out");
        Called called = Called.vo("", "datalink", url, "--semantics", "#preview", "--download", out.toString());
        assertEquals(new Called(0, out.resolve("a.png") + "\n", ""), called);
        assertEquals("a preview", Files.readString(out.resolve("a.png")));
        assertEnds(0, Called.vo("", "datalink", url, "--download", out.toString()));
        assertEquals("a dataset", Files.readString(out.resolve("a.fits")));
    }

    @Test
    void linksOfTheRecordsInAFile() throws Exception {
        service.votable("GET /links", links(""));
        String fields = field("did") + "<FIELD name='access_url' utype='obscore:Access.Reference' datatype='char'"
                + " arraysize='*'/><FIELD name='access_format' utype='obscore:Access.Format' datatype='char'"
                + " arraysize='*'/>";
        String rows =
                row("one", service.url("links?ID=a"), LINKS_TYPE) + row("two", service.url("b.fits"), "image/fits");
        Path file = Files.writeString(folder.resolve("found.vot"), document(fields, rows, ""));
        Called all = Called.vo("", "datalink", file.toString(), "--semantics", "#this", "--format", "csv");
        assertEnds(0, all);
        assertEquals(3, all.out().lines().count());
        Called two = Called.vo("", "datalink", file.toString(), "--id", "two", "--format", "csv");
        assertEnds(0, two);
        assertTrue(two.out().contains("b.fits"), two.out());
        assertEquals(2, two.out().lines().count());
        Called piped = Called.vo(Files.readString(file), "datalink", "-", "--semantics", "this", "--format", "csv");
        assertEquals(all.out(), piped.out());
    }

    @Test
    void faultsAreTold() {
        String fault = row("b", "", "", "NotFoundFault: no b here", "", "#this", "", "");
        service.votable(
                "POST /links", document(FIELDS, row("a", "http://e.org/1", "", "", "", "#this", "", "") + fault, ""));
        Called called = Called.vo("", "datalink", service.url("links"), "--id", "a", "--id", "b", "--format", "csv");
        assertEnds(ExitCode.SERVICE, called);
        assertTrue(called.err().contains("vo: b: NotFoundFault: no b here"), called.err());
        assertEquals("ID=a&ID=b", service.body("POST /links"));
    }

    @Test
    void aPartOfADataset() throws Exception {
        service.votable("GET /links", links(soda("ivo://ivoa.net/std/SODA#sync-1.0", "soda")));
        service.on("GET /soda", 200, "image/fits", "a part");
        Path out = folder.resolve("part.fits");
        Files.writeString(out, "old");
        for (String[] where : new String[][] {{"links?ID=a"}, {"links", "--id", "a"}}) {
            String[] args = {"soda", service.url(where[0]), "--circle", "12,34,0.5", "-o", out.toString()};
            String[] all = java.util.Arrays.copyOf(args, args.length + where.length - 1);
            System.arraycopy(where, 1, all, args.length, where.length - 1);
            assertEquals(new Called(0, "", ""), Called.vo("", all));
            assertEquals("a part", Files.readString(out));
        }
        assertTrue(service.wasAsked("GET /soda?ID=a&POS=CIRCLE+12.0+34.0+0.5"), service.log()::toString);
        Called piped = Called.vo(
                "",
                "soda",
                service.url("links?ID=a"),
                "--range",
                "12,14,34,36",
                "--band",
                "500/600nm",
                "--param",
                "KIND=HEADER",
                "-o",
                "-");
        assertEquals(new Called(0, "a part", ""), piped);
        assertTrue(
                service.wasAsked("GET /soda?ID=a&POS=RANGE+12.0+14.0+34.0+36.0&KIND=HEADER&BAND=5.0E-7+6.0E-7"),
                service.log()::toString);
    }

    @Test
    void aPartByTheAddressOfTheServiceItself() throws Exception {
        service.on("GET /soda", 200, "image/fits", "a part");
        Path out = folder.resolve("part.fits");
        assertEnds(
                0,
                Called.vo(
                        "",
                        "soda",
                        service.url("soda"),
                        "--id",
                        "a",
                        "--polygon",
                        "1,2,3,4,5,6",
                        "-o",
                        out.toString()));
        assertEquals("a part", Files.readString(out));
        assertTrue(service.wasAsked("GET /soda?ID=a&POLYGON=1.0+2.0+3.0+4.0+5.0+6.0"), service.log()::toString);
    }

    @Test
    void aPartByAJob() throws Exception {
        service.votable("GET /links", links(soda("ivo://ivoa.net/std/SODA#async-1.0", "async")));
        service.on("POST /async", 200, "text/xml", Service.job("PENDING", ""));
        service.on("POST /async/7/phase", 200, "text/plain", "");
        service.on("DELETE /async/7", 200, "text/plain", "");
        String result = "<uws:results><uws:result id='r' xlink:href='" + service.url("part") + "'/></uws:results>";
        service.on("GET /async/7", 200, "text/xml", Service.job("COMPLETED", result));
        service.on("GET /part", 200, "image/fits", "a part");
        Path out = folder.resolve("part.fits");
        assertEquals(
                new Called(0, "", ""),
                Called.vo(
                        "", "soda", service.url("links?ID=a"), "--circle", "12,34,1", "--async", "-o", out.toString()));
        assertEquals("a part", Files.readString(out));
        assertTrue(service.wasAsked("DELETE /async/7"), service.log()::toString);
    }

    @Test
    void whatCannotBe() {
        service.votable("GET /links", links(""));
        String url = service.url("links?ID=a");
        Called none = Called.vo("", "soda", url, "--circle", "1,2,3", "-o", "never");
        assertEnds(ExitCode.FAILED, none);
        assertTrue(none.err().contains("no service cuts parts"), none.err());
        for (String[] args : new String[][] {
            {"soda", url},
            {"soda", url, "--circle", "1,2", "-o", "never"},
            {"soda", url, "--circle", "1,2,3", "--range", "1,2,3,4", "-o", "never"},
            {"soda", url, "--pol", "Z", "-o", "never"},
            {"soda", url, "--param", "x", "-o", "never"},
            {"soda", "here.vot", "--cert", "x.pem", "-o", "never"},
            {"datalink"},
        }) {
            assertEnds(ExitCode.USAGE, Called.vo("", args));
        }
        assertFalse(Files.exists(Path.of("never")));
    }
}
