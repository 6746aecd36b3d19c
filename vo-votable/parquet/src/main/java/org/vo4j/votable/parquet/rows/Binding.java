// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.votable.parquet.file.Footer;
import org.vo4j.votable.parquet.file.ParquetException;
import org.vo4j.votable.parquet.file.SchemaNode;

/**
 * Which column of a file each FIELD of a document is. Immutable.
 *
 * @param names for each field the name of its column in the first file; empty when the folders of files give its value
 * @param places for each field the place of its column in the first file; -1 when there is none
 * @param unique whether no two columns of the first file have the same name
 * @param own the names of the columns of the first file
 */
record Binding(List<String> names, List<Integer> places, boolean unique, Set<String> own) {
    /** Before there is a file. */
    static final Binding NONE = new Binding(List.of(), List.of(), true, Set.of());

    /** Finds the columns of the first file. */
    static Binding of(Footer file, Map<String, Optional<String>> partition, ReadContext context) {
        FileNotes.report(file, context);
        Set<String> own = new HashSet<>();
        file.columns().forEach(column -> own.add(column.name()));
        List<Column> stored = context.fields().stream()
                .filter(field -> own.contains(field.name()) || !partition.containsKey(field.name()))
                .toList();
        Iterator<Integer> found = places(file.columns(), stored, context).iterator();
        List<String> names = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (Column field : context.fields()) {
            boolean inFile = stored.contains(field);
            int place = inFile ? found.next() : -1;
            places.add(place);
            names.add(inFile ? file.columns().get(place).name() : "");
        }
        return new Binding(names, places, own.size() == file.columns().size(), own);
    }

    /** A slot for each column that is shown, of this file or of one behind it in the same table. */
    Slot[] slots(Footer file, Map<String, Optional<String>> partition, ReadContext context) {
        Columns shown = context.columns();
        Slot[] slots = new Slot[shown.size()];
        for (int c = 0; c < slots.length; c++) {
            int field = context.field(c);
            if (places.get(field) < 0) {
                String key = context.fields().get(field).name();
                if (!partition.containsKey(key)) {
                    throw new ParquetException(
                            VoTableIssue.W76,
                            "The file is in no folder '" + key + "=...', as the files before are; the FIELD '" + key
                                    + "' has no values in it");
                }
                slots[c] = ConstantBatch.slot(shown.get(c), partition.getOrDefault(key, Optional.empty()));
            } else {
                slots[c] = slot(shown.get(c), FileColumn.of(column(file, field)), context);
            }
        }
        return slots;
    }

    /** Reports columns that a file has and the first has not; they are not read. */
    void checkMore(Footer file, String name, ReadContext context) {
        List<String> more = file.columns().stream()
                .map(SchemaNode::name)
                .filter(column -> !own.contains(column))
                .toList();
        if (!more.isEmpty()) {
            context.report(
                    VoTableIssue.W76,
                    "The file " + name
                            + " has columns that the first file of the table has not, and that are not read: "
                            + String.join(", ", more),
                    -1,
                    "TABLE");
        }
    }

    private SchemaNode column(Footer file, int field) {
        List<SchemaNode> columns = file.columns();
        int place = places.get(field);
        String name = names.get(field);
        if (place < columns.size() && (!unique || columns.get(place).name().equals(name))) {
            return columns.get(place);
        }
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParquetException(
                        VoTableIssue.W76,
                        "The file has no column '" + name + "', which the files before have; the files of a table "
                                + "must have the same columns"));
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
    private static List<Integer> places(List<SchemaNode> columns, List<Column> fields, ReadContext context) {
        Map<String, Integer> byName = new HashMap<>();
        boolean same = columns.size() == fields.size();
        for (int i = 0; i < columns.size(); i++) {
            boolean twice = byName.putIfAbsent(columns.get(i).name(), i) != null;
            same &= !twice
                    && i < fields.size()
                    && columns.get(i).name().equals(fields.get(i).name());
        }
        // names that occur twice find nothing
        boolean allNamed = !same && fields.stream().map(Column::name).distinct().count() == fields.size();
        for (Column field : fields) {
            allNamed &= byName.containsKey(field.name());
        }
        if (columns.size() != fields.size()) {
            report(columns, fields, byName, allNamed, context);
        }
        boolean named = allNamed && byName.size() == columns.size();
        List<Integer> places = new ArrayList<>();
        for (int f = 0; f < fields.size(); f++) {
            places.add(named ? byName.getOrDefault(fields.get(f).name(), f) : f);
        }
        return places;
    }

    private static void report(
            List<SchemaNode> columns,
            List<Column> fields,
            Map<String, Integer> byName,
            boolean allNamed,
            ReadContext context) {
        String message = "The Parquet file has " + columns.size() + " columns, the TABLE " + fields.size() + " FIELDs";
        if (!allNamed) {
            String unnamed = fields.stream()
                    .map(Column::name)
                    .filter(name -> !byName.containsKey(name))
                    .findFirst()
                    .map(name -> " ('" + name + "' has not)")
                    .orElse("");
            throw new ParquetException(
                    VoTableIssue.W76,
                    message + ", and not every FIELD has the name of a column" + unnamed + "; correct the FIELDs");
        }
        context.report(VoTableIssue.W76, message + "; they are found by their names", -1, "TABLE");
    }
}
