// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.Location;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;

/** Says which cell is not what its xtype says. */
final class CellProblem {
    private CellProblem() {}

    static FormatException of(Cells row, Column column, String what, Exception cause) {
        long index = row instanceof Row one ? one.index() : row instanceof RowCursor cursor ? cursor.rowIndex() : -1;
        String message = (index < 0 ? "C" : "Row " + index + ", c") + "olumn '" + column.name() + "' (datatype "
                + column.datatype().votableName() + ", xtype '" + column.xtype().orElse("")
                + "') has a value that is no " + what + ": " + cause.getMessage();
        FormatException problem =
                new FormatException(Issue.of(VoTableIssue.W66, message, Location.unknown(), column.name()));
        problem.initCause(cause);
        return problem;
    }
}
