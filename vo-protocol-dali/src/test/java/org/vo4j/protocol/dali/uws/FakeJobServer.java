// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.uws;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.api.spi.HttpTransport;

/** A job service in memory with a clock that only goes when somebody waits. */
final class FakeJobServer implements HttpTransport, JobClock {
    static final URI JOB = URI.create("http://h/tap/async/42");

    final List<String> requests = new ArrayList<>();
    final List<Duration> sleeps = new ArrayList<>();
    private final Deque<Supplier<TransportResponse>> answers = new ArrayDeque<>();
    private long nanos;

    WaitPolicy policy() {
        return WaitPolicy.standard().clock(this);
    }

    UwsJob job() {
        return UwsJob.at(this, JOB, policy());
    }

    Duration time() {
        return Duration.ofNanos(nanos);
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        sleeps.add(time);
        nanos += time.toNanos();
    }

    /** Answers with a job in a phase, after it has blocked for a time. */
    FakeJobServer phase(String version, String phase, long blockedMillis) {
        return answer(blockedMillis, 200, document(version, phase, ""));
    }

    static String document(String version, String phase, String more) {
        return "<uws:job" + (version.isEmpty() ? "" : " version='" + version + "'")
                + "><uws:jobId>42</uws:jobId><uws:phase>" + phase + "</uws:phase>" + more + "</uws:job>";
    }

    FakeJobServer answer(long blockedMillis, int status, String body, String... headers) {
        answers.add(() -> {
            nanos += blockedMillis * 1_000_000;
            return response(JOB, status, body, headers);
        });
        return this;
    }

    FakeJobServer breaks(long blockedMillis) {
        answers.add(() -> {
            nanos += blockedMillis * 1_000_000;
            throw new TransportException("connection reset");
        });
        return this;
    }

    static TransportResponse response(URI uri, int status, String body, String... headers) {
        Map<String, List<String>> map = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], List.of(headers[i + 1]));
        }
        return new TransportResponse(status, uri, map, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public TransportResponse send(TransportRequest request) {
        String path = request.uri().toString().substring("http://h/tap/async".length());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            request.body().writeTo(body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        requests.add((request.method() + " " + path + " " + body.toString(StandardCharsets.UTF_8)).strip());
        Supplier<TransportResponse> next = answers.size() > 1 ? answers.remove() : answers.getFirst();
        return next.get();
    }
}
