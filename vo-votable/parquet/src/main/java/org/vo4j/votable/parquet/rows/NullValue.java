// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.spi.support.NumberParser;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;

/** The literal that stands for null in a column (VOTable 1.5 section 4.7), besides the nulls of Parquet. */
final class NullValue {
    final long integer;
    final double number;
    final byte[] text;

    private NullValue(long integer, double number, byte[] text) {
        this.integer = integer;
        this.number = number;
        this.text = text;
    }

    /** The literal of a column; null when it has none that its datatype can hold. */
    static @Nullable NullValue of(Column column) {
        String literal = column.nullValue().orElse(null);
        return literal == null ? null : of(column.datatype(), literal.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable NullValue of(Datatype type, byte[] literal) {
        NumberParser parser = new NumberParser();
        long integer = 0;
        double number = 0;
        if (type.isInteger()) {
            boolean unsigned = type == Datatype.UNSIGNED_BYTE;
            integer = parser.parseInteger(literal, 0, literal.length, type.integerBits(), unsigned);
            number = integer;
        } else if (type.isFloating()) {
            number = type == Datatype.DOUBLE
                    ? parser.parseDouble(literal, 0, literal.length)
                    : parser.parseFloat(literal, 0, literal.length);
        } else {
            return type.isText() ? new NullValue(0, 0, literal) : null;
        }
        boolean sound = parser.mark().compareTo(NumberParser.Mark.LENIENT) <= 0;
        return sound ? new NullValue(integer, number, literal) : null;
    }

    boolean is(double value) {
        return value == number || (Double.isNaN(value) && Double.isNaN(number));
    }

    boolean is(byte[] b, int from, int to) {
        return Arrays.equals(b, from, to, text, 0, text.length);
    }
}
