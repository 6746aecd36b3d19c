// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.vo4j.api.VoException;
import org.vo4j.api.http.TransportResponse;

/** Reads bodies no further than is sensible. */
final class Bodies {
    /** The longest error document that is read. */
    private static final int MAX_ERROR_BYTES = 1 << 20;

    private Bodies() {}

    /** The first bytes of a body, as many as an error document may have; closes the response. */
    static byte[] errorDocument(TransportResponse response) {
        byte[] bytes = new byte[4096];
        int have = 0;
        try (response) {
            InputStream in = response.body();
            int count = 0;
            while (count >= 0 && have < MAX_ERROR_BYTES) {
                if (have == bytes.length) {
                    bytes = Arrays.copyOf(bytes, Math.min(MAX_ERROR_BYTES, have * 2));
                }
                count = in.read(bytes, have, bytes.length - have);
                have += Math.max(count, 0);
            }
        } catch (IOException | VoException e) {
            // the status is the news; the text that came before the body broke helps all the same
            return Arrays.copyOf(bytes, have);
        }
        return Arrays.copyOf(bytes, have);
    }

    /** Closes a response of which nothing more is wanted. */
    static void closeQuietly(TransportResponse response) {
        try {
            response.close();
        } catch (IOException | VoException e) {
            System.getLogger(Bodies.class.getName())
                    .log(System.Logger.Level.DEBUG, () -> "Closing " + response.uri() + " failed: " + e);
        }
    }
}
