// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vo4j.api.JobException;
import org.vo4j.api.VoException;
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
import org.vo4j.protocol.dali.uws.JobDescription.JobResult;
import org.vo4j.protocol.dali.uws.JobDescription.Parameter;

/**
 * An asynchronous job of a service (UWS 1.1).
 *
 * <pre>{@code
 * try (UwsJob job = UwsJob.create(http, jobs, "application/x-www-form-urlencoded", form)) {
 *     job.run().await(Duration.ofHours(1));
 *     JobResult result = job.primaryResult().orElseThrow();
 *     ...
 * }
 * }</pre>
 *
 * <p>A job lives in the service: it goes on when this program ends, and {@link #at} takes it up again from its address.
 * {@link #close} deletes a job that was created here, unless {@link #keep} was called. Each property is asked of the
 * service when it is called. Single-threaded.
 */
public final class UwsJob implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(UwsJob.class.getName());

    /** Closing is no place to wait for long. */
    private static final Duration LAST = Duration.ofSeconds(30);

    private final JobHttp http;
    private final URI uri;
    private final WaitPolicy waiting;
    private boolean kept;
    private boolean closed;

    private UwsJob(JobHttp http, URI uri, WaitPolicy waiting, boolean kept) {
        this.http = http;
        this.uri = uri;
        this.waiting = waiting;
        this.kept = kept;
    }

    /**
     * Creates a job with the usual {@link WaitPolicy}; it is PENDING until {@link #run}.
     *
     * @param jobs the address of the list of jobs, such as {@code https://example.org/tap/async}
     * @param contentType the media type of the body
     * @param body the parameters; sent once only, unless the service has moved and the body can be repeated
     * @throws org.vo4j.api.QueryException when the service refuses the parameters
     * @throws org.vo4j.api.ServiceException when it answers with a failure, or with something that is no job
     */
    public static UwsJob create(HttpTransport transport, URI jobs, String contentType, RequestBody body) {
        return create(transport, jobs, contentType, body, WaitPolicy.standard());
    }

    /** Creates a job as {@link #create(HttpTransport, URI, String, RequestBody)} does, with another way to wait. */
    public static UwsJob create(
            HttpTransport transport, URI jobs, String contentType, RequestBody body, WaitPolicy waiting) {
        return create(transport, jobs, contentType, body, waiting, job -> {});
    }

    /**
     * Creates a job as {@link #create(HttpTransport, URI, String, RequestBody, WaitPolicy)} does, and tells its address as
     * soon as the service has said it: whatever happens to this program from then on, the job can be taken up or deleted.
     *
     * @param created told of the address, by this thread, before anything else is read of the answer
     */
    public static UwsJob create(
            HttpTransport transport,
            URI jobs,
            String contentType,
            RequestBody body,
            WaitPolicy waiting,
            Consumer<URI> created) {
        JobHttp http = new JobHttp(transport);
        TransportResponse response = http.sendPost(jobs, contentType, body);
        return new UwsJob(http, new JobCreation(jobs, created).jobUri(response), waiting, false);
    }

    /** Takes up a job from its address, without asking the service; {@link #close} will not delete it. */
    public static UwsJob at(HttpTransport transport, URI job) {
        return at(transport, job, WaitPolicy.standard());
    }

    /** Takes up a job from its address, with another way to wait; {@link #close} will not delete it. */
    public static UwsJob at(HttpTransport transport, URI job, WaitPolicy waiting) {
        return new UwsJob(new JobHttp(transport), Uris.bare(job), waiting, true);
    }

    /** The address of the job, by which it can be taken up again at any time. */
    public URI uri() {
        return uri;
    }

    /** The identifier of the job: the last part of its address. */
    public String jobId() {
        String path = uri.getPath() == null ? "" : uri.getPath();
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return bare.substring(bare.lastIndexOf('/') + 1);
    }

    /** Everything that the service says of the job now. */
    public JobDescription describe() {
        return http.describe(uri, "");
    }

    /** The phase now. */
    public Phase phase() {
        Optional<String> text = http.text(Uris.child(uri, "phase"));
        // some services answer with the whole document, or have no such address
        return text.filter(phase -> phase.matches("[A-Za-z_]{1,40}"))
                .map(Phase::new)
                .orElseGet(() -> describe().phase());
    }

    /**
     * Tells the service to run the job.
     *
     * @throws org.vo4j.api.ServiceException with status 403 when the phase forbids it
     */
    public UwsJob run() {
        http.postParameter("Cannot run the job", Uris.child(uri, "phase"), "PHASE", "RUN");
        return this;
    }

    /** Tells the service to stop the job; it may take a while until the phase is ABORTED. */
    public UwsJob abort() {
        http.postParameter("Cannot abort the job", Uris.child(uri, "phase"), "PHASE", "ABORT");
        return this;
    }

    /**
     * Waits until the job is COMPLETED.
     *
     * <p>Failures that pass, such as a time-out or status 503, are waited out within the budget. So are requests, where the
     * transport can end them ({@link HttpTransport#within}); the first one gets a second in any case, and the details of a
     * failure, fetched when the job has ended, ten.
     *
     * @param budget how long at most, in all
     * @throws JobException when the job ends otherwise, or has not ended when the budget is used up: then {@link
     *     JobException#phase} says in which phase it is, and it goes on
     * @throws org.vo4j.api.TransportException when the thread is interrupted; the job goes on
     */
    public UwsJob await(Duration budget) {
        JobDescription end = awaitEnd(budget);
        if (!end.phase().isCompleted()) {
            throw JobFailure.of(end, uri, http);
        }
        return this;
    }

    /**
     * Waits until the job has ended, well or not, and gives its description.
     *
     * @throws JobException when it has not ended when the budget is used up
     * @see #await
     */
    public JobDescription awaitEnd(Duration budget) {
        return new JobWait(http, uri, waiting, budget).toEnd();
    }

    /**
     * Waits as {@link #await} does, elsewhere. Cancelling the future ends the wait and not the job. The job must not be
     * used by the caller until the future is done.
     */
    public CompletableFuture<UwsJob> awaitAsync(Duration budget, Executor executor) {
        return Async.supply(() -> await(budget), executor);
    }

    /**
     * Creates a job as {@link #create(HttpTransport, URI, String, RequestBody)} does, elsewhere. When the future is
     * cancelled meanwhile, the job that comes of it is closed, which deletes it.
     */
    public static CompletableFuture<UwsJob> createAsync(
            HttpTransport transport, URI jobs, String contentType, RequestBody body, Executor executor) {
        return Async.supply(() -> create(transport, jobs, contentType, body), UwsJob::close, executor);
    }

    /** Tells the service to run the job as {@link #run} does, elsewhere. */
    public CompletableFuture<UwsJob> runAsync(Executor executor) {
        return Async.supply(this::run, executor);
    }

    /** What the job has made as {@link #results} has it, asked elsewhere. */
    public CompletableFuture<List<JobResult>> resultsAsync(Executor executor) {
        return Async.supply(this::results, executor);
    }

    /**
     * What went wrong, from the job's error document: the text of the QUERY_STATUS when it is a VOTable, else its text
     * without markup. Empty when there is no such document.
     */
    public Optional<String> errorText() {
        return JobFailure.text(uri, http);
    }

    /** When the service expects the job to end; empty when it does not know. */
    public Optional<Instant> quote() {
        return describe().quote();
    }

    /** How long the job may run; zero for ever; empty when the service does not say. */
    public Optional<Duration> executionDuration() {
        return describe().executionDuration();
    }

    /** Asks for another time that the job may run, zero for ever; the service may grant less, so read it again. */
    public UwsJob executionDuration(Duration time) {
        http.postParameter(
                "Cannot set the execution duration",
                Uris.child(uri, "executionduration"),
                "EXECUTIONDURATION",
                Long.toString(time.plusNanos(999_999_999).toSeconds()));
        return this;
    }

    /** When the service will throw the job away; empty when it does not say. */
    public Optional<Instant> destruction() {
        return describe().destruction();
    }

    /** Asks for another time when the job is thrown away; the service may set an earlier one, so read it again. */
    public UwsJob destruction(Instant time) {
        http.postParameter(
                "Cannot set the destruction time",
                Uris.child(uri, "destruction"),
                "DESTRUCTION",
                IsoTimes.format(time));
        return this;
    }

    /** What the job was given. */
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        readList("parameters", (xml, name) -> JobXml.parameter(xml, name, parameters));
        return parameters;
    }

    /**
     * Sets a parameter, while the job is PENDING: by a POST to {@code /parameters}, else, where the service does not take
     * that, by a PUT to {@code /parameters/NAME}, the other way that the standard has (UWS 1.1 section 2.2.3).
     *
     * @throws org.vo4j.api.ServiceException when the service takes neither, or not in this phase
     */
    public UwsJob parameter(String name, String value) {
        http.setParameter(uri, name, value);
        return this;
    }

    /** Sets parameters together, of which there may be several of one name, while the job is PENDING. */
    public UwsJob parameters(List<Parameter> parameters) {
        http.postForm(
                "Cannot set parameters",
                Uris.child(uri, "parameters"),
                parameters.stream()
                        .map(parameter -> JobHttp.field(parameter.id(), parameter.value()))
                        .collect(Collectors.joining("&")));
        return this;
    }

    /** Sets parameters by a body of any media type, such as {@code multipart/form-data}, while the job is PENDING. */
    public UwsJob parameters(String contentType, RequestBody body) {
        http.post("Cannot set parameters", Uris.child(uri, "parameters"), contentType, body);
        return this;
    }

    /** What the job has made, in the service's order; nothing before it is COMPLETED. */
    public List<JobResult> results() {
        List<JobResult> listed = describe().results();
        if (!listed.isEmpty()) {
            return listed;
        }
        List<JobResult> results = new ArrayList<>();
        readList("results", (xml, name) -> JobXml.result(xml, name, uri, results));
        return results;
    }

    private interface ListItem {
        void read(XmlInput xml, String name);
    }

    /** Reads a list at an address under the job; the list is empty when there is no such address. */
    private void readList(String name, ListItem item) {
        TransportResponse response = http.transport().send(TransportRequest.get(Uris.child(uri, name)));
        if (response.status() == 404 || response.status() == 204) {
            Replies.drop(response);
            return;
        }
        if (!Replies.isSuccess(response)) {
            throw Replies.failure("Cannot read the job's " + name, response);
        }
        try (InputStream body = response.body()) {
            XmlInput xml = XmlInput.open(body, response.uri().toString(), XmlLimits.SMALL);
            if (xml.name().equals("job")) {
                xml.children(child -> {
                    if (child.equals(name)) {
                        xml.children(grandchild -> item.read(xml, grandchild));
                    }
                });
            } else {
                xml.children(child -> item.read(xml, child));
            }
            xml.finish();
        } catch (IOException e) {
            throw Replies.cut(response.uri(), e);
        }
    }

    /** The result that the job was made for, as {@link JobDescription#primaryResult} finds it. */
    public Optional<JobResult> primaryResult() {
        return PrimaryResult.of(results());
    }

    /** The address at which the standard has a result, whether the service lists it or not: {@code /results/ID}. */
    public URI resultUri(String id) {
        return Uris.child(uri, "results/" + Uris.segment(id));
    }

    /** Deletes the job and its results; a job that is gone already is no failure. */
    public void delete() {
        http.delete(uri);
        kept = true;
    }

    /** Leaves the job where it is on {@link #close}. */
    public UwsJob keep() {
        kept = true;
        return this;
    }

    /**
     * Deletes the job if it was created here and is not kept.
     *
     * <p>An interrupted thread does so, too, within half a minute. This never throws, so that it hides no failure of what
     * was done with the job: when the service does not delete the job, it remains there, and a WARNING with its address
     * goes to the logger of this class. Who must know calls {@link #delete} before.
     */
    @Override
    public void close() {
        if (closed || kept) {
            return;
        }
        closed = true;
        // an interrupted thread could send nothing, and would leave the job behind
        boolean interrupted = Thread.interrupted();
        try {
            http.within(LAST).delete(uri);
        } catch (VoException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> "The job " + uri + " could not be deleted and remains in the service: " + e.getMessage());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
