// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service answered, and its answer is a failure: an HTTP status, with what the body says of the reason. */
public class ServiceException extends VoException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final @Nullable Duration retryAfter;
    private final String bodyExcerpt;

    /** Creates an exception from the HTTP status, the wait that the service asked for, and the start of the body. */
    public ServiceException(String message, int status, Optional<Duration> retryAfter, String bodyExcerpt) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter.orElse(null);
        this.bodyExcerpt = bodyExcerpt;
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    /** How long the service asked to wait before another try, if it did. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The first text of the response body; empty when there was none. */
    public String bodyExcerpt() {
        return bodyExcerpt;
    }
}
