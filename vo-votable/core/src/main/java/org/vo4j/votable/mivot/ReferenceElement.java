// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vo4j.votable.model.Attribute;

/** A REFERENCE: stands for an instance or collection elsewhere in the block (MIVOT 1.0 section 4.9). */
public final class ReferenceElement extends MivotElement {
    ReferenceElement(MivotParts parts) {
        super(parts);
    }

    /** Stands for the element of an ID; the role is empty in a COLLECTION. */
    public static ReferenceElement to(String dmrole, String dmref) {
        return new ReferenceElement(MivotParts.of("REFERENCE", attributes(dmrole, "dmref", dmref), List.of(), ""));
    }

    /**
     * Stands for the item of a collection, or the row of a table, whose primary keys are the values of columns.
     *
     * @param sourceref the ID of the COLLECTION, or of the table
     * @param columns IDs of the columns, in the order of the primary keys
     */
    public static ReferenceElement dynamic(String dmrole, String sourceref, String... columns) {
        List<ForeignKeyElement> keys =
                Arrays.stream(columns).map(ForeignKeyElement::of).toList();
        return new ReferenceElement(MivotParts.of("REFERENCE", attributes(dmrole, "sourceref", sourceref), keys, ""));
    }

    private static List<Attribute> attributes(String dmrole, String name, String value) {
        Attribute target = new Attribute(name, value);
        return dmrole.isEmpty() ? List.of(target) : List.of(new Attribute("dmrole", dmrole), target);
    }

    /** The role in the object around it. */
    public Optional<String> dmrole() {
        return present("dmrole");
    }

    /** The ID of what it stands for. */
    public Optional<String> dmref() {
        return present("dmref");
    }

    /** The ID of the COLLECTION, or the table of the TEMPLATES, in which to look for the keys. */
    public Optional<String> sourceref() {
        return present("sourceref");
    }

    /** The columns whose values are looked for. */
    public List<ForeignKeyElement> foreignKeys() {
        return children(ForeignKeyElement.class);
    }
}
