// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.List;
import java.util.Optional;
import org.vo4j.votable.model.Attribute;

/** TEMPLATES: what is made of each row of a table (MIVOT 1.0 section 4.5). */
public final class TemplatesElement extends MivotElement {
    TemplatesElement(MivotParts parts) {
        super(parts);
    }

    /** The templates of the first table of the RESOURCE. */
    public static TemplatesElement of(MivotElement... children) {
        return new TemplatesElement(MivotParts.of("TEMPLATES", List.of(), List.of(children), ""));
    }

    /** The templates of the table of an ID or name. */
    public static TemplatesElement of(String tableref, MivotElement... children) {
        return new TemplatesElement(
                MivotParts.of("TEMPLATES", List.of(new Attribute("tableref", tableref)), List.of(children), ""));
    }

    /** The ID or name of the table; empty for the first table of the RESOURCE. */
    public Optional<String> tableref() {
        return present("tableref");
    }

    /** The conditions that a row must fulfil. */
    public List<WhereElement> wheres() {
        return children(WhereElement.class);
    }

    /** What is made of a row. */
    public List<InstanceElement> instances() {
        return children(InstanceElement.class);
    }
}
