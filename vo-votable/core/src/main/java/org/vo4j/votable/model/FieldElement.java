// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.Optional;

/** A FIELD: the description of a column (VOTable 1.5 section 4). */
public final class FieldElement extends TypedElement {
    FieldElement(Parts parts) {
        super(parts);
    }

    /** What a query form is to do with it, such as {@code hidden}; a relic of VOTable 1.0. */
    public Optional<String> type() {
        return attribute("type");
    }
}
