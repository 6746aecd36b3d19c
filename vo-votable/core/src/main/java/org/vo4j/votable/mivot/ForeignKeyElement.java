// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.List;
import org.vo4j.votable.model.Attribute;

/** A FOREIGN_KEY: the column whose value a reference looks for (MIVOT 1.0 section 4.13). */
public final class ForeignKeyElement extends MivotElement {
    ForeignKeyElement(MivotParts parts) {
        super(parts);
    }

    /** The column of an ID. */
    public static ForeignKeyElement of(String ref) {
        return new ForeignKeyElement(MivotParts.of("FOREIGN_KEY", List.of(new Attribute("ref", ref)), List.of(), ""));
    }

    /** The ID of the column. */
    public String ref() {
        return attribute("ref").orElse("");
    }
}
