// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.cli.console.Terminal;
import org.vo4j.testkit.Fault;

/** The commands of TAP: what goes over the wire, what comes out, and with which code they end. */
class TapCommandsTest {
    private static final String SYNC = "POST /tap/sync";

    private final Service service = new Service();

    @TempDir
    Path folder;

    @AfterEach
    void end() {
        service.close();
    }

    private Called query(String... more) {
        return tap("query", "SELECT x FROM t", more);
    }

    private Called tap(String command, String adql, String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "tap";
        args[1] = command;
        args[2] = service.url("tap");
        args[3] = adql;
        System.arraycopy(more, 0, args, 4, more.length);
        return Called.vo("", args);
    }

    private static void assertEnds(int code, Called called) {
        assertEquals(code, called.code(), called::toString);
    }

    @Test
    void queryAtOnceAsTextAndOnTheWire() {
        service.votable(SYNC, Service.table("OK", "", 1, 2));
        Called called = query("--format", "csv", "--maxrec", "5", "--lang", "ADQL-2.1");
        assertEquals(new Called(0, "x\n1\n2\n", ""), called);
        assertEquals("REQUEST=doQuery&LANG=ADQL-2.1&MAXREC=5&QUERY=SELECT+x+FROM+t", service.body(SYNC));
    }

    @Test
    void theQueryComesFromStandardInputOrAFile() throws Exception {
        service.votable(SYNC, Service.table("OK", "", 1));
        assertEnds(0, Called.vo("SELECT 1 AS a\n", "tap", "query", service.url("tap"), "-", "--format", "csv"));
        assertTrue(service.body(SYNC).endsWith("&QUERY=SELECT+1+AS+a"), () -> service.body(SYNC));
        Path file = Files.writeString(folder.resolve("q.adql"), "SELECT 2 AS b\n");
        try (Service other = new Service()) {
            other.votable(SYNC, Service.table("OK", "", 1));
            assertEnds(0, Called.vo("", "tap", "query", other.url("tap"), "@" + file));
            assertTrue(other.body(SYNC).endsWith("&QUERY=SELECT+2+AS+b"), () -> other.body(SYNC));
        }
    }

