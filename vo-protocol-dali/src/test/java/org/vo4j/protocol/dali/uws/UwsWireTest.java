// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vo4j.api.JobException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.http.VoHttp;

/** Jobs over the wire: rows U1 to U8 of the feature table and services as they are. */
final class UwsWireTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static WireMockServer server;
    private final VoHttp http = VoHttp.standard().retries(0);

    @BeforeAll
    static void start() {
        server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void reset() {
        server.resetAll();
    }

    private static URI uri(String path) {
        return URI.create(server.baseUrl() + path);
    }

    private static RequestBody query() {
        return RequestBody.of("REQUEST=doQuery&LANG=ADQL&QUERY=SELECT+1".getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseDefinitionBuilder redirect(int status, String to) {
        return aResponse().withStatus(status).withHeader("Location", to);
    }

    private static ResponseDefinitionBuilder job(String phase) {
        return xml(FakeJobServer.document("1.1", phase, "<uws:results/>"));
    }

    private static ResponseDefinitionBuilder xml(String body) {
        return aResponse().withHeader("Content-Type", "text/xml").withBody(body);
    }

    private static List<String> asked() {
        return server.getAllServeEvents().stream()
                .map(event -> event.getRequest().getMethod() + " "
                        + event.getRequest().getUrl() + " " + event.getRequest().getBodyAsString())
                .map(String::strip)
                .sorted(java.util.Collections.reverseOrder())
                .toList();
    }

    private UwsJob job() {
        return UwsJob.at(http, uri("/tap/async/42"));
    }

    private UwsJob create(HttpTransport transport) {
        return UwsJob.create(transport, uri("/tap/async"), FORM, query());
    }

    /** One transport that shows redirects, and one that follows them whatever is asked. */
    static Stream<HttpTransport> transports() {
        VoHttp http = VoHttp.standard().retries(0);
        return Stream.of(http, http::send);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void u1TheTargetOfTheRedirectIsTheJob(HttpTransport transport) {
        server.stubFor(post("/tap/async").willReturn(redirect(303, "/tap/async/42")));
        server.stubFor(get("/tap/async/42").willReturn(job("PENDING")));
        UwsJob job = create(transport).keep();
        assertEquals(uri("/tap/async/42"), job.uri());
        assertEquals("42", job.jobId());
        server.verify(com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor(
                        com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo("/tap/async"))
                .withHeader("Content-Type", equalTo(FORM))
                .withRequestBody(equalTo("REQUEST=doQuery&LANG=ADQL&QUERY=SELECT+1")));
    }

    @Test
    void b10TheRedirectIsNotFollowedForNothing() {
        server.stubFor(post("/tap/async").willReturn(redirect(303, "42")));
        UwsJob job = create(http).keep();
        assertEquals(uri("/tap/42"), job.uri());
        assertEquals(List.of("POST /tap/async REQUEST=doQuery&LANG=ADQL&QUERY=SELECT+1"), asked());
    }

    @Test
    void u1OtherWaysToNameTheJob() {
        server.stubFor(post("/tap/async")
                .willReturn(aResponse().withStatus(201).withHeader("Location", "http://other.example.org/jobs/7?x=1")));
        assertEquals(
                URI.create("http://other.example.org/jobs/7"),
                create(http).keep().uri());
        server.stubFor(post("/tap/async").willReturn(job("PENDING")));
        assertEquals(uri("/tap/async/42"), create(http).keep().uri());
    }

    @Test
    void aServiceThatHasMovedGetsThePostAgain() {
        server.stubFor(post("/tap/async").willReturn(redirect(301, "/tap/async/")));
        server.stubFor(post("/tap/async/").willReturn(redirect(302, "/tap/async/42")));
        assertEquals(uri("/tap/async/42"), create(http).keep().uri());
        assertEquals(2, asked().size());
        RequestBody once = new RequestBody() {
            @Override
            public java.util.OptionalLong length() {
                return query().length();
            }

            @Override
            public boolean isRepeatable() {
                return false;
            }

            @Override
            public void writeTo(java.io.OutputStream out) throws java.io.IOException {
                query().writeTo(out);
            }
        };
        TransportException moved =
                assertThrows(TransportException.class, () -> UwsJob.create(http, uri("/tap/async"), FORM, once));
        assertTrue(moved.getMessage().contains("/tap/async/"), moved.getMessage());
    }

    @Test
    void whatIsNoJobIsSaid() {
        server.stubFor(post("/tap/async")
                .willReturn(xml("<VOTABLE><RESOURCE type='results'>"
                        + "<INFO name='QUERY_STATUS' value='ERROR'>no table foo</INFO></RESOURCE></VOTABLE>")));
        assertTrue(assertThrows(QueryException.class, () -> create(http))
                .getMessage()
                .contains("no table foo"));
        server.stubFor(post("/tap/async")
                .willReturn(xml("<VOTABLE><RESOURCE><INFO name='QUERY_STATUS' value='ERROR'>"
                                + "bad query</INFO></RESOURCE></VOTABLE>")
                        .withStatus(400)));
        assertTrue(assertThrows(QueryException.class, () -> create(http))
                .getMessage()
                .contains("bad query"));
        server.stubFor(post("/tap/async")
                .willReturn(aResponse().withHeader("Content-Type", "text/html").withBody("<html><p>Please log in")));
        ServiceException login = assertThrows(ServiceException.class, () -> create(http));
        assertTrue(login.getMessage().contains("Please log in"), login.getMessage());
        assertTrue(login.getMessage().contains("text/html"), login.getMessage());
        server.stubFor(post("/tap/async")
                .willReturn(aResponse()
                        .withStatus(503)
                        .withHeader("Retry-After", "7")
                        .withBody("full")));
        ServiceException busy = assertThrows(ServiceException.class, () -> create(http));
        assertEquals(Optional.of(Duration.ofSeconds(7)), busy.retryAfter());
        assertEquals("full", busy.bodyExcerpt());
        assertEquals(4, asked().size(), "a job is never created twice");
    }

    @Test
    void u2RunAndAbort() {
        server.stubFor(post("/tap/async/42/phase").willReturn(redirect(303, "/tap/async/42")));
        job().run().abort();
        assertEquals(List.of("POST /tap/async/42/phase PHASE=RUN", "POST /tap/async/42/phase PHASE=ABORT"), asked());
    }

    @Test
    void aForbiddenChangeOfPhaseIsAFailure() {
        server.stubFor(post("/tap/async/42/phase")
                .willReturn(aResponse().withStatus(403).withBody("it is COMPLETED")));
        ServiceException failure = assertThrows(ServiceException.class, () -> job().run());
        assertEquals(403, failure.status());
        assertTrue(failure.getMessage().contains("it is COMPLETED"), failure.getMessage());
    }

    @Test
    void u3WaitOverTheWire() {
        server.stubFor(get("/tap/async/42").willReturn(job("QUEUED")));
        server.stubFor(get("/tap/async/42?WAIT=30&PHASE=QUEUED").willReturn(job("EXECUTING")));
        server.stubFor(get("/tap/async/42?WAIT=30&PHASE=EXECUTING").willReturn(job("COMPLETED")));
        assertTrue(job().awaitEnd(Duration.ofMinutes(10)).phase().isCompleted());
        assertEquals(3, asked().size());
    }

    @Test
    void u4DeleteDoesNotFollowRedirects() {
        // ESAC sends to a list of jobs of tens of megabytes, pyvo issue 535
        server.stubFor(delete("/tap/async/42").willReturn(redirect(303, "/tap/async")));
        job().delete();
        assertEquals(List.of("DELETE /tap/async/42"), asked());
    }

    @Test
    void u4DeleteByPostWhereDeleteDoesNotGetThrough() {
        server.stubFor(delete("/tap/async/42").willReturn(aResponse().withStatus(405)));
        server.stubFor(post("/tap/async/42").willReturn(redirect(303, "/tap/async")));
        job().delete();
        assertEquals(List.of("POST /tap/async/42 ACTION=DELETE", "DELETE /tap/async/42"), asked());
    }

    @Test
    void u4CloseDeletesWhatWasCreatedHereUnlessKept() {
        server.stubFor(post("/tap/async").willReturn(redirect(303, "/tap/async/42")));
        server.stubFor(delete("/tap/async/42").willReturn(aResponse()));
        create(http).keep().close();
        job().close();
        assertEquals(1, asked().size());
        UwsJob job = create(http);
        job.close();
        job.close();
        assertEquals(1, asked().stream().filter("DELETE /tap/async/42"::equals).count());
        UwsJob deleted = create(http);
        deleted.delete();
        deleted.close();
        assertEquals(2, asked().stream().filter("DELETE /tap/async/42"::equals).count());
    }

    @Test
    void u4AJobThatIsGoneIsDeleted() {
        server.stubFor(delete("/tap/async/42").willReturn(aResponse().withStatus(404)));
        job().delete();
        server.stubFor(delete("/tap/async/42").willReturn(aResponse().withStatus(500)));
        assertEquals(
                500, assertThrows(ServiceException.class, () -> job().delete()).status());
    }

    @Test
    void u5WhatCanBeSet() {
        server.stubFor(any(anyUrl()).willReturn(redirect(303, "/tap/async/42")));
        job().executionDuration(Duration.ofHours(2))
                .destruction(Instant.parse("2026-03-04T05:06:07.890Z"))
                .parameter("QUERY", "SELECT \u00e9 & b")
                .parameters("multipart/form-data; boundary=x", RequestBody.of(new byte[] {'x'}));
        assertEquals(
                List.of(
                        "POST /tap/async/42/parameters x",
                        "POST /tap/async/42/parameters QUERY=SELECT%20%C3%A9%20%26%20b",
                        "POST /tap/async/42/executionduration EXECUTIONDURATION=7200",
                        "POST /tap/async/42/destruction DESTRUCTION=2026-03-04T05%3A06%3A07.890Z"),
                asked());
    }

    @Test
    void u6WhatCanBeRead() {
        server.stubFor(get("/tap/async/42")
                .willReturn(xml(FakeJobServer.document(
                        "1.1",
                        "EXECUTING",
                        "<uws:quote>2026-01-01T00:00:00Z</uws:quote><uws:executionDuration>60</uws:executionDuration>"
                                + "<uws:destruction>2026-02-02</uws:destruction>"))));
        server.stubFor(get("/tap/async/42/phase").willReturn(aResponse().withBody("HELD\n")));
        server.stubFor(get("/tap/async/42/parameters")
                .willReturn(xml("<uws:parameters><uws:parameter id='LANG'>ADQL</uws:parameter></uws:parameters>")));
        server.stubFor(get("/tap/async/42/results")
                .willReturn(xml("<uws:results><uws:result id='r' xlink:href='results/r'/></uws:results>")));
        assertEquals(Phase.HELD, job().phase());
        assertEquals(Optional.of(Instant.parse("2026-01-01T00:00:00Z")), job().quote());
        assertEquals(Optional.of(Duration.ofMinutes(1)), job().executionDuration());
        assertEquals(Optional.of(Instant.parse("2026-02-02T00:00:00Z")), job().destruction());
        assertEquals("ADQL", job().parameters().get(0).value());
        assertEquals(
                Optional.of(uri("/tap/async/42/results/r")),
                job().primaryResult().orElseThrow().uri());
        assertEquals(uri("/tap/async/42/results/result"), job().resultUri("result"));
    }

    @Test
    void aServiceWithoutTheSmallResourcesIsReadFromTheDocument() {
        server.stubFor(get("/tap/async/42").willReturn(job("COMPLETED")));
        assertEquals(Phase.COMPLETED, job().phase());
        assertEquals(List.of(), job().results());
        assertEquals(List.of(), job().parameters());
        assertEquals(Optional.empty(), job().errorText());
        server.stubFor(get("/tap/async/42/phase").willReturn(job("EXECUTING")));
        server.stubFor(get("/tap/async/42").willReturn(job("EXECUTING")));
        assertEquals(Phase.EXECUTING, job().phase());
    }

    @Test
    void u7TheErrorDocumentAsText() {
        server.stubFor(get("/tap/async/42").willReturn(xml(FakeJobServer.document("1.1", "ERROR", ""))));
        server.stubFor(get("/tap/async/42/error").willReturn(aResponse().withBody("disk\nfull")));
        JobException failure = assertThrows(JobException.class, () -> job().await(Duration.ofSeconds(1)));
        assertEquals("ERROR", failure.phase());
        assertTrue(failure.getMessage().endsWith("disk full"), failure.getMessage());
    }

    private static final String JOBS = """
            <uws:jobs version="1.1" xmlns:uws="http://www.ivoa.net/xml/UWS/v1.0" xmlns:xlink="http://www.w3.org/1999/xlink">
              <uws:jobref id="a" xlink:href="http://h/tap/async/a"><uws:phase>COMPLETED</uws:phase>
                <uws:runId>mine</uws:runId><uws:ownerId xsi:nil="true"/><uws:creationTime>2026-01-01T00:00:00Z</uws:creationTime></uws:jobref>
              <uws:jobref id="b b"><uws:phase>ERROR</uws:phase><uws:creationTime>2026-01-02T00:00:00Z</uws:creationTime></uws:jobref>
              <uws:jobref id="c" xlink:href="async/c"><uws:phase>COMPLETED</uws:phase>
                <uws:creationTime>2026-01-03T00:00:00Z</uws:creationTime></uws:jobref>
            </uws:jobs>
            """;

    @Test
    void t6TheListOfJobs() {
        server.stubFor(any(anyUrl()).willReturn(xml(JOBS)));
        UwsJobs jobs = UwsJobs.at(http, uri("/tap/async"));
        List<JobReference> all = jobs.list();
        assertEquals(
                List.of("a", "b b", "c"), all.stream().map(JobReference::jobId).toList());
        assertEquals(URI.create("http://h/tap/async/a"), all.get(0).uri());
        assertEquals("mine", all.get(0).runId());
        assertEquals(uri("/tap/async/b%20b"), all.get(1).uri());
        assertEquals(uri("/tap/async/c"), all.get(2).uri());
        assertEquals(uri("/tap/async/b%20b"), jobs.job("b b").uri());
    }

    @Test
    void t6FiltersAreSentAndAppliedWhereTheServiceDoesNot() {
        server.stubFor(any(anyUrl()).willReturn(xml(JOBS)));
        UwsJobs jobs = UwsJobs.at(http, uri("/tap/async"));
        JobFilter filter = JobFilter.all()
                .phases(Phase.COMPLETED, Phase.EXECUTING)
                .after(Instant.parse("2025-12-31T23:59:59.500Z"))
                .last(1);
        assertEquals(
                List.of("c"),
                jobs.list(filter).stream().map(JobReference::jobId).toList());
        assertEquals(
                List.of("GET /tap/async?PHASE=COMPLETED&PHASE=EXECUTING&AFTER=2025-12-31T23%3A59%3A59.500Z&LAST=1"),
                asked());
    }
}
