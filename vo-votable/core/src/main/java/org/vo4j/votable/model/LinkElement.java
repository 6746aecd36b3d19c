// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.Optional;
import org.vo4j.api.table.Cells;

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

    /**
     * The address for a row: each {@code ${name}} is replaced by the cell of the column of that ID or name,
     * percent-encoded (VOTable 1.5 appendix A.1). A name that no column has stays as it is. A cell that is a whole
     * address itself and begins the {@code href} is taken as it is.
     *
     * @return empty when there is no href, or a cell that it asks for is null
     */
    public Optional<String> href(Cells row) {
        return href().flatMap(template -> LinkTemplate.fill(template, row));
    }

    /** The address of a form for a row; as {@link #href(Cells)}. */
    public Optional<String> action(Cells row) {
        return action().flatMap(template -> LinkTemplate.fill(template, row));
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
