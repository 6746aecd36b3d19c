// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi;

import java.time.Duration;
import org.vo4j.api.TransportException;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;

/** Sends one HTTP request and gives the response with its body as a stream. Shared between threads. */
@FunctionalInterface
public interface HttpTransport {
    /**
     * Sends a request; follows no redirect that changes the origin and adds no credentials.
     *
     * @return the response, whatever its status; the caller closes it
     * @throws TransportException when no response can be had
     */
    TransportResponse send(TransportRequest request);

    /**
     * Sends a request and gives the first answer, even when that is a redirect: the address in its {@code Location} is
     * what a job service has to say (UWS 1.1 section 2.2.3). A transport that follows redirects by itself overrides this.
     *
     * @return the response, whatever its status; the caller closes it
     * @throws TransportException when no response can be had
     */
    default TransportResponse sendOnce(TransportRequest request) {
        return send(request);
    }

    /**
     * The same transport whose calls, with the reading of their answers, end within a time. One that cannot do that stays as
     * it is; one that can, or that passes requests on to another, overrides this.
     *
     * @param time the time for everything; positive
     */
    default HttpTransport within(Duration time) {
        return this;
    }
}
