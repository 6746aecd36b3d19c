// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vo4j.api.FormatException;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;
import org.vo4j.testkit.TestContext;
import org.vo4j.testkit.TestPayload;

/** Opens cursors over rows that a test writes out. */
final class Reading {
    private static final String BEHIND = "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>\n";

    private Reading() {}

    static TestPayload payload(String rows) {
        return TestPayload.of((rows + BEHIND).getBytes(StandardCharsets.UTF_8), "TABLEDATA");
    }

    static TabledataCursor open(TestPayload payload, ReadContext context) {
        return new TabledataCursor(payload, context);
    }

    static TabledataCursor open(String rows, TestContext context) {
        return open(payload(rows), context);
    }

    /** A cursor on the only row of a table of one column. */
    static TabledataCursor cell(String markup, TestContext context) {
        TestPayload payload = payload("<TR>" + markup + "</TR>");
        TabledataCursor cursor = open(payload, context);
        if (!cursor.next()) {
            throw new AssertionError("no row in " + markup);
        }
        return cursor;
    }

    static Column column(String datatype, String arraysize) {
        return Column.of(
                "c",
                Stream.of(Datatype.values())
                        .filter(type -> type.toString().equals(datatype))
                        .findFirst()
                        .orElseThrow(),
                ArrayShape.parse(arraysize).orElseThrow());
    }

    static Column column(String datatype, String arraysize, String nullValue) {
        return column(datatype, arraysize).toBuilder().nullValue(nullValue).build();
    }

    static TestContext context(Column... columns) {
        return TestContext.of(Columns.of(columns));
    }

    static TestContext context(VoTableVersion version, Column... columns) {
        return context(columns).withVersion(version);
    }

    /** Everything that reading gives: each row's cells, then the damage or the codes of the issues. */
    static List<String> everything(TestPayload payload, TestContext context) {
        TestContext located = context.withPayload(payload);
        List<String> told = new ArrayList<>();
        try (RowCursor cursor = open(payload, located)) {
            while (cursor.next()) {
                told.add(row(cursor));
            }
        } catch (FormatException damage) {
            told.add("damage");
            return told; // the general path sees it sooner, before all cells of the row have been asked for
        }
        told.addAll(located.codes());
        return told;
    }

    private static String row(RowCursor cursor) {
        StringBuilder row = new StringBuilder();
        for (int c = 0; c < cursor.columns().size(); c++) {
            row.append(cursor.isNull(c) ? "null" : cursor.getString(c));
            row.append('(')
                    .append(cursor.elementCount(c))
                    .append(cursor.isNull(c, 0) ? " first null" : "")
                    .append(")|");
        }
        return row.toString();
    }
}
