// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.vo4j.api.Issue;
import org.vo4j.api.ServiceDocumentIssue;
import org.vo4j.protocol.dali.internal.IsoTimes;
import org.vo4j.protocol.dali.internal.Uris;
import org.vo4j.protocol.dali.internal.xml.XmlInput;
import org.vo4j.protocol.dali.internal.xml.XmlLimits;
import org.vo4j.protocol.dali.uws.JobDescription.ErrorSummary;
import org.vo4j.protocol.dali.uws.JobDescription.JobResult;
import org.vo4j.protocol.dali.uws.JobDescription.Parameter;
import org.vo4j.protocol.dali.xml.XmlElement;

/** A job document being read. Single-threaded. */
final class JobXml {
    private static final int MAX_ISSUES = 100;

    private final XmlInput xml;
    private final URI uri;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Instant> times = new HashMap<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<JobResult> results = new ArrayList<>();
    private final List<XmlElement> info = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private Optional<ErrorSummary> error = Optional.empty();
    private Optional<Duration> executionDuration = Optional.empty();

    private JobXml(XmlInput xml, URI uri) {
        this.xml = xml;
        this.uri = uri;
    }

    static JobDescription parse(InputStream in, URI uri) {
        XmlInput xml = XmlInput.open(in, uri.toString(), XmlLimits.SMALL);
        if (!xml.name().equals("job")) {
            throw xml.broken("this is no job document: its root element is <" + xml.name() + ">");
        }
        JobXml job = new JobXml(xml, uri);
        String version = xml.attribute("version");
        xml.children(job::child);
        xml.finish();
        return job.description(version.isEmpty() ? "1.0" : version);
    }

    private JobDescription description(String version) {
        return new JobDescription(
                uri,
                version,
                text("jobId"),
                text("runId"),
                text("ownerId"),
                new Phase(text("phase")),
                time("quote"),
                time("creationTime"),
                time("startTime"),
                time("endTime"),
                executionDuration,
                time("destruction"),
                parameters,
                results,
                error,
                info,
                issues);
    }

    private String text(String name) {
        return texts.getOrDefault(name, "");
    }

    private Optional<Instant> time(String name) {
        return Optional.ofNullable(times.get(name));
    }

    private void child(String name) {
        switch (name) {
            case "jobId", "runId", "ownerId", "phase" -> texts.put(name, xml.isNil() ? "" : xml.text());
            case "quote", "creationTime", "startTime", "endTime", "destruction" -> readTime(name);
            case "executionDuration" -> readDuration();
            case "parameters" -> xml.children(child -> parameter(xml, child, parameters));
            case "results" -> xml.children(child -> result(xml, child, uri, results));
            case "errorSummary" -> error = Optional.of(errorSummary());
            case "jobInfo" -> xml.children(child -> info.add(info(child)));
            default -> {}
        }
    }

    private void readTime(String name) {
        if (xml.isNil()) {
            return;
        }
        String text = xml.text();
        IsoTimes.parse(text).ifPresentOrElse(time -> times.put(name, time), () -> unreadable(name, "instant", text));
    }

    private void readDuration() {
        if (xml.isNil()) {
            return;
        }
        String text = xml.text();
        executionDuration = seconds(text);
        if (executionDuration.isEmpty()) {
            unreadable("executionDuration", "number of seconds", text);
        }
    }

    /** An element without text says nothing, and says it well enough. */
    private void unreadable(String name, String wanted, String text) {
        if (!text.isEmpty() && issues.size() < MAX_ISSUES) {
            issues.add(Issue.of(
                    ServiceDocumentIssue.S01, name + " is no " + wanted + ": '" + text + "'", xml.location(), name));
        }
    }

    /** Seconds; some services write them with a fraction, and -1 or nothing for no limit. */
    static Optional<Duration> seconds(String text) {
        String number = text.strip();
        if (number.matches("\\+?[0-9]{1,15}(\\.[0-9]*)?")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(number.replaceFirst("\\..*", ""))));
        }
        return number.matches("-[0-9]+(\\.[0-9]*)?") ? Optional.of(Duration.ZERO) : Optional.empty();
    }

    static void parameter(XmlInput xml, String name, List<Parameter> parameters) {
        if (name.equals("parameter")) {
            String id = xml.attribute("id");
            boolean byReference = XmlInput.truth(xml.attribute("byReference")).orElse(false);
            boolean post = XmlInput.truth(xml.attribute("isPost")).orElse(false);
            parameters.add(new Parameter(id, xml.text(), byReference, post));
        }
    }

    static void result(XmlInput xml, String name, URI job, List<JobResult> results) {
        if (name.equals("result")) {
            String id = xml.attribute("id");
            String mediaType = xml.attribute("mime-type");
            String size = xml.attribute("size");
            String attribute = xml.attribute("href");
            // a few services write the address as the element's text
            String href = attribute.isEmpty() ? xml.text() : attribute;
            OptionalLong bytes =
                    size.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(size)) : OptionalLong.empty();
            results.add(new JobResult(id, href, Uris.underJob(job, href), bytes, mediaType));
        }
    }

    private ErrorSummary errorSummary() {
        boolean isTransient = xml.plainAttribute("type").equalsIgnoreCase("transient");
        boolean hasDetail = XmlInput.truth(xml.attribute("hasDetail")).orElse(false);
        String[] message = {""};
        StringBuilder other = new StringBuilder();
        xml.mixed(
                child -> {
                    if (child.equals("message")) {
                        message[0] = xml.text();
                    }
                },
                other);
        return new ErrorSummary(message[0].isEmpty() ? other.toString().strip() : message[0], isTransient, hasDetail);
    }

    private XmlElement info(String name) {
        Map<String, String> attributes = xml.attributes();
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        xml.mixed(child -> children.add(info(child)), text);
        return new XmlElement(name, attributes, text.toString().strip(), children);
    }
}
