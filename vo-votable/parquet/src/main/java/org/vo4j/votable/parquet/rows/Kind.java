// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

/** What the values of a column in the file are, whatever VOTable makes of them. */
enum Kind {
    BOOLEAN,
    INT32,
    UINT32,
    INT64,
    UINT64,
    FLOAT16,
    FLOAT,
    DOUBLE,
    DECIMAL,
    /** Bytes that are no text. */
    BYTES,
    TEXT,
    DATE,
    TIME,
    TIMESTAMP,
    INT96,
    UUID,
    /** Nothing but nulls. */
    NULL,
    /** Structures, maps and lists of lists, which become JSON. */
    NESTED;

    boolean isInteger() {
        return this == INT32 || this == UINT32 || this == INT64 || this == UINT64;
    }

    boolean isNumber() {
        return isInteger() || this == FLOAT16 || this == FLOAT || this == DOUBLE || this == DECIMAL;
    }
}
