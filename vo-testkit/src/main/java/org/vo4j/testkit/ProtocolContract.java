// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.RowCursor;

/** Calls come in order, and wrong ones are refused. */
abstract class ProtocolContract extends CellContract {
    private ExpectedTable table() {
        return random(Seeds.first()).table(RandomTables.everyColumn(), 4);
    }

    @Test
    final void endOfRowsIsToldOnce() {
        ExpectedTable table = table();
        TestPayload payload = whole(payload(table));
        TestContext context = TestContext.of(table).withPayload(payload);
        try (RowCursor cursor = encoding().read(payload, context)) {
            for (int r = 0; r < 4; r++) {
                assertTrue(cursor.next(), "next()");
                assertEquals(OptionalLong.empty(), context.rowsAtEnd(), "endOfRows before the end");
            }
            for (int i = 0; i < 3; i++) {
                assertFalse(cursor.next(), "next() behind the last row");
                assertEquals(OptionalLong.of(4), context.rowsAtEnd(), "endOfRows");
            }
        }
    }

    /** What the reader finds behind the rows comes out of {@code next()} as it is. */
    @Test
    final void whatFollowsMayFail() {
        ExpectedTable table = table();
        FormatException failure = new FormatException("QUERY_STATUS is ERROR", Location.unknown());
        try (RowCursor cursor =
                open(whole(payload(table)), TestContext.of(table).failingAtEnd(failure))) {
            for (int r = 0; r < 4; r++) {
                assertTrue(cursor.next(), "next()");
            }
            assertSame(failure, assertThrows(FormatException.class, cursor::next));
        }
    }

    @Test
    final void noCellsBeforeTheFirstRowAndBehindTheLast() {
        ExpectedTable table = table();
        try (RowCursor cursor = open(whole(payload(table)), TestContext.of(table))) {
            assertEquals(-1, cursor.rowIndex(), "rowIndex() before the first row");
            refusesCells(cursor, "before the first row");
            while (cursor.next()) {
                assertTrue(cursor.rowIndex() >= 0, "rowIndex()");
            }
            refusesCells(cursor, "behind the last row");
        }
    }

    private static void refusesCells(RowCursor cursor, String when) {
        for (Column column : cursor.columns()) {
            int c = column.index();
            assertThrows(VoException.class, () -> cursor.isNull(c), () -> "isNull of " + column + " " + when);
            assertThrows(VoException.class, () -> cursor.value(c), () -> "value of " + column + " " + when);
            assertThrows(VoException.class, () -> cursor.getString(c), () -> "getString of " + column + " " + when);
        }
    }

    @Test
    final void closingCancels() {
        ExpectedTable table = table();
        TestPayload payload = whole(payload(table));
        TestContext context = TestContext.of(table).withPayload(payload);
        RowCursor cursor = encoding().read(payload, context);
        assertTrue(cursor.next(), "next()");
        cursor.close();
        cursor.close();
        assertTrue(payload.isClosed(), "payload closed with its cursor");
        assertThrows(VoException.class, cursor::next, "next() after close()");
        assertEquals(OptionalLong.empty(), context.rowsAtEnd(), "endOfRows after close()");
    }

    @Test
    final void closedBeforeTheFirstRow() {
        ExpectedTable table = table();
        TestPayload payload = whole(payload(table));
        RowCursor cursor = encoding().read(payload, TestContext.of(table));
        cursor.close();
        assertTrue(payload.isClosed(), "payload closed with its cursor");
        assertThrows(VoException.class, cursor::next, "next() after close()");
    }

    /** A broken connection is a failure of transport, at whatever byte; rows before it are sound. */
    @Test
    final void brokenConnection() {
        ExpectedTable table = smallTable(Seeds.first(), 8, 6);
        byte[] bytes = framed(payload(table));
        for (int at = 0; at < bytes.length; at += 1 + at / 40) {
            TestPayload payload =
                    TestPayload.of(bytes, elementName()).inChunks(at, 30).failingAt(at);
            try (RowCursor cursor = open(payload, TestContext.of(table))) {
                String where = "connection broken at byte " + at + " of " + bytes.length;
                if (at >= payload(table).length) {
                    break;
                }
                assertThrows(TransportException.class, () -> checkRows(cursor, table), where);
            }
        }
    }

    private static void checkRows(RowCursor cursor, ExpectedTable table) {
        while (cursor.next()) {
            CellChecks.check(cursor, table.rows().get((int) cursor.rowIndex()));
        }
    }

    /** A getter that does not fit the column's type says so, and names the column; null or not. */
    @Test
    final void gettersOfTheWrongType() {
        ExpectedTable table = table();
        try (RowCursor cursor = open(whole(payload(table)), TestContext.of(table))) {
            while (cursor.next()) {
                for (Column column : cursor.columns()) {
                    for (Getter getter : Getter.values()) {
                        if (getter.isRefusedBy(column)) {
                            refuses(cursor, column, getter);
                        }
                    }
                }
            }
            assertEquals(3, cursor.rowIndex(), "last row");
        }
    }

    private static void refuses(RowCursor cursor, Column column, Getter getter) {
        VoException refusal = assertThrows(
                VoException.class, () -> getter.get(cursor, column.index()), () -> getter + " of column " + column);
        assertFalse(
                refusal instanceof FormatException, () -> getter + " of " + column + " is no fault of the document");
        assertTrue(
                String.valueOf(refusal.getMessage()).contains("'" + column.name() + "'"),
                () -> "message names the column: " + refusal.getMessage());
    }

    @Test
    final void cellsByNameAndByColumn() {
        ExpectedTable table = table();
        try (RowCursor cursor = open(whole(payload(table)), TestContext.of(table))) {
            while (cursor.next()) {
                for (Column column : cursor.columns()) {
                    assertEquals(cursor.isNull(column.index()), cursor.isNull(column.name()), "isNull by name");
                    assertEquals(cursor.getString(column.index()), cursor.getString(column), "getString by Column");
                    assertEquals(
                            cursor.getString(column.index()), cursor.getString(column.name()), "getString by name");
                }
                assertThrows(VoException.class, () -> cursor.getString("no such column"), "unknown name");
            }
        }
    }
}
