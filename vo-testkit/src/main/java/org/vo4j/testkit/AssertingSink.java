// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.IssueCode;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;

/** Passes every row on, and fails where a sink breaks the protocol. */
final class AssertingSink implements RowSink {
    private final RowSink sink;
    private final CheckedContext context;
    private boolean closed;

    AssertingSink(RowSink sink, CheckedContext context) {
        this.sink = sink;
        this.context = context;
    }

    /** Shows the row to the sink for the time of this call only. */
    @Override
    public void accept(Cells row) {
        if (closed) {
            sink.accept(row);
            throw new AssertionError("A closed sink took a row; it should throw a VoException");
        }
        ShownCells shown = row instanceof RowCursor cursor ? new ShownCells.OfCursor(cursor) : new ShownCells(row);
        context.inRow = true;
        try {
            sink.accept(shown);
            context.checkThrown();
        } catch (VoException e) {
            context.checkThrown(e);
            throw e;
        } finally {
            shown.expire();
            context.inRow = false;
        }
        context.rows++;
    }

    @Override
    public void close() {
        closed = true;
        sink.close();
    }

    /** A context that checks what it is told. */
    static final class CheckedContext implements WriteContext {
        private final WriteContext context;
        private long rows;
        private boolean inRow;
        private @Nullable FormatException refusal;

        CheckedContext(WriteContext context) {
            this.context = context;
        }

        private void checkThrown() {
            if (refusal != null) {
                throw new AssertionError("A refusal was made and not thrown: " + refusal.getMessage(), refusal);
            }
        }

        private void checkThrown(VoException thrown) {
            if (refusal != null && refusal != thrown) {
                throw new AssertionError("Instead of the refusal, this was thrown: " + thrown, thrown);
            }
        }

        private void check(IssueCode code, String message, long row, int column) {
            if (!inRow) {
                throw new AssertionError("An issue was reported while no row was accepted: " + message);
            }
            if (row != rows) {
                throw new AssertionError(code.code() + " was reported for row " + row + " while row " + rows
                        + " was accepted: " + message);
            }
            if (column < 0 || column >= columns().size()) {
                throw new AssertionError(code.code() + " was reported for column " + column + " of "
                        + columns().size() + ": " + message);
            }
        }

        @Override
        public Columns columns() {
            return context.columns();
        }

        @Override
        public Optional<String> option(String name) {
            return context.option(name);
        }

        @Override
        public VoTableVersion version() {
            return context.version();
        }

        @Override
        public boolean wants(IssueCode code) {
            return context.wants(code);
        }

        @Override
        public void report(IssueCode code, String message, long row, int column) {
            check(code, message, row, column);
            if (context.wants(code) && message.isBlank()) {
                throw new AssertionError("Issue " + code.code() + " has no message");
            }
            context.report(code, message, row, column);
        }

        @Override
        public FormatException refusal(IssueCode code, String message, long row, int column) {
            check(code, message, row, column);
            if (message.isBlank()) {
                throw new AssertionError("Refusal " + code.code() + " has no message");
            }
            FormatException made = context.refusal(code, message, row, column);
            refusal = made;
            return made;
        }
    }
}
