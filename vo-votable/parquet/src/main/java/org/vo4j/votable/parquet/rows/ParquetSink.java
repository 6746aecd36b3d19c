// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vo4j.api.VoException;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowSink;
import org.vo4j.votable.parquet.file.ByteTarget;
import org.vo4j.votable.parquet.file.FileWriter;
import org.vo4j.votable.parquet.file.Layout;
import org.vo4j.votable.parquet.file.Logical;
import org.vo4j.votable.parquet.file.LogicalType;
import org.vo4j.votable.parquet.file.OutColumn;
import org.vo4j.votable.parquet.file.Physical;

/** Writes rows as a Parquet file. */
public final class ParquetSink implements RowSink {
    private static final String CODEC = "codec";
    private static final String GROUP_ROWS = "row-group-rows";
    /** What may be chosen. */
    public static final Set<String> OPTIONS = Set.of(CODEC, GROUP_ROWS);

    private final FileWriter file;
    private final Columns columns;
    private final List<CellWriter> cells = new ArrayList<>();
    private final boolean endsFile;
    private boolean closed;
    /** Whether a row was left half written, after which the file cannot be completed. */
    private boolean broken;

    private long index = -1;

    private ParquetSink(ByteTarget out, WriteContext context, boolean endsFile) {
        this.columns = context.columns();
        Layout layout = Layout.of(context.option(CODEC), context.option(GROUP_ROWS));
        this.file = new FileWriter(out, outColumns(columns), layout);
        this.endsFile = endsFile;
        for (int c = 0; c < columns.size(); c++) {
            cells.add(CellWriter.of(this, context, c, file.columns().get(c)));
        }
    }

    /** A sink that completes the file when it is closed. */
    public static ParquetSink closing(ByteTarget out, WriteContext context) {
        return new ParquetSink(out, context, true);
    }

    /** A sink after whose rows {@link #finish} completes the file. */
    public static ParquetSink open(ByteTarget out, WriteContext context) {
        return new ParquetSink(out, context, false);
    }

    /** The columns of the file: the names of Parquet are unique, those of VOTable need not be. */
    public static List<OutColumn> outColumns(Columns columns) {
        List<OutColumn> out = new ArrayList<>();
        Set<String> names = new HashSet<>();
        columns.forEach(column -> names.add(column.name()));
        Set<String> taken = new HashSet<>();
        for (Column column : columns) {
            String name = column.name();
            for (int n = 2; !taken.add(name); n++) {
                String other = column.name() + "_" + n;
                name = names.contains(other) ? name : other;
            }
            out.add(outColumn(name, column));
        }
        return out;
    }

    private static OutColumn outColumn(String name, Column column) {
        Datatype type = column.datatype();
        boolean list = type.isText()
                ? column.shape().dimensions() > 1
                : type.isComplex() || !column.shape().isScalar();
        return switch (type) {
            case BOOLEAN, BIT -> new OutColumn(name, Physical.BOOLEAN, LogicalType.NONE, list);
            case UNSIGNED_BYTE -> new OutColumn(name, Physical.INT32, LogicalType.integer(8, false), list);
            case SHORT -> new OutColumn(name, Physical.INT32, LogicalType.integer(16, true), list);
            case INT -> new OutColumn(name, Physical.INT32, LogicalType.NONE, list);
            case LONG -> new OutColumn(name, Physical.INT64, LogicalType.NONE, list);
            case CHAR, UNICODE_CHAR -> new OutColumn(name, Physical.BYTE_ARRAY, LogicalType.of(Logical.STRING), list);
            case FLOAT, FLOAT_COMPLEX -> new OutColumn(name, Physical.FLOAT, LogicalType.NONE, list);
            case DOUBLE, DOUBLE_COMPLEX -> new OutColumn(name, Physical.DOUBLE, LogicalType.NONE, list);
        };
    }

    /** The number of the row among those taken. */
    long index() {
        return index;
    }

    @Override
    public void accept(Cells row) {
        if (closed) {
            throw new VoException("The sink is closed; write all rows before closing it");
        }
        if (row.columns().size() != columns.size()) {
            throw new VoException("The row has " + row.columns().size() + " cells, the table " + columns.size()
                    + " columns; give rows of the table that is written");
        }
        index++;
        boolean whole = !broken;
        broken = true;
        boolean large = false;
        for (CellWriter cell : cells) {
            large |= cell.write(row);
        }
        file.endRow(large);
        broken = !whole;
    }

    /** Completes the file with the key-value metadata, after the sink has been closed. */
    public void finish(Map<String, String> metadata) {
        if (broken) {
            throw new VoException("The Parquet file cannot be completed: a row before was refused");
        }
        file.end(metadata);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (endsFile && !broken) {
            broken = true;
            file.end(Map.of());
        }
    }
}
