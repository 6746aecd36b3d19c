// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import java.util.OptionalLong;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Datatype;

/** Writes arrays of anything but text, and complex numbers. */
final class ArrayWriters {
    /** So many elements are written with one look at the room. */
    private static final int RUN = 512;

    private ArrayWriters() {}

    static CellWriter of(BinarySink sink, WriteContext context, int place, boolean flagged) {
        return switch (context.columns().get(place).datatype()) {
            case DOUBLE, DOUBLE_COMPLEX -> new Doubles(sink, context, place, flagged);
            case FLOAT, FLOAT_COMPLEX -> new Floats(sink, context, place, flagged);
            case BOOLEAN -> new Booleans(sink, context, place, flagged);
            case BIT -> new Bits(sink, context, place, flagged);
            default -> new Integers(sink, context, place, flagged);
        };
    }

    /** What all arrays have in common: how many elements there are, and what a null is. */
    private abstract static class ArrayWriter extends CellWriter {
        /** Elements of every cell; -1 when that varies. */
        private final long fixedCount;

        private final long stride;
        private final long most;
        /** Numbers that make one element: two for complex. */
        final int perElement;

        ArrayWriter(BinarySink sink, WriteContext context, int place, boolean flagged) {
            super(sink, context, place, flagged);
            OptionalLong count = column.shape().fixedCount();
            this.fixedCount = count.orElse(-1);
            this.stride = Math.max(1, column.shape().stride());
            this.most = column.shape().bound().isPresent()
                    ? Layout.saturated(column.shape().bound().getAsInt(), stride)
                    : Long.MAX_VALUE;
            this.perElement = column.datatype().isComplex() ? 2 : 1;
        }

        @Override
        final boolean write(Cells row) {
            if (row.isNull(place)) {
                writeNull();
                return flagged;
            }
            writeElements(row);
            return false;
        }

        abstract void writeElements(Cells row);

        /** Writes so many elements that are null, or what stands for them in a cell that is flagged. */
        abstract void fill(long count);

        private void writeNull() {
            if (fixedCount < 0) {
                sink.putInt(0);
                lost("null is written as an array of no elements; BINARY2 tells the two apart");
                return;
            }
            fill(fixedCount);
            lost("null is written as an array of nulls; BINARY2 tells the two apart");
        }

        /** Writes the count of a variable cell, or checks that of a fixed one. */
        final void count(int numbers) {
            int count = numbers / perElement;
            if (fixedCount >= 0) {
                if (count != fixedCount) {
                    throw wrongCount(count);
                }
                return;
            }
            if (count % stride != 0) {
                throw wrongCount(count);
            }
            if (count > most) {
                report(VoTableIssue.E02, count + " elements are more than arraysize '" + column.shape() + "' allows");
            }
            sink.putInt(count);
        }
    }

    private static final class Doubles extends ArrayWriter {
        Doubles(BinarySink sink, WriteContext context, int place, boolean flagged) {
            super(sink, context, place, flagged);
        }

        @Override
        void writeElements(Cells row) {
            double[] values = row.getDoubles(place);
            count(values.length);
            if (magic != null) {
                RealNulls.replace(this, row, magic, values);
            }
            for (int from = 0; from < values.length; from += RUN) {
                int some = Math.min(RUN, values.length - from);
                byte[] b = sink.room(8 * some);
                int at = sink.position();
                for (int i = 0; i < some; i++) {
                    BigEndian.putDouble(b, at + 8 * i, values[from + i]);
                }
                sink.advance(8 * some);
            }
        }

        @Override
        void fill(long count) {
            double filler = magic == null || flagged || sink.fits ? Double.NaN : magic.number;
            for (long e = 0; e < count * perElement; e++) {
                BigEndian.putDouble(sink.room(8), sink.position(), filler);
                sink.advance(8);
            }
        }
    }

    private static final class Floats extends ArrayWriter {
        Floats(BinarySink sink, WriteContext context, int place, boolean flagged) {
            super(sink, context, place, flagged);
        }

