// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import org.vo4j.api.VoException;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.votable.model.TableElement;

/** Whether rows fit the FIELDs that describe them. */
final class Compatibility {
    private Compatibility() {}

    /**
     * Compares the columns of a TABLE with those of its rows.
     *
     * @throws VoException when they differ in number, datatype, or whether they are arrays
     */
    static void check(TableElement table, Columns declared, Columns given) {
        String name = table.name().or(table::id).map(text -> "'" + text + "'").orElse("without a name");
        if (declared.size() != given.size()) {
            throw new VoException("The TABLE " + name + " has " + declared.size() + " FIELDs and its rows have "
                    + given.size() + " columns");
        }
        for (int c = 0; c < declared.size(); c++) {
            Column field = declared.get(c);
            Column column = given.get(c);
            if (field.datatype() != column.datatype()
                    || field.shape().isScalar() != column.shape().isScalar()) {
                throw new VoException("The TABLE " + name + " declares column " + c + " as '" + field
                        + "' and its rows have '" + column + "' there");
            }
        }
    }
}
