// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.Optional;

/** A part of the tree that an annotation makes of a row: an object, a list or a value. */
public sealed interface ModelNode permits ModelObject, ModelList, ModelLeaf {
    /** The role in the object around it, such as {@code mango:EpochPosition.longitude}; empty when it has none. */
    String dmrole();

    /** Whether the role is one, given whole or as what is behind its last point, such as {@code longitude}. */
    default boolean hasRole(String role) {
        return dmrole().equals(role)
                || dmrole().substring(dmrole().lastIndexOf('.') + 1).equals(role);
    }

    /** The value of a literal or cell, if this is one and not null. */
    default Optional<Object> value() {
        return Optional.empty();
    }
}
