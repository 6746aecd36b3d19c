// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.io;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.vo4j.api.ServiceException;
import org.vo4j.api.http.TransportResponse;

/** Turns failed HTTP responses into exceptions that show what the service said. */
final class Responses {
    private static final int EXCERPT_BYTES = 500;

    private Responses() {}

    static ServiceException failure(URI uri, TransportResponse response) throws IOException {
        String excerpt = new String(response.body().readNBytes(EXCERPT_BYTES), StandardCharsets.UTF_8).strip();
        String said = excerpt.isEmpty() ? "" : "; it says: " + excerpt;
        return new ServiceException(
                uri + " answered with HTTP status " + response.status() + said,
                response.status(),
                retryAfter(response),
                excerpt);
    }

    private static Optional<Duration> retryAfter(TransportResponse response) {
        return response.header("retry-after")
                .filter(text ->
                        !text.isEmpty() && text.length() < 10 && text.chars().allMatch(Character::isDigit))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }
}
