// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.List;
import java.util.Optional;

/** An OPTION: one value of an enumeration, with finer ones inside. */
public final class OptionElement extends Element {
    OptionElement(Parts parts) {
        super(parts);
    }

    /** The name. */
    public Optional<String> name() {
        return attribute("name");
    }

    /** The value as a literal of the column's type. */
    public Optional<String> value() {
        return attribute("value");
    }

    /** The OPTIONs directly inside, in document order. */
    public List<OptionElement> options() {
        return children(OptionElement.class);
    }
}
