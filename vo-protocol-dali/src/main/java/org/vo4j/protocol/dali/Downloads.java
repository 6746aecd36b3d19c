// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.nio.file.Path;
import java.util.List;
import org.vo4j.api.VoException;

/**
 * Many downloads side by side, into one folder: so many at once, and so many from one host. Immutable and shareable
 * between threads; each method gives changed ones.
 *
 * <pre>{@code
 * List<Download> wanted = results.stream().map(DalRecord::download).toList();
 * for (Downloaded one : Downloads.standard().to(folder, wanted)) ...
 * }</pre>
 *
 * <p>Each is resumed, checked and named as {@link Download} says; no two get the same name, and none leaves the folder.
 * One that fails does not keep the others from going on.
 */
public final class Downloads {
    private static final Downloads STANDARD = new Downloads(8, 4, new DownloadListener() {});

    private final int parallel;
    private final int perHost;
    private final DownloadListener listener;

    private Downloads(int parallel, int perHost, DownloadListener listener) {
        this.parallel = parallel;
        this.perHost = perHost;
        this.listener = listener;
    }

    /** Eight at once, four from one host, nobody told. */
    public static Downloads standard() {
        return STANDARD;
    }

    /**
     * With so many at once.
     *
     * @throws IllegalArgumentException when that is less than 1
     */
    public Downloads parallel(int count) {
        return new Downloads(atLeastOne(count), perHost, listener);
    }

    /**
     * With so many at once from one host.
     *
     * @throws IllegalArgumentException when that is less than 1
     */
    public Downloads perHost(int count) {
        return new Downloads(parallel, atLeastOne(count), listener);
    }

    private static int atLeastOne(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("There must be at least 1 download at once, not " + count);
        }
        return count;
    }

    /** With someone who is told how they get on. */
    public Downloads listener(DownloadListener newListener) {
        return new Downloads(parallel, perHost, newListener);
    }

    /** How many there are at once. */
    public int parallel() {
        return parallel;
    }

    /** How many there are at once from one host. */
    public int perHost() {
        return perHost;
    }

    DownloadListener listener() {
        return listener;
    }

    /**
     * Downloads into a folder, which is made if it is not there, and waits for the end. Interrupting the thread cancels what
     * has not ended; it stays interrupted.
     *
     * @return what became of each, in the order of the downloads
     * @throws VoException when the folder cannot be made
     */
    public List<Downloaded> to(Path folder, List<Download> downloads) {
        try (DownloadBatch batch = start(folder, downloads)) {
            return batch.await();
        }
    }

    /**
     * Begins to download into a folder, which is made if it is not there, in threads of its own.
     *
     * @throws VoException when the folder cannot be made
     */
    public DownloadBatch start(Path folder, List<Download> downloads) {
        return new DownloadBatch(this, folder, downloads);
    }
}
