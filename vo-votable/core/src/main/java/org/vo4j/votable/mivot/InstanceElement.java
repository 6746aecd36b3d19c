// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.List;
import java.util.Optional;
import org.vo4j.votable.model.Attribute;

/** An INSTANCE: an object of a data model (MIVOT 1.0 section 4.7). */
public final class InstanceElement extends MivotElement {
    InstanceElement(MivotParts parts) {
        super(parts);
    }

    /** An instance of a type with its members. */
    public static InstanceElement of(String dmtype, MivotElement... members) {
        return new InstanceElement(
                MivotParts.of("INSTANCE", List.of(new Attribute("dmtype", dmtype)), List.of(members), ""));
    }

    /** The same in a role of the object around it. */
    public InstanceElement withRole(String dmrole) {
        return new InstanceElement(parts().with("dmrole", dmrole));
    }

    /** The same with an ID, to be referred to. */
    public InstanceElement withId(String dmid) {
        return new InstanceElement(parts().with("dmid", dmid));
    }

    /** The type, such as {@code coords:SpaceSys}. */
    public String dmtype() {
        return attribute("dmtype").orElse("");
    }

    /** The role in the object around it, such as {@code coords:PhysicalCoordSys.frame}. */
    public Optional<String> dmrole() {
        return present("dmrole");
    }

    /** The ID, unique in the block. */
    public Optional<String> dmid() {
        return present("dmid");
    }

    /** The keys by which references find it. */
    public List<PrimaryKeyElement> primaryKeys() {
        return children(PrimaryKeyElement.class);
    }

    /** The ATTRIBUTEs, INSTANCEs, REFERENCEs and COLLECTIONs directly inside, in document order. */
    public List<MivotElement> members() {
        return children().stream()
                .filter(child -> !(child instanceof PrimaryKeyElement))
                .toList();
    }
}
