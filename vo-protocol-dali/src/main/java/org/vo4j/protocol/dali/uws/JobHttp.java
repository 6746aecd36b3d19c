// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.internal.Replies;
import org.vo4j.protocol.dali.internal.Uris;

/**
 * The requests of UWS 1.1 section 2.2. Immutable.
 *
 * @param transport what sends them
 */
record JobHttp(HttpTransport transport) {
    private static final int TEXT = 1 << 20;
    private static final int HOPS = 3;
    private static final String FORM = "application/x-www-form-urlencoded";

    /** The job document. */
    JobDescription describe(URI job, String query) {
        URI address = Uris.withQuery(job, query);
        TransportResponse response = transport.send(get(address));
        if (!Replies.isSuccess(response)) {
            throw Replies.failure("Cannot read the job", response);
        }
        return read(response, job);
    }

    /** Reads a job document and closes the response. */
    static JobDescription read(TransportResponse response, URI job) {
        try (InputStream body = response.body()) {
            return JobDescription.parse(body, job);
        } catch (IOException e) {
            throw Replies.cut(response.uri(), e);
        }
    }

    /** A small text, such as that of {@code /phase}; empty when there is nothing at the address. */
    Optional<String> text(URI address) {
        TransportResponse response = transport.send(get(address));
        if (response.status() == 404 || response.status() == 204) {
            Replies.drop(response);
            return Optional.empty();
        }
        if (!Replies.isSuccess(response)) {
            throw Replies.failure("Cannot read the job", response);
        }
        return Optional.of(Replies.text(response, TEXT).strip());
    }

    /** Sends without following a redirect: its target is what a job service has to say. */
    private TransportResponse once(TransportRequest request) {
        return transport.sendOnce(request);
    }

    /** The same requests, each of which ends within a time, as far as the transport can. */
    JobHttp within(Duration time) {
        return new JobHttp(transport.within(time));
    }

    static TransportRequest get(URI address) {
        return TransportRequest.get(address);
    }

    /** Posts one parameter; the redirect back to the job is not followed, since nobody needs the document. */
    void postParameter(String doing, URI address, String name, String value) {
        postForm(doing, address, field(name, value));
    }

    static String field(String name, String value) {
        return Uris.segment(name) + "=" + Uris.segment(value);
    }

    void postForm(String doing, URI address, String form) {
        post(doing, address, FORM, RequestBody.of(form.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sets a parameter by POST, else by PUT where the service does not know that. */
    void setParameter(URI job, String name, String value) {
        String doing = "Cannot set the parameter " + name;
        URI parameters = Uris.child(job, "parameters");
        try {
            postParameter(doing, parameters, name, value);
        } catch (ServiceException e) {
            if (e.status() != 404 && e.status() != 405 && e.status() != 501) {
                throw e;
            }
            RequestBody text = RequestBody.of(value.getBytes(StandardCharsets.UTF_8));
            TransportResponse response = once(new TransportRequest(
                    "PUT",
                    Uris.child(parameters, Uris.segment(name)),
                    Map.of("Content-Type", List.of("text/plain; charset=UTF-8")),
                    text));
            if (!Replies.isSuccess(response) && !Replies.isRedirect(response)) {
                VoException failure = Replies.failure(doing, response);
                failure.addSuppressed(e);
                throw failure;
            }
            Replies.drop(response);
        }
    }

    void post(String doing, URI address, String contentType, RequestBody body) {
        TransportResponse response = sendPost(address, contentType, body);
        if (!Replies.isSuccess(response) && !Replies.isRedirect(response)) {
            throw Replies.failure(doing, response);
        }
        Replies.drop(response);
    }

    /**
     * Posts, and gives the first answer that is not just the service's other spelling of the same address: many move from
     * http to https, or want a slash at the end, and mean to get the POST there.
     */
    TransportResponse sendPost(URI address, String contentType, RequestBody body) {
        URI to = address;
        for (int hop = 0; ; hop++) {
            TransportResponse response =
                    once(new TransportRequest("POST", to, Map.of("Content-Type", List.of(contentType)), body));
            Optional<URI> location = Replies.location(response);
            if (response.status() == 303
                    || !Replies.isRedirect(response)
                    || location.isEmpty()
                    || !isSamePlace(to, location.get())) {
                return response;
            }
            Replies.drop(response);
            if (hop == HOPS || !body.isRepeatable()) {
                throw new TransportException("The service at " + address + " has moved to " + location.get()
                        + (body.isRepeatable()
                                ? " again and again"
                                : "; use that address, since the upload is read once only"));
            }
            to = location.get();
        }
    }

    private static boolean isSamePlace(URI from, URI to) {
        return !Uris.isDowngrade(from, to)
                && !from.equals(to)
                && String.valueOf(from.getHost()).equalsIgnoreCase(to.getHost())
                && path(from).equals(path(to));
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /**
     * Deletes a job. A redirect, which leads to the list of all jobs, is not followed: that of an archive can have tens of
     * megabytes. Where DELETE does not get through, the form for browsers is used.
     */
    void delete(URI job) {
        TransportResponse response = once(new TransportRequest("DELETE", job, Map.of(), RequestBody.none()));
        int status = response.status();
        if (Replies.isSuccess(response) || isRedirect(status) || status == 404 || status == 410) {
            Replies.drop(response);
            return;
        }
        if (status == 405 || status == 501 || status == 400 || status == 403) {
            Replies.drop(response);
            try {
                postParameter("Cannot delete the job", job, "ACTION", "DELETE");
            } catch (ServiceException e) {
                if (e.status() != 404 && e.status() != 410) {
                    throw e;
                }
            }
            return;
        }
        throw Replies.failure("Cannot delete the job", response);
    }

    private static boolean isRedirect(int status) {
        return status >= 301 && status <= 303;
    }
}
