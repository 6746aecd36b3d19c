// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.Optional;

/** A STREAM: bytes, inline or at an address (VOTable 1.5 section 5.7). */
public final class StreamElement extends Element {
    StreamElement(Parts parts) {
        super(parts);
    }

    /** What the address is: {@code locator} (also when the document does not say) or {@code other}. */
    public String type() {
        return attribute("type").orElse("locator");
    }

    /** The address of the bytes, relative to the document; empty when they are inline. */
    public Optional<String> href() {
        return attribute("href");
    }

    /** When to fetch the bytes: {@code onRequest} (also when the document does not say) or {@code onLoad}. */
    public String actuate() {
        return attribute("actuate").orElse("onRequest");
    }

    /** How the bytes are wrapped: {@code base64}, {@code gzip}, {@code dynamic} or {@code none}, the default. */
    public String encoding() {
        return attribute("encoding").orElse("none");
    }

    /** The time until which the bytes are there. */
    public Optional<String> expires() {
        return attribute("expires");
    }

    /** What it takes to get the bytes, such as a token. */
    public Optional<String> rights() {
        return attribute("rights");
    }
}
