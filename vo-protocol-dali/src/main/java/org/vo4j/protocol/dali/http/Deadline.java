// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** The end of the total time of one call, on the clock of {@link System#nanoTime()}. */
final class Deadline {
    private final Duration total;
    private final long start = System.nanoTime();
    private final long length;

    Deadline(Duration total) {
        this.total = total;
        this.length = nanos(total);
    }

    /** What is left, in nanoseconds; zero or less when the time is over. */
    long left() {
        return length == Long.MAX_VALUE ? Long.MAX_VALUE : length - (System.nanoTime() - start);
    }

    /** The failure of a call whose time is over. */
    HttpTimeoutException passed(URI uri) {
        return new HttpTimeoutException("the " + Text.of(total) + " for the whole of " + Secrets.hide(uri)
                + " are over; ask for less, or set Timeouts.total higher");
    }

    /** A time in nanoseconds, where zero and what does not fit mean for ever. */
    static long nanos(Duration time) {
        try {
            return time.isZero() ? Long.MAX_VALUE : time.toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }
}
