// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.vo4j.api.VoException;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSource;

/** L13: rows from a database. */
class ResultSetRowsTest {
    @Test
    void everyKindOfColumnKeepsItsValue() throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:");
                Statement sql = database.createStatement();
                ResultSet result = sql.executeQuery("""
                        SELECT CAST(1 AS SMALLINT) s, 2 i, 9007199254740993 l, CAST(0.5 AS REAL) f, CAST(0.1 AS DOUBLE) d,
                               TRUE b, 'a<b' t, CAST(12345678901234567890.12 AS DECIMAL(25, 2)) m,
                               CAST(7 AS DECIMAL(10, 0)) k, TIMESTAMP '2026-11-21 10:00:00.5' w, X'00FF' y,
                               ARRAY[CAST(1.5 AS DOUBLE), 2.5] a, CAST(NULL AS BIGINT) n
                        UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 3""")) {
            RowSource rows = ResultSetRows.of(result);
            assertEquals(
                    "[S short, I int, L long, F float, D double, B boolean, T char[*], M char[*], K long, W char[*], "
                            + "Y unsignedByte[*], A double[*], N long]",
                    rows.columns().list().toString());
            try (RowCursor row = rows.rows()) {
                assertTrue(row.next());
                assertEquals(9007199254740993L, row.getLong("L"));
                assertEquals(0.5f, row.getFloat(3));
                assertTrue(row.getBoolean(5));
                assertEquals("a<b", row.getString("T"));
                assertEquals("12345678901234567890.12", row.getString("M"));
                assertEquals(7, row.getLong("K"));
                assertEquals("2026-11-21T10:00:00.500", row.getString("W"));
                assertArrayEquals(new long[] {0, 255}, row.getLongs(10));
                assertArrayEquals(new double[] {1.5, 2.5}, row.getDoubles("A"));
                assertTrue(row.isNull("N"));
                assertTrue(row.next());
                for (int c = 0; c < 12; c++) {
                    assertTrue(row.isNull(c), rows.columns().get(c)::toString);
                }
                assertFalse(row.next());
            }
        }
    }

    @Test
    void aFailureOfTheDatabaseIsSaid() throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:");
                Statement sql = database.createStatement()) {
            ResultSet closed = sql.executeQuery("SELECT 1");
            closed.close();
            VoException e = assertThrows(VoException.class, () -> ResultSetRows.of(closed));
            assertTrue(e.getMessage().startsWith("The database cannot give the rows: "), e.getMessage());
        }
    }
}
