// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoException;

/**
 * Downloads that are under way. Closing it cancels what has not ended, and waits until nothing of that remains. May be
 * used by several threads.
 */
public final class DownloadBatch implements AutoCloseable {
    private final Path folder;
    private final List<Download> downloads;
    private final DownloadListener listener;
    private final DownloadQueue queue;
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Downloaded> results = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean cancelled;

    DownloadBatch(Downloads options, Path folder, List<Download> downloads) {
        this.folder = folder;
        this.downloads = List.copyOf(downloads);
        this.listener = options.listener();
        this.queue = new DownloadQueue(this.downloads, options.perHost());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new VoException("Cannot make the folder " + folder + ": " + e.getMessage(), e);
        }
        for (int i = 1; i <= Math.min(options.parallel(), downloads.size()); i++) {
            Thread worker = new Thread(this::work, "vo-download-" + i);
            worker.setDaemon(true);
            workers.add(worker);
        }
        workers.forEach(Thread::start);
    }

    private void work() {
        try {
            OptionalInt next = queue.take();
            while (next.isPresent()) {
                Download download = downloads.get(next.getAsInt());
                Downloaded downloaded;
                try {
                    downloaded = fetch(download);
                } finally {
                    queue.ended(download);
                }
                results.put(next.getAsInt(), downloaded);
                listener.ended(downloaded);
                next = queue.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // cancelled, and the thread ends
        } catch (Throwable e) { // whoever waits for the batch has to learn of it
            broken.compareAndSet(null, e);
            cancel();
        }
    }

    private Downloaded fetch(Download download) {
        try {
            Path file = download.alsoTelling(bytes -> listener.received(download, bytes))
                    .into(folder, this::claim);
            return new Downloaded(download, Optional.of(file), Optional.empty());
        } catch (VoException e) {
            return new Downloaded(download, Optional.empty(), cancelled ? Optional.empty() : Optional.of(e));
        } catch (IllegalArgumentException e) { // an address that no request can be made of
            VoException failure = new VoException("Cannot download " + download.uri() + ": " + e.getMessage(), e);
            return new Downloaded(download, Optional.empty(), Optional.of(failure));
        }
    }

    /** Takes a name, so that no other download does, also where letter case makes no difference. */
    private boolean claim(Path file) {
        String name = Normalizer.normalize(String.valueOf(file.getFileName()), Normalizer.Form.NFC);
        return names.add(name.toLowerCase(Locale.ROOT));
    }

    /** Cancels what has not ended, and returns at once; from any thread. */
    public void cancel() {
        cancelled = true;
        queue.clear();
        workers.forEach(Thread::interrupt);
    }

    /**
     * Waits for the end. Interrupting the thread that waits cancels what has not ended; it stays interrupted.
     *
     * @return what became of each, in the order of the downloads
     */
    public List<Downloaded> await() {
        join();
        @Nullable Throwable thrown = broken.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException failure) {
            throw failure;
        }
        List<Downloaded> all = new ArrayList<>();
        for (int i = 0; i < downloads.size(); i++) {
            Downloaded none = new Downloaded(downloads.get(i), Optional.empty(), Optional.empty());
            all.add(results.getOrDefault(i, none));
        }
        return List.copyOf(all);
    }

    private void join() {
        boolean interrupted = false;
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    cancel();
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        cancel();
        join();
    }
}
