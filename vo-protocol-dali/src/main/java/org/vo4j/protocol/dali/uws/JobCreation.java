// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.vo4j.api.FormatException;
import org.vo4j.api.QueryException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.protocol.dali.internal.BodyKind;
import org.vo4j.protocol.dali.internal.Replies;
import org.vo4j.protocol.dali.internal.Uris;

/** Finds out which job a service has made from what it answers to the POST. */
final class JobCreation {
    private static final int DOCUMENT = 1 << 20;

    private final URI jobs;
    private final Consumer<URI> created;

    /**
     * Prepares for one answer.
     *
     * @param created told of the address of the job as soon as it is known
     */
    JobCreation(URI jobs, Consumer<URI> created) {
        this.jobs = jobs;
        this.created = created;
    }

    /**
     * The address of the new job: by the standard the target of a redirect (UWS 1.1 section 2.2.3.1); in the field also the
     * address to which the transport has already followed it, a header Location beside a 200 or 201, or the document of the
     * job itself.
     */
    URI jobUri(TransportResponse response) {
        Optional<URI> location = Replies.location(response);
        if (location.isPresent() && response.status() < 400) {
            URI job = Uris.bare(secured(location.get()));
            try {
                created.accept(job);
            } finally {
                Replies.drop(response);
            }
            return job;
        }
        if (!Replies.isSuccess(response)) {
            throw Replies.failure("Cannot create a job", response);
        }
        return fromDocument(response);
    }

    /** Services behind a proxy that does TLS for them do not know that they are asked by https. */
    private URI secured(URI location) {
        boolean downgrade = Uris.isDowngrade(jobs, location)
                && String.valueOf(jobs.getHost()).equalsIgnoreCase(location.getHost());
        return downgrade ? jobs.resolve(location.getRawPath()) : location;
    }

    private URI fromDocument(TransportResponse response) {
        URI answered = Uris.bare(response.uri());
        boolean followed = !samePlace(answered, jobs);
        boolean isSure = followed && strip(answered).startsWith(strip(jobs) + "/");
        if (isSure) {
            created.accept(answered);
        }
        byte[] body = body(response);
        JobDescription job;
        try {
            job = JobDescription.parse(new ByteArrayInputStream(body), followed ? answered : jobs);
        } catch (FormatException e) {
            throw noJob(response, body, e);
        }
        if (followed) {
            if (!isSure) {
                created.accept(answered);
            }
            return answered;
        }
        if (job.jobId().isEmpty()) {
            throw new ServiceException(
                    "The service at " + jobs + " answered with a job that has no identifier",
                    response.status(),
                    Optional.empty(),
                    BodyKind.excerpt(body));
        }
        URI address = Uris.child(jobs, Uris.segment(job.jobId()));
        created.accept(address);
        return address;
    }

    private static byte[] body(TransportResponse response) {
        try (InputStream in = response.body()) {
            return in.readNBytes(DOCUMENT);
        } catch (IOException e) {
            throw Replies.cut(response.uri(), e);
        }
    }

    private static VoException noJob(TransportResponse response, byte[] body, FormatException cause) {
        Optional<String> refused = Replies.queryStatusError(body, response.uri().toString());
        if (refused.isPresent()) {
            return new QueryException("Cannot create a job: " + Replies.refusal(response, "it", refused.get()));
        }
        String excerpt = BodyKind.excerpt(body);
        ServiceException failure = new ServiceException(
                "The service at " + response.uri() + " was asked for a new job and answered with status "
                        + response.status() + " and " + type(response) + " that is no job: "
                        + (excerpt.isEmpty() ? "nothing" : excerpt),
                response.status(),
                Optional.empty(),
                excerpt);
        failure.initCause(cause);
        return failure;
    }

    private static String type(TransportResponse response) {
        String type = Replies.mediaType(response);
        return type.isEmpty() ? "something" : type;
    }

    private static boolean samePlace(URI one, URI other) {
        return strip(one).equals(strip(other));
    }

    private static String strip(URI uri) {
        String text = Uris.bare(uri).toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
