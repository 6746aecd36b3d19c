// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.util.Arrays;
import org.vo4j.api.VoException;

/**
 * The cells of one column in some consecutive rows.
 *
 * <p>Written once, by one thread; then read by any. Each kind keeps its cells in the smallest primitive form.
 */
abstract class ChunkColumn {
    final Chunk.Bits nulls = new Chunk.Bits();

    /** Copies the cell that the cursor shows as the cell of a row, which is the one behind the last. */
    abstract void add(RowCursor cursor, int c, int row);

    abstract void trim(int rows);

    boolean isNull(int row) {
        return nulls.get(row);
    }

    /** Whether one element is null in a cell that is not. */
    boolean isNullElement(int row, int element) {
        return false;
    }

    /** Elements or bytes kept so far where a cell has any number of them; 0 where it has one. */
    int used() {
        return 0;
    }

    /** A scalar number; undefined for null. */
    double doubleAt(int row) {
        return longAt(row);
    }

    /** A scalar integer, bit or truth value; undefined for null. */
    long longAt(int row) {
        throw new IllegalStateException("Not a column of scalar integers");
    }

    static ChunkColumn of(Column column, int rows) {
        if (column.datatype().isText()) {
            return column.shape().dimensions() > 1 ? new ArrayChunks.Strings(rows) : new Text(rows);
        }
        if (!column.shape().isScalar() || column.datatype().isComplex()) {
            return ArrayChunks.of(column, rows);
        }
        return switch (column.datatype()) {
            case DOUBLE -> new Doubles(rows);
            case FLOAT -> new Floats(rows);
            case LONG -> new Longs(rows);
            case INT -> new Ints(rows);
            case SHORT, UNSIGNED_BYTE -> new Shorts(rows);
            default -> new Truths(rows, column.datatype() == Datatype.BIT);
        };
    }

    /** The next larger size of an array that holds {@code needed}. */
    static int grown(int size, int needed) {
        if (needed < 0) {
            throw new VoException("The cells of one column are larger than an array holds; read them with a cursor");
        }
        return Math.max(needed, size + (size >> 1) + 8);
    }

    static final class Doubles extends ChunkColumn {
        private double[] values;

        Doubles(int rows) {
            values = new double[rows];
        }

        @Override
        void add(RowCursor cursor, int c, int row) {
            double value = cursor.getDouble(c);
            if (Double.isNaN(value) && cursor.isNull(c)) {
                nulls.set(row);
            }
            if (row == values.length) {
                values = Arrays.copyOf(values, grown(row, row + 1));
            }
            values[row] = value;
        }

        @Override
        void trim(int rows) {
            values = values.length == rows ? values : Arrays.copyOf(values, rows);
        }

        @Override
        double doubleAt(int row) {
            return values[row];
        }
    }

    static final class Floats extends ChunkColumn {
        private float[] values;

        Floats(int rows) {
            values = new float[rows];
        }

        @Override
        void add(RowCursor cursor, int c, int row) {
            float value = cursor.getFloat(c);
            if (Float.isNaN(value) && cursor.isNull(c)) {
                nulls.set(row);
            }
            if (row == values.length) {
                values = Arrays.copyOf(values, grown(row, row + 1));
            }
            values[row] = value;
        }

        @Override
        void trim(int rows) {
            values = values.length == rows ? values : Arrays.copyOf(values, rows);
        }

        @Override
        double doubleAt(int row) {
            return values[row];
        }
    }

    static final class Longs extends ChunkColumn {
        private long[] values;

        Longs(int rows) {
            values = new long[rows];
        }

        @Override
        void add(RowCursor cursor, int c, int row) {
            long value = cursor.getLong(c, Long.MIN_VALUE);
            if (value == Long.MIN_VALUE && cursor.isNull(c)) {
                nulls.set(row);
            }
            if (row == values.length) {
                values = Arrays.copyOf(values, grown(row, row + 1));
            }
            values[row] = value;
        }

