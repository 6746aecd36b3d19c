// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import java.util.List;
import java.util.Optional;
import org.vo4j.api.table.Column;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/** Finds the element that describes a column. */
final class Systems {
    private Systems() {}

    /** By the ID, else the name, else the place where that has the same name or none. */
    static Optional<FieldElement> field(VotableElement document, TableElement table, Column column) {
        List<FieldElement> fields = document.structure(table).fields();
        for (FieldElement field : fields) {
            if (column.id().isPresent() && field.id().equals(column.id())) {
                return Optional.of(field);
            }
        }
        int place = column.index();
        if (place >= 0 && place < fields.size() && isNamed(fields.get(place), column)) {
            return Optional.of(fields.get(place));
        }
        return fields.stream().filter(field -> isNamed(field, column)).findFirst();
    }

    private static boolean isNamed(FieldElement field, Column column) {
        return field.name().or(field::id).filter(column.name()::equals).isPresent();
    }
}
