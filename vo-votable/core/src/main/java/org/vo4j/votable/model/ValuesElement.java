// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.List;
import java.util.Optional;

/** A VALUES: the domain of a column or parameter, and its null (VOTable 1.5 section 4.7). */
public final class ValuesElement extends Element {
    ValuesElement(Parts parts) {
        super(parts);
    }

    /** What the bounds are: {@code legal} (also when the document does not say) or {@code actual}. */
    public String type() {
        return attribute("type").orElse("legal");
    }

    /** The literal that stands for null. */
    public Optional<String> nullValue() {
        return attribute("null");
    }

    /** The ID of the VALUES whose content is meant instead. */
    public Optional<String> ref() {
        return attribute("ref");
    }

    /** The lower bound. */
    public Optional<MinElement> min() {
        return firstChild(MinElement.class);
    }

    /** The upper bound. */
    public Optional<MaxElement> max() {
        return firstChild(MaxElement.class);
    }

    /** The OPTIONs directly inside, in document order. */
    public List<OptionElement> options() {
        return children(OptionElement.class);
    }
}
