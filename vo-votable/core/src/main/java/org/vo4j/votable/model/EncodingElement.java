// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The child of DATA that names the encoding of the rows: TABLEDATA, BINARY, BINARY2, FITS or a third party's.
 *
 * <p>Its payload is not part of the document model.
 */
public final class EncodingElement extends Element {
    EncodingElement(Parts parts) {
        super(parts);
    }

    /** The STREAM that holds or names the bytes. */
    public Optional<StreamElement> stream() {
        return firstChild(StreamElement.class);
    }

    /** The number of the FITS extension, counted from 0 for the primary one; empty when absent or not a number. */
    public OptionalInt extnum() {
        long number = Literals.toLong(attribute("extnum").orElse(""));
        return number >= 0 && number <= Integer.MAX_VALUE ? OptionalInt.of((int) number) : OptionalInt.empty();
    }
}
