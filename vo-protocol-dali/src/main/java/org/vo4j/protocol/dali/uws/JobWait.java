// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.JobException;
import org.vo4j.api.ServiceException;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.protocol.dali.internal.Uris;

/** One wait for the end of a job, within one budget of time. Single-threaded. */
final class JobWait {
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);
    /** A WAIT that gives the same phase within this time has not waited. */
    private static final Duration NOT_BLOCKED = Duration.ofMillis(900);
    /** So many WAITs that did not wait, or broke off, and the service is not asked to wait any more. */
    private static final int MAX_VAIN_WAITS = 2;

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    /** So many documents in a row that cannot be read, and it is no accident. */
    private static final int MAX_BROKEN = 5;

    private final JobHttp http;
    private final URI job;
    private final WaitPolicy policy;
    private final JobClock clock;
    private final Duration budget;
    private final long end;

    private @Nullable JobDescription last;
    private @Nullable VoException failure;
    private Duration pause;
    private Duration blocking;
    private int vainWaits;
    private int broken;

    JobWait(JobHttp http, URI job, WaitPolicy policy, Duration budget) {
        this.http = http;
        this.job = job;
        this.policy = policy;
        this.clock = policy.clock();
        this.budget = budget;
        this.end = clock.nanoTime() + nanos(budget);
        this.pause = policy.firstPause();
        this.blocking = policy.blocking();
    }

    /** A hundred years are for ever. */
    private static long nanos(Duration time) {
        Duration longest = Duration.ofDays(36_500);
        return (time.compareTo(longest) > 0 ? longest : time).toNanos();
    }

    /** Waits for an end of the job, whatever it is. */
    JobDescription toEnd() {
        while (true) {
            checkInterrupted();
            boolean goOnAtOnce = look();
            if (last != null && failure == null && last.phase().isEnd()) {
                return last;
            }
            Duration left = left();
            if (left.isZero()) {
                throw overdue();
            }
            if (!goOnAtOnce) {
                sleep(pause.compareTo(left) < 0 ? pause : left);
                pause = policy.after(pause);
            }
        }
    }

    /** Asks once; true when the next question needs no pause before it. */
    private boolean look() {
        Optional<Phase> known = blockingPhase();
        long seconds = Math.min(blocking.toSeconds(), left().toSeconds());
        boolean wait = known.isPresent() && seconds >= 1;
        String query = wait
                ? "WAIT=" + seconds + "&PHASE="
                        + Uris.segment(known.orElseThrow().name())
                : "";
        long asked = clock.nanoTime();
        try {
            last = http.within(patience()).describe(job, query);
            failure = null;
            broken = 0;
        } catch (TransportException | ServiceException | FormatException e) {
            failed(e, wait);
            return false;
        }
        if (!wait) {
            // the first look only tells whether the service can block; then it is asked to
            return known.isEmpty() && blockingPhase().isPresent() && left().toSeconds() >= 1;
        }
        return waited(known.orElseThrow(), clock.nanoTime() - asked);
    }

    private boolean waited(Phase before, long nanos) {
        if (last != null && !last.phase().equals(before)) {
            pause = policy.firstPause();
            return true;
        }
        if (nanos >= NOT_BLOCKED.toNanos()) {
            return true;
        }
        vainWaits++;
        return false;
    }

    /** The phase in which the service can be asked to block. */
    private Optional<Phase> blockingPhase() {
        if (last == null || vainWaits >= MAX_VAIN_WAITS || blocking.toSeconds() < 1 || !last.canBlock()) {
            return Optional.empty();
        }
        return Optional.of(last.phase()).filter(Phase::isBlocking);
    }

    /** A failure that may pass is kept for the case that it does not; any other ends the wait. */
    private void failed(VoException e, boolean waiting) {
        checkInterrupted();
        boolean badWait = waiting && e instanceof ServiceException refusal && refusal.status() == 400;
        boolean passing = badWait
                || e instanceof TransportException
                || (e instanceof ServiceException refusal && PASSING.contains(refusal.status()))
                || (e instanceof FormatException && ++broken < MAX_BROKEN);
        if (!passing) {
            throw e;
        }
        failure = e;
        if (waiting) {
            // something on the way does not bear a long silence, or the service does not know WAIT
            vainWaits += badWait ? MAX_VAIN_WAITS : 0;
            blocking = blocking.dividedBy(3);
        }
        if (e instanceof ServiceException refusal && refusal.retryAfter().isPresent()) {
            Duration asked = refusal.retryAfter().get();
            pause = asked.compareTo(pause) > 0 ? asked : pause;
        }
    }

    /** How long a question may take: what is left, and for the first one a moment at least. */
    private Duration patience() {
        Duration left = left();
        return left.compareTo(A_MOMENT) < 0 && last == null && failure == null ? A_MOMENT : atLeastSome(left);
    }

    /** A time of zero would be for ever. */
    private static Duration atLeastSome(Duration time) {
        return time.isZero() ? Duration.ofMillis(1) : time;
    }

    private Duration left() {
        long left = end - clock.nanoTime();
        return left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
    }

    private void sleep(Duration time) {
        try {
            clock.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
    }

    private void checkInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(failure);
        }
    }

    private TransportException interrupted(@Nullable Throwable cause) {
        String message = "Interrupted while waiting for the job " + job + "; it goes on and can be taken up again"
                + " from its address";
        return cause == null ? new TransportException(message) : new TransportException(message, cause);
    }

    private JobException overdue() {
        String phase = last == null ? Phase.UNKNOWN.name() : last.phase().name();
        String state = last == null
                ? " has not answered"
                : " is still " + phase + (last.phase().equals(Phase.PENDING) ? " (has it been told to run?)" : "");
        String reason = failure == null ? "" : "; the last question failed: " + failure.getMessage();
        JobException overdue = new JobException(
                "The job " + job + state + " after " + budget + reason
                        + ". It goes on; wait for it again from its address, or abort it.",
                phase,
                job);
        if (failure != null) {
            overdue.initCause(failure);
        }
        return overdue;
    }
}
