// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.FormatException;
import org.vo4j.protocol.dali.uws.JobDescription.JobResult;
import org.vo4j.protocol.dali.xml.XmlElement;

/** Job documents: rows U6 and U9 of the feature table, and results as services list them. */
final class JobDescriptionTest {
    private static final URI JOB = URI.create("https://h/tap/async/42");

    private static JobDescription parse(String text) {
        return JobDescription.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), JOB);
    }

    @Test
    void u9EverythingOfAJob() {
        JobDescription job = parse("""
                <?xml version="1.0" encoding="UTF-8"?>
                <uws:job version="1.1" xmlns:uws="http://www.ivoa.net/xml/UWS/v1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                  <uws:jobId>42</uws:jobId><uws:runId>mine</uws:runId><uws:ownerId xsi:nil="true"/>
                  <uws:phase>EXECUTING</uws:phase><uws:quote xsi:nil="true"/>
                  <uws:creationTime>2026-03-04</uws:creationTime>
                  <uws:startTime>2026-03-04T05:06:07.890</uws:startTime><uws:endTime></uws:endTime>
                  <uws:executionDuration>3600</uws:executionDuration>
                  <uws:destruction>2026-03-11T05:06:07+01:00</uws:destruction>
                  <uws:parameters><uws:parameter id="QUERY">SELECT a&lt;b</uws:parameter>
                    <uws:parameter id="upload" byReference="true" isPost="1">http://h/x</uws:parameter></uws:parameters>
                  <uws:results><uws:result id="result" xlink:href="https://h/r" size="12" mime-type="text/csv"/></uws:results>
                  <uws:errorSummary type="transient" hasDetail="true"><uws:message>oops</uws:message></uws:errorSummary>
                  <uws:jobInfo><x:queue xmlns:x="y" position="3">long<x:in>1</x:in><x:in>2</x:in></x:queue></uws:jobInfo>
                </uws:job>
                """);
        assertEquals("1.1", job.version());
        assertTrue(job.canBlock());
        assertEquals("42", job.jobId());
        assertEquals("mine", job.runId());
        assertEquals("", job.ownerId());
        assertEquals(Phase.EXECUTING, job.phase());
        assertEquals(Optional.empty(), job.quote());
        assertEquals(Optional.of(Instant.parse("2026-03-04T00:00:00Z")), job.creationTime());
        assertEquals(Optional.of(Instant.parse("2026-03-04T05:06:07.890Z")), job.startTime());
        assertEquals(Optional.empty(), job.endTime());
        assertEquals(Optional.of(Duration.ofHours(1)), job.executionDuration());
        assertEquals(Optional.of(Instant.parse("2026-03-11T04:06:07Z")), job.destruction());
        assertEquals(List.of("SELECT a<b"), job.parameter("query"));
        assertTrue(job.parameters().get(1).isByReference()
                && job.parameters().get(1).isPost());
        JobResult result = job.result("result").orElseThrow();
        assertEquals(OptionalLong.of(12), result.size());
        assertEquals("text/csv", result.mediaType());
        assertTrue(job.error().orElseThrow().isTransient());
        XmlElement queue = job.info().get(0);
        assertEquals(Map.of("position", "3"), queue.attributes());
        assertEquals("long", queue.text());
        assertEquals(
                List.of("1", "2"),
                queue.children().stream().map(XmlElement::text).toList());
    }

    @Test
    void u9AnOldJobWithoutVersionNamespacesAndPhase() {
        JobDescription job =
                parse("<job><jobId>1</jobId><executionDuration>-1</executionDuration><quote>NULL</quote></job>");
        assertEquals("1.0", job.version());
        assertFalse(job.canBlock());
        assertEquals(Phase.UNKNOWN, job.phase());
        assertEquals(Optional.of(Duration.ZERO), job.executionDuration());
        assertEquals(List.of(), job.results());
        assertEquals(Optional.empty(), job.primaryResult());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // TAP 1.1
                "<result id='result' href='https://h/tap/async/42/results/result'/>; https://h/tap/async/42/results/result",
                // CEFCA: relative, and called main
                "<result id='main' xlink:href='results/main'/><result id='log' href='results/log'/>; https://h/tap/async/42/results/main",
                // Rubin: auxiliary results with pseudo-addresses first
                "<result id='diag' href='qserv:1'/><result id='result' href='https://g/r.xml'/>; https://g/r.xml",
                "<result id='diag' href='qserv:1'/><result id='x' href='https://g/r.xml'/>; https://g/r.xml",
                "<result id='a' href='https://h/log'/><result id='b' href='/tap/async/42/results/result'/>; https://h/tap/async/42/results/result",
                "<result id='only' href='https://h/o'/>; https://h/o",
                "<result id='text'>https://h/t</result>; https://h/t",
            })
    void u6ThePrimaryResultAsInTheField(String results, URI expected) {
        JobDescription job = parse("<uws:job><uws:results>" + results + "</uws:results></uws:job>");
        assertEquals(Optional.of(expected), job.primaryResult().orElseThrow().uri());
    }

    @Test
    void amongSeveralNoneIsGuessed() {
        JobDescription job = parse(
                "<job><results><result id='a' href='http://h/a'/><result id='b' href='http://h/b'/></results></job>");
        assertEquals(Optional.empty(), job.primaryResult());
    }

    @Test
    void otherDocumentsAreRefused() {
        assertThrows(FormatException.class, () -> parse("<uws:jobs/>"));
        assertThrows(FormatException.class, () -> parse("<uws:job><uws:phase>COMPLETED</uws:phase>"));
        String page = assertThrows(FormatException.class, () -> parse("<html><b>Log in</b></html>"))
                .getMessage();
        assertTrue(page.contains("https://h/tap/async/42") && page.contains("web page"), page);
    }

    @Test
    void phasesAreOpen() {
        assertEquals(Phase.COMPLETED, new Phase(" completed "));
        assertFalse(new Phase("RECYCLING").isEnd());
        assertTrue(Phase.ARCHIVED.isEnd() && Phase.ABORTED.isEnd() && Phase.ERROR.isEnd());
        assertEquals("UNKNOWN", new Phase("").toString());
    }
}
