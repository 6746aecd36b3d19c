// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.util.OptionalLong;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.Datatype;

/** Makes numbers of those that are stored: TZERO + TSCAL * stored, and TNULL as null (FITS 4.0 section 7.3.2). */
final class Scaling {
    private final FitsColumn source;
    private final PlannedColumn column;
    private final ReadContext context;
    private final Datatype type;
    private final boolean scalar;
    private final boolean integers;
    private final OptionalLong rawNull;
    /** What stands for null among the integers that are made, where that is not what it becomes by itself. */
    private final OptionalLong literal;

    Scaling(PlannedColumn column, FitsColumn source, ReadContext context) {
        this.source = source;
        this.column = column;
        this.context = context;
        this.type = column.shown.datatype();
        this.scalar = column.shown.shape().isScalar();
        this.integers = type.isInteger();
        this.rawNull = source.nullValue;
        this.literal = column.foreignNull.isPresent() ? literal(column) : OptionalLong.empty();
    }

    private static OptionalLong literal(PlannedColumn column) {
        try {
            return OptionalLong.of(
                    Long.decode(column.shown.nullValue().orElse("").strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Writes so many elements; whether the cell is a null scalar. */
    boolean write(byte[] from, int at, int count, RowBuffer out, long index, long place) {
        int each = source.elementBytes();
        boolean complex = type.isComplex();
        int width = complex ? each / 2 : each;
        int numbers = complex ? 2 * count : count;
        boolean isNull = false;
        Assembly.checkSize((long) count * type.bytes(), column, context, place);
        for (int i = 0; i < numbers; i++) {
            isNull = integers
                    ? integer(from, at + i * width, width, out, index, place)
                    : real(from, at + i * width, width, (i & 1) == 1 && complex, out);
        }
        return isNull && scalar;
    }

    private boolean integer(byte[] from, int at, int width, RowBuffer out, long index, long place) {
        long raw = source.type == 'B' ? from[at] & 0xff : RowBuffer.signed(from, at, width);
        boolean isNull = rawNull.isPresent() && rawNull.getAsLong() == raw;
        long value = source.isScaled() ? raw + source.shift() : raw;
        if (isNull && literal.isPresent()) {
            value = literal.getAsLong();
        } else if (source.isUnsignedLong() && value < 0) {
            context.report(
                    VoTableIssue.W51,
                    "Column '" + column.shown.name() + "', row index " + index + ": "
                            + Long.toUnsignedString(value) + " is beyond the range of long; read as "
                            + (scalar ? "null" : Long.MAX_VALUE),
                    place,
                    column.shown.name());
            isNull = true;
            value = Long.MAX_VALUE;
        }
        out.put(value, type.bytes());
        return isNull;
    }

    private boolean real(byte[] from, int at, int width, boolean imaginary, RowBuffer out) {
        double value;
        boolean isNull = false;
        if (source.isInteger()) {
            long raw = source.type == 'B' ? from[at] & 0xff : RowBuffer.signed(from, at, width);
            isNull = rawNull.isPresent() && rawNull.getAsLong() == raw;
            value = isNull ? Double.NaN : source.zero + source.scale * raw;
        } else {
            long bits = RowBuffer.get(from, at, width);
            double raw = width == 4 ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
            // a complex number is scaled in both parts, and shifted in the real one
            value = (imaginary ? 0 : source.zero) + source.scale * raw;
        }
        if (type == Datatype.FLOAT || type == Datatype.FLOAT_COMPLEX) {
            out.put(Float.floatToRawIntBits((float) value), 4);
        } else {
            out.put(Double.doubleToRawLongBits(value), 8);
        }
        return isNull;
    }
}
