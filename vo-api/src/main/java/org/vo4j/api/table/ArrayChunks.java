// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Array cells, one behind the other, each kind of element in the smallest primitive form. */
abstract class ArrayChunks extends ChunkColumn {
    private int[] ends;
    private int used;
    private final Chunk.Bits nullElements = new Chunk.Bits();

    ArrayChunks(int rows) {
        ends = new int[rows];
    }

    static ArrayChunks of(Column column, int rows) {
        return switch (column.datatype()) {
            case DOUBLE, DOUBLE_COMPLEX -> new Doubles(rows, column.datatype().isComplex());
            case FLOAT, FLOAT_COMPLEX -> new Floats(rows, column.datatype().isComplex());
            case LONG -> new Longs(rows, column.nullValue().isPresent());
            case INT -> new Ints(rows, column.nullValue().isPresent());
            case SHORT, UNSIGNED_BYTE -> new Shorts(rows, column.nullValue().isPresent());
            default -> new Truths(rows, column.datatype() == Datatype.BOOLEAN);
        };
    }

    /** Copies the elements of the cell behind {@code start}; their number. */
    abstract int copy(RowCursor cursor, int c, int start);

    abstract void trimValues(int used);

    @Override
    final void add(RowCursor cursor, int c, int row) {
        if (row == ends.length) {
            ends = Arrays.copyOf(ends, grown(row, row + 1));
        }
        int count = copy(cursor, c, used);
        used += count;
        ends[row] = used;
        if (count == 0 && cursor.isNull(c)) {
            nulls.set(row);
        }
    }

    final void markNullElements(RowCursor cursor, int c, int start, int count) {
        for (int e = 0; e < count; e++) {
            if (cursor.isNull(c, e)) {
                nullElements.set(start + e);
            }
        }
    }

    @Override
    final void trim(int rows) {
        ends = ends.length == rows ? ends : Arrays.copyOf(ends, rows);
        trimValues(used);
    }

    @Override
    final int used() {
        return used;
    }

    final int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    final int end(int row) {
        return ends[row];
    }

    @Override
    final boolean isNullElement(int row, int element) {
        int at = start(row) + element;
        return element >= 0 && at < ends[row] && nullElements.get(at);
    }

    int elements(int row) {
        return ends[row] - start(row);
    }

    /** The numbers of a cell, null elements as NaN. */
    double[] doubles(int row) {
        long[] integers = longs(row);
        double[] wide = new double[integers.length];
        for (int e = 0; e < wide.length; e++) {
            wide[e] = nullElements.get(start(row) + e) ? Double.NaN : integers[e];
        }
        return wide;
    }

    long[] longs(int row) {
        throw new IllegalStateException("Not a column of integers");
    }

    static final class Doubles extends ArrayChunks {
        private final boolean complex;
        private double[] values;

        Doubles(int rows, boolean complex) {
            super(rows);
            this.complex = complex;
            this.values = new double[rows];
        }

        @Override
        int copy(RowCursor cursor, int c, int start) {
            double[] cell = cursor.getDoubles(c);
            if (start + cell.length > values.length) {
                values = Arrays.copyOf(values, grown(values.length, start + cell.length));
            }
            boolean doubtful = false;
            for (int e = 0; e < cell.length; e++) {
                values[start + e] = cell[e];
                doubtful |= Double.isNaN(cell[e]);
            }
            if (doubtful && !complex) {
                markNullElements(cursor, c, start, cell.length);
            }
            return cell.length;
        }

        @Override
        void trimValues(int used) {
            values = values.length == used ? values : Arrays.copyOf(values, used);
        }

        @Override
        double[] doubles(int row) {
            return Arrays.copyOfRange(values, start(row), end(row));
        }

        @Override
        int elements(int row) {
            return complex ? super.elements(row) / 2 : super.elements(row);
        }
    }

    static final class Floats extends ArrayChunks {
        private final boolean complex;
        private float[] values;

        Floats(int rows, boolean complex) {
            super(rows);
            this.complex = complex;
            this.values = new float[rows];
        }

        @Override
        int copy(RowCursor cursor, int c, int start) {
            float[] cell = cursor.getFloats(c);
            if (start + cell.length > values.length) {
                values = Arrays.copyOf(values, grown(values.length, start + cell.length));
            }
            boolean doubtful = false;
            for (int e = 0; e < cell.length; e++) {
                values[start + e] = cell[e];
                doubtful |= Float.isNaN(cell[e]);
            }
            if (doubtful && !complex) {
                markNullElements(cursor, c, start, cell.length);
            }
            return cell.length;
        }

        @Override
        void trimValues(int used) {
            values = values.length == used ? values : Arrays.copyOf(values, used);
        }

        @Override
        double[] doubles(int row) {
            double[] wide = new double[super.elements(row)];
            int start = start(row);
            for (int e = 0; e < wide.length; e++) {
                wide[e] = values[start + e];
            }
            return wide;
        }

        float[] floats(int row) {
            return Arrays.copyOfRange(values, start(row), end(row));
        }

        @Override
        int elements(int row) {
            return complex ? super.elements(row) / 2 : super.elements(row);
        }
    }

    static final class Longs extends ArrayChunks {
        private final boolean mayBeNull;
        private long[] values;

