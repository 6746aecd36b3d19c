// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

/**
 * Told how {@link Downloads} get on. Its methods are called by the threads that download, several at the same time, and
 * must be quick; one that throws ends the downloads.
 */
public interface DownloadListener {
    /**
     * Bytes came.
     *
     * @param bytes the bytes of this download so far; fewer than before when it had to be begun again
     */
    default void received(Download download, long bytes) {}

    /** One has ended, well or not. */
    default void ended(Downloaded downloaded) {}
}
