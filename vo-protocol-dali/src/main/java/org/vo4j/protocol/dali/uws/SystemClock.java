// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import java.time.Duration;

/** The clock of the machine. */
enum SystemClock implements JobClock {
    INSTANCE;

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
    }
}
