// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.Async;
import org.vo4j.protocol.dali.internal.IsoTimes;
import org.vo4j.protocol.dali.internal.Replies;
import org.vo4j.protocol.dali.internal.Uris;
import org.vo4j.protocol.dali.internal.xml.XmlInput;
import org.vo4j.protocol.dali.internal.xml.XmlLimits;

/** The jobs of a service (UWS 1.1 section 2.2.2). Immutable; shared between threads. */
public final class UwsJobs {
    private final HttpTransport transport;
    private final URI uri;
    private final WaitPolicy waiting;

    private UwsJobs(HttpTransport transport, URI uri, WaitPolicy waiting) {
        this.transport = transport;
        this.uri = uri;
        this.waiting = waiting;
    }

    /** The jobs at an address, such as {@code https://example.org/tap/async}. */
    public static UwsJobs at(HttpTransport transport, URI jobs) {
        return new UwsJobs(transport, jobs, WaitPolicy.standard());
    }

    /** The same jobs with another way to wait for them. */
    public UwsJobs waiting(WaitPolicy policy) {
        return new UwsJobs(transport, uri, policy);
    }

    /** The address of the list. */
    public URI uri() {
        return uri;
    }

    /** Creates a job; see {@link UwsJob#create(HttpTransport, URI, String, RequestBody)}. */
    public UwsJob create(String contentType, RequestBody body) {
        return UwsJob.create(transport, uri, contentType, body, waiting);
    }

    /**
     * Creates a job and tells its address as soon as it is known; see {@link UwsJob#create(HttpTransport, URI, String,
     * RequestBody, WaitPolicy, Consumer)}.
     */
    public UwsJob create(String contentType, RequestBody body, Consumer<URI> created) {
        return UwsJob.create(transport, uri, contentType, body, waiting, created);
    }

    /** Creates a job elsewhere; when the future is cancelled meanwhile, the job that comes of it is deleted. */
    public CompletableFuture<UwsJob> createAsync(String contentType, RequestBody body, Executor executor) {
        return Async.supply(() -> create(contentType, body), UwsJob::close, executor);
    }

    /** A job by its identifier, without asking the service; closing it does not delete it. */
    public UwsJob job(String jobId) {
        return UwsJob.at(transport, Uris.child(uri, Uris.segment(jobId)), waiting);
    }

    /** All jobs that the service shows. */
    public List<JobReference> list() {
        return list(JobFilter.all());
    }

    /**
     * The jobs that pass a filter. The filter is sent, and applied again to what comes, since services of UWS 1.0 do not
     * know it.
     */
    public List<JobReference> list(JobFilter filter) {
        TransportResponse response = transport.send(TransportRequest.get(Uris.withQuery(uri, filter.query())));
        if (!Replies.isSuccess(response)) {
            throw Replies.failure("Cannot list the jobs", response);
        }
        try (InputStream body = response.body()) {
            return filter.newest(parse(body, filter));
        } catch (IOException e) {
            throw Replies.cut(response.uri(), e);
        }
    }

    private List<JobReference> parse(InputStream body, JobFilter filter) {
        XmlInput xml = XmlInput.open(body, uri.toString(), XmlLimits.LARGE);
        if (!xml.name().equals("jobs")) {
            throw xml.broken("this is no list of jobs: its root element is <" + xml.name() + ">");
        }
        List<JobReference> jobs = new ArrayList<>();
        xml.children(name -> {
            if (name.equals("jobref")) {
                JobReference job = reference(xml);
                if (filter.accepts(job)) {
                    jobs.add(job);
                }
            }
        });
        xml.finish();
        return jobs;
    }

    private JobReference reference(XmlInput xml) {
        String id = xml.attribute("id");
        String href = xml.attribute("href");
        String[] texts = {"", "", ""};
        List<Instant> created = new ArrayList<>();
        xml.children(name -> {
            switch (name) {
                case "phase" -> texts[0] = xml.text();
                case "runId" -> texts[1] = xml.text();
                case "ownerId" -> texts[2] = xml.isNil() ? "" : xml.text();
                case "creationTime" -> IsoTimes.parse(xml.text()).ifPresent(created::add);
                default -> {}
            }
        });
        Optional<URI> given = href.isEmpty() ? Optional.empty() : address(href);
        URI address = given.orElseGet(() -> Uris.child(uri, Uris.segment(id)));
        return new JobReference(
                id,
                address,
                new Phase(texts[0]),
                texts[1],
                texts[2],
                created.stream().findFirst());
    }

    private Optional<URI> address(String href) {
        return Uris.underJob(uri, href).filter(Uris::isHttp);
    }
}
