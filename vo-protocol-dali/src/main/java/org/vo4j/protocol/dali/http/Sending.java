// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;

/** One call: the exchanges that redirects, retries and challenges make of it. */
final class Sending {
    /** How much of an answer that nobody wants is read, so that its connection can be used again. */
    private static final int DISCARD = 16 * 1024;

    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private final Settings settings;
    private final Deadline deadline;
    private final Redirector redirector;
    private final Wire wire;
    /** Whether credentials went along. */
    private boolean wasKnown;

    Sending(Settings settings) {
        this.settings = settings;
        this.deadline = new Deadline(settings.timeouts().total());
        this.redirector = new Redirector(settings.redirects());
        this.wire = new Wire(settings, deadline);
    }

    TransportResponse send(TransportRequest request) {
        TransportRequest current = request;
        while (true) {
            TransportRequest prepared = prepare(current);
            TransportResponse response = untilAnswered(prepared);
            Optional<TransportRequest> next;
            try {
                next = redirector.next(prepared, response, wasKnown);
            } catch (RuntimeException e) {
                discard(response);
                throw e;
            }
            if (next.isEmpty()) {
                return decoded(request, prepared, response);
            }
            discard(response);
            current = next.get();
        }
    }

    /** The request with the headers that every one has, and as the filters want it. */
    private TransportRequest prepare(TransportRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        headers.putIfAbsent("User-Agent", List.of(settings.userAgent()));
        headers.putIfAbsent("Accept", List.of("*/*"));
        // a part of a compressed answer is no part of the thing itself
        headers.putIfAbsent("Accept-Encoding", List.of(headers.containsKey("Range") ? "identity" : "gzip, deflate"));
        TransportRequest prepared =
                new TransportRequest(request.method().toUpperCase(Locale.ROOT), request.uri(), headers, request.body());
        for (HttpFilter filter : settings.filters()) {
            prepared = filter.request(prepared);
        }
        return prepared;
    }

    /** The answer with its encoding undone, unless the caller has asked for an encoding and so expects it. */
    private TransportResponse decoded(TransportRequest asked, TransportRequest sent, TransportResponse response) {
        boolean ours = asked.headers().keySet().stream().noneMatch(name -> name.equalsIgnoreCase("Accept-Encoding"));
        return ours && !sent.method().equals("HEAD") ? Inflation.undo(response, settings.maxInflatedBytes()) : response;
    }

    /** Sends until an answer stands. */
    private TransportResponse untilAnswered(TransportRequest request) {
        for (int tries = 0; ; tries++) {
            Optional<Duration> pause;
            try {
                TransportResponse response = authenticated(request);
                pause = mayRepeat(tries) ? Retry.after(response, request, tries, settings.ticker()) : Optional.empty();
                if (pause.isEmpty() || isTooLong(pause.get())) {
                    return response;
                }
                discard(response);
            } catch (InterruptedException e) {
                throw interrupted(request.uri(), e);
            } catch (InterruptedIOException e) {
                throw failed(request, e);
            } catch (IOException e) {
                pause = mayRepeat(tries) ? Retry.after(e, request, tries, settings.ticker()) : Optional.empty();
                if (pause.isEmpty() || isTooLong(pause.get())) {
                    throw failed(request, e);
                }
            }
            sleep(request.uri(), pause.get());
        }
    }

    private boolean mayRepeat(int tries) {
        return tries < settings.retries();
    }

    private boolean isTooLong(Duration pause) {
        return pause.toNanos() >= deadline.left();
    }

    private void sleep(URI uri, Duration pause) {
        try {
            settings.ticker().sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted(uri, e);
        }
    }

    /** Sends once, and once more with what the server's challenge asks for, if the user has it. */
    private TransportResponse authenticated(TransportRequest request) throws IOException, InterruptedException {
        if (redirector.hasLeft()) {
            return exchange(request, Permit.NONE);
        }
        Permits permits = settings.permits();
        Permit permit = permits.first(request.uri(), settings.ticker());
        TransportResponse response = exchange(request, permit);
        wasKnown |= !permit.grants().isEmpty();
        if (response.status() != 401 && response.status() != 403) {
            return response;
        }
        List<Challenge> challenges = Challenge.parse(response.headers().getOrDefault("www-authenticate", List.of()));
        permits.refused(permit);
        Optional<Permit> answer = permits.answer(request.uri(), challenges, permit, settings.ticker());
        if (answer.isEmpty()) {
            answer = logIn(request.uri(), challenges, response);
        }
        if (answer.isEmpty()) {
            return response;
        }
        discard(response);
        if (!request.body().isRepeatable()) {
            permits.accepted(answer.get());
            throw onlyOnce(request, response.status());
        }
        TransportResponse second = exchange(request, answer.get());
        wasKnown = true;
        if (second.status() != 401 && second.status() != 403) {
            permits.accepted(answer.get());
        }
        return second;
    }

    private static TransportException onlyOnce(TransportRequest request, int status) {
        return new TransportException(Secrets.hide(request.uri()) + " answered the " + request.method()
                + " with status " + status
                + " and asks for credentials that there are, but the body of the request can be"
                + " sent only once. Make the request anew, since they go with the first try now; with Scope.sentAlways()"
                + " or declared capabilities they do so from the start");
    }

    /** Logs in as a challenge offers; empty when that is not possible or was refused. */
    private Optional<Permit> logIn(URI uri, List<Challenge> challenges, TransportResponse refusal)
            throws IOException, InterruptedException {
        Permits permits = settings.permits();
        Optional<Login> login = permits.login(uri, challenges);
        if (login.isEmpty()) {
            return Optional.empty();
        }
        List<Grant> grants;
        try (TransportResponse response = wire.exchange(login.get().request(settings.userAgent()), Permit.NONE)) {
            grants = login.get().grants(response);
        } catch (IOException | InterruptedException | RuntimeException e) {
            discard(refusal);
            throw e;
        }
        if (grants.isEmpty()) {
            return Optional.empty();
        }
        permits.obtained(grants);
        return Optional.of(permits.first(uri, settings.ticker()));
    }

    private TransportResponse exchange(TransportRequest request, Permit permit)
            throws IOException, InterruptedException {
        TransportResponse response = wire.exchange(request, permit);
        if (response.status() == 407) {
            discard(response);
            throw new IOException(Failures.PROXY);
        }
        try {
            for (HttpFilter filter : settings.filters()) {
                response = filter.response(request, response);
            }
            return response;
        } catch (RuntimeException e) {
            discard(response);
            throw e;
        }
    }

    /** Gets rid of an answer that nobody wants; its connection can be used again if little is left of it. */
    private static void discard(TransportResponse response) {
        try {
            if (response.body() instanceof BodyStream stream) {
                stream.discard(DISCARD, A_MOMENT);
            }
            response.close();
        } catch (IOException e) {
            // an answer that nobody wants may break
        }
    }

    private static TransportException interrupted(URI uri, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new TransportException("Interrupted while waiting for " + Secrets.hide(uri), e);
    }

    private static TransportException failed(TransportRequest request, IOException e) {
        return new TransportException(
                "No answer to " + request.method() + " " + Secrets.hide(request.uri()) + ": " + Failures.explain(e), e);
    }
}
