// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.List;
import java.util.Optional;

/** An INFO: a remark for programs; {@link #text} gives its content, kept exactly (VOTable 1.5 section 4.8). */
public final class InfoElement extends Element {
    InfoElement(Parts parts) {
        super(parts);
    }

    /** The name. */
    public Optional<String> name() {
        return attribute("name");
    }

    /** The value. */
    public Optional<String> value() {
        return attribute("value");
    }

    /** The unit of the value. */
    public Optional<String> unit() {
        return attribute("unit");
    }

    /** The extended type of the value. */
    public Optional<String> xtype() {
        return attribute("xtype");
    }

    /** The ID of the element that this is about. */
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

    /** The first description. */
    public Optional<DescriptionElement> description() {
        return firstChild(DescriptionElement.class);
    }

    /** The LINKs directly inside, in document order. */
    public List<LinkElement> links() {
        return children(LinkElement.class);
    }
}
