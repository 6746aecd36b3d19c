// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.http.TransportRequest;

/** Follows one exchange to its end: then its place at the host is free, and the log hears of it. */
final class ExchangeEnd implements BodyStream.BodyEnd {
    private static final System.Logger LOGGER = System.getLogger(ExchangeEnd.class.getName());

    private final TransportRequest request;
    private final @Nullable Consumer<HttpExchange> log;
    private final HostGates.Place place;
    private final long start = System.nanoTime();
    private boolean over;
    private volatile int status;

    ExchangeEnd(TransportRequest request, @Nullable Consumer<HttpExchange> log, HostGates.Place place) {
        this.request = request;
        this.log = log;
        this.place = place;
    }

    void answered(int newStatus) {
        status = newStatus;
    }

    @Override
    public void moved() {
        place.moved();
    }

    /** Whoever comes second waits until the log has been told: then nobody sees the end before it. */
    @Override
    public synchronized void ended(long bytes, String failure) {
        if (over) {
            return;
        }
        over = true;
        place.release();
        Consumer<HttpExchange> to = log;
        if (to != null) {
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            tell(
                    to,
                    new HttpExchange(
                            request.method(),
                            Secrets.hide(request.uri()),
                            status,
                            bytes,
                            duration,
                            Secrets.hide(failure)));
        }
    }

    /** A log that fails is no reason to lose an answer. */
    private static void tell(Consumer<HttpExchange> log, HttpExchange exchange) {
        try {
            log.accept(exchange);
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "The request log failed", e);
        }
    }
}
