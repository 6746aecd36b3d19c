// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi;

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
}
