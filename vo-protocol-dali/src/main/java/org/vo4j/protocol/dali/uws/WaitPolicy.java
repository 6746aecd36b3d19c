// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import java.time.Duration;

/**
 * How a client waits for the end of a job. Immutable; each method gives a changed policy.
 *
 * <p>Where the service speaks UWS 1.1, it is asked to answer when the phase changes (WAIT); where it does not, or does not
 * keep to it, it is asked again after a pause that grows by half each time.
 */
public final class WaitPolicy {
    private static final WaitPolicy STANDARD =
            new WaitPolicy(Duration.ofMillis(250), Duration.ofSeconds(30), Duration.ofSeconds(30), JobClock.system());

    private final Duration firstPause;
    private final Duration longestPause;
    private final Duration blocking;
    private final JobClock clock;

    private WaitPolicy(Duration firstPause, Duration longestPause, Duration blocking, JobClock clock) {
        this.firstPause = firstPause;
        this.longestPause = longestPause;
        this.blocking = blocking;
        this.clock = clock;
    }

    /** The usual policy: pauses from a quarter of a second to 30 s; WAIT for 30 s, which time-outs on the way let pass. */
    public static WaitPolicy standard() {
        return STANDARD;
    }

    /**
     * With other pauses where the service cannot block.
     *
     * @throws IllegalArgumentException when the first is not positive or the longest is shorter
     */
    public WaitPolicy pauses(Duration first, Duration longest) {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "Pauses must be positive and grow, not from " + first + " to " + longest);
        }
        return new WaitPolicy(first, longest, blocking, clock);
    }

    /** With another time that the service may block; less than a second means that it is not asked to. */
    public WaitPolicy blocking(Duration longest) {
        return new WaitPolicy(firstPause, longestPause, longest, clock);
    }

    /** With another clock. */
    public WaitPolicy clock(JobClock newClock) {
        return new WaitPolicy(firstPause, longestPause, blocking, newClock);
    }

    Duration firstPause() {
        return firstPause;
    }

    Duration longestPause() {
        return longestPause;
    }

    Duration blocking() {
        return blocking;
    }

    JobClock clock() {
        return clock;
    }

    /** The pause after one. */
    Duration after(Duration pause) {
        Duration next = pause.plus(pause.dividedBy(2));
        return next.compareTo(longestPause) > 0 ? longestPause : next;
    }
}
