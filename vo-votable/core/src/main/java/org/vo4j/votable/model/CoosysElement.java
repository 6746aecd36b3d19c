// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.Optional;

/** A COOSYS: a celestial coordinate system (VOTable 1.5 section 3.4). */
public final class CoosysElement extends Element {
    CoosysElement(Parts parts) {
        super(parts);
    }

    /** The reference frame as the document writes it, a term of the IVOA vocabulary {@code refframe}. */
    public Optional<String> system() {
        return attribute("system");
    }

    /** The equinox, such as {@code J2000}. */
    public Optional<String> equinox() {
        return attribute("equinox");
    }

    /** The epoch of the positions, such as {@code J2015.5}. */
    public Optional<String> epoch() {
        return attribute("epoch");
    }

    /** The reference position, a term of the IVOA vocabulary {@code refposition}; since VOTable 1.5. */
    public Optional<String> refposition() {
        return attribute("refposition");
    }
}
