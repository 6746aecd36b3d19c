// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP response, its body still arriving.
 *
 * @param status the status code
 * @param uri the address that answered, after redirects
 * @param headers the headers; names in lower case
 * @param body the body as the server sent it; closing it ends the transfer
 */
public record TransportResponse(int status, URI uri, Map<String, List<String>> headers, InputStream body)
        implements AutoCloseable {
    /** The first value of a header, by its name in lower case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Ends the transfer. */
    @Override
    public void close() throws IOException {
        body.close();
    }
}
