// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.output;

import org.vo4j.api.table.Column;

/** How a column's cells are read from a cursor. */
enum CellKind {
    TRUTH,
    INTEGER,
    FLOAT,
    DOUBLE,
    TEXT,
    FLOAT_COMPLEX,
    DOUBLE_COMPLEX,
    TRUTHS,
    INTEGERS,
    FLOATS,
    DOUBLES,
    FLOAT_COMPLEXES,
    DOUBLE_COMPLEXES,
    TEXTS;

    static CellKind of(Column column) {
        boolean scalar = column.shape().isScalar();
        return switch (column.datatype()) {
            case BOOLEAN -> scalar ? TRUTH : TRUTHS;
            case BIT, UNSIGNED_BYTE, SHORT, INT, LONG -> scalar ? INTEGER : INTEGERS;
            case FLOAT -> scalar ? FLOAT : FLOATS;
            case DOUBLE -> scalar ? DOUBLE : DOUBLES;
            case FLOAT_COMPLEX -> scalar ? FLOAT_COMPLEX : FLOAT_COMPLEXES;
            case DOUBLE_COMPLEX -> scalar ? DOUBLE_COMPLEX : DOUBLE_COMPLEXES;
            case CHAR, UNICODE_CHAR -> column.shape().dimensions() > 1 ? TEXTS : TEXT;
        };
    }

    /** Whether cells are single numbers, which are aligned to the right. */
    boolean isNumber() {
        return this == INTEGER || this == FLOAT || this == DOUBLE;
    }
}
