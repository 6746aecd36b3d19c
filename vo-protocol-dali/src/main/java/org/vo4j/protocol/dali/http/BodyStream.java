// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer while it arrives: the JDK's client puts buffers in, the caller reads them out.
 *
 * <p>The reader itself watches the time while it waits, so that no thread has to: a server that stalls, drips beyond the
 * total time or hangs is left on time, and its connection closed. Read by one thread; closed by any.
 */
final class BodyStream extends InputStream implements BodySubscriber<InputStream> {
    /** How many lists of buffers may wait; the client fills at most one buffer of 16 kB into each: 1 MB. */
    private static final int WINDOW = 64;

    /** So many lists are asked for at once: each request wakes a thread of the client, and each arrival may wake the reader. */
    private static final int BATCH = 16;

    private final URI uri;
    private final Duration stall;
    private final Deadline deadline;
    private final BodyEnd end;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final ArrayDeque<List<ByteBuffer>> waiting = new ArrayDeque<>();
    private volatile Flow.@Nullable Subscription subscription;
    private boolean complete;
    private volatile boolean closed;
    private @Nullable Throwable failure;
    private final AtomicLong bytes = new AtomicLong();

    // only the reader's
    private final ArrayDeque<List<ByteBuffer>> taken = new ArrayDeque<>();
    private List<ByteBuffer> current = List.of();
    private int next;
    private int used;

    /** Told that a body ended, before its reader can know: nothing arrives any more. */
    interface BodyEnd {
        /** Bytes came. */
        void moved();

        /** All bytes came, or none will; the failure is empty when nothing went wrong. */
        void ended(long bytes, String failure);
    }

