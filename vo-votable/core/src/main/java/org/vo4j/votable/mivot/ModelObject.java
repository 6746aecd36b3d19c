// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An object of a data model, with all references followed: what an INSTANCE gives for a row.
 *
 * @param dmtype the type, such as {@code mango:EpochPosition}
 * @param dmrole the role in the object around it; empty when it has none
 * @param dmid the ID of its INSTANCE; empty when it has none
 * @param members the parts, in document order; a reference that finds nothing for this row is left out
 */
public record ModelObject(String dmtype, String dmrole, String dmid, List<ModelNode> members) implements ModelNode {
    /** Copies what it is given. */
    public ModelObject {
        members = List.copyOf(members);
    }

    /** Whether the type is one, given whole or without the model, such as {@code EpochPosition}. */
    public boolean isA(String type) {
        return dmtype.equals(type) || dmtype.substring(dmtype.indexOf(':') + 1).equals(type);
    }

    /** The first part of a role, given whole or as what is behind its last point, such as {@code longitude}. */
    public Optional<ModelNode> member(String role) {
        return members.stream().filter(member -> member.hasRole(role)).findFirst();
    }

    /** The object in a role. */
    public Optional<ModelObject> object(String role) {
        return member(role).filter(ModelObject.class::isInstance).map(ModelObject.class::cast);
    }

    /** The value in a role. */
    public Optional<ModelLeaf> leaf(String role) {
        return member(role).filter(ModelLeaf.class::isInstance).map(ModelLeaf.class::cast);
    }

    /** The items in a role; none when there is no list. */
    public List<ModelNode> items(String role) {
        return member(role).orElse(null) instanceof ModelList list ? list.items() : List.of();
    }

    /**
     * The number in a role, also of an object that is a quantity ({@code ivoa:RealQuantity}, {@code ivoa:IntegerQuantity});
     * empty when there is none, or it is null.
     */
    public OptionalDouble number(String role) {
        Optional<Quantity> quantity = quantity(role);
        return quantity.isPresent() ? OptionalDouble.of(quantity.get().value()) : OptionalDouble.empty();
    }

    /** The text in a role; empty when there is none, or it is null. */
    public String text(String role) {
        return leaf(role).map(ModelLeaf::text).orElse("");
    }

    /** The number in a role with its unit; empty when there is none, or it is null. */
    public Optional<Quantity> quantity(String role) {
        Optional<ModelObject> whole = object(role).filter(object -> object.dmtype.endsWith("Quantity"));
        return whole.isPresent() ? whole.get().asQuantity() : leaf(role).flatMap(ModelLeaf::quantity);
    }

    /** An ATTRIBUTE of a type of quantity is short for this: an object of a value and a unit (MIVOT 1.0 section 4.7). */
    private Optional<Quantity> asQuantity() {
        String unit = text("unit");
        return leaf("value")
                .or(() -> leaf("val"))
                .flatMap(ModelLeaf::quantity)
                .map(found -> unit.isEmpty() ? found : new Quantity(found.value(), unit));
    }

    /** All objects of a type, this one included, however deep, in document order. */
    public List<ModelObject> find(String type) {
        List<ModelObject> found = new ArrayList<>();
        Deque<ModelNode> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            ModelNode node = open.pop();
            List<ModelNode> parts = List.of();
            if (node instanceof ModelObject object) {
                parts = object.members;
                if (object.isA(type)) {
                    found.add(object);
                }
            } else if (node instanceof ModelList list) {
                parts = list.items();
            }
            for (int i = parts.size() - 1; i >= 0; i--) {
                open.push(parts.get(i));
            }
        }
        return found;
    }
}
