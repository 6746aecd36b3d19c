// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;

/** A service in memory: answers by address, each in turn, the last one for ever. */
final class FakeService implements HttpTransport {
    final List<TransportRequest> requests = new ArrayList<>();
    private final Map<String, Deque<Answer>> answers = new HashMap<>();

    record Answer(int status, String body, Map<String, String> headers) {}

    FakeService on(String uri, String body) {
        return on(uri, 200, body);
    }

    FakeService on(String uri, int status, String body, String... headers) {
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i].toLowerCase(Locale.ROOT), headers[i + 1]);
        }
        answers.computeIfAbsent(uri, key -> new ArrayDeque<>()).add(new Answer(status, body, map));
        return this;
    }

    List<String> asked() {
        return requests.stream().map(request -> request.uri().toString()).toList();
    }

    @Override
    public TransportResponse send(TransportRequest request) {
        requests.add(request);
        Deque<Answer> queue = answers.getOrDefault(request.uri().toString(), new ArrayDeque<>());
        Answer answer = queue.size() > 1 ? queue.remove() : queue.peek();
        if (answer == null) {
            answer = new Answer(404, "no such thing", Map.of());
        }
        Map<String, List<String>> headers = new TreeMap<>();
        answer.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return new TransportResponse(
                answer.status(),
                request.uri(),
                headers,
                new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }
}
