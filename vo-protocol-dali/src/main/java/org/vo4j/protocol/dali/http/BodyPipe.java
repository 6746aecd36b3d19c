// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Carries what one thread writes to the JDK's client, which takes it when the network does.
 *
 * <p>The thread that sends the request writes its body; at most one buffer waits. The writer watches the time, and is set
 * free when the exchange ends before the body.
 */
final class BodyPipe extends OutputStream implements BodyPublisher {
    private static final int CHUNK = 16 * 1024;

    private final OptionalLong length;
    private final Duration stall;
    private final Deadline deadline;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Flow.@Nullable Subscriber<? super ByteBuffer> subscriber;
    private long demand;
    private boolean over;
    private @Nullable IOException failure;
    private byte[] buffer = new byte[CHUNK];
    private int filled;
    private long written;
    private volatile long lastMove = System.nanoTime();

    /** The exchange ended before the body: nobody wants the rest. */
    static final class Unwanted extends IOException {
        private static final long serialVersionUID = 1L;

        Unwanted() {
            super("the exchange ended before the body was sent");
        }
    }

    BodyPipe(OptionalLong length, Duration stall, Deadline deadline) {
        this.length = length;
        this.stall = stall;
        this.deadline = deadline;
    }

    @Override
    public long contentLength() {
        return length.orElse(-1);
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> given) {
        boolean second;
        lock.lock();
        try {
            second = subscriber != null;
        } finally {
            lock.unlock();
        }
        given.onSubscribe(second ? new Demand(false) : new Demand(true));
        if (second) {
            given.onError(new IOException("the body of the request can be sent only once"));
            return;
        }
        lock.lock();
        try {
            subscriber = given;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private final class Demand implements Flow.Subscription {
        private final boolean counts;

        Demand(boolean counts) {
            this.counts = counts;
        }

        @Override
        public void request(long count) {
            if (counts) {
                lock.lock();
                try {
                    demand = demand + count < 0 ? Long.MAX_VALUE : demand + count;
                    lastMove = System.nanoTime();
                    changed.signalAll();
                } finally {
                    lock.unlock();
                }
            }
        }

        @Override
        public void cancel() {
            if (counts) {
                stop();
            }
        }
    }

    /** Sets the writer free: the exchange has ended, well or not. */
    void stop() {
        lock.lock();
        try {
            over = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What went wrong on the side of the network; empty when nothing did. */
    Optional<IOException> failure() {
        lock.lock();
        try {
            return Optional.ofNullable(failure);
        } finally {
            lock.unlock();
        }
    }

    private <T extends IOException> T failed(T problem) {
        lock.lock();
        try {
            failure = problem;
            return problem;
        } finally {
            lock.unlock();
        }
    }

    /** When the network last took something, on the clock of {@link System#nanoTime()}. */
    long lastMove() {
        return lastMove;
    }

    @Override
    public void write(int b) throws IOException {
        if (filled == buffer.length) {
            send();
        }
        buffer[filled++] = (byte) b;
        count(1);
    }

    @Override
    public void write(byte[] from, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, from.length);
        count(count);
        int at = offset;
        while (at < offset + count) {
            if (filled == buffer.length) {
                send();
            }
            int part = Math.min(buffer.length - filled, offset + count - at);
            System.arraycopy(from, at, buffer, filled, part);
            filled += part;
            at += part;
        }
    }

    private void count(int more) throws IOException {
        written += more;
        if (length.isPresent() && written > length.getAsLong()) {
            throw new IOException("the body says that it has " + length.getAsLong() + " bytes and has more");
        }
    }

    /** Sends what is left and says that this was all. */
    void finish() throws IOException, InterruptedException {
        if (length.isPresent() && written < length.getAsLong()) {
            throw new IOException(
                    "the body says that it has " + length.getAsLong() + " bytes and ends after " + written);
        }
        if (filled > 0) {
            send();
        }
        Flow.Subscriber<? super ByteBuffer> to = await(false);
        buffer = new byte[0];
        to.onComplete();
    }

    /** Tells the client that the rest will not come. */
    void fail(Throwable cause) {
        Flow.@Nullable Subscriber<? super ByteBuffer> to;
        lock.lock();
        try {
            to = subscriber;
            over = true;
        } finally {
            lock.unlock();
        }
        if (to != null) {
            to.onError(cause);
        }
    }

    private void send() throws IOException {
        try {
            Flow.Subscriber<? super ByteBuffer> to = await(true);
            ByteBuffer full = ByteBuffer.wrap(buffer, 0, filled);
            buffer = new byte[CHUNK];
            filled = 0;
            to.onNext(full);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(new InterruptedIOException("interrupted while sending the body"));
        }
    }

    /** Waits for the client, and for its wish for more bytes if that is needed. */
    private Flow.Subscriber<? super ByteBuffer> await(boolean forDemand) throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            long since = System.nanoTime();
            while (true) {
                if (over) {
                    throw failed(new Unwanted());
                }
                Flow.@Nullable Subscriber<? super ByteBuffer> to = subscriber;
                if (to != null && (!forDemand || demand > 0)) {
                    if (forDemand) {
                        demand--;
                    }
                    return to;
                }
                changed.awaitNanos(patience(since));
            }
        } finally {
            lock.unlock();
        }
    }

    private long patience(long since) throws HttpTimeoutException {
        long left = deadline.left();
        long patience = Deadline.nanos(stall);
        long still = patience == Long.MAX_VALUE ? patience : patience - (System.nanoTime() - since);
        if (left <= 0) {
            throw failed(new HttpTimeoutException("the total time is over while the body of the request is sent"));
        }
        if (still <= 0) {
            throw failed(new HttpTimeoutException("sending the body stalled: the server took no byte for "
                    + Text.of(stall) + ", after " + written + " bytes"));
        }
        return Math.min(left, still);
    }
}
