// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.util.Optional;

/** The primitive types of VOTable (VOTable 1.5 section 2.1). */
public enum Datatype {
    /** Three-valued logic: true, false or null. One byte. */
    BOOLEAN("boolean", 1),
    /** A bit. Packed eight to a byte, the most significant bit first. */
    BIT("bit", 1),
    /** An integer 0 to 255. */
    UNSIGNED_BYTE("unsignedByte", 1),
    /** A 16-bit signed integer. */
    SHORT("short", 2),
    /** A 32-bit signed integer. */
    INT("int", 4),
    /** A 64-bit signed integer. */
    LONG("long", 8),
    /** A byte of text: ASCII up to VOTable 1.5, UTF-8 from 1.6 on. */
    CHAR("char", 1),
    /** A UTF-16 code unit of text. */
    UNICODE_CHAR("unicodeChar", 2),
    /** An IEEE 754 32-bit number. */
    FLOAT("float", 4),
    /** An IEEE 754 64-bit number. */
    DOUBLE("double", 8),
    /** Two floats: real and imaginary part. */
    FLOAT_COMPLEX("floatComplex", 8),
    /** Two doubles: real and imaginary part. */
    DOUBLE_COMPLEX("doubleComplex", 16);

    private final String votableName;
    private final int bytes;

    Datatype(String votableName, int bytes) {
        this.votableName = votableName;
        this.bytes = bytes;
    }

    /** The type that {@code FIELD/@datatype} names; empty when the name is not one of the standard's. */
    public static Optional<Datatype> of(String name) {
        for (Datatype type : values()) {
            if (type.votableName.equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The name that {@code FIELD/@datatype} uses, such as {@code unsignedByte}. */
    public String votableName() {
        return votableName;
    }

    /** Bytes of one element in BINARY; for {@link #BIT} the bytes of a scalar. */
    public int bytes() {
        return bytes;
    }

    /** Whether cells are text: {@link #CHAR} or {@link #UNICODE_CHAR}. */
    public boolean isText() {
        return this == CHAR || this == UNICODE_CHAR;
    }

    /** Whether elements are integers: unsignedByte, short, int or long. */
    public boolean isInteger() {
        return this == UNSIGNED_BYTE || this == SHORT || this == INT || this == LONG;
    }

    /** Whether elements are real floating point numbers. */
    public boolean isFloating() {
        return this == FLOAT || this == DOUBLE;
    }

    /** Whether elements are complex numbers. */
    public boolean isComplex() {
        return this == FLOAT_COMPLEX || this == DOUBLE_COMPLEX;
    }

    /** Bits of an integer type, 8 to 64; 0 for every other type. */
    public int integerBits() {
        return isInteger() ? bytes * 8 : 0;
    }

    /** The VOTable name. */
    @Override
    public String toString() {
        return votableName;
    }
}
