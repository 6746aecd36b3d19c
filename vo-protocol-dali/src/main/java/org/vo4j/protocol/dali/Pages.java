// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.util.Locale;
import java.util.Optional;
import org.vo4j.api.ServiceException;
import org.vo4j.api.http.TransportResponse;
import org.vo4j.protocol.dali.internal.BodyKind;

/** Pages for people in place of a dataset: a login or an error. */
final class Pages {
    private Pages() {}

    /** Refuses a page where something else is expected; nothing is refused where nothing is expected. */
    static void refuse(TransportResponse response, String expected) {
        String type = response.header("content-type").orElse("");
        if (isPage(type) && !expected.isBlank() && !isPage(expected)) {
            byte[] body = Bodies.errorDocument(response);
            String excerpt = BodyKind.excerpt(body);
            throw new ServiceException(
                    response.uri() + " brings an HTML page where " + expected
                            + " was expected; that may be a login or an error. It says: " + excerpt,
                    response.status(),
                    Optional.empty(),
                    excerpt);
        }
    }

    private static boolean isPage(String type) {
        return type.strip().toLowerCase(Locale.ROOT).startsWith("text/html");
    }
}
