// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.List;
import java.util.Optional;

/** A DATA: the rows of a table, in one encoding (VOTable 1.5 section 5). */
public final class DataElement extends Element {
    DataElement(Parts parts) {
        super(parts);
    }

    /** The encoding of the rows; empty when there is none or it is one that nobody here understands (W37). */
    public Optional<EncodingElement> encoding() {
        return firstChild(EncodingElement.class);
    }

    /** The INFOs directly inside, in document order. */
    public List<InfoElement> infos() {
        return children(InfoElement.class);
    }

    /** The local name of the encoding of the rows, understood or not; one that is not is kept as a {@link Fragment}. */
    public Optional<String> encodingName() {
        for (Node child : children()) {
            if (child instanceof EncodingElement encoding) {
                return Optional.of(encoding.localName());
            }
            if (child instanceof Fragment foreign) {
                return Optional.of(foreign.localName());
            }
        }
        return Optional.empty();
    }
}
