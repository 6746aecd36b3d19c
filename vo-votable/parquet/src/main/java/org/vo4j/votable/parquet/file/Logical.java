// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

/** What the values of a column mean, whether the file says so in the old way (ConvertedType) or the new. */
public enum Logical {
    /** What the physical type says. */
    NONE,
    /** UTF-8 text; of STRING, ENUM and JSON. */
    STRING,
    /** A map. */
    MAP,
    /** A list. */
    LIST,
    /** A decimal number: an integer with a scale. */
    DECIMAL,
    /** Days since 1970. */
    DATE,
    /** Time of day. */
    TIME,
    /** Time since 1970. */
    TIMESTAMP,
    /** An integer of fewer bits, or without sign. */
    INTEGER,
    /** A UUID of 16 bytes. */
    UUID,
    /** An IEEE 754 number of 16 bits. */
    FLOAT16,
    /** A column of nothing but nulls. */
    NULL,
    /** Something else: BSON, INTERVAL, or newer than this reader. */
    OTHER
}
