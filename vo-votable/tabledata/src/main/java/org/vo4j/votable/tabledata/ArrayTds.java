// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.spi.support.NumberFormatter;
import org.vo4j.api.table.Cells;

/** Writes arrays of anything but text, and complex numbers: their elements with a blank between. */
final class ArrayTds {
    /** Before VOTable 1.3 a null array of integers is written out, unless it is larger than any that is meant. */
    private static final long MOST_FILLED = 1 << 24;

    private ArrayTds() {}

    static TdWriter of(TabledataSink sink, WriteContext context, int place) {
        return switch (context.columns().get(place).datatype()) {
            case DOUBLE, DOUBLE_COMPLEX -> new Doubles(sink, context, place);
            case FLOAT, FLOAT_COMPLEX -> new Floats(sink, context, place);
            case BOOLEAN -> new Booleans(sink, context, place);
            case BIT -> new Bits(sink, context, place);
            default -> new Integers(sink, context, place);
        };
    }

    /** What all arrays have in common: how many elements there are, and what a null is. */
    private abstract static class ArrayTd extends TdWriter {
        private final boolean fixed;

        ArrayTd(TabledataSink sink, WriteContext context, int place) {
            super(sink, context, place);
            this.fixed = plan.declared >= 0;
        }

        @Override
        final void write(Cells row) {
            if (row.isNull(place)) {
                writeNull();
            } else if (writeElements(row) == 0) {
                merged("an array of no elements is written as null; BINARY2 tells the two apart");
            }
        }

        void writeNull() {
            sink.empty();
        }

        /** Writes the whole cell; the number of elements. */
        abstract int writeElements(Cells row);

        final void checkCount(int count) {
            if (fixed ? count != plan.declared : count % Math.max(1, plan.stride) != 0) {
                throw wrongCount(count);
            }
            if (!fixed && count > plan.bound) {
                beyondBound(count);
            }
        }

        /** Writes what stands before an element: the cell's tag, or a blank. */
        final int before(byte[] b, int at, int element) {
            if (element == 0) {
                return TabledataSink.open(b, at);
            }
            b[at] = ' ';
            return at + 1;
        }

        /** Ends the cell behind so many elements. */
        final void end(int count) {
            if (count == 0) {
                sink.empty();
            } else {
                sink.end();
            }
        }
    }

    private static final class Doubles extends ArrayTd {
        Doubles(TabledataSink sink, WriteContext context, int place) {
            super(sink, context, place);
        }

        @Override
        int writeElements(Cells row) {
            double[] values = row.getDoubles(place);
            checkCount(plan.type.isComplex() ? values.length / 2 : values.length);
            for (int e = 0; e < values.length; e++) {
                double value = values[e];
                if (plan.hasNull) {
                    if (Double.isNaN(value) && row.isNull(place, e)) {
                        value = plan.nullDouble;
                    } else if (plan.isNullLiteral(value)) {
                        throw isNullLiteral(value);
                    }
                }
                byte[] b = sink.room(TabledataSink.CELL);
                sink.position(NumberFormatter.format(b, before(b, sink.position(), e), value));
            }
            end(values.length);
            return values.length;
        }
    }

    private static final class Floats extends ArrayTd {
        Floats(TabledataSink sink, WriteContext context, int place) {
            super(sink, context, place);
        }

        @Override
        int writeElements(Cells row) {
            float[] values = row.getFloats(place);
            checkCount(plan.type.isComplex() ? values.length / 2 : values.length);
            for (int e = 0; e < values.length; e++) {
                float value = values[e];
                if (plan.hasNull) {
                    if (Float.isNaN(value) && row.isNull(place, e)) {
                        value = (float) plan.nullDouble;
                    } else if (plan.isNullLiteral(value)) {
                        throw isNullLiteral(value);
                    }
                }
                byte[] b = sink.room(TabledataSink.CELL);
                sink.position(NumberFormatter.format(b, before(b, sink.position(), e), value));
            }
            end(values.length);
            return values.length;
        }
    }

    private static final class Integers extends ArrayTd {
        private final long least;
        private final long most;

        Integers(TabledataSink sink, WriteContext context, int place) {
            super(sink, context, place);
            this.least = plan.least();
            this.most = plan.most();
        }

        @Override
        void writeNull() {
            if (plan.emptyIsNull || plan.declared <= 0) {
                sink.empty();
                return;
            }
            if (!plan.hasNull) {
                emptyInteger();
                return;
            }
            if (plan.declared > MOST_FILLED) {
                throw noNull("the cell");
            }
            for (int e = 0; e < plan.declared; e++) {
                put(e, plan.nullInteger);
            }
            sink.end();
            if (plan.declared > 1) {
                merged("null is written as an array of nulls, as there is no other before VOTable 1.3");
            }
        }

        @Override
        int writeElements(Cells row) {
            long[] values = row.getLongs(place);
            checkCount(values.length);
            for (int e = 0; e < values.length; e++) {
                if (row.isNull(place, e)) {
                    if (!plan.hasNull) {
                        throw noNull("element " + e);
                    }
                    put(e, plan.nullInteger);
                } else {
                    put(e, checked(values[e]));
                }
            }
            end(values.length);
            return values.length;
        }

        private long checked(long value) {
            if (plan.hasNull && value == plan.nullInteger) {
                throw isNullLiteral(value);
            }
            if (value < least || value > most) {
                throw outOfRange(value);
            }
            return value;
        }

        private void put(int element, long value) {
            byte[] b = sink.room(TabledataSink.CELL);
            sink.position(NumberFormatter.format(b, before(b, sink.position(), element), value));
        }
    }

    private static final class Booleans extends ArrayTd {
        Booleans(TabledataSink sink, WriteContext context, int place) {
            super(sink, context, place);
        }

        @Override
        int writeElements(Cells row) {
            boolean[] values = row.getBooleans(place);
            checkCount(values.length);
            for (int e = 0; e < values.length; e++) {
                byte[] b = sink.room(TabledataSink.CELL);
                int at = before(b, sink.position(), e);
                b[at] = (byte) (values[e] ? 'T' : row.isNull(place, e) ? '?' : 'F');
                sink.position(at + 1);
            }
            end(values.length);
            return values.length;
        }
    }

    /**
     * Bits with blanks between, as all arrays have: VOTable 1.5 section 6 has no word of blanks, but STIL and astropy
     * do not read bits without, and do read these.
     */
    private static final class Bits extends ArrayTd {
        Bits(TabledataSink sink, WriteContext context, int place) {
            super(sink, context, place);
        }

        @Override
        void writeNull() {
            if (!plan.emptyIsNull) {
                report(VoTableIssue.W39, "null bits are written as an empty cell, which readers need not accept");
            }
            sink.empty();
        }

        @Override
        int writeElements(Cells row) {
            boolean[] bits = row.getBooleans(place);
            checkCount(bits.length);
            for (int e = 0; e < bits.length; e++) {
                byte[] b = sink.room(TabledataSink.CELL);
                int at = before(b, sink.position(), e);
                b[at] = (byte) (bits[e] ? '1' : '0');
                sink.position(at + 1);
            }
            end(bits.length);
            return bits.length;
        }
    }
}
