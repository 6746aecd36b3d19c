// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Blocking work of a protocol as a {@link CompletableFuture} that can be cancelled: the thread that does it is interrupted,
 * which ends requests, waits and the reading of answers of {@link org.vo4j.protocol.dali.http.VoHttp}.
 *
 * @param <T> what the work gives
 */
public final class Async<T> implements Runnable {
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private final Supplier<T> task;
    private final Consumer<T> unwanted;
    private @Nullable Thread worker;
    private boolean interrupted;

    private Async(Supplier<T> task, Consumer<T> unwanted) {
        this.task = task;
        this.unwanted = unwanted;
    }

    /** A future of a task; cancelling it interrupts the task. The executor's refusal is the failure of the future. */
    public static <T> CompletableFuture<T> supply(Supplier<T> task, Executor executor) {
        return supply(task, value -> {}, executor);
    }

    /**
     * A future of a task; cancelling it interrupts the task.
     *
     * @param unwanted what becomes of a value that comes although the future was cancelled, such as closing it
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the failure reaches whoever holds the first future
    public static <T> CompletableFuture<T> supply(Supplier<T> task, Consumer<T> unwanted, Executor executor) {
        Async<T> async = new Async<>(task, unwanted);
        async.future.whenComplete((value, failure) -> async.interruptIfCancelled());
        try {
            executor.execute(async);
        } catch (RejectedExecutionException e) {
            async.future.completeExceptionally(e);
        }
        return async.future;
    }

    @Override
    public void run() {
        synchronized (this) {
            if (future.isDone()) {
                return;
            }
            worker = Thread.currentThread();
        }
        try {
            T value = task.get();
            leave();
            if (!future.complete(value)) {
                unwanted.accept(value);
            }
        } catch (Throwable e) { // whoever waits for the future has to learn of it
            leave();
            future.completeExceptionally(e);
        }
    }

    private synchronized void leave() {
        worker = null;
        if (interrupted) {
            // the thread is the executor's, and the interruption was ours
            Thread.interrupted();
        }
    }

    private synchronized void interruptIfCancelled() {
        if (future.isCancelled() && worker != null) {
            interrupted = true;
            worker.interrupt();
        }
    }
}
