// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

/** The physical types, in the order of their numbers in the format. */
public enum Physical {
    /** A bit. */
    BOOLEAN(1),
    /** A signed integer of 32 bits. */
    INT32(4),
    /** A signed integer of 64 bits. */
    INT64(8),
    /** A time stamp of 96 bits, no longer written. */
    INT96(12),
    /** An IEEE 754 number of 32 bits. */
    FLOAT(4),
    /** An IEEE 754 number of 64 bits. */
    DOUBLE(8),
    /** Bytes of any number. */
    BYTE_ARRAY(0),
    /** Bytes of a number that the schema says. */
    FIXED_LEN_BYTE_ARRAY(0);

    private static final Physical[] ALL = values();

    private final int width;

    Physical(int width) {
        this.width = width;
    }

    /** Bytes of a value in memory; 0 where the type does not say. */
    public int width() {
        return width;
    }

    /** The number in the format. */
    @SuppressWarnings("EnumOrdinal") // the format numbers them so
    int number() {
        return ordinal();
    }

    static Physical of(int number) {
        if (number < 0 || number >= ALL.length) {
            throw new ParquetException("There is no physical type " + number + " in Parquet; the file is damaged");
        }
        return ALL[number];
    }
}
