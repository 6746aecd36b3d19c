// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets only so many exchanges with one host be open at once.
 *
 * <p>Who waits, waits as long as something moves at that host; when nothing has moved for the time of a stall, the open
 * answers were most likely forgotten, and waiting on would be for ever.
 */
final class HostGates {
    private final int limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Gate> gates = new HashMap<>();

    HostGates(int limit) {
        this.limit = limit;
    }

    int limit() {
        return limit;
    }

    /** Waits for a place at a host. */
    Place enter(URI uri, Duration stall, Deadline deadline) throws InterruptedException, HttpTimeoutException {
        String host = Text.origin(uri);
        lock.lockInterruptibly();
        try {
            @Nullable Gate known = gates.get(host);
            Gate gate = known == null ? new Gate(host, lock.newCondition()) : known;
            gates.put(host, gate);
            gate.users++;
            try {
                await(gate, uri, stall, deadline);
            } catch (InterruptedException | HttpTimeoutException e) {
                leave(gate);
                throw e;
            }
            gate.open++;
            return new Place(gate);
        } finally {
            lock.unlock();
        }
    }

    private void await(Gate gate, URI uri, Duration stall, Deadline deadline)
            throws InterruptedException, HttpTimeoutException {
        long patience = Deadline.nanos(stall);
        long since = System.nanoTime();
        while (gate.open >= limit) {
            long now = System.nanoTime();
            long still = patience == Long.MAX_VALUE
                    ? patience
                    : patience - Math.min(now - since, Math.max(0, now - gate.lastMove));
            long left = deadline.left();
            if (left <= 0) {
                throw deadline.passed(uri);
            }
            if (still <= 0) {
                throw new HttpTimeoutException(limit + " answers of " + gate.host + " are open and none moved for "
                        + Text.of(stall) + "; close results that are no longer read, or allow more with"
                        + " maxConnectionsPerHost");
            }
            gate.free.await(Math.min(still, left), TimeUnit.NANOSECONDS);
        }
    }

    private void leave(Gate gate) {
        if (--gate.users == 0) {
            gates.remove(gate.host);
        }
    }

    private static final class Gate {
        final String host;
        final Condition free;
        /** Those inside and those who wait; without any the gate is forgotten. */
        int users;

        int open;
        volatile long lastMove = System.nanoTime();

        Gate(String host, Condition free) {
            this.host = host;
            this.free = free;
        }
    }

    /** A place that was entered. */
    final class Place {
        private final Gate gate;
        private final AtomicBoolean left = new AtomicBoolean();

        Place(Gate gate) {
            this.gate = gate;
        }

        /** Says that bytes moved. */
        void moved() {
            gate.lastMove = System.nanoTime();
        }

        /** Gives the place back; once is enough. */
        void release() {
            if (left.compareAndSet(false, true)) {
                lock.lock();
                try {
                    gate.open--;
                    gate.lastMove = System.nanoTime();
                    gate.free.signal();
                    leave(gate);
                } finally {
                    lock.unlock();
                }
            }
        }
    }
}
