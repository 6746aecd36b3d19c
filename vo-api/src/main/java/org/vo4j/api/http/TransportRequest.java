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
 * @param headers the headers, each with its values; names as the caller writes them
 * @param body the body; {@link RequestBody#none()} for none
 */
public record TransportRequest(String method, URI uri, Map<String, List<String>> headers, RequestBody body) {
    /** Keeps a copy of the headers. */
    public TransportRequest {
        headers = Map.copyOf(headers);
    }

    /** A GET of an address without headers. */
    public static TransportRequest get(URI uri) {
        return new TransportRequest("GET", uri, Map.of(), RequestBody.none());
    }
}
