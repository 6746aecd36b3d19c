// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import org.vo4j.protocol.dali.internal.xml.XmlOutput;
import org.vo4j.protocol.dali.uws.JobDescription.ErrorSummary;
import org.vo4j.protocol.dali.uws.JobDescription.JobResult;
import org.vo4j.protocol.dali.uws.JobDescription.Parameter;

/** A job document being written (UWS 1.1 section 4). */
final class JobXmlWriter {
    private JobXmlWriter() {}

    static void write(JobDescription job, OutputStream out) {
        XmlOutput xml = new XmlOutput(out);
        xml.start("uws:job")
                .attribute("xmlns:uws", "http://www.ivoa.net/xml/UWS/v1.0")
                .attribute("xmlns:xlink", "http://www.w3.org/1999/xlink")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attributeIfAny("version", job.version());
        xml.element("uws:jobId", job.jobId()).elementIfAny("uws:runId", job.runId());
        if (job.ownerId().isEmpty()) {
            nil("uws:ownerId", xml);
        } else {
            xml.element("uws:ownerId", job.ownerId());
        }
        xml.element("uws:phase", job.phase().name());
        time("uws:quote", job.quote(), xml);
        xml.elementIfAny("uws:creationTime", job.creationTime());
        time("uws:startTime", job.startTime(), xml);
        time("uws:endTime", job.endTime(), xml);
        job.executionDuration()
                .ifPresent(time -> xml.element("uws:executionDuration", Long.toString(time.toSeconds())));
        time("uws:destruction", job.destruction(), xml);
        xml.start("uws:parameters");
        job.parameters().forEach(parameter -> write(parameter, xml));
        xml.end().start("uws:results");
        job.results().forEach(result -> write(result, xml));
        xml.end();
        job.error().ifPresent(error -> write(error, xml));
        if (!job.info().isEmpty()) {
            xml.start("uws:jobInfo");
            xml.elements(job.info());
            xml.end();
        }
        xml.finish();
    }

    private static void time(String name, Optional<Instant> time, XmlOutput xml) {
        if (time.isEmpty()) {
            nil(name, xml);
        } else {
            xml.element(name, time.get().toString());
        }
    }

    private static void nil(String name, XmlOutput xml) {
        xml.start(name).attribute("xsi:nil", "true").end();
    }

    private static void write(Parameter parameter, XmlOutput xml) {
        xml.start("uws:parameter").attribute("id", parameter.id());
        if (parameter.isByReference()) {
            xml.attribute("byReference", "true");
        }
        if (parameter.isPost()) {
            xml.attribute("isPost", "true");
        }
        xml.end(parameter.value());
    }

    private static void write(JobResult result, XmlOutput xml) {
        xml.start("uws:result").attribute("id", result.id()).attribute("xlink:href", result.href());
        result.size().ifPresent(size -> xml.attribute("size", Long.toString(size)));
        xml.attributeIfAny("mime-type", result.mediaType()).end();
    }

    private static void write(ErrorSummary error, XmlOutput xml) {
        xml.start("uws:errorSummary")
                .attribute("type", error.isTransient() ? "transient" : "fatal")
                .attribute("hasDetail", Boolean.toString(error.hasDetail()))
                .element("uws:message", error.message())
                .end();
    }
}
