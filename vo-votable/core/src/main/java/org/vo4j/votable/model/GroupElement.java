// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.List;
import java.util.Optional;

/** A GROUP: columns and parameters that belong together (VOTable 1.5 section 4.9). */
public final class GroupElement extends Element {
    GroupElement(Parts parts) {
        super(parts);
    }

    /** The name. */
    public Optional<String> name() {
        return attribute("name");
    }

    /** The Unified Content Descriptor as the document writes it. */
    public Optional<String> ucd() {
        return attribute("ucd");
    }

    /** The utype. */
    public Optional<String> utype() {
        return attribute("utype");
    }

    /** The ID of a GROUP, COOSYS or TIMESYS that this refers to. */
    public Optional<String> ref() {
        return attribute("ref");
    }

    /** The first description. */
    public Optional<DescriptionElement> description() {
        return firstChild(DescriptionElement.class);
    }

    /** The FIELDrefs directly inside, in document order. */
    public List<FieldRefElement> fieldRefs() {
        return children(FieldRefElement.class);
    }

    /** The PARAMrefs directly inside, in document order. */
    public List<ParamRefElement> paramRefs() {
        return children(ParamRefElement.class);
    }

    /** The PARAMs directly inside, in document order. */
    public List<ParamElement> params() {
        return children(ParamElement.class);
    }

    /** The GROUPs directly inside, in document order. */
    public List<GroupElement> groups() {
        return children(GroupElement.class);
    }
}
