// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.List;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Columns;

/**
 * A table as it should be read.
 *
 * @param version the version whose rules hold
 * @param fields the columns, in the order of the payload
 * @param rows the cells of each row, one for each field
 */
public record ExpectedTable(VoTableVersion version, Columns fields, List<List<ExpectedCell>> rows) {
    /** Checks that every row has a cell for every field, and copies. */
    public ExpectedTable {
        rows = rows.stream().map(List::copyOf).toList();
        for (List<ExpectedCell> row : rows) {
            if (row.size() != fields.size()) {
                throw new IllegalArgumentException(row.size() + " cells for " + fields.size() + " fields");
            }
        }
    }

    /** The same table with its first rows only. */
    public ExpectedTable head(int count) {
        return new ExpectedTable(version, fields, rows.subList(0, count));
    }

    /** The cell of a row and a field, both counted from 0. */
    public ExpectedCell cell(int row, int field) {
        return rows.get(row).get(field);
    }

    /** The columns, and the number of rows. */
    @Override
    public String toString() {
        return rows.size() + " rows of " + fields + " in VOTable " + version;
    }
}
