// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vo4j.api.FormatException;
import org.vo4j.api.TransportException;

/** Loads a table with several threads: this one cuts blocks, the others decode them. */
final class ParallelLoad {
    private record Work(SplittableRowCursor.Block block, Future<Chunk> decoded) {}

    private final SplittableRowCursor cursor;
    private final int threads;
    private final List<Chunk> chunks = new ArrayList<>();
    private final Deque<Work> inFlight = new ArrayDeque<>();
    private long rows;

    ParallelLoad(SplittableRowCursor cursor, int threads) {
        this.cursor = cursor;
        this.threads = threads;
        this.rows = cursor.rowIndex() + 1;
    }

    Table run() {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "vo-load");
            thread.setDaemon(true);
            return thread;
        });
        try {
            splitAndDecode(workers);
        } finally {
            workers.shutdownNow();
        }
        Table.loadInto(chunks, cursor, Long.MAX_VALUE); // what cannot be split, and the check of the end
        return new Table(cursor.columns(), chunks);
    }

    private void splitAndDecode(ExecutorService workers) {
        boolean separable = true;
        while (separable) {
            Optional<SplittableRowCursor.Block> block = cursor.nextBlock();
            block.ifPresent(some -> inFlight.add(new Work(some, workers.submit(() -> decode(some)))));
            if (block.isEmpty() && inFlight.isEmpty()) {
                return;
            }
            if (block.isEmpty() || inFlight.size() > 2 * threads) {
                separable = settleFirst();
            }
        }
    }

    /** Waits for the oldest block; false when it has to be read in another way, with all that follow. */
    private boolean settleFirst() {
        Work work = inFlight.remove();
        Chunk chunk = result(work);
        if (!work.block.separable()) {
            inFlight.forEach(later -> later.decoded.cancel(false));
            inFlight.clear();
            cursor.resume(work.block);
            return false;
        }
        work.block.settle(rows);
        rows += chunk.rows();
        if (chunk.rows() > 0) {
            chunks.add(chunk);
        }
        return true;
    }

    private static Chunk result(Work work) {
        try {
            return work.decoded.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException("Loading was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Chunk decode(SplittableRowCursor.Block block) {
        try (RowCursor blockRows = block.rows()) {
            Chunk chunk = new Chunk(cursor.columns(), 1 << 11);
            while (blockRows.next()) {
                chunk.add(blockRows);
            }
            return chunk.trimmed();
        } catch (FormatException e) {
            if (block.separable()) {
                throw e;
            }
            return new Chunk(cursor.columns(), 0); // the block is read again in another way, which meets the damage
        }
    }
}
