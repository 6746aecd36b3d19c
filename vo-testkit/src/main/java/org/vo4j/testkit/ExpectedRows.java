// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.List;
import java.util.OptionalLong;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSource;

/** The rows of an {@link ExpectedTable}, to be written. Cursors can be had as often as wanted. */
public final class ExpectedRows implements RowSource {
    private final ExpectedTable table;
    private final Columns columns;

    private ExpectedRows(ExpectedTable table, Columns columns) {
        this.table = table;
        this.columns = columns;
    }

    /** The rows of a table. */
    public static ExpectedRows of(ExpectedTable table) {
        return new ExpectedRows(table, table.fields());
    }

    /** The columns of the table. */
    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public OptionalLong rowCount() {
        return OptionalLong.of(table.rows().size());
    }

    @Override
    public RowCursor rows() {
        return new ExpectedCursor(columns, table.rows());
    }

    /** A cursor over some of the rows. */
    RowCursor rows(int from, int to) {
        List<List<ExpectedCell>> rows = table.rows().subList(from, to);
        return new ExpectedCursor(columns, rows);
    }
}
