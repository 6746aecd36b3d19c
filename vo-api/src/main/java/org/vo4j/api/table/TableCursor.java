// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import org.vo4j.api.VoException;

/** A cursor over a {@link Table}, which can also be moved to any row. Single-threaded. */
public final class TableCursor implements RowCursor {
    private final Table table;
    private final Columns columns;
    /** The type of each column, at hand without a call. */
    private final Datatype[] types;

    private final TextSlice slice = new TextSlice();
    private long row = -1;
    private int chunkIndex = -1;
    private Chunk chunk;
    private int at;
    private int chunkRows;
    private boolean onRow;

    TableCursor(Table table) {
        this.table = table;
        this.columns = table.columns();
        this.types = columns.stream().map(Column::datatype).toArray(Datatype[]::new);
        this.chunk = new Chunk(columns, 0);
    }

    @Override
    public boolean next() {
        if (row + 1 >= table.size()) {
            onRow = false;
            return false;
        }
        row++;
        onRow = true;
        if (++at >= chunkRows) {
            enter(chunkIndex + 1, 0);
        }
        return true;
    }

    /**
     * Moves to any row, counted from 0.
     *
     * @throws VoException when there is no such row
     */
    public TableCursor moveTo(long index) {
        if (index < 0 || index >= table.size()) {
            throw new VoException("There is no row " + index + ": the table has " + table.size() + " rows");
        }
        int c = table.chunkOf(index);
        enter(c, (int) (index - table.firstRow(c)));
        row = index;
        onRow = true;
        return this;
    }

    private void enter(int newChunk, int newAt) {
        chunkIndex = newChunk;
        chunk = table.chunk(newChunk);
        chunkRows = chunk.rows();
        at = newAt;
    }

    private ChunkColumn cell(int column) {
        if (!onRow) {
            throw new VoException("The cursor stands on no row: call next() first, and stop when it gives false");
        }
        return chunk.column(column);
    }

