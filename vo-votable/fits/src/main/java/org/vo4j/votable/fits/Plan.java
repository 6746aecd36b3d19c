// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.util.ArrayList;
import java.util.List;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;

/** How the columns that are shown are found in a FITS table, column by column in the order of the FIELDs. */
final class Plan {
    private final BinaryTable table;
    private final List<PlannedColumn> planned = new ArrayList<>();
    private final ReadContext context;

    Plan(BinaryTable table, ReadContext context) {
        this.table = table;
        this.context = context;
        for (int c = 0; c < context.columns().size(); c++) {
            int field = context.field(c);
            Column column = context.columns().get(c);
            planned.add(
                    field < table.columns().size()
                            ? PlannedColumn.of(column, table.columns().get(field))
                            : PlannedColumn.missing(column));
        }
    }

    /** Reports where FITS and FIELDs differ (W19). */
    void report() {
        int fields = context.fields().size();
        if (fields < table.columns().size()) {
            context.report(
                    VoTableIssue.W19,
                    "The FITS table has " + table.columns().size() + " columns, the TABLE " + fields
                            + " FIELDs; the columns behind are not read",
                    -1,
                    "FITS");
        }
        for (PlannedColumn column : planned) {
            if (!column.clash.isEmpty()) {
                context.report(
                        VoTableIssue.W19,
                        "Column '" + column.shown.name() + "': " + column.clash,
                        -1,
                        column.shown.name());
            }
        }
    }

    List<PlannedColumn> columns() {
        return planned;
    }

    /** Whether the rows can be read where they lie. */
    boolean isDirect() {
        return table.rowBytes() > 0 && planned.stream().allMatch(PlannedColumn::isDirect);
    }

    /** Whether cells that are shown lie in the heap. */
    boolean needsHeap() {
        return planned.stream()
                .anyMatch(column -> column.source != null && (column.source.variable || column.source.isFlagged()));
    }

    /** What the codec is told of rows that are read where they lie. */
    ReadContext direct() {
        List<Column> stored = new ArrayList<>();
        for (FitsColumn column : table.columns()) {
            stored.add(filler(column.width()));
        }
        long width = 0;
        int[] fieldOf = new int[planned.size()];
        for (int c = 0; c < fieldOf.length; c++) {
            fieldOf[c] = context.field(c);
            stored.set(fieldOf[c], planned.get(c).stored);
        }
        for (FitsColumn column : table.columns()) {
            width += column.width();
        }
        if (width < table.rowBytes()) {
            stored.add(filler(table.rowBytes() - width));
        }
        return new CodecContext(context, Columns.of(stored), shown(), fieldOf);
    }

    /** What the codec is told of rows that are put together of the cells that are shown. */
    ReadContext assembled() {
        List<Column> stored = new ArrayList<>();
        int[] fieldOf = new int[planned.size()];
        for (int c = 0; c < fieldOf.length; c++) {
            fieldOf[c] = c;
            stored.add(planned.get(c).stored);
        }
        if (stored.isEmpty()) {
            stored.add(filler(1)); // so that rows without columns can be counted
        }
        return new CodecContext(context, Columns.of(stored), shown(), fieldOf);
    }

    private Columns shown() {
        List<Column> shown = planned.stream().map(column -> column.shown).toList();
        Columns columns = Columns.of(shown);
        return columns.equals(context.columns()) ? context.columns() : columns;
    }

    private static Column filler(long bytes) {
        return Column.of("", Datatype.UNSIGNED_BYTE, ArrayShape.of((int) Math.min(bytes, Integer.MAX_VALUE)));
    }
}
