// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.vo4j.api.FormatException;
import org.vo4j.api.Verify;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;

/** The wrapper tells every breach of the protocol, and the context records what was said. */
class AssertingSinkTest {
    private static final Columns COLUMNS = Columns.of(Column.of("a", Datatype.INT, ArrayShape.SCALAR));

    private final TestWriteContext context = TestWriteContext.of(COLUMNS);

    /** Hands one row to a sink that does this with it. */
    private RowSink accepted(BiConsumer<Cells, WriteContext> work) {
        AssertingSink.CheckedContext checked = new AssertingSink.CheckedContext(context);
        RowSink sink = new AssertingSink(
                new RowSink() {
                    @Override
                    public void accept(Cells row) {
                        work.accept(row, checked);
                    }

                    @Override
                    public void close() {
                        work.accept(row(), checked);
                    }
                },
                checked);
        sink.accept(row());
        return sink;
    }

    private static RowCursor row() {
        RowCursor cursor = ExpectedRows.of(WriteContract.oneCell(COLUMNS.get(0), ExpectedCell.of(5L)))
                .rows();
        assertTrue(cursor.next(), "a row");
        return cursor;
    }

    private void breach(BiConsumer<Cells, WriteContext> work) {
        assertThrows(AssertionError.class, () -> accepted(work));
    }

    @Test
    void cellsExpire() {
        List<Cells> kept = new ArrayList<>();
        accepted((row, told) -> kept.add(row));
        Cells cells = kept.get(0);
        assertThrows(AssertionError.class, () -> cells.getLong(0));
        assertThrows(AssertionError.class, cells::columns);
    }

    @Test
    void theCursorIsItsOwners() {
        breach((row, told) -> ((RowCursor) row).next());
        breach((row, told) -> ((RowCursor) row).close());
    }

    @Test
    void placesAreThoseOfTheRow() {
        accepted((row, told) -> told.report(VoTableIssue.W78, "said", 0, 0));
        assertTrue(context.hasTold(0, 0), "told");
        breach((row, told) -> told.report(VoTableIssue.W78, "said", 1, 0));
        breach((row, told) -> told.report(VoTableIssue.W78, "said", 0, 1));
        breach((row, told) -> told.report(VoTableIssue.W78, " ", 0, 0));
        breach((row, told) -> told.refusal(VoTableIssue.E48, "", 0, 0));
    }

    @Test
    void refusalsAreThrown() {
        breach((row, told) -> told.refusal(VoTableIssue.E48, "said", 0, 0));
        breach((row, told) -> {
            told.refusal(VoTableIssue.E48, "said", 0, 0);
            throw new VoException("something else");
        });
        FormatException refusal = assertThrows(
                FormatException.class,
                () -> accepted((row, told) -> {
                    throw told.refusal(VoTableIssue.E48, "no literal", 0, 0);
                }));
        assertTrue(context.made(refusal), "made by the context");
        assertEquals("test: E48: row 0, column 'a': no literal", refusal.getMessage());
    }

    @Test
    void nothingIsSaidWhileClosing() {
        RowSink sink = accepted((row, told) -> {
            if (row instanceof ExpectedCursor) {
                told.report(VoTableIssue.W78, "late", 1, 0);
            }
        });
        assertThrows(AssertionError.class, sink::close);
    }

    @Test
    void closedSinksRefuseRows() {
        RowSink sink = accepted((row, told) -> {});
        sink.close();
        assertThrows(AssertionError.class, () -> sink.accept(row()));
    }

    /** Under EXCEPTION a report is thrown, unless it only informs. */
    @Test
    void policies() {
        TestWriteContext strict = context.withVerify(Verify.EXCEPTION);
        strict.report(VoTableIssue.W78, "informs", 0, 0);
        FormatException thrown =
                assertThrows(FormatException.class, () -> strict.report(VoTableIssue.W55, "warns", 3, 0));
        assertTrue(strict.made(thrown), "made by the context");
        assertEquals(2, strict.told().size());
        assertSame(VoTableIssue.W55, strict.told().get(1).code());
        TestWriteContext lax = context.withVerify(Verify.IGNORE);
        lax.report(VoTableIssue.W55, "", 0, 0);
        assertEquals(List.of(), lax.issues());
        assertTrue(lax.hasTold(0, 0), "told all the same");
    }
}