        Longs(int rows, boolean mayBeNull) {
            super(rows);
            this.mayBeNull = mayBeNull;
            this.values = new long[rows];
        }

        @Override
        int copy(RowCursor cursor, int c, int start) {
            long[] cell = cursor.getLongs(c);
            if (start + cell.length > values.length) {
                values = Arrays.copyOf(values, grown(values.length, start + cell.length));
            }
            System.arraycopy(cell, 0, values, start, cell.length);
            if (mayBeNull) {
                markNullElements(cursor, c, start, cell.length);
            }
            return cell.length;
        }

        @Override
        void trimValues(int used) {
            values = values.length == used ? values : Arrays.copyOf(values, used);
        }

        @Override
        long[] longs(int row) {
            return Arrays.copyOfRange(values, start(row), end(row));
        }
    }

    static final class Ints extends ArrayChunks {
        private final boolean mayBeNull;
        private int[] values;

        Ints(int rows, boolean mayBeNull) {
            super(rows);
            this.mayBeNull = mayBeNull;
            this.values = new int[rows];
        }

        @Override
        int copy(RowCursor cursor, int c, int start) {
            long[] cell = cursor.getLongs(c);
            if (start + cell.length > values.length) {
                values = Arrays.copyOf(values, grown(values.length, start + cell.length));
            }
            for (int e = 0; e < cell.length; e++) {
                values[start + e] = (int) cell[e];
            }
            if (mayBeNull) {
                markNullElements(cursor, c, start, cell.length);
            }
            return cell.length;
        }

        @Override
        void trimValues(int used) {
            values = values.length == used ? values : Arrays.copyOf(values, used);
        }

        @Override
        long[] longs(int row) {
            long[] wide = new long[elements(row)];
            for (int e = 0; e < wide.length; e++) {
                wide[e] = values[start(row) + e];
            }
            return wide;
        }
    }

    static final class Shorts extends ArrayChunks {
        private final boolean mayBeNull;
        private short[] values;

        Shorts(int rows, boolean mayBeNull) {
            super(rows);
            this.mayBeNull = mayBeNull;
            this.values = new short[rows];
        }

        @Override
        int copy(RowCursor cursor, int c, int start) {
            long[] cell = cursor.getLongs(c);
            if (start + cell.length > values.length) {
                values = Arrays.copyOf(values, grown(values.length, start + cell.length));
            }
            for (int e = 0; e < cell.length; e++) {
                values[start + e] = (short) cell[e];
            }
            if (mayBeNull) {
                markNullElements(cursor, c, start, cell.length);
            }
            return cell.length;
        }

        @Override
        void trimValues(int used) {
            values = values.length == used ? values : Arrays.copyOf(values, used);
        }

        @Override
        long[] longs(int row) {
            long[] wide = new long[elements(row)];
            for (int e = 0; e < wide.length; e++) {
                wide[e] = values[start(row) + e];
            }
            return wide;
        }
    }

    /** Booleans and bits, a byte each. */
    static final class Truths extends ArrayChunks {
        private final boolean mayBeNull;
        private byte[] values;

        Truths(int rows, boolean mayBeNull) {
            super(rows);
            this.mayBeNull = mayBeNull;
            this.values = new byte[rows];
        }

        @Override
        int copy(RowCursor cursor, int c, int start) {
            boolean[] cell = cursor.getBooleans(c);
            if (start + cell.length > values.length) {
                values = Arrays.copyOf(values, grown(values.length, start + cell.length));
            }
            for (int e = 0; e < cell.length; e++) {
                values[start + e] = (byte) (cell[e] ? 1 : 0);
            }
            if (mayBeNull) {
                markNullElements(cursor, c, start, cell.length);
            }
            return cell.length;
        }

        @Override
        void trimValues(int used) {
            values = values.length == used ? values : Arrays.copyOf(values, used);
        }

        @Override
        long[] longs(int row) {
            long[] wide = new long[elements(row)];
            for (int e = 0; e < wide.length; e++) {
                wide[e] = values[start(row) + e];
            }
            return wide;
        }
    }

    /** Arrays of strings; rare, so objects. */
    static final class Strings extends ChunkColumn {
        private String[][] values;
        private final Map<Integer, BitSet> nullStrings = new HashMap<>();
        private int used;

        Strings(int rows) {
            values = new String[rows][];
        }

        @Override
        void add(RowCursor cursor, int c, int row) {
            if (row == values.length) {
                values = Arrays.copyOf(values, grown(row, row + 1));
            }
            String[] strings = cursor.getStrings(c);
            values[row] = strings;
            used += strings.length;
            if (cursor.isNull(c)) {
                nulls.set(row);
                return;
            }
            for (int e = 0; e < strings.length; e++) {
                if (strings[e].isEmpty() && cursor.isNull(c, e)) {
                    nullStrings.computeIfAbsent(row, none -> new BitSet()).set(e);
                }
            }
        }

        @Override
        boolean isNullElement(int row, int element) {
            BitSet ofRow = nullStrings.get(row);
            return ofRow != null && element >= 0 && ofRow.get(element);
        }

        @Override
        int used() {
            return used;
        }

        @Override
        void trim(int rows) {
            values = values.length == rows ? values : Arrays.copyOf(values, rows);
        }

        String[] strings(int row) {
            return values[row].clone();
        }
    }
}
