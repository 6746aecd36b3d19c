// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.Optional;

/** A MIN: the lower bound of the values. */
public final class MinElement extends Element {
    MinElement(Parts parts) {
        super(parts);
    }

    /** The bound as a literal of the column's type. */
    public Optional<String> value() {
        return attribute("value");
    }

    /** Whether the bound itself is a legal value; so unless the document says no. */
    public boolean inclusive() {
        return !attribute("inclusive").orElse("yes").equals("no");
    }
}
