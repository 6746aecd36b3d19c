// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.Optional;

/** A PARAMref: names a PARAM as a member of a GROUP. */
public final class ParamRefElement extends Element {
    ParamRefElement(Parts parts) {
        super(parts);
    }

    /** The ID of the PARAM. */
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
