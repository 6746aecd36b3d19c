// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.vo4j.api.Issue;
import org.vo4j.protocol.dali.internal.Uris;
import org.vo4j.protocol.dali.xml.XmlElement;

/**
 * What a service says of a job at one time (UWS 1.1 section 2.1). Immutable.
 *
 * @param uri the address of the job
 * @param version the version of UWS that the service speaks; {@code 1.0} when it does not say
 * @param jobId the identifier of the job
 * @param runId what the client called it; empty when it did not
 * @param ownerId who owns it; empty when nobody is known
 * @param phase the phase
 * @param quote when the service expects it to end
 * @param creationTime when it was created
 * @param startTime when it started to run
 * @param endTime when it ended
 * @param executionDuration how long it may run; zero for ever
 * @param destruction when the service will throw it away
 * @param parameters what it was given
 * @param results what it has made, in the service's order
 * @param error what went wrong
 * @param info what else the service says, as elements of its own
 * @param issues what could not be read in the document, and so is absent here
 */
public record JobDescription(
        URI uri,
        String version,
        String jobId,
        String runId,
        String ownerId,
        Phase phase,
        Optional<Instant> quote,
        Optional<Instant> creationTime,
        Optional<Instant> startTime,
        Optional<Instant> endTime,
        Optional<Duration> executionDuration,
        Optional<Instant> destruction,
        List<Parameter> parameters,
        List<JobResult> results,
        Optional<ErrorSummary> error,
        List<XmlElement> info,
        List<Issue> issues) {
    /** Keeps copies of the lists. */
    public JobDescription {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
        info = List.copyOf(info);
        issues = List.copyOf(issues);
    }

    /**
     * Reads a job document.
     *
     * @param uri the address of the job, from which relative addresses in it are seen
     * @throws org.vo4j.api.FormatException when it is no job document, or not whole
     */
    public static JobDescription parse(InputStream in, URI uri) {
        return JobXml.parse(in, uri);
    }

    /** Writes a job document; the stream stays open. */
    public void write(OutputStream out) {
        JobXmlWriter.write(this, out);
    }

    /** Whether the service speaks UWS 1.1 or later, and so can block until the phase changes. */
    public boolean canBlock() {
        return !version.isEmpty() && !version.equals("1.0") && !version.startsWith("0");
    }

    /** The values of a parameter, by its name without regard to case. */
    public List<String> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.id().equalsIgnoreCase(name))
                .map(Parameter::value)
                .toList();
    }

    /** A result by its identifier. */
    public Optional<JobResult> result(String id) {
        return results.stream().filter(result -> result.id().equals(id)).findFirst();
    }

    /**
     * The result that the job was made for: the one called {@code result}; else the one whose address ends in {@code
     * results/result}; else the one called {@code main}; else the only one, or the only one with an address of http.
     */
    public Optional<JobResult> primaryResult() {
        return PrimaryResult.of(results);
    }

    /**
     * A parameter of a job.
     *
     * @param id its name
     * @param value its value
     * @param isByReference whether the value is the address of the actual value
     * @param isPost whether it was the body of the request
     */
    public record Parameter(String id, String value, boolean isByReference, boolean isPost) {}

    /**
     * A result of a job.
     *
     * @param id its name; unique in the job
     * @param href its address as the service gives it
     * @param uri its address seen from the job's; empty when it is none
     * @param size its length in bytes
     * @param mediaType its media type; empty when not given
     */
    public record JobResult(String id, String href, Optional<URI> uri, OptionalLong size, String mediaType) {
        /** Whether its address can be fetched by HTTP. */
        public boolean isFetchable() {
            return uri.isPresent() && Uris.isHttp(uri.get());
        }
    }

    /**
     * What went wrong, in short.
     *
     * @param message what went wrong; empty when the service does not say
     * @param isTransient whether the same job may succeed at another time
     * @param hasDetail whether there is more to read at {@code /error}
     */
    public record ErrorSummary(String message, boolean isTransient, boolean hasDetail) {}
}