    @Test
    void aFileIsConvertedToWhatItsNameSays() throws Exception {
        service.votable(SYNC, Service.table("OK", "", 1, 2));
        Path csv = folder.resolve("out.csv");
        assertEquals(new Called(0, "", ""), query("-o", csv.toString()));
        assertEquals("x\n1\n2\n", Files.readString(csv));
        Path vot = folder.resolve("out.vot");
        assertEquals(new Called(0, "", ""), query("-o", vot.toString()));
        assertTrue(Files.readString(vot).contains("<TD>2</TD>"), "as the service has encoded it");
        for (String name : List.of("out.fits", "out.parquet")) {
            Path file = folder.resolve(name);
            assertEquals(new Called(0, "", ""), query("-o", file.toString()));
            String begin = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).substring(0, 6);
            assertEquals(
                    name.equals("out.fits") ? "SIMPLE" : "PAR1", begin.substring(0, name.equals("out.fits") ? 6 : 4));
            assertEquals(new Called(0, "x\n1\n2\n", ""), Called.vo("", "cat", "--format", "csv", file.toString()));
            Called votable = Called.vo("", "cat", "--format", "votable", file.toString());
            assertTrue(votable.out().contains("<TD>2</TD>"), votable::toString);
        }
    }

    @Test
    void aResponseFormatStoresTheServicesOwnBytes() throws Exception {
        service.on(SYNC, 200, "text/csv", "x\r\n01\r\n");
        Path csv = folder.resolve("out.csv");
        assertEquals(new Called(0, "", ""), query("--response-format", "csv", "-o", csv.toString()));
        assertEquals("x\r\n01\r\n", Files.readString(csv));
        assertTrue(service.body(SYNC).contains("RESPONSEFORMAT=csv"), () -> service.body(SYNC));
        assertEquals(new Called(0, "x\r\n01\r\n", ""), query("--response-format", "csv"));
    }

    @Test
    void uploadsGoAlong() throws Exception {
        service.votable(SYNC, Service.table("OK", "", 1));
        Path mine = Files.writeString(folder.resolve("mine.vot"), Service.table("", "", 5));
        assertEnds(0, query("--upload", "a=" + mine, "--upload", "b=http://localhost/b.vot"));
        String body = service.body(SYNC);
        assertTrue(body.contains("a,param:a") && body.contains("b,http://localhost/b.vot"), body);
        assertTrue(body.contains("<TD>5</TD>"), body);
        assertEnds(2, query("--upload", "a=" + folder.resolve("none.vot")));
        assertEnds(2, query("--upload", "nothing"));
    }

    @Test
    void exitCodeForAnErrorOfTheService() {
        service.on(SYNC, 400, "application/x-votable+xml", Service.table("ERROR: no such column", ""));
        Called called = query();
        assertEnds(3, called);
        assertTrue(called.err().contains("no such column"), called.err());
        service.on(SYNC, 500, "text/plain", "out of order");
        assertEnds(3, query());
    }

    @Test
    void anErrorBehindTheRowsLeavesNoFile() {
        service.votable(SYNC, Service.table("OK", "ERROR: disk on fire", 1));
        Path out = folder.resolve("out.csv");
        Called called = query("-o", out.toString());
        assertEnds(3, called);
        assertTrue(called.err().contains("disk on fire"), called.err());
        assertFalse(Files.exists(out));
        assertEquals("x\n1\n", query("--format", "csv").out(), "what has come is sound");
    }

    @Test
    void exitCodeForTheNetwork() {
        service.votable(SYNC, Service.table("OK", "", 1, 2, 3));
        service.server().always(Fault.cut(120).afterHead());
        assertEnds(4, query());
        service.server().always(Fault.stall(120).afterHead());
        assertEnds(4, query("--timeout", "1"));
        service.close();
        assertEnds(4, query("--timeout", "1"));
    }

    @Test
    void exitCodeForNoAuthorisation() {
        service.on(SYNC, new Service.Reply(401, "WWW-Authenticate: Basic realm=\"x\"", "text/plain", "log in"));
        assertEnds(5, query());
        service.on(SYNC, 403, "text/plain", "not you");
        assertEnds(5, query());
    }

    @Test
    void exitCodeForTruncation() throws Exception {
        service.votable(SYNC, Service.table("OK", "OVERFLOW", 1, 2));
        Called called = query("--format", "csv");
        assertEnds(6, called);
        assertTrue(called.err().contains("truncated"), called.err());
        assertEquals("x\n1\n2\n", called.out());
        assertEnds(0, query("--allow-truncated"));
        assertEnds(0, query("--maxrec", "2"));
        assertEnds(6, query("--maxrec", "3"));
        Path raw = folder.resolve("raw.vot");
        assertEnds(6, query("--response-format", "votable", "-o", raw.toString()));
        assertTrue(Files.exists(raw), "it is there, and said to be short");
        assertEnds(0, query("--response-format", "votable", "-o", raw.toString(), "--maxrec", "2"));
        assertEnds(6, query("--response-format", "votable", "-o", raw.toString(), "--maxrec", "3"));
    }

    @Test
    void exitCodeForWrongUsage() {
        assertEnds(2, Called.vo("", "tap"));
        assertEnds(2, Called.vo("", "tap", "qeury", "x", "y"));
        assertTrue(Called.vo("", "tap", "qeury").err().contains("did you mean query?"));
        assertEnds(2, Called.vo("", "tap", "query", "nowhere", "SELECT 1"));
        assertEnds(2, query("--keep-job"));
        assertEnds(2, query("--maxrec", "-1"));
        assertEnds(2, query("--user", "me"));
        assertEnds(2, query("--bearer-env", "VO_NOT_SET"));
        assertEnds(2, query("--timeout", "0"));
        assertEnds(0, Called.vo("", "tap", "--help"));
        assertTrue(Called.vo("", "help", "tap", "query").out().contains("Usage: vo tap query"));
        assertEquals(0, service.server().connections(), "nothing is asked of the service");
    }

    @Test
    void credentialsGoToTheService() {
        service.votable(SYNC, Service.table("OK", "", 1));
        byte[] none = {};
        Map<String, String> environment = Map.of("VO_PASSWORD", "secret", "TOKEN", "abc.def");
        String[] args = {"tap", "query", service.url("tap"), "SELECT 1", "--user", "me"};
        assertEnds(0, Called.vo(none, Terminal.none(), environment, args));
        String basic = java.util.Base64.getEncoder().encodeToString("me:secret".getBytes(StandardCharsets.UTF_8));
        assertTrue(service.server().requests().stream()
                .anyMatch(request -> request.header("authorization").orElse("").equals("Basic " + basic)));
        args[4] = "--bearer-env";
        args[5] = "TOKEN";
        assertEnds(0, Called.vo(none, Terminal.none(), environment, args));
        assertTrue(service.server().requests().stream()
                .anyMatch(request -> request.header("authorization").orElse("").equals("Bearer abc.def")));
    }

    private static final String BASIC =
            "Basic " + java.util.Base64.getEncoder().encodeToString("me:secret".getBytes(StandardCharsets.UTF_8));

    private Called withPassword(String... args) {
        return Called.vo(new byte[0], Terminal.none(), Map.of("VO_PASSWORD", "secret", "TOKEN", "abc.def"), args);
    }

    /** Two interfaces beside the one that needs no login. */
    private void offerLogins() {
        StringBuilder ways = new StringBuilder();
        for (String method : List.of("", "BasicAA", "OAuth")) {
            String path = method.isEmpty() ? "tap" : "tap-" + method;
            ways.append("<interface role='std' version='1.1'><accessURL use='base'>" + service.url(path)
                    + "</accessURL><securityMethod"
                    + (method.isEmpty() ? "" : " standardID='ivo://ivoa.net/sso#" + method + "'") + "/></interface>");
        }
        String document = "<capabilities><capability standardID='ivo://ivoa.net/std/TAP'>" + ways
                + "</capability></capabilities>";
        service.on("GET /tap/capabilities", 200, "text/xml", document);
        service.on("GET /tap-BasicAA/capabilities", 200, "text/xml", document);
    }

    /** C16, N2: the endpoint is the one whose securityMethod the login serves; what it declares is asked for once. */
    @Test
    void theEndpointTakesTheLogin() {
        offerLogins();
        service.votable("POST /tap-BasicAA/sync", Service.table("OK", "", 1));
        service.votable("POST /tap-OAuth/sync", Service.table("OK", "", 2));
        String url = service.url("tap");
        assertEquals(
                new Called(0, "x\n1\n", ""),
                withPassword("tap", "query", url, "SELECT 1", "--user", "me", "--format", "csv"));
        assertEquals(List.of("GET /tap/capabilities", "POST /tap-BasicAA/sync"), service.log());
        assertTrue(service.server().requests().stream()
                .allMatch(request -> request.header("authorization").orElse("").equals(BASIC)));
        assertEquals(
                new Called(0, "x\n2\n", ""),
                withPassword("tap", "query", url, "SELECT 1", "--bearer-env", "TOKEN", "--format", "csv"));
        assertEquals(
                "Bearer abc.def",
                service.server().requests().get(3).header("authorization").orElse(""));
    }

    @Test
    void theEndpointIsTheOneGivenIfItTakesTheLoginOrThereIsNone() {
        offerLogins();
        service.votable(SYNC, Service.table("OK", "", 1));
        service.votable("POST /tap-BasicAA/sync", Service.table("OK", "", 2));
        assertEnds(0, query());
        assertEquals(List.of("GET /tap/capabilities", SYNC), service.log(), "as before, when there is no login");
        String both = service.url("tap-BasicAA");
        assertEnds(0, withPassword("tap", "query", both, "SELECT 1", "--user", "me", "--bearer-env", "TOKEN"));
        assertEquals(
                List.of("GET /tap-BasicAA/capabilities", "POST /tap-BasicAA/sync"),
                service.log().subList(2, 4));
    }

    /** A document that names another host gets no password of this one's. */
    @Test
    void theEndpointIsAtNoOtherOrigin() {
        service.votable(SYNC, Service.table("OK", "", 1));
        assertEnds(0, withPassword("tap", "query", service.url("tap"), "SELECT 1", "--user", "me"));
        assertEquals(List.of("GET /tap/capabilities", SYNC), service.log());
        service.on("GET /tap/capabilities", 404, "text/plain", "none");
        assertEnds(0, withPassword("tap", "query", service.url("tap"), "SELECT 1", "--user", "me"));
        assertEquals(SYNC, service.log().get(service.log().size() - 1), "without capabilities there is one address");
    }

    @Test
    void didYouMeanATableOfTheService() {
        service.on(SYNC, 400, "application/x-votable+xml", Service.table("ERROR: unknown table", ""));
        service.on("GET /tap/tables", 200, "text/xml", TABLES);
        Called called = tap("query", "SELECT * FROM gaia.surce AS s");
        assertEnds(3, called);
        assertTrue(called.err().contains("no table gaia.surce; did you mean gaia.source?"), called.err());
        assertFalse(query().err().contains("did you mean"), "t is near to nothing");
    }

    private static final String TABLES = """
            <vosi:tableset xmlns:vosi="http://www.ivoa.net/xml/VOSITables/v1.0">
              <schema><name>gaia</name>
                <table><name>gaia.source</name><description>All stars. And more.</description>
                  <column><name>ra</name><description>Right ascension</description><unit>deg</unit>
                    <ucd>pos.eq.ra</ucd><dataType>double</dataType><flag>indexed</flag></column></table>
                <table><name>gaia.qso</name><column><name>id</name></column></table>
              </schema>
            </vosi:tableset>
            """;

    @Test
    void tablesAreListed() {
        service.on("GET /tap/tables", 200, "text/xml", TABLES);
        Called all = Called.vo("", "tap", "tables", service.url("tap"));
        assertEnds(0, all);
        assertEquals("gaia.source  -  All stars\ngaia.qso     -\n", all.out());
        Called one = Called.vo("", "tap", "tables", service.url("tap"), "gaia.source");
        assertEnds(0, one);
        assertTrue(one.out().contains("ra  ") && one.out().contains("pos.eq.ra"), one.out());
        Called json = Called.vo("", "tap", "tables", service.url("tap"), "gaia.source", "--format", "json");
        assertTrue(json.out().contains("\"ucd\": \"pos.eq.ra\""), json.out());
        Called none = Called.vo("", "tap", "tables", service.url("tap"), "gaia.sorce");
        assertEnds(2, none);
        assertTrue(none.err().contains("did you mean gaia.source?"), none.err());
    }

    @Test
    void limitsAndCapabilitiesAndAvailability() {
        Called limits = Called.vo("", "tap", "limits", service.url("tap"));
        assertEnds(0, limits);
        assertTrue(limits.out().contains("2000") && limits.out().contains("ADQL"), limits.out());
        Called capabilities = Called.vo("", "capabilities", service.url("tap"), "--format", "json");
        assertEnds(0, capabilities);
        assertTrue(capabilities.out().contains("\"standardID\": \"ivo://ivoa.net/std/TAP\""), capabilities.out());
        assertTrue(Called.vo("", "capabilities", service.url("tap")).out().contains("sso#BasicAA"));
        String down =
                "<availability xmlns=\"http://www.ivoa.net/xml/VOSIAvailability/v1.0\"><available>false</available>"
                        + "<note>back soon</note></availability>";
        service.on("GET /tap/availability", 200, "text/xml", down);
        Called availability = Called.vo("", "availability", service.url("tap"));
        assertEquals(new Called(3, "available   no\nnote        back soon\n", ""), availability);
        service.on("GET /tap/availability", 200, "text/xml", down.replace("false", "true"));
        Called json = Called.vo("", "availability", service.url("tap"), "--format", "json");
        assertEnds(0, json);
        assertTrue(json.out().contains("\"available\": true"), json.out());
    }

    @Test
    void examplesAreShown() {
        service.on("GET /tap/examples", 200, "application/xhtml+xml", """
                <html xmlns="http://www.w3.org/1999/xhtml"><body vocab="http://www.ivoa.net/rdf/examples#">
                <div typeof="example" id="a" resource="#a"><h2 property="name">All stars</h2>
                <pre property="query">SELECT * FROM stars</pre></div></body></html>
                """);
        assertEquals(
                new Called(0, "-- All stars\nSELECT * FROM stars\n", ""),
                Called.vo("", "tap", "examples", service.url("tap")));
    }

    private void completesAtOnce() {
        service.on("POST /tap/async", new Service.Reply(303, "Location: @tap/async/7", "text/plain", ""));
        service.on("POST /tap/async/7/phase", new Service.Reply(303, "Location: @tap/async/7", "text/plain", ""));
        service.on("GET /tap/async/7", 200, "text/xml", Service.job("COMPLETED", RESULTS));
        service.on("GET /tap/async/7/phase", 200, "text/plain", "COMPLETED");
        service.on("DELETE /tap/async/7", new Service.Reply(303, "Location: @tap/async", "text/plain", ""));
        service.votable("GET /tap/async/7/results/result", Service.table("OK", "", 3));
    }

    private static final String RESULTS =
            "<uws:results><uws:result id=\"result\" xlink:href=\"results/result\"/></uws:results>";

    @Test
    void queryAsAJobDeletesIt() {
        completesAtOnce();
        assertEquals(new Called(0, "x\n3\n", ""), query("--async", "--format", "csv"));
        assertEquals("PHASE=RUN", service.body("POST /tap/async/7/phase"));
        assertTrue(service.wasAsked("DELETE /tap/async/7"), () -> service.log().toString());
    }

    @Test
    void aJobThatCannotBeDeletedIsNamed() {
        completesAtOnce();
        service.on("DELETE /tap/async/7", 500, "text/plain", "not today");
        Called called = query("--async", "--format", "csv");
        assertEnds(0, called);
        assertEquals("x\n3\n", called.out());
        assertTrue(called.err().contains("the job " + service.url("tap/async/7") + " could not be"), called.err());
        assertTrue(called.err().contains("not today"), called.err());
        assertEquals(
                1, service.log().stream().filter("DELETE /tap/async/7"::equals).count());
    }

    @Test
    void aJobIsKeptIfWanted() {
        completesAtOnce();
        Called called = query("--async", "--keep-job", "--format", "csv");
        assertEnds(0, called);
        assertTrue(called.err().contains(service.url("tap/async/7")), called.err());
        assertFalse(service.wasAsked("DELETE"), () -> service.log().toString());
    }

    @Test
    void aJobThatFailsIsAnErrorOfTheServiceAndDeleted() {
        completesAtOnce();
        service.on(
                "GET /tap/async/7",
                200,
                "text/xml",
                Service.job(
                        "ERROR",
                        "<uws:errorSummary type=\"fatal\" hasDetail=\"false\"><uws:message>too dear</uws:message>"
                                + "</uws:errorSummary>"));
        Called called = query("--async");
        assertEnds(3, called);
        assertTrue(called.err().contains("too dear"), called.err());
        assertTrue(service.wasAsked("DELETE /tap/async/7"));
    }

    @Test
    void aJobThatTakesTooLongIsATimeOut() {
        completesAtOnce();
        service.on("GET /tap/async/7", 200, "text/xml", Service.job("EXECUTING", ""));
        assertEnds(4, query("--async", "--timeout", "1"));
        assertTrue(service.wasAsked("DELETE /tap/async/7"));
    }

    @Test
    void submitAndTheStepsOfAJob() throws Exception {
        completesAtOnce();
        String url = service.url("tap/async/7");
        assertEquals(new Called(0, url + "\n", ""), tap("submit", "SELECT 1"));
        assertFalse(service.wasAsked("POST /tap/async/7"), "it is PENDING");
        assertEquals(new Called(0, "COMPLETED\n", ""), Called.vo("", "tap", "job", url, "--phase"));
        Path out = folder.resolve("r.csv");
        assertEquals(
                new Called(0, "", ""),
                Called.vo("", "tap", "job", url, "--run", "--wait", "--result", "-o", out.toString()));
        assertEquals("x\n3\n", Files.readString(out));
        assertEquals(new Called(0, "", ""), Called.vo("", "tap", "job", url, "--abort"));
        assertTrue(Called.vo("", "tap", "job", url).out().startsWith("job         " + url));
        assertEquals(new Called(0, "", ""), Called.vo("", "tap", "job", url, "--delete"));
        assertTrue(service.wasAsked("DELETE /tap/async/7"));
        assertFalse(service.wasAsked("GET /tap/async HTTP"), "the redirect of DELETE is not followed");
        assertEnds(2, Called.vo("", "tap", "job", url, "-o", out.toString()));
    }

    @Test
    void jobsAreListed() {
        service.on(
                "GET /tap/async",
                200,
                "text/xml",
                "<uws:jobs version=\"1.1\" xmlns:uws=\"http://www.ivoa.net/xml/UWS/v1.0\""
                        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><uws:jobref id=\"7\" xlink:href=\""
                        + service.url("tap/async/7")
                        + "\"><uws:phase>EXECUTING</uws:phase><uws:runId>mine</uws:runId></uws:jobref></uws:jobs>");
        assertEquals(
                new Called(0, "EXECUTING  -  " + service.url("tap/async/7") + "  mine\n", ""),
                Called.vo("", "tap", "jobs", service.url("tap")));
    }

    @Test
    void coneSearch() {
        service.votable("GET /scs", Service.table("OK", "", 4));
        String url = service.url("scs");
        Called called = Called.vo(
                "",
                "cone",
                url,
                "10.5",
                "-5.25",
                "0.1",
                "--verbosity",
                "3",
                "--maxrec",
                "9",
                "--param",
                "A=b c",
                "--format",
                "csv");
        assertEquals(new Called(0, "x\n4\n", ""), called);
        assertEquals(java.util.List.of("GET /scs?RA=10.5&DEC=-5.25&SR=0.1&VERB=3&MAXREC=9&A=b+c"), service.log());
        assertEnds(2, Called.vo("", "cone", url, "10.5", "x", "0.1"));
        assertEnds(2, Called.vo("", "cone", url, "10.5", "-95", "0.1"));
        assertEnds(2, Called.vo("", "cone", url, "10.5", "0", "0.1", "--verbosity", "7"));
        assertEquals(1, service.log().size());
        service.votable("GET /scs", Service.table("ERROR: no", ""));
        assertEnds(3, Called.vo("", "cone", url, "1", "-.5", "0.1"));
    }
}
