// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;
import org.vo4j.api.table.Rows;
import org.vo4j.testkit.TestOutput;
import org.vo4j.testkit.TestWriteContext;

/** Writes rows of objects, and keeps what was said of them. */
final class Writing {
    private final Columns columns;
    private final boolean flags;

    private TestWriteContext context;

    private Writing(Columns columns, boolean flags) {
        this.columns = columns;
        this.flags = flags;
        this.context = TestWriteContext.of(columns);
    }

    static Writing binary(Columns columns) {
        return new Writing(columns, false);
    }

    static Writing binary2(Columns columns) {
        return new Writing(columns, true);
    }

    Writing in(VoTableVersion version) {
        context = TestWriteContext.of(columns).withVersion(version);
        return this;
    }

    byte[] rows(List<@Nullable Object[]> rows) {
        TestOutput output = TestOutput.create();
        try (RowCursor cursor = Rows.of(columns, rows).rows();
                RowSink sink = BinaryRows.write(output, context, flags)) {
            while (cursor.next()) {
                sink.accept(cursor);
            }
        }
        return output.bytes();
    }

    /** Writes one row. */
    byte[] row(@Nullable Object... values) {
        return rows(List.<@Nullable Object[]>of(values));
    }

    /** Writes one row, of which exactly this has to be said. */
    byte[] reports(VoTableIssue code, @Nullable Object... values) {
        byte[] bytes = row(values);
        assertEquals(
                List.of(code),
                context.told().stream().map(TestWriteContext.Told::code).toList());
        return bytes;
    }

    /** Writes one row, of which nothing is said. */
    byte[] quietly(@Nullable Object... values) {
        byte[] bytes = row(values);
        assertEquals(List.of(), context.told());
        return bytes;
    }

    /** Writes a second row, which is refused in the last column. */
    void refuses(VoTableIssue code, @Nullable Object[] sound, @Nullable Object... odd) {
        FormatException refusal =
                assertThrows(FormatException.class, () -> rows(List.<@Nullable Object[]>of(sound, odd)));
        assertEquals(code, refusal.issue().orElseThrow().code(), refusal.getMessage());
        TestWriteContext.Told told = context.told().get(context.told().size() - 1);
        assertEquals("1 " + (columns.size() - 1) + " true", told.row() + " " + told.column() + " " + told.refused());
    }
}
