// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.RowCursor;

/** The rows to be written are those that are expected when they are read. */
class ExpectedRowsTest {
    private static final ExpectedTable TABLE = new RandomTables(
                    Seeds.first(), EnumSet.allOf(Capability.class), VoTableVersion.V1_6)
            .table(RandomTables.everyColumn(), 30);

    @Test
    void showsWhatIsExpected() {
        ExpectedRows rows = ExpectedRows.of(TABLE);
        assertEquals(OptionalLong.of(30), rows.rowCount());
        for (int again = 0; again < 2; again++) {
            try (RowCursor cursor = rows.rows()) {
                for (int r = 0; r < 30; r++) {
                    assertTrue(cursor.next(), "row " + r);
                    assertEquals(r, cursor.rowIndex());
                    CellChecks.check(cursor, TABLE.rows().get(r));
                    CellChecks.check(cursor.row(), TABLE.rows().get(r));
                }
                assertFalse(cursor.next(), "behind the last row");
                assertThrows(VoException.class, () -> cursor.isNull(0));
            }
        }
    }

    @Test
    void refusesWrongTypes() {
        try (RowCursor cursor = ExpectedRows.of(TABLE).rows()) {
            assertTrue(cursor.next(), "a row");
            for (Getter getter : Getter.values()) {
                for (int c = 0; c < cursor.columns().size(); c++) {
                    int column = c;
                    if (getter.isRefusedBy(cursor.columns().get(c))) {
                        assertThrows(VoException.class, () -> getter.get(cursor, column));
                    }
                }
            }
        }
    }
}
