// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.http.TransportRequest;
import org.vo4j.api.http.TransportResponse;

/** Request bodies and short forms that tests need. */
final class Bodies {
    private Bodies() {}

    /** What writes a body. */
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    static RequestBody streamed(OptionalLong length, boolean repeatable, Writer writer) {
        return new RequestBody() {
            @Override
            public OptionalLong length() {
                return length;
            }

            @Override
            public boolean isRepeatable() {
                return repeatable;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                writer.write(out);
            }
        };
    }

    static TransportRequest post(URI uri, RequestBody body) {
        return new TransportRequest("POST", uri, Map.of("Content-Type", List.of("text/plain")), body);
    }

    static TransportRequest post(URI uri, String body) {
        return post(uri, RequestBody.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    static TransportRequest get(URI uri, String name, String value) {
        return new TransportRequest("GET", uri, Map.of(name, List.of(value)), RequestBody.none());
    }

    static String text(TransportResponse response) throws IOException {
        try (response) {
            return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
