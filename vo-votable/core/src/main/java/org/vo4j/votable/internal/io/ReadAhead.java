// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream in a thread beside the caller's, a few blocks ahead: inflating gzip costs as much as parsing.
 *
 * <p>{@link #close} ends the thread; the thread also ends when the stream does.
 */
final class ReadAhead extends InputStream {
    private static final int BLOCK = 1 << 17;
    private static final int BLOCKS = 4;

    /** A block is handed on when it holds this much, so that rows of a slow stream are not held back. */
    private static final int ENOUGH = BLOCK / 4;

    /** Bytes in order; after a block with a failure, or one that is the last, nothing follows. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(
            byte[] bytes,
            int length,
            boolean last,
            @Nullable Throwable failure) {}

    private final InputStream in;
    private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(BLOCKS);
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BLOCKS);
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();
    private @Nullable Block current;
    private int at;
    private volatile boolean closed;

    ReadAhead(InputStream in) {
        this.in = in;
        for (int i = 0; i < BLOCKS - 1; i++) {
            free.add(new byte[BLOCK]);
        }
    }

    private void produce() {
        try {
            boolean more = true;
            while (more && !closed) {
                more = produceBlock(free.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean produceBlock(byte[] bytes) throws InterruptedException {
        int length = 0;
        boolean last = false;
        Throwable failure = null;
        try {
            while (length < ENOUGH && !last) {
                int count = in.read(bytes, length, bytes.length - length);
                last = count < 0;
                length += Math.max(count, 0);
            }
        } catch (IOException | RuntimeException e) {
            failure = e;
        }
        full.put(new Block(bytes, length, last, failure));
        return !last && failure == null;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        Block block = current == null ? next(null) : current;
        while (at == block.length) {
            if (block.failure != null) {
                throw failure(block.failure);
            }
            if (block.last) {
                return -1;
            }
            block = next(block);
        }
        int count = Math.min(length, block.length - at);
        System.arraycopy(block.bytes, at, into, offset, count);
        at += count;
        return count;
    }

    private static IOException failure(Throwable failure) {
        return failure instanceof IOException io ? io : new IOException(failure.getMessage(), failure);
    }

    private Block next(@Nullable Block done) throws IOException {
        try {
            start();
            if (done != null) {
                free.put(done.bytes);
            }
            Block block = full.take();
            current = block;
            at = 0;
            return block;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("Interrupted while waiting for bytes").initCause(e);
        }
    }

    private void start() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (thread.get() == null) {
            Thread producer = new Thread(this::produce, "vo-read-ahead");
            producer.setDaemon(true);
            thread.set(producer);
            producer.start();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        Thread producer = thread.get();
        if (producer != null) {
            producer.interrupt();
        }
        full.clear();
        full.offer(new Block(new byte[0], 0, true, new IOException("closed")));
        in.close();
    }
}
