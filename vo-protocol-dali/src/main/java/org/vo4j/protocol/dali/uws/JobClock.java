// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import java.time.Duration;

/** The time by which a client waits for jobs; tests bring their own. Shared between threads. */
public interface JobClock {
    /** A time in nanoseconds that only goes forward; only differences mean something. */
    long nanoTime();

    /**
     * Waits.
     *
     * @throws InterruptedException when the thread is interrupted
     */
    void sleep(Duration time) throws InterruptedException;

    /** The clock of the machine. */
    static JobClock system() {
        return SystemClock.INSTANCE;
    }
}
