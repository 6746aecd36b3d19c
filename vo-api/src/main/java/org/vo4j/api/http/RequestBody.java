// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;

/** The body of a request, written while it is sent: it need not fit in memory. */
public interface RequestBody {
    /** The length in bytes; empty when it is known only when it has been written. */
    OptionalLong length();

    /** Whether {@link #writeTo} can be called again, so that the request can be repeated. */
    boolean isRepeatable();

    /** Writes all bytes; does not close the stream. */
    void writeTo(OutputStream out) throws IOException;

    /** No body. */
    static RequestBody none() {
        return of(new byte[0]);
    }

    /** Bytes in memory. */
    static RequestBody of(byte[] bytes) {
        byte[] copy = bytes.clone();
        return new RequestBody() {
            @Override
            public OptionalLong length() {
                return OptionalLong.of(copy.length);
            }

            @Override
            public boolean isRepeatable() {
                return true;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(copy);
            }
        };
    }
}
