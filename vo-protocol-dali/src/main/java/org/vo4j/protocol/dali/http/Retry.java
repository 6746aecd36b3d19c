// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.protocol.dali.internal.Replies;

/** When a request may be sent again, and after what pause. */
final class Retry {
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final Duration FIRST = Duration.ofMillis(500);
    /** A service that asks for more patience than this is left to the caller, who knows what else to do. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Retry() {}

    /** The pause before a failed request is sent again; empty when it must not be. */
    static Optional<Duration> after(Exception failure, TransportRequest request, int tries, Ticker ticker) {
        if (!request.body().isRepeatable() || failure instanceof SSLException) {
            return Optional.empty();
        }
        boolean neverConnected = isUnconnected(failure);
        boolean mayHaveArrived = !neverConnected && !IDEMPOTENT.contains(request.method());
        if (mayHaveArrived || !neverConnected && failure instanceof HttpTimeoutException) {
            return Optional.empty();
        }
        return Optional.of(backOff(tries, ticker));
    }

    /** Whether the request cannot have reached the server, since there was no connection. */
    private static boolean isUnconnected(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    /** The pause before a request is sent again that was answered by "not now"; empty when the answer stands. */
    static Optional<Duration> after(TransportResponse response, TransportRequest request, int tries, Ticker ticker) {
        if (!PASSING.contains(response.status())
                || !IDEMPOTENT.contains(request.method())
                || !request.body().isRepeatable()) {
            return Optional.empty();
        }
        Duration pause = Replies.retryAfter(response, ticker.now())
                .map(Retry::atLeastALittle)
                .orElseGet(() -> backOff(tries, ticker));
        return pause.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(pause);
    }

    private static Duration atLeastALittle(Duration asked) {
        return asked.compareTo(FIRST) < 0 ? FIRST : asked;
    }

    /** Half a second, doubled with each try, at most a minute; the half of it by chance, so that clients spread. */
    private static Duration backOff(int tries, Ticker ticker) {
        long full = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(tries, 16));
        return Duration.ofMillis(full / 2 + (long) (full / 2.0 * ticker.chance()));
    }
}
