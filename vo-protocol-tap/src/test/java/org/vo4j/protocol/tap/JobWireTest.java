// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.JobException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.Rows;
import org.vo4j.protocol.dali.uws.JobFilter;
import org.vo4j.protocol.dali.uws.Phase;

/** Asynchronous queries: rows T5 and T6 of the reference, U1 as TAP uses it, and faults B8 and B9. */
final class JobWireTest extends WireTest {
    @BeforeEach
    void job() {
        stub(post(urlEqualTo("/tap/async"))
                .willReturn(aResponse().withStatus(303).withHeader("Location", base() + "/async/42")));
        stub(post(urlPathEqualTo("/tap/async/42/phase"))
                .willReturn(aResponse().withStatus(303).withHeader("Location", base() + "/async/42")));
        stub(delete(urlEqualTo("/tap/async/42"))
                .willReturn(aResponse().withStatus(303).withHeader("Location", base() + "/async")));
        answers("/tap/async/42/results/result", 200, VOTABLE, result("", 1, 2, 3));
        phase(
                "COMPLETED",
                "<uws:results><uws:result id=\"diag\" xlink:href=\"" + base() + "/async/42/results/diag\"/>"
                        + "<uws:result id=\"result\" xlink:href=\"" + base()
                        + "/async/42/results/result\"/></uws:results>");
    }

    private void phase(String phase, String more) {
        stub(get(urlPathEqualTo("/tap/async/42"))
                .willReturn(aResponse().withHeader("Content-Type", "text/xml").withBody("""
                        <uws:job xmlns:uws="http://www.ivoa.net/xml/UWS/v1.0"
                            xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1">
                        <uws:jobId>42</uws:jobId><uws:ownerId/><uws:phase>%s</uws:phase>
                        <uws:executionDuration>60</uws:executionDuration>
                        %s
                        </uws:job>
                        """.formatted(phase, more))));
    }

    private List<String> lines() {
        return requests().stream()
                .map(request -> request.getMethod().getName() + " " + request.getUrl() + " " + body(request))
                .map(String::strip)
                .toList();
    }

    private static String body(LoggedRequest request) {
        return request.getBodyAsString();
    }

    /** T6, U1: the job is made with the parameters of sync, and stands still. */
    @Test
    void submit() {
        try (TapJob job = service().submit(TapQuery.adql("SELECT 1").maxRecords(0))) {
            assertEquals(URI.create(base() + "/async/42"), job.uri());
            assertEquals("42", job.jobId());
            assertEquals(
                    List.of("POST /tap/async REQUEST=doQuery&LANG=ADQL&MAXREC=0&QUERY=SELECT+1"),
                    lines().subList(0, 1));
            assertTrue(lines().stream().noneMatch(line -> line.contains("PHASE=RUN")), () -> "started: " + lines());
        }
        assertEquals("DELETE /tap/async/42", lines().get(lines().size() - 1), "redirect not followed");
    }

    /** T3 for jobs. */
    @Test
    void submitWithUpload() {
        try (TapJob job = service()
                .submit(TapQuery.adql("Q").upload("mine", Rows.ofRecords(UploadWireTest.Target.class, List.of())))) {
            LoggedRequest request = requests().get(0);
            assertEquals("mine,param:mine", request.getPart("UPLOAD").getBody().asString());
            assertTrue(request.getPart("mine").getBody().asString().contains("VOTABLE"));
            assertEquals("42", job.jobId());
        }
    }

