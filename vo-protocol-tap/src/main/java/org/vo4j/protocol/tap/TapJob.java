// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.vo4j.api.JobException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.protocol.dali.Async;
import org.vo4j.protocol.dali.QueryStatus;
import org.vo4j.protocol.dali.uws.JobDescription;
import org.vo4j.protocol.dali.uws.JobDescription.JobResult;
import org.vo4j.protocol.dali.uws.Phase;
import org.vo4j.protocol.dali.uws.UwsJob;

/**
 * An asynchronous query (TAP 1.1 section 2.3).
 *
 * <pre>{@code
 * try (TapJob job = service.submit(query)) {
 *     job.executionDuration(Duration.ofHours(2)).run().await(Duration.ofHours(3));
 *     try (TapResults found = job.results()) {
 *         found.writeTo(Path.of("found.vot"), WriteOptions.encoding("BINARY2"));
 *     }
 * }
 * }</pre>
 *
 * <p>A job lives in the service, and goes on when this program ends; {@link TapService#job} takes it up again. {@link
 * #close} deletes a job that was submitted here unless {@link #keep} was called. Single-threaded.
 */
public final class TapJob implements AutoCloseable {
    private final TapService service;
    private final UwsJob job;

    TapJob(TapService service, UwsJob job) {
        this.service = service;
        this.job = job;
    }

    /** The address of the job, by which {@link TapService#job} takes it up again. */
    public URI uri() {
        return job.uri();
    }

    /** The identifier of the job in its service. */
    public String jobId() {
        return job.jobId();
    }

    /** The job as any UWS service has it. */
    public UwsJob uws() {
        return job;
    }

    /** Everything that the service says of the job now. */
    public JobDescription describe() {
        return job.describe();
    }

    /** The phase that the job is in now. */
    public Phase phase() {
        return job.phase();
    }

    /** Has the query executed; until then the job is PENDING. */
    public TapJob run() {
        job.run();
        return this;
    }

    /** Stops the job. */
    public TapJob abort() {
        job.abort();
        return this;
    }

    /**
     * Waits until the job is COMPLETED.
     *
     * @throws JobException when it ends otherwise, or not in this time; in the latter case it goes on
     */
    public TapJob await(Duration budget) {
        job.await(budget);
        return this;
    }

    /** Has the query executed as {@link #run} does, elsewhere. */
    public CompletableFuture<TapJob> runAsync(Executor executor) {
        return Async.supply(this::run, executor);
    }

    /** Opens the result as {@link #results()} does, elsewhere; closes it when the future is cancelled meanwhile. */
    public CompletableFuture<TapResults> resultsAsync(Executor executor) {
        return Async.supply(() -> results(), TapResults::close, executor);
    }

    /**
     * Waits as {@link #await} does, elsewhere. Cancelling the future ends the wait and not the job; the job must not be
     * used until the future is done.
     */
    public CompletableFuture<TapJob> awaitAsync(Duration budget, Executor executor) {
        return Async.supply(() -> await(budget), executor);
    }

    /** Changes how long the query may run; zero for no limit. The service may grant less. */
    public TapJob executionDuration(Duration time) {
        job.executionDuration(time);
        return this;
    }

    /** How long the query may run, as the service says now; empty when it does not. */
    public Optional<Duration> executionDuration() {
        return job.executionDuration();
    }

    /** Changes when the service deletes the job with its results. The service may set another time. */
    public TapJob destruction(Instant time) {
        job.destruction(time);
        return this;
    }

    /** When the service deletes the job with its results, as it says now; empty when it does not. */
    public Optional<Instant> destruction() {
        return job.destruction();
    }

    /** Changes the text of the query, which is possible while the job is PENDING and where the service allows it. */
    public TapJob query(String text) {
        job.parameter("QUERY", text);
        return this;
    }

    /** Sets any parameter, which is possible while the job is PENDING. */
    public TapJob parameter(String name, String value) {
        job.parameter(name, value);
        return this;
    }

    /** The uploads of a query are added to the job while it is PENDING; nothing else of the query is looked at. */
    public TapJob uploads(TapQuery query) {
        TransportRequest request = TapRequest.uploads(query).toJobList(job.uri());
        job.parameters(TapRequest.contentType(request), request.body());
        return this;
    }

    /**
     * The address of the table that the query selects.
     *
     * @throws JobException when the job has not COMPLETED, or has no result
     */
    public URI resultUri() {
        JobDescription now = job.describe();
        if (!now.phase().isCompleted()) {
            throw notCompleted(now);
        }
        // by the standard it is there (section 2.3), whether the service lists it or not
        return now.primaryResult()
                .or(job::primaryResult)
                .flatMap(JobResult::uri)
                .orElseGet(() -> job.resultUri("result"));
    }

    private JobException notCompleted(JobDescription now) {
        String reason = now.error()
                .map(error -> ": " + error.message())
                .orElseGet(() -> now.phase().isEnd() ? "" : "; wait for its end with await()");
        return new JobException(
                "The job " + uri() + " has no result, it is " + now.phase() + reason,
                now.phase().name(),
                uri());
    }

    /**
     * The result, to be closed before the job.
     *
     * @throws JobException when the job has not COMPLETED
     */
    public TapResults results() {
        return results(OptionalLong.empty(), () -> {});
    }

    TapResults results(OptionalLong maxRecords, Runnable onClose) {
        return service.results(TransportRequest.get(resultUri()), maxRecords, onClose);
    }

    /**
     * Stores the bytes of the result, whatever their format, in a file that appears when it is whole.
     *
     * @return what the service says of the result, as far as its format can
     * @throws JobException when the job has not COMPLETED
     */
    public QueryStatus download(Path file) {
        return service.store(TransportRequest.get(resultUri()), file);
    }

    /** The addresses of all that the job has made. */
    public List<JobResult> allResults() {
        return job.results();
    }

    /** Deletes the job with its results now. */
    public void delete() {
        job.delete();
    }

    /** Keeps the job when it is closed. */
    public TapJob keep() {
        job.keep();
        return this;
    }

    /**
     * Deletes the job if it was submitted here and is not kept. It never throws: a job that the service does not delete is
     * logged as a WARNING with its address (see {@link UwsJob#close}); who must know calls {@link #delete} before.
     */
    @Override
    public void close() {
        job.close();
    }

    /** The class and the address. */
    @Override
    public String toString() {
        return "TapJob " + uri();
    }
}
