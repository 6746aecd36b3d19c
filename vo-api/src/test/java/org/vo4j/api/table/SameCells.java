// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.vo4j.api.VoException;

/** Compares the cells that two sources show, through every getter that their type has. */
final class SameCells {
    private SameCells() {}

    static void check(Cells expected, Cells actual) {
        assertEquals(expected.columns(), actual.columns());
        for (Column column : expected.columns()) {
            try {
                check(expected, actual, column, column.index());
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Column " + column + ": " + e.getMessage(), e);
            }
        }
    }

    private static void check(Cells expected, Cells actual, Column column, int c) {
        assertEquals(expected.isNull(c), actual.isNull(c), "isNull");
        assertEquals(expected.elementCount(c), actual.elementCount(c), "elementCount");
        for (int e = 0; e < expected.elementCount(c); e++) {
            assertEquals(expected.isNull(c, e), actual.isNull(c, e), "isNull of element " + e);
        }
        assertTrue(Objects.deepEquals(
                expected.value(c).orElse(null), actual.value(column).orElse(null)));
        if (column.datatype().isText()) {
            checkText(expected, actual, column, c);
        } else if (column.shape().isScalar() && !column.datatype().isComplex()) {
            checkScalar(expected, actual, column.datatype(), c);
            assertThrows(VoException.class, () -> actual.getStrings(c));
        } else {
            checkArray(expected, actual, column.datatype(), c);
            assertThrows(VoException.class, () -> actual.getStrings(c));
        }
    }

    private static void checkText(Cells expected, Cells actual, Column column, int c) {
        if (column.shape().dimensions() > 1) {
            assertArrayEquals(expected.getStrings(c), actual.getStrings(c));
        } else {
            assertEquals(expected.getString(c), actual.getString(c));
            assertEquals(expected.getString(c), actual.getString(column.name()));
            assertArrayEquals(
                    expected.isNull(c) ? new String[0] : new String[] {expected.getString(c)}, actual.getStrings(c));
            if (actual instanceof RowCursor cursor) {
                assertEquals(expected.getString(c), cursor.getText(c).toString());
            }
        }
        assertThrows(VoException.class, () -> actual.getDouble(c));
        assertThrows(VoException.class, () -> actual.getDoubles(c));
        assertThrows(VoException.class, () -> actual.getLong(c, 0));
        assertThrows(VoException.class, () -> actual.getBoolean(c));
        assertThrows(VoException.class, () -> actual.getBooleans(c));
    }

    private static void checkScalar(Cells expected, Cells actual, Datatype type, int c) {
        if (type.isFloating() || type.isInteger()) {
            assertEquals(expected.getDouble(c), actual.getDouble(c), "getDouble");
        } else {
            assertThrows(VoException.class, () -> actual.getDouble(c));
        }
        if (type == Datatype.FLOAT || type.isInteger()) {
            assertEquals(expected.getFloat(c), actual.getFloat(c), "getFloat");
        } else {
            assertThrows(VoException.class, () -> actual.getFloat(c));
        }
        if (type.isInteger() || type == Datatype.BIT) {
            assertEquals(expected.getLong(c, 7), actual.getLong(c, 7), "getLong");
            checkNoSubstitute(expected, actual, type, c);
        } else {
            assertThrows(VoException.class, () -> actual.getLong(c, 0));
        }
        boolean truth = type == Datatype.BIT || type == Datatype.BOOLEAN;
        if (truth && !expected.isNull(c)) {
            assertEquals(expected.getBoolean(c), actual.getBoolean(c), "getBoolean");
        } else {
            assertThrows(VoException.class, () -> actual.getBoolean(c));
        }
        assertEquals(expected.isNull(c), actual.getString(c).isEmpty(), "getString");
    }

    private static void checkNoSubstitute(Cells expected, Cells actual, Datatype type, int c) {
        if (expected.isNull(c)) {
            String message =
                    assertThrows(VoException.class, () -> actual.getLong(c)).getMessage();
            assertTrue(message.contains("is null") && message.contains("isNull"), message);
        } else {
            assertEquals(expected.getLong(c, 7), actual.getLong(c));
        }
        if (type == Datatype.LONG || expected.isNull(c)) {
            assertThrows(VoException.class, () -> actual.getInt(c));
        } else {
            assertEquals(expected.getLong(c, 7), actual.getInt(c));
        }
    }

    private static void checkArray(Cells expected, Cells actual, Datatype type, int c) {
        if (type == Datatype.BOOLEAN || type == Datatype.BIT) {
            assertArrayEquals(expected.getBooleans(c), actual.getBooleans(c), "getBooleans");
            assertThrows(VoException.class, () -> actual.getDoubles(c));
        } else if (type.isInteger()) {
            assertArrayEquals(expected.getLongs(c), actual.getLongs(c), "getLongs");
            checkIntegersAsDoubles(expected, actual, c);
        } else if (type == Datatype.FLOAT || type == Datatype.FLOAT_COMPLEX) {
            assertArrayEquals(expected.getFloats(c), actual.getFloats(c), "getFloats");
            assertEquals(expected.getFloats(c).length, actual.getDoubles(c).length);
            assertThrows(VoException.class, () -> actual.getLongs(c));
        } else {
            assertArrayEquals(expected.getDoubles(c), actual.getDoubles(c), "getDoubles");
            assertThrows(VoException.class, () -> actual.getFloats(c));
            assertThrows(VoException.class, () -> actual.getBooleans(c));
        }
    }

    private static void checkIntegersAsDoubles(Cells expected, Cells actual, int c) {
        long[] longs = expected.getLongs(c);
        double[] doubles = actual.getDoubles(c);
        assertEquals(longs.length, doubles.length);
        for (int e = 0; e < longs.length; e++) {
            assertEquals(expected.isNull(c, e) ? Double.NaN : (double) longs[e], doubles[e]);
        }
    }
}
