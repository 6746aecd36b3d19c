// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The time of day, pauses and chance: what tests of waiting replace. */
interface Ticker {
    /** The real ones. */
    Ticker SYSTEM = new Ticker() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        }

        @Override
        public double chance() {
            return ThreadLocalRandom.current().nextDouble();
        }
    };

    Instant now();

    void sleep(Duration time) throws InterruptedException;

    /** A number from 0 (inclusive) to 1 (exclusive). */
    double chance();
}
