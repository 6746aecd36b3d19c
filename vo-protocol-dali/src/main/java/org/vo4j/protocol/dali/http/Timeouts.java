// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.time.Duration;

/**
 * How long to wait for what; zero means for ever.
 *
 * @param connect until a connection is made
 * @param headers from the last byte of the request to the head of the answer
 * @param stall without a single byte moving, while an answer is read or a request body sent
 * @param total for everything: redirects, retries and reading the answer to its end
 */
public record Timeouts(Duration connect, Duration headers, Duration stall, Duration total) {
    private static final Timeouts STANDARD =
            new Timeouts(Duration.ofSeconds(10), Duration.ofMinutes(2), Duration.ofSeconds(60), Duration.ZERO);

    /** Checks that no time is negative. */
    public Timeouts {
        if (connect.isNegative() || headers.isNegative() || stall.isNegative() || total.isNegative()) {
            throw new IllegalArgumentException("A timeout cannot be negative: connect " + connect + ", headers "
                    + headers + ", stall " + stall + ", total " + total);
        }
    }

    /** 10 seconds to connect, 2 minutes for the head, 60 seconds for a stall, and no bound on the whole. */
    public static Timeouts standard() {
        return STANDARD;
    }

    /** The same with another time to connect. */
    public Timeouts withConnect(Duration time) {
        return new Timeouts(time, headers, stall, total);
    }

    /** The same with another time from the end of the request to the head of the answer. */
    public Timeouts withHeaders(Duration time) {
        return new Timeouts(connect, time, stall, total);
    }

    /** The same with another time without a byte. */
    public Timeouts withStall(Duration time) {
        return new Timeouts(connect, headers, time, total);
    }

    /** The same with another time for everything. */
    public Timeouts withTotal(Duration time) {
        return new Timeouts(connect, headers, stall, time);
    }
}
