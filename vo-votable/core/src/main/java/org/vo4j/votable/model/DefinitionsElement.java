// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.List;

/** The wrapper DEFINITIONS of VOTable 1.0, deprecated since 1.1. */
public final class DefinitionsElement extends Element {
    DefinitionsElement(Parts parts) {
        super(parts);
    }

    /** The COOSYS directly inside, in document order. */
    public List<CoosysElement> coosys() {
        return children(CoosysElement.class);
    }

    /** The TIMESYS directly inside, in document order. */
    public List<TimesysElement> timesys() {
        return children(TimesysElement.class);
    }

    /** The PARAMs directly inside, in document order. */
    public List<ParamElement> params() {
        return children(ParamElement.class);
    }
}
