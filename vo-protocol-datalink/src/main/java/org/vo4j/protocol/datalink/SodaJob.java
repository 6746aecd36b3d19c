// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vo4j.api.JobException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.protocol.dali.Download;
import org.vo4j.protocol.dali.uws.JobDescription.JobResult;
import org.vo4j.protocol.dali.uws.Phase;
import org.vo4j.protocol.dali.uws.UwsJob;

/**
 * A cutout that a service makes on its own (SODA 1.0 section 6).
 *
 * <pre>{@code
 * try (SodaJob job = soda.submit(cutout)) {
 *     job.run().await(Duration.ofMinutes(10));
 *     job.download(Path.of("parts"));
 * }
 * }</pre>
 *
 * <p>Closing the job deletes it with its results, unless {@link #keep} was called. Single-threaded.
 */
public final class SodaJob implements AutoCloseable {
    private final UwsJob job;
    private final HttpTransport http;

    SodaJob(UwsJob job, HttpTransport http) {
        this.job = job;
        this.http = http;
    }

    /** The address of the job. */
    public URI uri() {
        return job.uri();
    }

    /** The job as any UWS service has it. */
    public UwsJob uws() {
        return job;
    }

    /** The phase that the job is in now. */
    public Phase phase() {
        return job.phase();
    }

    /** Has the parts made; until then the job is PENDING. */
    public SodaJob run() {
        job.run();
        return this;
    }

    /**
     * Waits until the job is COMPLETED.
     *
     * @throws JobException when it ends otherwise, or not in this time; in the latter case it goes on
     */
    public SodaJob await(Duration budget) {
        job.await(budget);
        return this;
    }

    /** The addresses of the parts: one for each combination of what was asked for. */
    public List<JobResult> results() {
        return job.results();
    }

    /**
     * Downloads all parts into a folder under the names that the service suggests, or a lone one to a file that is not
     * there yet. A combination that has no part is told by a text in its place, as the service wrote it.
     *
     * @return the files, in the order of the results
     * @throws VoException when there is no part, or there are several and it is no folder
     * @throws ServiceException when the service refuses one
     * @throws TransportException when one breaks off
     */
    public List<Path> download(Path fileOrFolder) {
        List<JobResult> parts =
                results().stream().filter(JobResult::isFetchable).toList();
        if (parts.isEmpty()) {
            throw new JobException(
                    "The job " + uri() + " has no results that can be fetched; it is " + phase(),
                    phase().name(),
                    uri());
        }
        if (parts.size() > 1 && !Files.isDirectory(fileOrFolder)) {
            throw new VoException("The job " + uri() + " has made " + parts.size() + " parts; " + fileOrFolder
                    + " is no folder that could take them");
        }
        List<Path> files = new ArrayList<>();
        for (JobResult part : parts) {
            Download download = Download.of(part.uri().orElseThrow(), http);
            files.add(download.mediaType(part.mediaType()).to(fileOrFolder));
        }
        return files;
    }

    /** Keeps the job when it is closed. */
    public SodaJob keep() {
        job.keep();
        return this;
    }

    /** Deletes the job if it is not kept. */
    @Override
    public void close() {
        job.close();
    }
}
