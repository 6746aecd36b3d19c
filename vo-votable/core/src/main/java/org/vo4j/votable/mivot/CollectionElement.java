// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.List;
import java.util.Optional;

/** A COLLECTION: items of one kind (MIVOT 1.0 section 4.6). */
public final class CollectionElement extends MivotElement {
    CollectionElement(MivotParts parts) {
        super(parts);
    }

    /** A collection of items, or of what a JOIN gives. */
    public static CollectionElement of(MivotElement... items) {
        return new CollectionElement(MivotParts.of("COLLECTION", List.of(), List.of(items), ""));
    }

    /** The same in a role of the object around it. */
    public CollectionElement withRole(String dmrole) {
        return new CollectionElement(parts().with("dmrole", dmrole));
    }

    /** The same with an ID, as GLOBALS wants it. */
    public CollectionElement withId(String dmid) {
        return new CollectionElement(parts().with("dmid", dmid));
    }

    /** The role in the object around it. */
    public Optional<String> dmrole() {
        return present("dmrole");
    }

    /** The ID, unique in the block. */
    public Optional<String> dmid() {
        return present("dmid");
    }

    /** Where the items come from, if they are not inside. */
    public Optional<JoinElement> join() {
        return children(JoinElement.class).stream().findFirst();
    }

    /** The items directly inside, in document order. */
    public List<MivotElement> items() {
        return children().stream()
                .filter(child -> !(child instanceof JoinElement))
                .toList();
    }
}
