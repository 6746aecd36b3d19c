// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs blocking work elsewhere. */
public final class Async<T> implements Runnable {
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private final Supplier<T> task;
    private @Nullable Thread worker;
    private boolean interrupted;

    private Async(Supplier<T> task) {
        this.task = task;
    }

    /** A future of a task; cancelling it interrupts the task. */
    @SuppressWarnings("FutureReturnValueIgnored") // the failure reaches whoever holds the first future
    public static <T> CompletableFuture<T> supply(Supplier<T> task, Executor executor) {
        Async<T> async = new Async<>(task);
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
            future.complete(value);
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
