// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.net.URI;
import java.time.Duration;
import org.vo4j.api.VoException;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.uws.UwsJob;
import org.vo4j.protocol.tap.TapJob;

/** Sees to it that a job does not outlive the process that made it, or that its user knows. Single-threaded. */
final class JobGuard implements AutoCloseable {
    /** Whoever presses Ctrl-C does not wait for long. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpTransport http;
    private final Session session;
    private Session.Closing claim = () -> {};

    JobGuard(HttpTransport http, Session session) {
        this.http = http;
        this.session = session;
    }

    /** From now on the job is aborted and deleted when the process is ended before its time. */
    void watch(URI job) {
        claim = session.ifInterrupted(() -> end(UwsJob.at(http.within(PATIENCE), job)));
    }

    /** A handle of its own: the other one belongs to the thread that waits. */
    private void end(UwsJob job) {
        try {
            job.abort();
        } catch (VoException e) {
            // a job that is over cannot be aborted, and the deletion says whether it is there
        }
        try {
            job.delete();
        } catch (VoException e) {
            session.lastMessage(remains(job.uri(), e));
        }
    }

    /** Deletes a job that is not needed any more; says so when it remains. */
    void delete(TapJob job) {
        try {
            job.delete();
        } catch (VoException e) {
            job.keep(); // what has failed once is not tried again
            session.message(remains(job.uri(), e));
        }
    }

    private static String remains(URI job, VoException e) {
        return "vo: the job " + job + " could not be deleted and remains there: " + e.getMessage()
                + "\nvo: 'vo tap job " + job + " --delete' tries again";
    }

    @Override
    public void close() {
        claim.close();
    }
}
