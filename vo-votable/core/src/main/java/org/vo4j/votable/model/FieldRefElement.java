// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.Optional;

/** A FIELDref: names a FIELD as a member of a GROUP. */
public final class FieldRefElement extends Element {
    FieldRefElement(Parts parts) {
        super(parts);
    }

    /** The ID of the FIELD. */
    public Optional<String> ref() {
        return attribute("ref");
    }

    /** The Unified Content Descriptor as the document writes it. */
    public Optional<String> ucd() {
        return attribute("ucd");
    }

    /** The utype. */
    public Optional<String> utype() {
        return attribute("utype");
    }
}
