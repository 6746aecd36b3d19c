// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.Arrays;
import java.util.List;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.table.CellErrors;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.TextSlice;
import org.vo4j.api.table.TextSource;

/** Shows expected cells the simple way. Text slices are written over by the next one. */
final class ExpectedCursor implements RowCursor {
    private final Columns columns;
    private final List<List<ExpectedCell>> rows;
    private final TextSlice slice = new TextSlice();
    private int row = -1;
    private boolean closed;

    ExpectedCursor(Columns columns, List<List<ExpectedCell>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    @Override
    public boolean next() {
        if (closed) {
            throw new TransportException("The cursor is closed");
        }
        row = Math.min(row + 1, rows.size());
        return row < rows.size();
    }

    @Override
    public long rowIndex() {
        return Math.min(row, rows.size() - 1);
    }

    @Override
    public Columns columns() {
        return columns;
    }

    private ExpectedCell cell(int column) {
        if (row < 0 || row >= rows.size()) {
            throw new VoException("There is no row here");
        }
        return rows.get(row).get(column);
    }

    private ExpectedCell cell(int c, Getter getter) {
        Column column = columns.get(c);
        if (getter.isRefusedBy(column)) {
            throw CellErrors.wrongType(column, "this");
        }
        return cell(c);
    }

    @Override
    public boolean isNull(int column) {
        return cell(column).isNull();
    }

    @Override
    public boolean isNull(int column, int element) {
        return cell(column).isNull(element);
    }

    @Override
    public int elementCount(int c) {
        ExpectedCell cell = cell(c);
        Column column = columns.get(c);
        if (cell.isNull()) {
            return column.shape().isScalar() ? 1 : 0;
        }
        return column.datatype().isComplex()
                ? cell.elements().size() / 2
                : cell.elements().size();
    }

    @Override
    public double getDouble(int column) {
        ExpectedCell cell = cell(column, Getter.DOUBLE);
        return cell.isNull() ? Double.NaN : ((Number) cell.elements().get(0)).doubleValue();
    }

    @Override
    public float getFloat(int column) {
        ExpectedCell cell = cell(column, Getter.FLOAT);
        return cell.isNull() ? Float.NaN : ((Number) cell.elements().get(0)).floatValue();
    }

    @Override
    public long getLong(int column, long ifNull) {
        ExpectedCell cell = cell(column, Getter.LONG);
        return cell.isNull() ? ifNull : Naturals.longs(cell)[0];
    }

    @Override
    public boolean getBoolean(int column) {
        ExpectedCell cell = cell(column, Getter.BOOLEAN);
        if (cell.isNull()) {
            throw CellErrors.isNull(columns.get(column));
        }
        return cell.elements().get(0).equals(true);
    }

    @Override
    public String getString(int column) {
        ExpectedCell cell = cell(column);
        return columns.get(column).datatype().isText() ? cell.text() : org.vo4j.api.table.Literals.of(this, column);
    }

    @Override
    public TextSlice getText(int column) {
        TextSlice text = new TextSource().text(cell(column, Getter.TEXT).text());
        Arrays.fill(slice.array(), (byte) '#');
        byte[] shifted = new byte[text.length() + 7];
        System.arraycopy(text.array(), text.offset(), shifted, 3, text.length());
        return slice.set(shifted, 3, text.length());
    }

    @Override
    public double[] getDoubles(int column) {
        ExpectedCell cell = cell(column, Getter.DOUBLES);
        return Naturals.doubles(columns.get(column).datatype(), cell);
    }

    @Override
    public float[] getFloats(int column) {
        ExpectedCell cell = cell(column, Getter.FLOATS);
        return Naturals.floats(columns.get(column).datatype(), cell);
    }

    @Override
    public long[] getLongs(int column) {
        return Naturals.longs(cell(column, Getter.LONGS));
    }

    @Override
    public boolean[] getBooleans(int column) {
        return Naturals.booleans(cell(column, Getter.BOOLEANS));
    }

    @Override
    public String[] getStrings(int column) {
        return cell(column, Getter.STRINGS).elements().toArray(String[]::new);
    }

    @Override
    public void close() {
        closed = true;
    }
}
