// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.spi.support.NumberParser;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;

/** The value that stands for null in a column (VOTable 1.5 sections 4.7 and 5.5), in the forms that cells come in. */
final class Magic {
    final long integer;
    final double number;
    final byte[] text;

    private Magic(long integer, double number, byte[] text) {
        this.integer = integer;
        this.number = number;
        this.text = text;
    }

    /** The magic value of a column; null when it has none that its datatype can hold. */
    static @Nullable Magic of(Column column) {
        return column.nullValue().map(literal -> of(column.datatype(), literal)).orElse(null);
    }

    private static @Nullable Magic of(Datatype type, String literal) {
        byte[] bytes = literal.getBytes(StandardCharsets.UTF_8);
        if (type.isText()) {
            return new Magic(0, 0, bytes);
        }
        NumberParser parser = new NumberParser();
        Magic magic;
        if (type.isInteger()) {
            boolean unsigned = type == Datatype.UNSIGNED_BYTE;
            magic = new Magic(parser.parseInteger(bytes, 0, bytes.length, type.integerBits(), unsigned), 0, bytes);
        } else if (type == Datatype.DOUBLE) {
            magic = new Magic(0, parser.parseDouble(bytes, 0, bytes.length), bytes);
        } else if (type == Datatype.FLOAT) {
            magic = new Magic(0, parser.parseFloat(bytes, 0, bytes.length), bytes);
        } else {
            return null; // boolean has nulls of its own; bit and complex have no literal that could stand for one
        }
        return parser.mark().compareTo(NumberParser.Mark.LENIENT) <= 0 ? magic : null;
    }

    boolean is(long value) {
        return value == integer;
    }

    /** Whether a number is the magic one; NaN may be. */
    boolean is(double value) {
        return value == number || (Double.isNaN(value) && Double.isNaN(number));
    }
}
