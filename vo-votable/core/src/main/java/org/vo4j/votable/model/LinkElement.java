// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.Optional;

/** A LINK: an address that belongs to its parent (VOTable 1.5 section 3.7). */
public final class LinkElement extends Element {
    LinkElement(Parts parts) {
        super(parts);
    }

    /** What the link is for, such as {@code doc}. */
    public Optional<String> contentRole() {
        return attribute("content-role");
    }

    /** The media type of what is there. */
    public Optional<String> contentType() {
        return attribute("content-type");
    }

    /** A title for people. */
    public Optional<String> title() {
        return attribute("title");
    }

    /** A value. */
    public Optional<String> value() {
        return attribute("value");
    }

    /** The address; {@code ${name}} stands for the cell of the column of that ID or name (VOTable 1.5 appendix A.1). */
    public Optional<String> href() {
        return attribute("href");
    }

    /** A GLU reference; deprecated since VOTable 1.1. */
    public Optional<String> gref() {
        return attribute("gref");
    }

    /** The address of a form. */
    public Optional<String> action() {
        return attribute("action");
    }
}