        @Override
        void writeElements(Cells row) {
            float[] values = row.getFloats(place);
            count(values.length);
            if (magic != null) {
                RealNulls.replace(this, row, magic, values);
            }
            for (int from = 0; from < values.length; from += RUN) {
                int some = Math.min(RUN, values.length - from);
                byte[] b = sink.room(4 * some);
                int at = sink.position();
                for (int i = 0; i < some; i++) {
                    BigEndian.putFloat(b, at + 4 * i, values[from + i]);
                }
                sink.advance(4 * some);
            }
        }

        @Override
        void fill(long count) {
            float filler = magic == null || flagged || sink.fits ? Float.NaN : (float) magic.number;
            for (long e = 0; e < count * perElement; e++) {
                BigEndian.putFloat(sink.room(4), sink.position(), filler);
                sink.advance(4);
            }
        }
    }

    private static final class Integers extends ArrayWriter {
        private final int width;
        private final long least;
        private final long most;

        Integers(BinarySink sink, WriteContext context, int place, boolean flagged) {
            super(sink, context, place, flagged);
            Datatype type = column.datatype();
            this.width = type.bytes();
            this.least = type == Datatype.UNSIGNED_BYTE ? 0 : Long.MIN_VALUE >> (64 - type.integerBits());
            this.most = type == Datatype.UNSIGNED_BYTE ? 255 : ~least;
        }

        @Override
        void writeElements(Cells row) {
            long[] values = row.getLongs(place);
            count(values.length);
            for (int e = 0; e < values.length; e++) {
                if (row.isNull(place, e)) {
                    put(nullElement("element " + e));
                } else {
                    put(checked(values[e]));
                }
            }
        }

        private long nullElement(String what) {
            if (magic == null) {
                throw noNull(what);
            }
            return magic.integer;
        }

        private long checked(long value) {
            if (magic != null && magic.is(value)) {
                throw isMagic(value);
            }
            if (value < least || value > most) {
                throw refusal(VoTableIssue.W51, "the value " + value + " is beyond the range of " + column.datatype());
            }
            return value;
        }

        private void put(long value) {
            byte[] b = sink.room(width);
            int at = sink.position();
            switch (width) {
                case 8 -> BigEndian.putLong(b, at, value);
                case 4 -> BigEndian.putInt(b, at, (int) value);
                case 2 -> BigEndian.putShort(b, at, (short) value);
                default -> b[at] = (byte) value;
            }
            sink.advance(width);
        }

        @Override
        void fill(long count) {
            if (flagged || (sink.fits && magic == null)) {
                sink.fill(0, count * width);
                return;
            }
            long filler = count == 0 ? 0 : nullElement("the cell");
            for (long e = 0; e < count; e++) {
                put(filler);
            }
        }
    }

    private static final class Booleans extends ArrayWriter {
        Booleans(BinarySink sink, WriteContext context, int place, boolean flagged) {
            super(sink, context, place, flagged);
        }

        @Override
        void writeElements(Cells row) {
            boolean[] values = row.getBooleans(place);
            int unknown = sink.fits ? 0 : '?';
            count(values.length);
            for (int e = 0; e < values.length; e++) {
                int code = values[e] ? 'T' : row.isNull(place, e) ? unknown : 'F';
                sink.room(1)[sink.position()] = (byte) code;
                sink.advance(1);
            }
        }

        @Override
        void fill(long count) {
            sink.fill(flagged || sink.fits ? 0 : '?', count);
        }
    }

    /** Eight bits to a byte, the first in the highest place; the count is one of bits (VOTable 1.5 section 5.3). */
    private static final class Bits extends ArrayWriter {
        Bits(BinarySink sink, WriteContext context, int place, boolean flagged) {
            super(sink, context, place, flagged);
        }

        @Override
        void writeElements(Cells row) {
            boolean[] bits = row.getBooleans(place);
            count(bits.length);
            for (int from = 0; from < bits.length; from += 8) {
                int packed = 0;
                for (int i = from; i < Math.min(from + 8, bits.length); i++) {
                    packed |= bits[i] ? 0x80 >> (i - from) : 0;
                }
                sink.room(1)[sink.position()] = (byte) packed;
                sink.advance(1);
            }
        }

        @Override
        void fill(long count) {
            if (!flagged && !sink.fits && count > 0) {
                throw noNull("the cell");
            }
            sink.fill(0, (count + 7) >>> 3);
        }
    }
}
