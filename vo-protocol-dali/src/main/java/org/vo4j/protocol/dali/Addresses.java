// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.net.URI;
import java.util.Optional;
import org.vo4j.protocol.dali.internal.Uris;

/** Addresses as services and tables write them. */
final class Addresses {
    private Addresses() {}

    static void requireHttp(URI uri) {
        if (uri.getHost() == null || !Uris.isHttp(uri)) {
            throw new IllegalArgumentException("Not the address of a service: " + uri
                    + "; give an absolute http or https address, such as https://example.org/tap");
        }
    }

    /**
     * The address in a cell, with what may not stand in an address escaped: blanks, bars, braces, other scripts.
     * Relative ones are resolved.
     *
     * @return empty when it is blank or cannot be made an address
     */
    static Optional<URI> lenient(String text, URI base) {
        return Uris.lenient(text).map(base::resolve);
    }
}
