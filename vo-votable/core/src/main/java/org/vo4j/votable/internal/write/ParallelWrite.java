// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.vo4j.api.FormatException;
import org.vo4j.api.TransportException;
import org.vo4j.api.spi.BlockwiseEncoding;
import org.vo4j.api.spi.PayloadOutput;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;
import org.vo4j.api.table.SplittableRowCursor;

/** Writes rows with several threads: this one cuts blocks and puts the bytes together, the others convert. */
final class ParallelWrite {
    private static final int EXPECTED = 1 << 18;

    private record Encoded(ArrayOutput bytes, RowContext context, long rows) {}

    private record Work(SplittableRowCursor.Block block, Future<Encoded> encoded) {}

    private final SplittableRowCursor cursor;
    private final BlockwiseEncoding encoding;
    private final PayloadOutput output;
    private final RowContext context;
    private final int threads;
    private final Deque<Work> inFlight = new ArrayDeque<>();
    private long rows;

    ParallelWrite(
            SplittableRowCursor cursor,
            BlockwiseEncoding encoding,
            PayloadOutput output,
            RowContext context,
            int threads) {
        this.cursor = cursor;
        this.encoding = encoding;
        this.output = output;
        this.context = context;
        this.threads = threads;
    }

    /** Writes what can be had in blocks; the number of rows written, also told meanwhile. The cursor has the rest. */
    long run(LongConsumer watcher) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "vo-write");
            thread.setDaemon(true);
            return thread;
        });
        try {
            boolean separable = true;
            while (separable) {
                Optional<SplittableRowCursor.Block> block = cursor.nextBlock();
                block.ifPresent(some -> inFlight.add(new Work(some, workers.submit(() -> encode(some)))));
                if (block.isEmpty() && inFlight.isEmpty()) {
                    return rows;
                }
                if (block.isEmpty() || inFlight.size() > 2 * threads) {
                    separable = settleFirst();
                    watcher.accept(rows);
                }
            }
            return rows;
        } finally {
            workers.shutdownNow();
        }
    }

    /** Waits for the oldest block; false when it has to be read in another way, with all that follow. */
    private boolean settleFirst() {
        Work work = inFlight.remove();
        Encoded encoded = result(work);
        if (!work.block.separable()) {
            inFlight.forEach(later -> later.encoded.cancel(false));
            inFlight.clear();
            cursor.resume(work.block);
            return false;
        }
        work.block.settle(rows);
        context.settle(encoded.context, rows);
        rows += encoded.rows;
        output.write(encoded.bytes.array(), 0, encoded.bytes.position());
        return true;
    }

    private Encoded result(Work work) {
        try {
            return work.encoded.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException("Writing was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RowContext.Refusal refusal) {
                throw context.settled(refusal, rows);
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Encoded encode(SplittableRowCursor.Block block) {
        ArrayOutput bytes = new ArrayOutput(EXPECTED);
        RowContext own = context.forBlock();
        long count = 0;
        try (RowCursor source = block.rows();
                RowSink sink = encoding.write(bytes, own)) {
            while (source.next()) {
                sink.accept(source);
                count++;
            }
        } catch (FormatException e) {
            if (block.separable()) {
                throw e;
            }
            // the block is read again in another way, which meets the damage
        }
        return new Encoded(bytes, own, count);
    }
}
