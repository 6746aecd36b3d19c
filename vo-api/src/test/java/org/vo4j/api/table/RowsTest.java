// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandles;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vo4j.api.VoException;

class RowsTest {
    private record Star(String name, long sourceId, double ra, Double parallax, float[] flux, LocalDate seen) {}

    @Test
    void recordsBecomeRows() {
        List<Star> stars = List.of(
                new Star("α Cen", 1L << 60, 219.9, null, new float[] {1, 2}, LocalDate.of(2026, 11, 21)),
                new Star("", -1, Double.NaN, 0.75, new float[0], LocalDate.EPOCH));
        RowSource rows = Rows.ofRecords(Star.class, stars, MethodHandles.lookup());
        assertEquals(2, rows.rowCount().orElseThrow());
        assertEquals(
                "[name unicodeChar[*], sourceId long, ra double, parallax double, flux float[*], seen char[*]]",
                rows.columns().list().toString());
        assertEquals("timestamp", rows.columns().column("seen").xtype().orElseThrow());
        try (RowCursor row = rows.rows()) {
            assertTrue(row.next());
            assertEquals("α Cen", row.getString("name"));
            assertEquals(1L << 60, row.getLong("sourceId"));
            assertTrue(row.isNull("parallax"));
            assertArrayEquals(new float[] {1, 2}, row.getFloats(4));
            assertEquals("2026-11-21", row.getString("seen"));
            assertTrue(row.next());
            assertFalse(row.isNull("name"));
            assertEquals(0.75, row.getDouble("parallax"));
            assertFalse(row.next());
        }
    }

    @Test
    void aHiddenRecordIsAnErrorThatSaysWhatToDo() {
        VoException e = assertThrows(VoException.class, () -> Rows.ofRecords(Star.class, List.of()));
        assertTrue(e.getMessage().contains("MethodHandles.lookup()"), e.getMessage());
    }

    private static Object first(Datatype type, ArrayShape shape, Object value) {
        Columns columns = Columns.of(Column.of("c", type, shape));
        try (RowCursor row =
                Rows.of(columns, List.<Object[]>of(new Object[] {value})).rows()) {
            assertTrue(row.next());
            return row.value(0).orElseThrow();
        }
    }

    @Test
    void valuesAreFittedToTheirColumns() {
        assertEquals((short) 255, first(Datatype.UNSIGNED_BYTE, ArrayShape.SCALAR, 255L));
        assertEquals(7L, first(Datatype.LONG, ArrayShape.SCALAR, (byte) 7));
        assertEquals(0.5f, first(Datatype.FLOAT, ArrayShape.SCALAR, 0.5));
        assertEquals(3.0, first(Datatype.DOUBLE, ArrayShape.SCALAR, 3));
        assertEquals("00000000-0000-0001-0000-000000000002", first(Datatype.CHAR, ArrayShape.VARIABLE, new UUID(1, 2)));
        assertArrayEquals(
                new short[] {255, 1}, (short[]) first(Datatype.UNSIGNED_BYTE, ArrayShape.VARIABLE, new byte[] {-1, 1}));
        assertArrayEquals(new double[] {0.5, 2}, (double[])
                first(Datatype.DOUBLE_COMPLEX, ArrayShape.SCALAR, new float[] {0.5f, 2}));
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of(Datatype.UNSIGNED_BYTE, ArrayShape.SCALAR, 256),
                Arguments.of(Datatype.INT, ArrayShape.SCALAR, 1L << 31),
                Arguments.of(Datatype.INT, ArrayShape.SCALAR, 1.0),
                Arguments.of(Datatype.FLOAT, ArrayShape.SCALAR, 0.1),
                Arguments.of(Datatype.DOUBLE, ArrayShape.SCALAR, (1L << 53) + 1),
                Arguments.of(Datatype.DOUBLE, ArrayShape.SCALAR, "1.0"),
                Arguments.of(Datatype.BOOLEAN, ArrayShape.SCALAR, 1),
                Arguments.of(Datatype.CHAR, ArrayShape.VARIABLE, new int[] {1}),
                Arguments.of(Datatype.SHORT, ArrayShape.VARIABLE, new int[] {1 << 15}),
                Arguments.of(Datatype.FLOAT, ArrayShape.VARIABLE, new double[] {0.1}),
                Arguments.of(Datatype.DOUBLE, ArrayShape.VARIABLE, 1.0));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void aValueThatDoesNotFitIsAnError(Datatype type, ArrayShape shape, Object value) {
        VoException e = assertThrows(VoException.class, () -> first(type, shape, value));
        assertTrue(e.getMessage().startsWith("Row 0: column 'c' is " + type), e.getMessage());
    }

    @Test
    void aRowOfAnotherLengthIsAnError() {
        Columns columns = Columns.of(Column.of("a", Datatype.INT, ArrayShape.SCALAR));
        RowCursor row = Rows.of(columns, Arrays.asList(new Object[] {1}, new Object[] {1, 2}))
                .rows();
        assertTrue(row.next());
        VoException e = assertThrows(VoException.class, row::next);
        assertTrue(e.getMessage().contains("Row 1 has 2 values"), e.getMessage());
    }
}
