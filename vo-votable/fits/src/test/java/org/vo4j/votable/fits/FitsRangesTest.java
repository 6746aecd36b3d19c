// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.ColumnRange;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;
import org.vo4j.testkit.ExpectedCell;
import org.vo4j.testkit.ExpectedRows;
import org.vo4j.testkit.ExpectedTable;
import org.vo4j.testkit.RandomTables;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;

/** Rows chosen by ranges are the same of FITS, inline, beside the document and plain, as of the cells themselves. */
class FitsRangesTest {
    @TempDir
    Path folder;

    private static List<Long> rows(Path file, ReadOptions options) {
        List<Long> rows = new ArrayList<>();
        try (RowCursor row = VoTable.read(file, options).firstTable().rows()) {
            while (row.next()) {
                rows.add(row.getLong("row"));
            }
        }
        return rows;
    }

    @Test
    void sameRows() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Column> columns = new ArrayList<>();
        for (Datatype type : List.of(Datatype.UNSIGNED_BYTE, Datatype.SHORT, Datatype.INT, Datatype.LONG)) {
            columns.add(Column.builder(type.toString(), type).nullValue("99").build());
        }
        columns.add(Column.of("float", Datatype.FLOAT, ArrayShape.SCALAR));
        columns.add(Column.of("double", Datatype.DOUBLE, ArrayShape.SCALAR));
        columns.add(Column.of("row", Datatype.INT, ArrayShape.SCALAR));
        RandomTables tables = new RandomTables(seed, Set.of(), VoTableVersion.V1_5);
        List<List<ExpectedCell>> cells = new ArrayList<>();
        for (long r = 0; r < 300; r++) {
            List<ExpectedCell> row = new ArrayList<>();
            columns.subList(0, 6).forEach(column -> row.add(tables.cell(column)));
            row.add(ExpectedCell.of(r));
            cells.add(row);
        }
        ExpectedTable table = new ExpectedTable(VoTableVersion.V1_5, Columns.of(columns), cells);
        List<Path> files = new ArrayList<>();
        for (String name : List.of("inline.vot", "beside.vot", "plain.fits")) {
            Path file = folder.resolve(name);
            WriteOptions options = name.endsWith(".fits") ? WriteOptions.standard() : WriteOptions.encoding("FITS");
            WriteOptions placed = name.equals("beside.vot") ? options.streamFile("rows.fits") : options;
            try (VoTableWriter out = VoTableWriter.create(file, placed)) {
                out.write(ExpectedRows.of(table));
            }
            files.add(file);
        }
        int chosen = 0;
        for (int n = 0; n < 40; n++) {
            Column column = columns.get(random.nextInt(columns.size()));
            ExpectedCell middle = table.cell(random.nextInt(300), columns.indexOf(column));
            ColumnRange range = middle.isNull()
                    ? ColumnRange.atMost(column.name(), 50)
                    : middle.elements().get(0) instanceof Long whole
                            ? ColumnRange.atLeast(column.name(), whole)
                            : ColumnRange.of(column.name(), -1e30, Math.abs(notNaN(middle)));
            List<Long> expected = new ArrayList<>();
            for (int r = 0; r < 300; r++) {
                ExpectedCell cell = table.cell(r, columns.indexOf(column));
                if (!cell.isNull() && holds(range, cell.elements().get(0))) {
                    expected.add((long) r);
                }
            }
            chosen += expected.size();
            for (Path file : files) {
                ReadOptions options = ReadOptions.standard().where(range);
                String where = "seed " + seed + ", " + file.getFileName() + ", " + range;
                assertEquals(expected, rows(file, options), where);
                assertEquals(expected, rows(file, options.columns("row")), where);
            }
        }
        assertTrue(chosen > 0 && chosen < 40 * 300, "seed " + seed + ": some rows, not all");
    }

    private static double notNaN(ExpectedCell cell) {
        double value = ((Number) cell.elements().get(0)).doubleValue();
        return Double.isNaN(value) ? 0 : value;
    }

    private static boolean holds(ColumnRange range, Object value) {
        return value instanceof Long whole ? range.contains(whole) : range.contains(((Number) value).doubleValue());
    }
}
