// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;
import org.vo4j.api.table.Rows;
import org.vo4j.testkit.TestOutput;
import org.vo4j.testkit.TestWriteContext;

/** Writes rows of objects, and keeps what was said of them. */
final class Writing {
    private final Columns columns;
    private TestWriteContext context;

    private Writing(Columns columns) {
        this.columns = columns;
        this.context = TestWriteContext.of(columns);
    }

    static Writing of(Column... columns) {
        return new Writing(Columns.of(columns));
    }

    Columns columns() {
        return columns;
    }

    Writing in(VoTableVersion version) {
        context = TestWriteContext.of(columns).withVersion(version);
        return this;
    }

    byte[] rows(List<@Nullable Object[]> rows) {
        TestOutput output = TestOutput.create();
        try (RowCursor cursor = Rows.of(columns, rows).rows();
                RowSink sink = new TabledataSink(output, context)) {
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
    String reports(VoTableIssue code, @Nullable Object... values) {
        String text = new String(row(values), StandardCharsets.UTF_8);
        assertEquals(
                List.of(code),
                context.told().stream().map(TestWriteContext.Told::code).toList());
        return text;
    }

    /** Writes one row, of which nothing is said. */
    String quietly(@Nullable Object... values) {
        String text = new String(row(values), StandardCharsets.UTF_8);
        assertEquals(List.of(), context.told());
        return text;
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
