// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import org.jspecify.annotations.Nullable;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;

/** One column that is shown: where its cells lie in a row, and what their bytes mean. Immutable. */
final class Slot {
    /** What {@link #scalar} says of a column whose cells are not one number, bit or boolean. */
    static final int NOT_SCALAR = 0;

    static final int DOUBLE = 1;
    static final int FLOAT = 2;
    static final int LONG = 3;
    static final int INT = 4;
    static final int SHORT = 5;
    static final int UNSIGNED_BYTE = 6;
    static final int BIT = 7;
    static final int BOOLEAN = 8;
    static final int OTHER = 9;

    final Column column;
    final Datatype type;
    /** The kind of a scalar cell, for quick switches; {@link #NOT_SCALAR} for arrays, complex and text. */
    final int scalar;
    /** The run of fixed widths that holds the cell; the start of each run is known when the row has been found. */
    final int segment;
    /** Where in its run the cell begins; of a variable cell, where its count stands. */
    final int offset;

    final boolean variable;
    /** Elements of a fixed cell. */
    final int fixedCount;
    /** Bytes of an element; 0 for bit, of which eight make a byte. */
    final int elementBytes;
    /** Bytes of one string in an array of strings; 0 when a cell is one text, or no text. */
    final int stringBytes;
    /** The byte of the row that holds the null flag; without flags any byte, with a mask of 0. */
    final int flagByte;

    final int flagMask;
    /** Whether a text of no characters is null: BINARY cannot tell the two apart. */
    final boolean emptyIsNull;
    /** Whether a NaN of nothing but ones is null, as in FITS; any other is a number. */
    final boolean nanIsNull;
    /** Whether text follows the rules of FITS: bytes of UTF-8, filled up with blanks, null when it begins with NUL. */
    final boolean fitsText;

    final @Nullable Magic magic;

    /** A column that is shown, and how its cells are stored, which may differ in FITS. */
    Slot(Column column, Column stored, int segment, int offset, int field, RowRules rules) {
        ArrayShape shape = stored.shape();
        boolean nullFlags = rules.nullFlags();
        this.column = column;
        this.type = column.datatype();
        this.scalar = column.shape().isScalar() ? kind(type) : NOT_SCALAR;
        this.segment = segment;
        this.offset = offset;
        this.variable = shape.isVariable();
        this.fixedCount = (int) Math.min(shape.fixedCount().orElse(0), Integer.MAX_VALUE);
        this.elementBytes = type == Datatype.BIT ? 0 : stored.datatype().bytes();
        this.stringBytes = type.isText() && column.shape().dimensions() > 1
                ? (int) Math.min((long) shape.dimension(0).orElse(0) * elementBytes, Integer.MAX_VALUE)
                : 0;
        this.flagByte = nullFlags ? field >> 3 : 0;
        this.flagMask = nullFlags ? 0x80 >> (field & 7) : 0;
        this.emptyIsNull = !nullFlags || rules.fitsText();
        this.nanIsNull = rules.fitsText() && (type == Datatype.DOUBLE || type == Datatype.FLOAT);
        this.fitsText = type.isText() && rules.fitsText();
        this.magic = Magic.of(column);
    }

    private static int kind(Datatype type) {
        return switch (type) {
            case DOUBLE -> DOUBLE;
            case FLOAT -> FLOAT;
            case LONG -> LONG;
            case INT -> INT;
            case SHORT -> SHORT;
            case UNSIGNED_BYTE -> UNSIGNED_BYTE;
            case BIT -> BIT;
            case BOOLEAN -> BOOLEAN;
            case CHAR, UNICODE_CHAR, FLOAT_COMPLEX, DOUBLE_COMPLEX -> OTHER;
        };
    }

    /** Whether every cell is one element: a scalar, or an array of {@code arraysize="1"}. */
    boolean isSingle() {
        return !variable && fixedCount == 1 && column.shape().dimensions() <= 1;
    }

    /** Bytes that so many elements take. */
    int bytes(int count) {
        return elementBytes == 0 ? (int) ((count + 7L) >>> 3) : count * elementBytes;
    }
}
