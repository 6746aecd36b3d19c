// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.votable.parquet.file.Footer;
import org.vo4j.votable.parquet.file.ParquetException;
import org.vo4j.votable.parquet.file.SchemaNode;

/** Finds the columns of a file for the FIELDs of a document. Stateless. */
final class Binding {
    private Binding() {}

    /** A slot for each column that is shown. */
    static Slot[] slots(Footer file, ReadContext context) {
        context.attribute(PlainDocument.DROPPED_FIELDS)
                .ifPresent(fields -> context.report(
                        VoTableIssue.W76,
                        "The VOTable in the Parquet file has " + fields + " FIELDs, and the file "
                                + file.columns().size() + " columns: the VOTable is left aside",
                        -1,
                        "TABLE"));
        int[] places = places(file.columns(), context);
        Columns shown = context.columns();
        Slot[] slots = new Slot[shown.size()];
        for (int c = 0; c < slots.length; c++) {
            slots[c] = slot(shown.get(c), FileColumn.of(file.columns().get(places[context.field(c)])), context);
        }
        return slots;
    }

    /** What the file says of types holds (VOParquet Note 1.0 section 2.3); the rest is that of the FIELD. */
    private static Slot slot(Column field, FileColumn file, ReadContext context) {
        Column column = field;
        if (!file.fits(field) || !file.isExact(field)) {
            column = file.typed(field);
            context.report(
                    VoTableIssue.W56,
                    "The FIELD '" + field.name() + "' is " + typeOf(field) + ", and the column of the Parquet file "
                            + typeOf(column) + " (" + file.leaf().physical() + "), as which it is read",
                    -1,
                    field.name());
        }
        int limit = context.limits().maxCellBytes();
        boolean textList =
                file.list() && column.datatype().isText() && column.shape().dimensions() < 2;
        if (file.kind() == Kind.NESTED || textList) {
            NestedColumn nested = new NestedColumn(file.node(), limit);
            return new Slot(column, file, new FlatBatch(file, limit), nested);
        }
        Batch batch = file.list() ? new ListBatch(file, limit) : new FlatBatch(file, limit);
        return new Slot(column, file, batch, null);
    }

    static String typeOf(Column column) {
        return column.toString().substring(column.name().length() + 1);
    }

    /** The place in the file of each field: by position where the names agree or say nothing, else by name. */
    private static int[] places(List<SchemaNode> columns, ReadContext context) {
        Columns fields = context.fields();
        int[] places = new int[fields.size()];
        Map<String, Integer> byName = new HashMap<>();
        boolean same = columns.size() == places.length;
        for (int i = 0; i < columns.size(); i++) {
            boolean twice = byName.putIfAbsent(columns.get(i).name(), i) != null;
            same &= !twice
                    && i < places.length
                    && columns.get(i).name().equals(fields.get(i).name());
        }
        // names that occur twice find nothing
        boolean allNamed = !same && fields.stream().map(Column::name).distinct().count() == places.length;
        for (int f = 0; f < places.length; f++) {
            places[f] = f;
            allNamed &= byName.containsKey(fields.get(f).name());
        }
        if (columns.size() != places.length) {
            report(columns.size(), places.length, allNamed, context);
        }
        if (allNamed && byName.size() == columns.size()) {
            for (int f = 0; f < places.length; f++) {
                places[f] = byName.getOrDefault(fields.get(f).name(), f);
            }
        }
        return places;
    }

    private static void report(int columns, int fields, boolean allNamed, ReadContext context) {
        String message = "The Parquet file has " + columns + " columns, the TABLE " + fields + " FIELDs";
        if (!allNamed) {
            throw new ParquetException(
                    VoTableIssue.W76, message + ", and not every FIELD has the name of a column; correct the FIELDs");
        }
        context.report(VoTableIssue.W76, message + "; they are found by their names", -1, "TABLE");
    }
}
