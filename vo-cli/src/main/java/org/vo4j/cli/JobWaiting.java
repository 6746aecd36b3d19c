// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.time.Duration;
import java.util.Optional;
import org.vo4j.api.JobException;
import org.vo4j.cli.console.Progress;
import org.vo4j.cli.console.Session;
import org.vo4j.protocol.dali.uws.JobDescription;
import org.vo4j.protocol.dali.uws.Phase;
import org.vo4j.protocol.dali.uws.UwsJob;

/** Waits for a job, and shows its phase on the terminal meanwhile. */
final class JobWaiting {
    private static final Duration LONGEST = Duration.ofDays(3650);
    private static final Duration GLANCE = Duration.ofSeconds(5);

    private JobWaiting() {}

    /**
     * Waits until a job is COMPLETED.
     *
     * @throws JobException when it ends otherwise, or has not ended in time
     */
    static void await(UwsJob job, Optional<Duration> timeout, Session session) {
        Duration budget = timeout.orElse(LONGEST);
        if (!session.terminal().err()) {
            job.await(budget);
            return;
        }
        long end = System.nanoTime() + budget.toNanos();
        try (Progress progress = Progress.start(session, false)) {
            progress.says("the job " + job.jobId());
            while (true) {
                Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
                if (left.compareTo(GLANCE) <= 0) {
                    job.await(left);
                    return;
                }
                if (ended(job, progress)) {
                    job.await(left); // a failure says all that is known of it
                    return;
                }
            }
        }
    }

    private static boolean ended(UwsJob job, Progress progress) {
        try {
            JobDescription description = job.awaitEnd(GLANCE);
            return description.phase().isEnd();
        } catch (JobException e) {
            progress.says("the job " + job.jobId() + " is " + new Phase(e.phase()));
            return false;
        }
    }
}
