// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.vo4j.api.VoException;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;

/** Compares cells with what is expected, through every getter that their type has. Stateless. */
public final class CellChecks {
    private CellChecks() {}

    /** Compares the row that the cells show with the expected cells of the same columns, in order. */
    public static void check(Cells cells, List<ExpectedCell> expected) {
        assertEquals(expected.size(), cells.columns().size(), "number of columns");
        for (int c = 0; c < expected.size(); c++) {
            check(cells, c, expected.get(c));
        }
    }

    /** Compares one cell. */
    public static void check(Cells cells, int c, ExpectedCell expected) {
        Column column = cells.columns().get(c);
        try {
            checkCell(cells, c, column, expected);
        } catch (AssertionError | RuntimeException e) {
            String row = cells instanceof RowCursor cursor ? " in row " + cursor.rowIndex() : "";
            throw new AssertionError(
                    "Column '" + column + "'" + row + ", expected " + expected + ": " + e.getMessage(), e);
        }
    }

    private static void checkCell(Cells cells, int c, Column column, ExpectedCell expected) {
        assertEquals(expected.isNull(), cells.isNull(c), "isNull");
        assertEquals(expected.isNull(), cells.isNull(column), "isNull by Column");
        Object natural = cells.value(c).orElse(null);
        Object wanted = Naturals.of(column, expected);
        assertTrue(Objects.deepEquals(wanted, natural), () -> "value() is " + Naturals.show(natural));
        boolean scalar = column.shape().isScalar();
        if (!expected.isNull()) {
            assertEquals(count(column, expected), cells.elementCount(c), "elementCount");
        } else if (scalar || column.shape().isVariable()) {
            assertEquals(scalar ? 1 : 0, cells.elementCount(c), "elementCount of null");
        }
        if (column.datatype().isText()) {
            checkText(cells, c, expected);
            return;
        }
        checkElements(cells, c, column, expected);
        if (scalar) {
            checkScalar(cells, c, column, expected);
        } else {
            checkNullElements(cells, c, column, expected);
        }
        checkLiteral(cells.getString(c), column, expected);
    }

    private static int count(Column column, ExpectedCell expected) {
        int size = expected.elements().size();
        return column.datatype().isComplex() ? size / 2 : size;
    }

    private static void checkText(Cells cells, int c, ExpectedCell expected) {
        assertEquals(expected.text(), cells.getString(c), "getString");
        String[] strings = expected.elements().toArray(String[]::new);
        assertArrayEquals(strings, cells.getStrings(c), "getStrings");
        if (cells instanceof RowCursor cursor) {
            assertEquals(expected.text(), cursor.getText(c).toString(), "getText");
        }
    }

    private static void checkScalar(Cells cells, int c, Column column, ExpectedCell expected) {
        Datatype type = column.datatype();
        if (expected.isNull()) {
            checkNullScalar(cells, c, type);
        } else if (type.isInteger()) {
            long value = (Long) expected.elements().get(0);
            assertEquals(value, cells.getLong(c), "getLong");
            assertEquals(value, cells.getLong(c, ~value), "getLong with a substitute");
            assertEquals((double) value, cells.getDouble(c), "getDouble");
            assertEquals((float) value, cells.getFloat(c), "getFloat");
            if (type != Datatype.LONG) {
                assertEquals((int) value, cells.getInt(c), "getInt");
            }
        } else if (type == Datatype.DOUBLE) {
            assertEquals(expected.elements().get(0), cells.getDouble(c), "getDouble");
        } else if (type == Datatype.FLOAT) {
            assertEquals(expected.elements().get(0), cells.getFloat(c), "getFloat");
            assertEquals(((Float) expected.elements().get(0)).doubleValue(), cells.getDouble(c), "getDouble");
        } else if (!type.isComplex()) {
            assertEquals(expected.elements().get(0), cells.getBoolean(c), "getBoolean");
            if (type == Datatype.BIT) {
                assertEquals(Boolean.TRUE.equals(expected.elements().get(0)) ? 1 : 0, cells.getLong(c), "getLong");
            }
        }
    }

    private static void checkNullScalar(Cells cells, int c, Datatype type) {
        if (type.isInteger() || type.isFloating()) {
            assertEquals(Double.NaN, cells.getDouble(c), "getDouble of null");
        }
        if (type.isInteger() || type == Datatype.FLOAT) {
            assertEquals(Float.NaN, cells.getFloat(c), "getFloat of null");
        }
        if (type.isInteger() || type == Datatype.BIT) {
            assertEquals(-77, cells.getLong(c, -77), "getLong of null with a substitute");
            assertThrows(VoException.class, () -> cells.getLong(c), "getLong of null");
        }
        if (type == Datatype.BOOLEAN || type == Datatype.BIT) {
            assertThrows(VoException.class, () -> cells.getBoolean(c), "getBoolean of null");
        }
        assertEquals("", cells.getString(c), "getString of null");
    }

    /** The getters of arrays; what they give for a scalar that is not complex is not laid down. */
    private static void checkElements(Cells cells, int c, Column column, ExpectedCell expected) {
        Datatype type = column.datatype();
        if (column.shape().isScalar() && !type.isComplex()) {
            return;
        }
        if (type.isInteger() || type == Datatype.BIT) {
            assertArrayEquals(Naturals.longs(expected), cells.getLongs(c), "getLongs");
        }
        if (type == Datatype.BOOLEAN || type == Datatype.BIT) {
            assertArrayEquals(Naturals.booleans(expected), cells.getBooleans(c), "getBooleans");
            return;
        }
        assertArrayEquals(Naturals.doubles(type, expected), cells.getDoubles(c), "getDoubles");
        if (type == Datatype.FLOAT
                || type == Datatype.FLOAT_COMPLEX
                || type == Datatype.UNSIGNED_BYTE
                || type == Datatype.SHORT) {
            assertArrayEquals(Naturals.floats(type, expected), cells.getFloats(c), "getFloats");
        }
        if (type.isInteger() && type != Datatype.LONG) {
            assertArrayEquals(Naturals.ints(expected), cells.getInts(c), "getInts");
        }
    }

    private static void checkNullElements(Cells cells, int c, Column column, ExpectedCell expected) {
        for (int e = 0; e < count(column, expected); e++) {
            int element = e;
            assertEquals(expected.isNull(e), cells.isNull(c, e), () -> "isNull of element " + element);
        }
        if (expected.isNull()) {
            assertTrue(cells.isNull(c, 0), "isNull of element 0 of null");
        }
    }

    private static void checkLiteral(String literal, Column column, ExpectedCell expected) {
        if (expected.isNull()) {
            assertEquals("", literal, "getString of null");
            return;
        }
        assertEquals(
                Literals.normal(column, expected),
                Literals.parse(column, literal),
                () -> "getString as a literal: '" + literal + "'");
    }
}
