// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;

/** The typed getters, and which columns must refuse them. */
enum Getter {
    DOUBLE {
        @Override
        boolean isRefusedBy(Column column) {
            return !isScalar(column)
                    || !(column.datatype().isInteger() || column.datatype().isFloating());
        }

        @Override
        void get(RowCursor cursor, int column) {
            cursor.getDouble(column);
        }
    },
    FLOAT {
        @Override
        boolean isRefusedBy(Column column) {
            return !isScalar(column) || !(column.datatype().isInteger() || column.datatype() == Datatype.FLOAT);
        }

        @Override
        void get(RowCursor cursor, int column) {
            cursor.getFloat(column);
        }
    },
    LONG {
        @Override
        boolean isRefusedBy(Column column) {
            return !isScalar(column) || !(column.datatype().isInteger() || column.datatype() == Datatype.BIT);
        }

        @Override
        void get(RowCursor cursor, int column) {
            cursor.getLong(column, 0);
        }
    },
    INT {
        @Override
        boolean isRefusedBy(Column column) {
            return LONG.isRefusedBy(column) || column.datatype() == Datatype.LONG;
        }

        @Override
        void get(RowCursor cursor, int column) {
            cursor.getInt(column);
        }
    },
    BOOLEAN {
        @Override
        boolean isRefusedBy(Column column) {
            return !isScalar(column) || !(column.datatype() == Datatype.BOOLEAN || column.datatype() == Datatype.BIT);
        }

        @Override
        void get(RowCursor cursor, int column) {
            cursor.getBoolean(column);
        }
    },
    DOUBLES {
        @Override
        boolean isRefusedBy(Column column) {
            Datatype type = column.datatype();
            return !(type.isInteger() || type.isFloating() || type.isComplex());
        }

        @Override
        void get(RowCursor cursor, int column) {
            cursor.getDoubles(column);
        }
    },
    FLOATS {
        @Override
        boolean isRefusedBy(Column column) {
            return switch (column.datatype()) {
                case FLOAT, FLOAT_COMPLEX, UNSIGNED_BYTE, SHORT -> false;
                default -> true;
            };
        }

        @Override
        void get(RowCursor cursor, int column) {
            cursor.getFloats(column);
        }
    },
    LONGS {
        @Override
        boolean isRefusedBy(Column column) {
            return !(column.datatype().isInteger() || column.datatype() == Datatype.BIT);
        }

        @Override
        void get(RowCursor cursor, int column) {
            cursor.getLongs(column);
        }
    },
    INTS {
        @Override
        boolean isRefusedBy(Column column) {
            return LONGS.isRefusedBy(column) || column.datatype() == Datatype.LONG;
        }

        @Override
        void get(RowCursor cursor, int column) {
            cursor.getInts(column);
        }
    },
    BOOLEANS {
        @Override
        boolean isRefusedBy(Column column) {
            return !(column.datatype() == Datatype.BOOLEAN || column.datatype() == Datatype.BIT);
        }

        @Override
        void get(RowCursor cursor, int column) {
            cursor.getBooleans(column);
        }
    },
    STRINGS {
        @Override
        boolean isRefusedBy(Column column) {
            return !column.datatype().isText();
        }

        @Override
        void get(RowCursor cursor, int column) {
            cursor.getStrings(column);
        }
    },
    TEXT {
        @Override
        boolean isRefusedBy(Column column) {
            return !column.datatype().isText();
        }

        @Override
        void get(RowCursor cursor, int column) {
            cursor.getText(column);
        }
    };

    /** Whether a cell of the column must not be read so, null or not. */
    abstract boolean isRefusedBy(Column column);

    /** Reads the cell. */
    abstract void get(RowCursor cursor, int column);

    private static boolean isScalar(Column column) {
        return column.shape().isScalar();
    }
}