        @Override
        void trim(int rows) {
            values = values.length == rows ? values : Arrays.copyOf(values, rows);
        }

        @Override
        long longAt(int row) {
            return values[row];
        }
    }

    static final class Ints extends ChunkColumn {
        private int[] values;

        Ints(int rows) {
            values = new int[rows];
        }

        @Override
        void add(RowCursor cursor, int c, int row) {
            long value = cursor.getLong(c, Long.MIN_VALUE);
            if (value == Long.MIN_VALUE) {
                nulls.set(row);
            }
            if (row == values.length) {
                values = Arrays.copyOf(values, grown(row, row + 1));
            }
            values[row] = (int) value;
        }

        @Override
        void trim(int rows) {
            values = values.length == rows ? values : Arrays.copyOf(values, rows);
        }

        @Override
        long longAt(int row) {
            return values[row];
        }
    }

    static final class Shorts extends ChunkColumn {
        private short[] values;

        Shorts(int rows) {
            values = new short[rows];
        }

        @Override
        void add(RowCursor cursor, int c, int row) {
            long value = cursor.getLong(c, Long.MIN_VALUE);
            if (value == Long.MIN_VALUE) {
                nulls.set(row);
            }
            if (row == values.length) {
                values = Arrays.copyOf(values, grown(row, row + 1));
            }
            values[row] = (short) value;
        }

        @Override
        void trim(int rows) {
            values = values.length == rows ? values : Arrays.copyOf(values, rows);
        }

        @Override
        long longAt(int row) {
            return values[row];
        }
    }

    /** Booleans and bits, a byte each. */
    static final class Truths extends ChunkColumn {
        private final boolean bit;
        private byte[] values;

        Truths(int rows, boolean bit) {
            this.bit = bit;
            this.values = new byte[rows];
        }

        @Override
        void add(RowCursor cursor, int c, int row) {
            if (row == values.length) {
                values = Arrays.copyOf(values, grown(row, row + 1));
            }
            if (bit) {
                long value = cursor.getLong(c, -1);
                if (value < 0) {
                    nulls.set(row);
                }
                values[row] = (byte) Math.max(value, 0);
            } else if (cursor.isNull(c)) {
                nulls.set(row);
            } else {
                values[row] = (byte) (cursor.getBoolean(c) ? 1 : 0);
            }
        }

        @Override
        void trim(int rows) {
            values = values.length == rows ? values : Arrays.copyOf(values, rows);
        }

        @Override
        long longAt(int row) {
            return values[row];
        }
    }

    /** Strings as UTF-8, one behind the other. */
    static final class Text extends ChunkColumn {
        private byte[] bytes;
        private int[] ends;
        private int used;

        Text(int rows) {
            bytes = new byte[Math.min(rows, 1 << 10) * 16];
            ends = new int[rows];
        }

        @Override
        void add(RowCursor cursor, int c, int row) {
            TextSlice text = cursor.getText(c);
            int length = text.length();
            int start = used;
            if (row == ends.length) {
                ends = Arrays.copyOf(ends, grown(row, row + 1));
            }
            if (length > bytes.length - start) {
                bytes = Arrays.copyOf(bytes, grown(bytes.length, start + length));
            }
            System.arraycopy(text.array(), text.offset(), bytes, start, length);
            used = start + length;
            ends[row] = used;
            if (length == 0 && cursor.isNull(c)) {
                nulls.set(row);
            }
        }

        @Override
        void trim(int rows) {
            ends = ends.length == rows ? ends : Arrays.copyOf(ends, rows);
            bytes = bytes.length == used ? bytes : Arrays.copyOf(bytes, used);
        }

        @Override
        int used() {
            return used;
        }

        void slice(int row, TextSlice into) {
            int start = row == 0 ? 0 : ends[row - 1];
            into.set(bytes, start, ends[row] - start);
        }
    }
}
