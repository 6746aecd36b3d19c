// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that stands still and remembers the pauses that it was asked for. */
final class FakeTicker implements Ticker {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    final List<Duration> pauses = new CopyOnWriteArrayList<>();

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public void sleep(Duration time) {
        pauses.add(time);
    }

    @Override
    public double chance() {
        return 0.5;
    }
}
