// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.List;
import java.util.Optional;
import org.vo4j.votable.model.Attribute;

/** A MODEL: a data model that the annotation uses, and the prefix of its types (MIVOT 1.0 section 4.3). */
public final class ModelElement extends MivotElement {
    ModelElement(MivotParts parts) {
        super(parts);
    }

    /** A model of a name and the address of its description. */
    public static ModelElement of(String name, String url) {
        return new ModelElement(
                MivotParts.of("MODEL", List.of(new Attribute("name", name), new Attribute("url", url)), List.of(), ""));
    }

    /** The name: what stands in front of the colon of dmtype and dmrole. */
    public String name() {
        return attribute("name").orElse("");
    }

    /** Where the VO-DML description of the model is. */
    public Optional<String> url() {
        return present("url");
    }
}
