// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.spi.support.NumberFormatter;
import org.vo4j.api.table.Cells;

/** Writes numbers, booleans and bits that stand alone. */
final class ScalarTds {
    private ScalarTds() {}

    static TdWriter of(TabledataSink sink, WriteContext context, int place) {
        return switch (context.columns().get(place).datatype()) {
            case DOUBLE -> new Doubles(sink, context, place);
            case FLOAT -> new Floats(sink, context, place);
            case BOOLEAN -> new Booleans(sink, context, place);
            case BIT -> new Bits(sink, context, place);
            default -> new Integers(sink, context, place);
        };
    }

    /** What floating point numbers have in common. */
    private abstract static class Real extends TdWriter {
        Real(TabledataSink sink, WriteContext context, int place) {
            super(sink, context, place);
        }

        /** Writes a cell without content for a null that was read as NaN; whether it was one. */
        final boolean isNull(Cells row) {
            if (row.isNull(place)) {
                sink.empty();
                return true;
            }
            if (plan.isNullLiteral(Double.NaN)) {
                merged("NaN is declared to be null, and is read as that");
            }
            return false;
        }
    }

    private static final class Doubles extends Real {
        Doubles(TabledataSink sink, WriteContext context, int place) {
            super(sink, context, place);
        }

        @Override
        void write(Cells row) {
            double value = row.getDouble(place);
            if (Double.isNaN(value)) {
                if (isNull(row)) {
                    return;
                }
            } else if (plan.hasNull && plan.isNullLiteral(value)) {
                throw isNullLiteral(value);
            }
            byte[] b = sink.room(TabledataSink.CELL);
            int at = TabledataSink.open(b, sink.position());
            sink.position(TabledataSink.close(b, NumberFormatter.format(b, at, value)));
        }
    }

    private static final class Floats extends Real {
        Floats(TabledataSink sink, WriteContext context, int place) {
            super(sink, context, place);
        }

        @Override
        void write(Cells row) {
            float value = row.getFloat(place);
            if (Float.isNaN(value)) {
                if (isNull(row)) {
                    return;
                }
            } else if (plan.hasNull && plan.isNullLiteral(value)) {
                throw isNullLiteral(value);
            }
            byte[] b = sink.room(TabledataSink.CELL);
            int at = TabledataSink.open(b, sink.position());
            sink.position(TabledataSink.close(b, NumberFormatter.format(b, at, value)));
        }
    }

    private static final class Integers extends TdWriter {
        private final long ifNull;
        private final long least;
        private final long most;

        Integers(TabledataSink sink, WriteContext context, int place) {
            super(sink, context, place);
            this.ifNull = plan.hasNull ? plan.nullInteger : Long.MIN_VALUE;
            this.least = plan.least();
            this.most = plan.most();
        }

        @Override
        void write(Cells row) {
            long value = row.getLong(place, ifNull);
            if ((value == ifNull || value < least || value > most) && isNull(row, value)) {
                return;
            }
            byte[] b = sink.room(TabledataSink.CELL);
            int at = TabledataSink.open(b, sink.position());
            sink.position(TabledataSink.close(b, NumberFormatter.format(b, at, value)));
        }

        /** Writes a null, refuses what cannot be written; whether it was a null. */
        private boolean isNull(Cells row, long value) {
            if (value == ifNull && row.isNull(place)) {
                if (plan.emptyIsNull) {
                    sink.empty();
                    return true;
                }
                if (!plan.hasNull) {
                    emptyInteger();
                    return true;
                }
                return false; // the literal is the number
            }
            if (plan.hasNull && value == ifNull) {
                throw isNullLiteral(value);
            }
            if (value < least || value > most) {
                throw outOfRange(value);
            }
            return false;
        }
    }

    private static final class Booleans extends TdWriter {
        Booleans(TabledataSink sink, WriteContext context, int place) {
            super(sink, context, place);
        }

        @Override
        void write(Cells row) {
            if (row.isNull(place)) {
                sink.empty();
                return;
            }
            byte[] b = sink.room(TabledataSink.CELL);
            int at = TabledataSink.open(b, sink.position());
            b[at] = (byte) (row.getBoolean(place) ? 'T' : 'F');
            sink.position(TabledataSink.close(b, at + 1));
        }
    }

    private static final class Bits extends TdWriter {
        Bits(TabledataSink sink, WriteContext context, int place) {
            super(sink, context, place);
        }

        @Override
        void write(Cells row) {
            long bit = row.getLong(place, -1);
            if (bit < 0) {
                if (!plan.emptyIsNull) {
                    report(VoTableIssue.W39, "a null bit is written as an empty cell, which readers need not accept");
                }
                sink.empty();
                return;
            }
            byte[] b = sink.room(TabledataSink.CELL);
            int at = TabledataSink.open(b, sink.position());
            b[at] = (byte) ('0' + bit);
            sink.position(TabledataSink.close(b, at + 1));
        }
    }
}
