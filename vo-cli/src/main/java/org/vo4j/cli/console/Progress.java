// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.console;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A line on the terminal that tells how far a long task has come; silent during its first second, and altogether where
 * standard error is no terminal.
 *
 * <p>{@link #rows} may be called for every row. Closing wipes the line.
 */
public final class Progress implements AutoCloseable {
    private static final long FIRST_MILLIS = 1000;
    private static final long NEXT_MILLIS = 200;
    private static final int BAR = 24;

    private final Session session;
    private final AtomicLong rows = new AtomicLong();
    private final Object lock = new Object();
    private final long started = System.nanoTime();
    private volatile long expectedRows = -1;
    private volatile LongSupplier countedRows = () -> 0;
    private volatile String words = "";
    private volatile ByteCount bytes = ByteCount.UNKNOWN;
    private final Session.Closing claim;
    private boolean closed;
    private boolean shown;

    private Progress(Session session) {
        this.session = session;
        this.claim = session.ifInterrupted(this::close);
    }

    /** How many bytes have been read, and how many there are. */
    public interface ByteCount {
        /** Nothing is known about bytes. */
        ByteCount UNKNOWN = new ByteCount() {
            @Override
            public long read() {
                return 0;
            }

            @Override
            public OptionalLong total() {
                return OptionalLong.empty();
            }
        };

        /** The bytes read so far; asked from another thread. */
        long read();

        /** The bytes that there are, if that is known. */
        OptionalLong total();
    }

    /**
     * Starts to watch.
     *
     * @param alongside whether rows appear on standard output at the same time, so that a line would disturb them when
     *     that is the terminal
     */
    public static Progress start(Session session, boolean alongside) {
        Progress progress = new Progress(session);
        if (session.terminal().err() && !(alongside && session.terminal().out())) {
            Thread thread = new Thread(progress::watch, "vo-progress");
            thread.setDaemon(true);
            thread.start();
        }
        return progress;
    }

    /** Says how many rows are to come, if that is known. */
    public void expect(OptionalLong count) {
        expectedRows = count.orElse(-1);
    }

    /** Says where to ask for the bytes read. */
    public void watch(ByteCount count) {
        bytes = count;
    }

    /** Says where to ask for the rows read, in another thread. */
    public void watchRows(LongSupplier count) {
        countedRows = count;
    }

    /** Says what is going on, in place of rows. */
    public void says(String text) {
        words = text;
    }

    /** Says how many rows have been read. */
    public void rows(long count) {
        rows.lazySet(count);
    }

    @Override
    public void close() {
        claim.close();
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
            if (shown) {
                session.always("\r\u001b[K");
                shown = false;
            }
        }
    }

    private void watch() {
        long pause = FIRST_MILLIS;
        synchronized (lock) {
            while (!closed) {
                long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
                if (!pausedUntil(until)) {
                    return;
                }
                session.raw("\r" + line(System.nanoTime() - started) + "\u001b[K");
                shown = true;
                pause = NEXT_MILLIS;
            }
        }
    }

    private boolean pausedUntil(long until) {
        try {
            for (long left = until - System.nanoTime(); left > 0 && !closed; left = until - System.nanoTime()) {
                lock.wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
            }
            return !closed;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** The line after so many nanoseconds. */
    String line(long nanos) {
        long done = Math.max(rows.get(), countedRows.getAsLong());
        long read = bytes.read();
        double seconds = nanos / 1e9;
        if (!words.isEmpty()) {
            return fitting(words + ", " + (long) seconds + " s");
        }
        StringBuilder line = new StringBuilder();
        double fraction = fraction(done, read);
        if (fraction >= 0) {
            int filled = (int) (fraction * BAR);
            line.append('[')
                    .append("#".repeat(filled))
                    .append(".".repeat(BAR - filled))
                    .append("] ");
            line.append((int) (fraction * 100)).append("% ");
        }
        line.append(done).append(" rows");
        if (read > 0) {
            line.append(", ")
                    .append(Sizes.bytes(read))
                    .append(", ")
                    .append(Sizes.bytes((long) (read / seconds)))
                    .append("/s");
        } else {
            line.append(", ").append((long) (done / seconds)).append(" rows/s");
        }
        return fitting(line.toString());
    }

    private String fitting(String line) {
        String text = Printable.lines(line);
        return text.length() < session.terminal().width()
                ? text
                : text.substring(0, session.terminal().width() - 1);
    }

    private double fraction(long done, long read) {
        OptionalLong total = bytes.total();
        if (total.isPresent() && total.getAsLong() > 0) {
            return Math.min(1, (double) read / total.getAsLong());
        }
        return expectedRows > 0 ? Math.min(1, (double) done / expectedRows) : -1;
    }
}
