// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.List;

/**
 * Several parts of one role: what a COLLECTION gives for a row.
 *
 * @param dmrole the role
 * @param items the items
 */
public record ModelList(String dmrole, List<ModelNode> items) implements ModelNode {
    /** Copies what it is given. */
    public ModelList {
        items = List.copyOf(items);
    }

    /** The items that are objects. */
    public List<ModelObject> objects() {
        return items.stream()
                .filter(ModelObject.class::isInstance)
                .map(ModelObject.class::cast)
                .toList();
    }
}
