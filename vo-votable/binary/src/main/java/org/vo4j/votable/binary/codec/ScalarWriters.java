// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Cells;

/** Writes numbers, booleans and bits that stand alone. */
final class ScalarWriters {
    private ScalarWriters() {}

    static CellWriter of(BinarySink sink, WriteContext context, int place, boolean flagged) {
        return switch (context.columns().get(place).datatype()) {
            case DOUBLE -> new Doubles(sink, context, place, flagged);
            case FLOAT -> new Floats(sink, context, place, flagged);
            case LONG -> new Longs(sink, context, place, flagged);
            case INT -> new Ints(sink, context, place, flagged);
            case SHORT -> new Shorts(sink, context, place, flagged);
            case UNSIGNED_BYTE -> new UnsignedBytes(sink, context, place, flagged);
            case BOOLEAN -> new Booleans(sink, context, place, flagged);
            default -> new Bits(sink, context, place, flagged);
        };
    }

    /** What floating point numbers have in common. */
    private abstract static class Real extends CellWriter {
        Real(BinarySink sink, WriteContext context, int place, boolean flagged) {
            super(sink, context, place, flagged);
        }

        /** Whether NaN, which was read, is a null that has to be flagged. */
        final boolean isFlaggedNull(Cells row) {
            boolean isNull = row.isNull(place);
            if (isNull && !flagged && magic == null && !sink.fits) {
                merged("null is written as NaN; BINARY2 tells the two apart");
            }
            if (!isNull && magic != null && Double.isNaN(magic.number)) {
                merged("NaN is declared to be null, and is read as that");
            }
            return isNull && flagged;
        }

        /** Whether NaN, which was read, is a null that has bits of its own, as in FITS. */
        final boolean isUndefined(Cells row) {
            return sink.fits && row.isNull(place);
        }

        /** What stands for a null that was read as NaN. */
        final double filler(Cells row) {
            return magic != null && !flagged && row.isNull(place) ? magic.number : Double.NaN;
        }
    }

    private static final class Doubles extends Real {
        Doubles(BinarySink sink, WriteContext context, int place, boolean flagged) {
            super(sink, context, place, flagged);
        }

        @Override
        boolean write(Cells row) {
            double value = row.getDouble(place);
            if (Double.isNaN(value) || magic != null) {
                return doubtful(row, value);
            }
            BigEndian.putDouble(sink.room(8), sink.position(), value);
            sink.advance(8);
            return false;
        }

        private boolean doubtful(Cells row, double value) {
            boolean isNaN = Double.isNaN(value);
            if (!isNaN && magic != null && magic.is(value)) {
                throw isMagic(value);
            }
            double written = isNaN ? filler(row) : value;
            byte[] b = sink.room(8);
            if (isNaN && isUndefined(row)) {
                BigEndian.putLong(b, sink.position(), -1);
            } else {
                BigEndian.putDouble(b, sink.position(), written);
            }
            sink.advance(8);
            return isNaN && isFlaggedNull(row);
        }
    }

    private static final class Floats extends Real {
        Floats(BinarySink sink, WriteContext context, int place, boolean flagged) {
            super(sink, context, place, flagged);
        }

        @Override
        boolean write(Cells row) {
            float value = row.getFloat(place);
            if (Float.isNaN(value) || magic != null) {
                return doubtful(row, value);
            }
            BigEndian.putFloat(sink.room(4), sink.position(), value);
            sink.advance(4);
            return false;
        }

        private boolean doubtful(Cells row, float value) {
            boolean isNaN = Float.isNaN(value);
            if (!isNaN && magic != null && magic.is(value)) {
                throw isMagic(value);
            }
            float written = isNaN ? (float) filler(row) : value;
            byte[] b = sink.room(4);
            if (isNaN && isUndefined(row)) {
                BigEndian.putInt(b, sink.position(), -1);
            } else {
                BigEndian.putFloat(b, sink.position(), written);
            }
            sink.advance(4);
            return isNaN && isFlaggedNull(row);
        }
    }

