// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.csv;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.TransportException;
import org.vo4j.api.table.CellErrors;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.TextSlice;

/** Moves over the rows of a {@link CsvTable}; cells are decoded when they are asked for. */
final class CsvCursor implements RowCursor {
    private final CsvRecords records;
    private final CsvSource source;
    private final Columns columns;
    private final int[] cells;
    private final int width;
    private final LongConsumer watcher;
    private final Datatype[] types;
    private final boolean[] scalar;
    private final CsvElements elements = new CsvElements();
    private final TextSlice text = new TextSlice();
    private @Nullable CsvRecord current;
    private long row = -1;
    private volatile boolean closed;

    CsvCursor(CsvRecords records, CsvSource source, Columns columns, int[] cells, int width, LongConsumer watcher) {
        this.watcher = watcher;
        this.records = records;
        this.source = source;
        this.columns = columns;
        this.cells = cells;
        this.width = width;
        this.types = new Datatype[columns.size()];
        this.scalar = new boolean[columns.size()];
        for (Column column : columns) {
            types[column.index()] = column.datatype();
            scalar[column.index()] = column.shape().isScalar();
        }
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public boolean next() {
        if (closed) {
            throw new TransportException("Reading of " + source.name() + " was cancelled: its cursor is closed");
        }
        current = CsvTable.nextRow(records, width, source);
        if (current != null) {
            row++;
            watcher.accept(row + 1);
        }
        return current != null;
    }

    @Override
    public long rowIndex() {
        return row;
    }

    private CsvRecord record() {
        CsvRecord known = current;
        if (known == null) {
            throw new IllegalStateException("The cursor stands on no row; call next() first");
        }
        return known;
    }

    @Override
    public boolean isNull(int column) {
        CsvRecord record = record();
        int cell = cells[column];
        if (record.isEmpty(cell)) {
            // the quoted empty cell is an empty string or array, but no number
            return !record.isQuoted(cell) || (scalar[column] && !types[column].isText());
        }
        return !types[column].isText() && elements.isBlank(record.bytes(), record.from(cell), record.to(cell));
    }

    @Override
    public boolean isNull(int column, int element) {
        if (isNull(column)) {
            return true;
        }
        return !types[column].isText() && split(column).isNull(element);
    }

    @Override
    public int elementCount(int column) {
        if (types[column].isText()) {
            long length = columns.get(column).shape().dimension(0).orElse(1);
            return columns.get(column).shape().dimensions() < 2
                    ? 1
                    : (int) (getText(column).toString().length() / Math.max(1, length));
        }
        if (scalar[column]) {
            return 1;
        }
        return isNull(column) ? 0 : split(column).count() / (types[column].isComplex() ? 2 : 1);
    }

    @Override
    public double getDouble(int column) {
        require(column, types[column].isFloating() || types[column].isInteger(), "a double");
        return isNull(column) ? Double.NaN : checked(column, one(column).real(0, types[column]));
    }

    @Override
    public float getFloat(int column) {
        Datatype type = types[column];
        require(column, type == Datatype.FLOAT || type.isInteger(), "a float");
        return isNull(column) ? Float.NaN : (float) checked(column, one(column).real(0, type));
    }

    @Override
    public long getLong(int column, long ifNull) {
        require(column, types[column].isInteger() || types[column] == Datatype.BIT, "a long");
        return isNull(column) ? ifNull : checked(column, one(column).integer(0, types[column]));
    }

    @Override
    public boolean getBoolean(int column) {
        require(column, types[column] == Datatype.BOOLEAN || types[column] == Datatype.BIT, "a boolean");
        if (isNull(column)) {
            throw CellErrors.isNull(columns.get(column));
        }
        return checked(column, one(column).truth(0));
    }

    /** The cell as one literal; complex numbers are two. */
    private CsvElements one(int column) {
        if (!scalar[column]) {
            throw CellErrors.wrongType(columns.get(column), "one value");
        }
        CsvRecord record = record();
        int cell = cells[column];
        return elements.one(record.bytes(), record.from(cell), record.to(cell));
    }

    private CsvElements split(int column) {
        CsvRecord record = record();
        int cell = cells[column];
        elements.split(record.bytes(), record.from(cell), record.to(cell));
        int step = types[column].isComplex() ? 2 : 1;
        boolean fits = scalar[column]
                ? elements.count() == step
                : columns.get(column).shape().isVariable()
                        ? elements.count() % (step * columns.get(column).shape().stride()) == 0
                        : elements.count()
                                == step
                                        * columns.get(column)
                                                .shape()
                                                .fixedCount()
                                                .orElse(0);
        if (!fits) {
            throw misfit(column);
        }
        return elements;
    }

    private void require(int column, boolean possible, String wanted) {
        if (!possible || !scalar[column]) {
            throw CellErrors.wrongType(columns.get(column), wanted);
        }
    }

    private <T> T checked(int column, T value) {
        if (elements.failed()) {
            throw misfit(column);
        }
        return value;
    }

    private double checked(int column, double value) {
        if (elements.failed()) {
            throw misfit(column);
        }
        return value;
    }

    private long checked(int column, long value) {
        if (elements.failed()) {
            throw misfit(column);
        }
        return value;
    }

    private boolean checked(int column, boolean value) {
        if (elements.failed()) {
            throw misfit(column);
        }
        return value;
    }

    private FormatException misfit(int column) {
        CsvRecord record = record();
        String cell = record.string(cells[column]);
        Column field = columns.get(column);
        return new FormatException(
                "column '" + field.name() + "': '" + (cell.length() > 60 ? cell.substring(0, 60) + "…" : cell)
                        + "' does not fit "
                        + field.toString().substring(field.name().length() + 1),
                new Location(source.name(), record.line(), 0));
    }

    @Override
    public String getString(int column) {
        return isNull(column) ? "" : getText(column).toString();
    }

    @Override
    public TextSlice getText(int column) {
        CsvRecord record = record();
        int cell = cells[column];
        if (scalar[column] && types[column].isText() && record.to(cell) - record.from(cell) > 1) {
            String value = record.string(cell);
            if (types[column] == Datatype.CHAR || value.length() > 1) {
                throw misfit(column);
            }
        }
        return text.set(record.bytes(), record.from(cell), record.to(cell) - record.from(cell));
    }

    @Override
    public double[] getDoubles(int column) {
        requireArray(column, types[column].isFloating() || types[column].isInteger() || types[column].isComplex());
        if (isNull(column)) {
            return new double[0];
        }
        CsvElements all = split(column);
        double[] values = new double[all.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = all.isNull(i) ? Double.NaN : all.real(i, types[column]);
        }
        return checked(column, values);
    }

    @Override
    public float[] getFloats(int column) {
        Datatype type = types[column];
        requireArray(
                column,
                type == Datatype.FLOAT
                        || type == Datatype.FLOAT_COMPLEX
                        || type.integerBits() == 8
                        || type.integerBits() == 16);
        if (isNull(column)) {
            return new float[0];
        }
        CsvElements all = split(column);
        float[] values = new float[all.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = all.isNull(i) ? Float.NaN : (float) all.real(i, type);
        }
        return checked(column, values);
    }

    @Override
    public long[] getLongs(int column) {
        requireArray(column, types[column].isInteger() || types[column] == Datatype.BIT);
        if (isNull(column)) {
            return new long[0];
        }
        CsvElements all = split(column);
        long[] values = new long[all.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = all.isNull(i) ? 0 : all.integer(i, types[column]);
        }
        return checked(column, values);
    }

    @Override
    public boolean[] getBooleans(int column) {
        requireArray(column, types[column] == Datatype.BOOLEAN || types[column] == Datatype.BIT);
        if (isNull(column)) {
            return new boolean[0];
        }
        CsvElements all = split(column);
        boolean[] values = new boolean[all.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = !all.isNull(i) && all.truth(i);
        }
        return checked(column, values);
    }

    private void requireArray(int column, boolean possible) {
        if (!possible) {
            throw CellErrors.wrongType(columns.get(column), "an array of that type");
        }
    }

    @Override
    public String[] getStrings(int column) {
        if (!types[column].isText()) {
            throw CellErrors.wrongType(columns.get(column), "strings");
        }
        if (isNull(column)) {
            return new String[0];
        }
        String all = getString(column);
        int length = columns.get(column).shape().dimensions() < 2
                ? all.length()
                : columns.get(column).shape().dimension(0).orElse(all.length());
        if (length == 0) {
            return new String[] {all};
        }
        String[] strings = new String[(all.length() + length - 1) / length];
        for (int i = 0; i < strings.length; i++) {
            strings[i] = all.substring(i * length, Math.min(all.length(), (i + 1) * length));
        }
        return strings;
    }

    @Override
    public void close() {
        closed = true;
        records.close();
    }
}