    /** T3 (iii): the result of a job is fetched by the other service, from where the job says it is. */
    @Test
    void uploadOfAJob() {
        answers("/tap/sync", 200, VOTABLE, result(""));
        TapService service = service();
        try (TapJob job = service.submit("Q")) {
            service.query(TapQuery.adql("R").upload("before", job)).close();
        }
        LoggedRequest query = requests().stream()
                .filter(request -> request.getUrl().equals("/tap/sync"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "REQUEST=doQuery&LANG=ADQL&UPLOAD=before%2C"
                        + (base() + "/async/42/results/result")
                                .replace(":", "%3A")
                                .replace("/", "%2F") + "&QUERY=R",
                query.getBodyAsString());
    }

    /** T5: create, run, wait, fetch, delete; nothing of the client's own choices goes over the wire (B8). */
    @Test
    void oneShot() {
        try (TapResults results = service().queryAsJob(TapQuery.adql("Q").maxRecords(3), Duration.ofSeconds(20))) {
            assertEquals(3, results.load().size());
            assertTrue(lines().stream().noneMatch(line -> line.startsWith("DELETE")), "kept while it is read");
        }
        List<String> lines = lines();
        assertEquals(
                List.of(
                        "POST /tap/async REQUEST=doQuery&LANG=ADQL&MAXREC=3&QUERY=Q",
                        "POST /tap/async/42/phase PHASE=RUN"),
                lines.stream().filter(line -> line.startsWith("POST")).toList());
        assertTrue(lines.contains("GET /tap/async/42/results/result"), lines::toString);
        assertEquals("DELETE /tap/async/42", lines.get(lines.size() - 1));
    }

    /** B9: a job that fails is told with the service's reason, and deleted. */
    @Test
    void oneShotThatFails() {
        phase(
                "ERROR",
                "<uws:errorSummary type=\"fatal\" hasDetail=\"false\"><uws:message>no column 'x'</uws:message>"
                        + "</uws:errorSummary>");
        JobException failure = assertThrows(
                JobException.class, () -> service().queryAsJob(TapQuery.adql("Q"), Duration.ofSeconds(20)));
        assertEquals("ERROR", failure.phase());
        assertEquals(URI.create(base() + "/async/42"), failure.job());
        assertTrue(failure.getMessage().contains("no column 'x'"), failure.getMessage());
        assertEquals("DELETE /tap/async/42", lines().get(lines().size() - 1));
    }

    @Test
    void refusedAtOnce() {
        answers("/tap/async", 400, VOTABLE, error("LANG is missing"));
        QueryException failure =
                assertThrows(QueryException.class, () -> service().submit("Q"));
        assertTrue(failure.getMessage().contains("LANG is missing"), failure.getMessage());
    }

    @Test
    void noJobsHere() {
        answers("/tap/async", 404, "text/html", "<html><body>Nothing</body></html>");
        ServiceException failure =
                assertThrows(ServiceException.class, () -> service().submit("Q"));
        assertEquals(404, failure.status());
    }

    /** U5: what can be set. */
    @Test
    void settings() {
        stub(post(urlPathEqualTo("/tap/async/42/executionduration"))
                .willReturn(aResponse().withStatus(303).withHeader("Location", base() + "/async/42")));
        stub(post(urlPathEqualTo("/tap/async/42/destruction"))
                .willReturn(aResponse().withStatus(200)));
        stub(post(urlPathEqualTo("/tap/async/42/parameters"))
                .willReturn(aResponse().withStatus(200)));
        TapJob job = service().job("42");
        job.executionDuration(Duration.ofHours(2))
                .destruction(Instant.parse("2026-03-04T05:06:07Z"))
                .query("SELECT 2")
                .uploads(TapQuery.adql("").upload("a", URI.create("http://h/a")))
                .run()
                .abort();
        List<String> lines =
                lines().stream().filter(line -> line.startsWith("POST")).toList();
        assertEquals("POST /tap/async/42/executionduration EXECUTIONDURATION=7200", lines.get(0));
        assertTrue(lines.get(1).startsWith("POST /tap/async/42/destruction DESTRUCTION=2026-03-04T05%3A06%3A07"));
        assertTrue(lines.get(2).startsWith("POST /tap/async/42/parameters QUERY=SELECT"));
        assertEquals("POST /tap/async/42/parameters UPLOAD=a%2Chttp%3A%2F%2Fh%2Fa", lines.get(3));
        assertEquals("POST /tap/async/42/phase PHASE=RUN", lines.get(4));
        assertEquals("POST /tap/async/42/phase PHASE=ABORT", lines.get(5));
        job.close();
        assertFalse(lines().stream().anyMatch(line -> line.startsWith("DELETE")), "not made here, not deleted");
    }

    @Test
    void keptJob() {
        try (TapJob job = service().submit("Q")) {
            job.keep();
        }
        assertTrue(lines().stream().noneMatch(line -> line.startsWith("DELETE")), () -> "deleted: " + lines());
    }

    /** T6: a job is taken up again from its address alone. */
    @Test
    void resumed() {
        TapJob job = service().job(URI.create(base() + "/async/42"));
        assertEquals(Phase.COMPLETED, job.phase());
        try (TapResults results = job.results()) {
            assertEquals(
                    List.of(1, 2, 3),
                    results.stream().map((Row row) -> row.getInt("id")).toList());
        }
    }

    @Test
    void noResultBeforeTheEnd() {
        phase("EXECUTING", "");
        JobException failure =
                assertThrows(JobException.class, () -> service().job("42").results());
        assertEquals("EXECUTING", failure.phase());
        assertTrue(failure.getMessage().contains("await"), failure.getMessage());
    }

    /** By the standard the result has a fixed address; some services do not list it. */
    @Test
    void resultThatIsNotListed() {
        phase("COMPLETED", "");
        try (TapResults results = service().job("42").results()) {
            assertEquals(3, results.load().size());
        }
    }

    @Test
    void whatElseTheJobMade() {
        assertEquals(
                List.of("diag " + base() + "/async/42/results/diag", "result " + base() + "/async/42/results/result"),
                service().job("42").allResults().stream()
                        .map(result -> result.id() + " " + result.uri().orElseThrow())
                        .toList());
    }

    @Test
    void download(@TempDir Path folder) throws Exception {
        answers("/tap/async/42/results/result", 200, "text/csv", "id\r\n1\r\n");
        Path file = folder.resolve("found.csv");
        assertTrue(service().job("42").download(file).isOk());
        assertEquals("id\r\n1\r\n", Files.readString(file));
    }

    /** T6: the list of jobs with the filters of UWS 1.1. */
    @Test
    void listOfJobs() {
        answers("/tap/async", 200, "text/xml", """
                <uws:jobs xmlns:uws="http://www.ivoa.net/xml/UWS/v1.0" xmlns:xlink="http://www.w3.org/1999/xlink">
                <uws:jobref id="42" xlink:href="%s/async/42"><uws:phase>COMPLETED</uws:phase></uws:jobref></uws:jobs>
                """.formatted(base()));
        JobFilter filter = JobFilter.all().phases(Phase.COMPLETED, Phase.ERROR).last(5);
        assertEquals(
                List.of("42"),
                service().jobs().list(filter).stream().map(job -> job.jobId()).toList());
        assertTrue(requests().get(0).getUrl().startsWith("/tap/async?PHASE=COMPLETED&PHASE=ERROR"));
    }
}
