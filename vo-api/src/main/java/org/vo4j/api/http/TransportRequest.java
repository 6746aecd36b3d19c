// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.http;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * One HTTP request.
 *
 * @param method the method, such as {@code GET}
 * @param uri the address, http or https
 * @param headers the headers, in order, each with its values
 * @param body the bytes of the body; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out; requests are not compared
public record TransportRequest(String method, URI uri, Map<String, List<String>> headers, byte[] body) {
    /** Keeps copies of what may change. */
    public TransportRequest {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    /** A GET of an address without headers. */
    public static TransportRequest get(URI uri) {
        return new TransportRequest("GET", uri, Map.of(), new byte[0]);
    }

    /** A copy of the body's bytes. */
    @Override
    public byte[] body() {
        return body.clone();
    }
}