    /** What integers have in common: a null is read as what stands for it. */
    private abstract static class WholeNumber extends CellWriter {
        private final long ifNull;
        private final long least;
        private final long most;
        /** Whether the value taken last is null and has to be flagged. */
        boolean isFlaggedNull;

        WholeNumber(BinarySink sink, WriteContext context, int place, boolean flagged, long least, long most) {
            super(sink, context, place, flagged);
            this.ifNull = magic == null ? Long.MIN_VALUE : magic.integer;
            this.least = least;
            this.most = most;
        }

        final long value(Cells row) {
            long value = row.getLong(place, ifNull);
            if (value == ifNull || value < least || value > most) {
                return doubtful(row, value);
            }
            isFlaggedNull = false;
            return value;
        }

        private long doubtful(Cells row, long value) {
            isFlaggedNull = false;
            if (value == ifNull && row.isNull(place)) {
                if (flagged) {
                    isFlaggedNull = true;
                    return 0;
                }
                if (magic == null) {
                    unknown();
                    return 0;
                }
                return value;
            }
            if (magic != null && value == ifNull) {
                throw isMagic(value);
            }
            if (value < least || value > most) {
                throw refusal(VoTableIssue.W51, "the value " + value + " is beyond the range of " + column.datatype());
            }
            return value;
        }
    }

    private static final class Longs extends WholeNumber {
        Longs(BinarySink sink, WriteContext context, int place, boolean flagged) {
            super(sink, context, place, flagged, Long.MIN_VALUE, Long.MAX_VALUE);
        }

        @Override
        boolean write(Cells row) {
            long value = value(row);
            BigEndian.putLong(sink.room(8), sink.position(), value);
            sink.advance(8);
            return isFlaggedNull;
        }
    }

    private static final class Ints extends WholeNumber {
        Ints(BinarySink sink, WriteContext context, int place, boolean flagged) {
            super(sink, context, place, flagged, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }

        @Override
        boolean write(Cells row) {
            int value = (int) value(row);
            BigEndian.putInt(sink.room(4), sink.position(), value);
            sink.advance(4);
            return isFlaggedNull;
        }
    }

    private static final class Shorts extends WholeNumber {
        Shorts(BinarySink sink, WriteContext context, int place, boolean flagged) {
            super(sink, context, place, flagged, Short.MIN_VALUE, Short.MAX_VALUE);
        }

        @Override
        boolean write(Cells row) {
            short value = (short) value(row);
            BigEndian.putShort(sink.room(2), sink.position(), value);
            sink.advance(2);
            return isFlaggedNull;
        }
    }

    private static final class UnsignedBytes extends WholeNumber {
        UnsignedBytes(BinarySink sink, WriteContext context, int place, boolean flagged) {
            super(sink, context, place, flagged, 0, 255);
        }

        @Override
        boolean write(Cells row) {
            byte value = (byte) value(row);
            sink.room(1)[sink.position()] = value;
            sink.advance(1);
            return isFlaggedNull;
        }
    }

    private static final class Booleans extends CellWriter {
        Booleans(BinarySink sink, WriteContext context, int place, boolean flagged) {
            super(sink, context, place, flagged);
        }

        @Override
        boolean write(Cells row) {
            boolean isNull = row.isNull(place);
            int code = isNull ? 0 : row.getBoolean(place) ? 'T' : 'F';
            sink.room(1)[sink.position()] = (byte) code;
            sink.advance(1);
            return isNull;
        }
    }

    /** A scalar bit: the most significant of its byte (VOTable 1.5 section 6). */
    private static final class Bits extends CellWriter {
        Bits(BinarySink sink, WriteContext context, int place, boolean flagged) {
            super(sink, context, place, flagged);
        }

        @Override
        boolean write(Cells row) {
            long bit = row.getLong(place, -1);
            if (bit < 0 && !flagged) {
                unknown();
            }
            sink.room(1)[sink.position()] = (byte) (bit > 0 ? 0x80 : 0);
            sink.advance(1);
            return bit < 0;
        }
    }
}
