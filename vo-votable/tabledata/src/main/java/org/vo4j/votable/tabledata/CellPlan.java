// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.nio.charset.StandardCharsets;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.spi.support.NumberParser;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;

/** What is known of a column before its first cell is read. */
final class CellPlan {
    final Column column;
    final Datatype type;
    /** One element: no arraysize, or one that comes to a single element. */
    final boolean scalar;
    /** Bits of an integer type, else 0. */
    final int bits;

    final boolean unsigned;
    /** Elements of every cell as declared; -1 when that varies. */
    final long declared;
    /** Elements in one step of a variable dimension, and the most that there may be. */
    final long stride;

    final long bound;
    final boolean emptyIsNull;
    /** Whether VALUES/@null gives a literal that stands for null. */
    final boolean hasNull;

    final byte[] nullText;
    final long nullInteger;
    final double nullDouble;
    /** Not the usual scalar number: an array, or one with a null literal. */
    final boolean special;
    /** Text: an array of strings, the size of each, and the size of all, in characters or bytes. */
    final boolean strings;

    final int stringSize;
    final int textSize;
    final boolean countBytes;
    final boolean asciiOnly;

    CellPlan(Column column, VoTableVersion version) {
        this.column = column;
        this.type = column.datatype();
        ArrayShape shape = column.shape();
        this.declared = shape.fixedCount().orElse(-1);
        this.scalar = declared == 1;
        this.stride = shape.stride();
        this.bound = bound(shape);
        this.bits = type.integerBits();
        this.unsigned = type == Datatype.UNSIGNED_BYTE;
        this.emptyIsNull = version.emptyCellIsNull();
        NumberParser parser = new NumberParser();
        byte[] literal = column.nullValue().orElse("").getBytes(StandardCharsets.UTF_8);
        this.nullText = literal;
        this.nullInteger = bits == 0 ? 0 : parser.parseInteger(literal, 0, literal.length, bits, unsigned);
        this.nullDouble = bits > 0
                ? Double.NaN
                : type == Datatype.FLOAT
                        ? parser.parseFloat(literal, 0, literal.length)
                        : parser.parseDouble(literal, 0, literal.length);
        boolean sound = parser.mark().compareTo(NumberParser.Mark.LENIENT) <= 0;
        this.hasNull = column.nullValue().isPresent()
                && literal.length > 0
                && (sound || type.isText() || type == Datatype.BOOLEAN);
        this.special = !scalar || hasNull;
        this.strings = type.isText() && shape.dimensions() > 1;
        this.stringSize = strings ? Math.max(1, shape.dimension(0).orElse(1)) : 0;
        this.textSize = textSize(shape);
        this.countBytes = type == Datatype.CHAR && version.charIsUtf8();
        this.asciiOnly = type == Datatype.CHAR && !version.charIsUtf8();
    }

    private static int textSize(ArrayShape shape) {
        return (int) Math.min(shape.fixedCount().orElse(bound(shape)), Integer.MAX_VALUE);
    }

    /** The most elements that a cell of variable length may have. */
    private static long bound(ArrayShape shape) {
        return shape.bound().isPresent() && shape.stride() <= Integer.MAX_VALUE
                ? shape.bound().getAsInt() * shape.stride()
                : Long.MAX_VALUE;
    }

    /** Whether a floating point number is the one that stands for null, which may be NaN. */
    boolean isNullLiteral(double value) {
        return hasNull && (value == nullDouble || (Double.isNaN(value) && Double.isNaN(nullDouble)));
    }

    /** The least number of an integer type. */
    long least() {
        return unsigned ? 0 : Long.MIN_VALUE >> (64 - bits);
    }

    /** The greatest number of an integer type. */
    long most() {
        return unsigned ? (1L << bits) - 1 : Long.MAX_VALUE >> (64 - bits);
    }
}