    BodyStream(URI uri, Duration stall, Deadline deadline, BodyEnd end) {
        this.uri = uri;
        this.stall = stall;
        this.deadline = deadline;
        this.end = end;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        boolean late;
        lock.lock();
        try {
            late = closed || subscription != null;
            if (!late) {
                subscription = given;
            }
        } finally {
            lock.unlock();
        }
        if (late) {
            given.cancel();
        } else {
            given.request(WINDOW);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        lock.lock();
        try {
            for (ByteBuffer buffer : buffers) {
                bytes.addAndGet(buffer.remaining());
            }
            if (!closed) {
                waiting.add(buffers);
                if (waiting.size() == 1) {
                    arrived.signal();
                }
            }
        } finally {
            lock.unlock();
        }
        end.moved();
    }

    @Override
    public void onError(Throwable problem) {
        end.ended(bytes.get(), String.valueOf(problem.getMessage()));
        over(problem);
    }

    @Override
    public void onComplete() {
        end.ended(bytes.get(), "");
        over(null);
    }

    private void over(@Nullable Throwable problem) {
        lock.lock();
        try {
            if (!complete) {
                complete = true;
                failure = problem;
            }
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (deadline.left() <= 0) {
            throw leave(deadline.passed(uri));
        }
        int count = 0;
        do {
            if (closed) {
                throw new IOException("The answer of " + Secrets.hide(uri) + " was closed while it was read");
            }
            count += copy(into, offset + count, length - count);
        } while (count < length && advance(count == 0));
        return count == 0 ? -1 : count;
    }

    /** Copies what the current list has. */
    private int copy(byte[] into, int offset, int length) {
        int count = 0;
        while (next < current.size() && count < length) {
            ByteBuffer buffer = current.get(next);
            int part = Math.min(length - count, buffer.remaining());
            buffer.get(into, offset + count, part);
            count += part;
            if (!buffer.hasRemaining()) {
                next++;
            }
        }
        return count;
    }

    /** Goes on to the next list of buffers, waiting for it or not; false at the end of the body, or when none is there. */
    private boolean advance(boolean wait) throws IOException {
        if (taken.isEmpty() && !take(wait)) {
            return false;
        }
        current = taken.remove();
        next = 0;
        if (++used == BATCH) {
            used = 0;
            Flow.@Nullable Subscription more = subscription;
            if (more != null) {
                more.request(BATCH);
            }
        }
        return true;
    }

    /** Takes all lists of buffers that wait. */
    private boolean take(boolean wait) throws IOException {
        lock.lock();
        try {
            if (wait) {
                awaitBuffers();
                if (closed) {
                    throw new IOException("The answer of " + Secrets.hide(uri) + " was closed while it was read");
                }
                if (waiting.isEmpty() && failure != null) {
                    throw broken(failure);
                }
            }
            taken.addAll(waiting);
            waiting.clear();
            return !taken.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void awaitBuffers() throws IOException {
        long patience = Deadline.nanos(stall);
        while (waiting.isEmpty() && !complete) {
            if (closed) {
                throw new IOException("The answer of " + Secrets.hide(uri) + " was closed while it was read");
            }
            long left = deadline.left();
            if (left <= 0) {
                throw leave(deadline.passed(uri));
            }
            if (patience <= 0) {
                throw leave(new HttpTimeoutException("the answer of " + Secrets.hide(uri) + " stalled: no byte for "
                        + Text.of(stall) + ", after " + bytes + " bytes"));
            }
            try {
                long spent = Math.min(patience, left);
                long rest = arrived.awaitNanos(spent);
                if (patience != Long.MAX_VALUE) {
                    patience -= spent - Math.max(rest, 0);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw leave(new InterruptedIOException("Interrupted while reading the answer of " + Secrets.hide(uri)
                        + ", after " + bytes + " bytes"));
            }
        }
    }

    private IOException broken(Throwable cause) {
        return new IOException(
                "The answer of " + Secrets.hide(uri) + " broke off after " + bytes + " bytes: " + cause.getMessage(),
                cause);
    }

    /** Closes the connection because of a failure. */
    private <T extends IOException> T leave(T reason) {
        end(String.valueOf(reason.getMessage()));
        return reason;
    }

    @Override
    public int available() {
        int count = 0;
        for (int i = next; i < current.size(); i++) {
            count += current.get(i).remaining();
        }
        count += remaining(taken);
        lock.lock();
        try {
            return count + remaining(waiting);
        } finally {
            lock.unlock();
        }
    }

    private static int remaining(Iterable<List<ByteBuffer>> lists) {
        int count = 0;
        for (List<ByteBuffer> buffers : lists) {
            for (ByteBuffer buffer : buffers) {
                count += buffer.remaining();
            }
        }
        return count;
    }

    /** Ends the transfer: the connection is closed unless all had arrived. From any thread. */
    @Override
    public void close() {
        end("");
    }

    /**
     * Throws the rest away: what comes within a moment is taken, so that the connection can be used again, and a longer
     * rest is not waited for.
     */
    void discard(int most, Duration moment) {
        long patience = moment.toNanos();
        int taken = 0;
        while (patience > 0 && taken < most) {
            List<ByteBuffer> buffers;
            lock.lock();
            try {
                while (waiting.isEmpty() && !complete && !closed && patience > 0) {
                    patience = arrived.awaitNanos(patience);
                }
                @Nullable List<ByteBuffer> first = waiting.poll();
                if (first == null) {
                    break;
                }
                buffers = first;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } finally {
                lock.unlock();
            }
            for (ByteBuffer buffer : buffers) {
                taken += buffer.remaining();
            }
            Flow.@Nullable Subscription more = subscription;
            if (more != null) {
                more.request(1);
            }
        }
        close();
    }

    /** Ends the transfer for a reason that the log is told; none is empty. */
    void end(String reason) {
        Flow.@Nullable Subscription open;
        lock.lock();
        try {
            open = closed || complete ? null : subscription;
            closed = true;
            waiting.clear();
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
        if (open != null) {
            open.cancel();
        }
        end.ended(bytes.get(), reason);
    }
}