    private ArrayChunks array(int column, String wanted) {
        if (cell(column) instanceof ArrayChunks array) {
            return array;
        }
        throw CellErrors.wrongType(columns.get(column), wanted);
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public long rowIndex() {
        return row;
    }

    @Override
    public boolean isNull(int column) {
        return cell(column).isNull(at);
    }

    @Override
    public boolean isNull(int column, int element) {
        ChunkColumn cell = cell(column);
        return cell.isNull(at) || cell.isNullElement(at, element);
    }

    @Override
    public int elementCount(int column) {
        ChunkColumn cell = cell(column);
        if (cell.isNull(at)) {
            return columns.get(column).shape().isScalar() ? 1 : 0;
        }
        if (cell instanceof ArrayChunks array) {
            return array.elements(at);
        }
        return cell instanceof ArrayChunks.Strings strings ? strings.strings(at).length : 1;
    }

    private static boolean isNumber(Datatype type) {
        return type.isInteger() || type.isFloating();
    }

    @Override
    public double getDouble(int column) {
        ChunkColumn cell = cell(column);
        if (!isNumber(types[column])) {
            throw CellErrors.wrongType(columns.get(column), "a double");
        }
        if (cell.isNull(at)) {
            return Double.NaN;
        }
        return cell instanceof ArrayChunks array ? single(column, array.doubles(at)) : cell.doubleAt(at);
    }

    private double single(int column, double[] elements) {
        if (elements.length != 1) {
            throw CellErrors.wrongType(columns.get(column), "a scalar");
        }
        return elements[0];
    }

    @Override
    public float getFloat(int column) {
        if (types[column] == Datatype.DOUBLE) {
            throw CellErrors.wrongType(columns.get(column), "a float");
        }
        return (float) getDouble(column);
    }

    @Override
    public long getLong(int column, long ifNull) {
        ChunkColumn cell = cell(column);
        Datatype type = types[column];
        if (!type.isInteger() && type != Datatype.BIT) {
            throw CellErrors.wrongType(columns.get(column), "an integer");
        }
        if (cell.isNull(at)) {
            return ifNull;
        }
        if (cell instanceof ArrayChunks array) {
            long[] elements = array.longs(at);
            if (elements.length != 1) {
                throw CellErrors.wrongType(columns.get(column), "a scalar");
            }
            return array.isNullElement(at, 0) ? ifNull : elements[0];
        }
        return cell.longAt(at);
    }

    @Override
    public boolean getBoolean(int column) {
        ChunkColumn cell = cell(column);
        Datatype type = types[column];
        if (type != Datatype.BOOLEAN && type != Datatype.BIT) {
            throw CellErrors.wrongType(columns.get(column), "a boolean");
        }
        if (cell.isNull(at)) {
            throw CellErrors.isNull(columns.get(column));
        }
        if (cell instanceof ArrayChunks array) {
            long[] elements = array.longs(at);
            if (elements.length != 1) {
                throw CellErrors.wrongType(columns.get(column), "a scalar");
            }
            return elements[0] != 0;
        }
        return cell.longAt(at) != 0;
    }

    @Override
    public TextSlice getText(int column) {
        ChunkColumn cell = cell(column);
        if (cell instanceof ChunkColumn.Text text) {
            text.slice(at, slice);
            return slice;
        }
        if (cell instanceof ArrayChunks.Strings strings) {
            byte[] joined = Literals.joined(columns.get(column), strings.strings(at));
            return slice.set(joined, 0, joined.length);
        }
        throw CellErrors.wrongType(columns.get(column), "text");
    }

    @Override
    public String getString(int column) {
        return types[column].isText() ? getText(column).toString() : Literals.of(this, column);
    }

    @Override
    public String[] getStrings(int column) {
        ChunkColumn cell = cell(column);
        if (cell instanceof ArrayChunks.Strings strings) {
            return strings.strings(at);
        }
        if (!types[column].isText()) {
            throw CellErrors.wrongType(columns.get(column), "strings");
        }
        return cell.isNull(at) ? new String[0] : new String[] {getString(column)};
    }

    @Override
    public double[] getDoubles(int column) {
        Datatype type = types[column];
        if (!isNumber(type) && !type.isComplex()) {
            throw CellErrors.wrongType(columns.get(column), "doubles");
        }
        if (isNull(column)) {
            return new double[0];
        }
        return cell(column) instanceof ArrayChunks array
                ? array.doubles(at)
                : new double[] {cell(column).doubleAt(at)};
    }

    @Override
    public float[] getFloats(int column) {
        Datatype type = types[column];
        if (type == Datatype.DOUBLE
                || type == Datatype.DOUBLE_COMPLEX
                || type == Datatype.INT
                || type == Datatype.LONG) {
            throw CellErrors.wrongType(columns.get(column), "floats");
        }
        if (onRow && chunk.column(column) instanceof ArrayChunks.Floats array) {
            return array.isNull(at) ? new float[0] : array.floats(at);
        }
        double[] wide = getDoubles(column);
        float[] floats = new float[wide.length];
        for (int e = 0; e < floats.length; e++) {
            floats[e] = (float) wide[e];
        }
        return floats;
    }

    @Override
    public long[] getLongs(int column) {
        Datatype type = types[column];
        if (!type.isInteger() && type != Datatype.BIT) {
            throw CellErrors.wrongType(columns.get(column), "integers");
        }
        return isNull(column) ? new long[0] : longs(column);
    }

    private long[] longs(int column) {
        return cell(column) instanceof ArrayChunks
                ? array(column, "integers").longs(at)
                : new long[] {cell(column).longAt(at)};
    }

    @Override
    public boolean[] getBooleans(int column) {
        Datatype type = types[column];
        if (type != Datatype.BOOLEAN && type != Datatype.BIT) {
            throw CellErrors.wrongType(columns.get(column), "booleans");
        }
        if (isNull(column)) {
            return new boolean[0];
        }
        long[] values = longs(column);
        boolean[] truths = new boolean[values.length];
        for (int e = 0; e < truths.length; e++) {
            truths[e] = values[e] != 0;
        }
        return truths;
    }

    /** Ends use; nothing is held. */
    @Override
    public void close() {
        onRow = false;
    }
}
