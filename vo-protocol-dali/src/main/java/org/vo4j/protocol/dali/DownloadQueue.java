// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Hands out the numbers of downloads in their order, as far as their hosts have room. Shared between threads. */
final class DownloadQueue {
    private final int perHost;
    private final Map<String, Deque<Integer>> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> running = new HashMap<>();

    DownloadQueue(List<Download> downloads, int perHost) {
        this.perHost = perHost;
        for (int i = 0; i < downloads.size(); i++) {
            waiting.computeIfAbsent(host(downloads.get(i)), host -> new ArrayDeque<>())
                    .add(i);
        }
    }

    private static String host(Download download) {
        URI uri = download.uri();
        return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    }

    /** The next one, waited for while no host has room; empty when there are no more. */
    synchronized OptionalInt take() throws InterruptedException {
        Optional<String> host = next();
        while (host.isEmpty() && !waiting.isEmpty()) {
            wait();
            host = next();
        }
        return host.isPresent() ? OptionalInt.of(takeFrom(host.get())) : OptionalInt.empty();
    }

    private int takeFrom(String host) {
        Deque<Integer> numbers = waiting.getOrDefault(host, new ArrayDeque<>());
        int number = numbers.remove();
        if (numbers.isEmpty()) {
            waiting.remove(host);
        }
        running.merge(host, 1, Integer::sum);
        return number;
    }

    /** The host with room whose first download comes first. */
    private Optional<String> next() {
        String best = "";
        int first = Integer.MAX_VALUE;
        for (Map.Entry<String, Deque<Integer>> entry : waiting.entrySet()) {
            @Nullable Integer head = entry.getValue().peek();
            boolean room = running.getOrDefault(entry.getKey(), 0) < perHost;
            if (room && head != null && head < first) {
                first = head;
                best = entry.getKey();
            }
        }
        return first == Integer.MAX_VALUE ? Optional.empty() : Optional.of(best);
    }

    /** Says that one has ended. */
    synchronized void ended(Download download) {
        running.merge(host(download), -1, Integer::sum);
        notifyAll();
    }

    /** Forgets those that wait. */
    synchronized void clear() {
        waiting.clear();
        notifyAll();
    }
}
