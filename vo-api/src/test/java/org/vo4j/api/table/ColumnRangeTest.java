// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vo4j.api.VoException;

/** Ranges of numbers, exact to the last digit of longs and doubles. */
class ColumnRangeTest {
    private static final long[] EDGES = {
        0,
        1,
        -1,
        127,
        (1L << 53) - 1,
        1L << 53,
        (1L << 53) + 1,
        -(1L << 53) - 1,
        Long.MAX_VALUE,
        Long.MAX_VALUE - 1,
        Long.MAX_VALUE - 511,
        Long.MAX_VALUE - 1024,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        Long.MIN_VALUE + 1025
    };

    private static long integer(Random random) {
        return EDGES[random.nextInt(EDGES.length)] + (random.nextBoolean() ? 0 : random.nextInt(5) - 2);
    }

    private static double real(Random random) {
        double[] more = {0.5, -0.0, 1e300, -1e300, 0x1p63, -0x1p63, 0x1p64, Double.MIN_VALUE};
        double value = random.nextBoolean() ? integer(random) : more[random.nextInt(more.length)];
        return switch (random.nextInt(3)) {
            case 0 -> Math.nextUp(value);
            case 1 -> Math.nextDown(value);
            default -> value;
        };
    }

    private static int compare(Number a, Number b) {
        return decimal(a).compareTo(decimal(b));
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof Long whole ? BigDecimal.valueOf(whole) : new BigDecimal(number.doubleValue());
    }

    /** Against numbers of any length. */
    @Test
    void comparesExactly() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int n = 0; n < 20_000; n++) {
            boolean whole = random.nextBoolean();
            Number a = whole ? integer(random) : (Number) real(random);
            Number b = whole ? integer(random) : (Number) real(random);
            Number low = compare(a, b) <= 0 ? a : b;
            Number high = low == a ? b : a;
            ColumnRange range = whole
                    ? ColumnRange.of("x", low.longValue(), high.longValue())
                    : ColumnRange.of("x", low.doubleValue(), high.doubleValue());
            String where = "seed " + seed + ", " + range + ", ";
            long integer = integer(random);
            double real = real(random);
            assertEquals(
                    compare(low, integer) <= 0 && compare(integer, high) <= 0,
                    range.contains(integer),
                    where + integer);
            assertEquals(compare(low, real) <= 0 && compare(real, high) <= 0, range.contains(real), where + real);
            if (range.contains(integer)) {
                assertTrue(range.meets(integer, Math.max(integer, integer(random))), where + integer);
            }
            if (range.contains(real)) {
                assertTrue(range.meets(Math.min(real, real(random)), real), where + real);
            }
        }
    }

    @Test
    void withoutBounds() {
        assertTrue(ColumnRange.atLeast("x", Double.NEGATIVE_INFINITY).contains(Long.MIN_VALUE), "the least");
        assertTrue(ColumnRange.atLeast("x", 3L).contains(Double.POSITIVE_INFINITY), "infinity");
        assertTrue(ColumnRange.atMost("x", 3L).contains(Double.NEGATIVE_INFINITY), "minus infinity");
        assertFalse(ColumnRange.atMost("x", 2.5).contains(3), "3");
        assertTrue(ColumnRange.atMost("x", Long.MAX_VALUE).contains(Long.MAX_VALUE), "the greatest");
        assertFalse(ColumnRange.atMost("x", Long.MAX_VALUE).contains(0x1p63), "beyond the greatest");
        assertFalse(
                ColumnRange.of("x", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                        .contains(Double.NaN),
                "NaN");
        assertFalse(ColumnRange.atLeast("x", 0x1p63).contains(Long.MAX_VALUE), "no long is so great");
    }

    @Test
    void refusals() {
        assertThrows(IllegalArgumentException.class, () -> ColumnRange.of("x", 2, 1));
        assertThrows(IllegalArgumentException.class, () -> ColumnRange.of("x", 2.0, 1.0));
        IllegalArgumentException nan =
                assertThrows(IllegalArgumentException.class, () -> ColumnRange.atLeast("x", Double.NaN));
        assertTrue(nan.getMessage().contains("'x'"), nan.getMessage());
        ColumnRange range = ColumnRange.of("name", 1, 2);
        VoException text = assertThrows(
                VoException.class, () -> range.check(Column.of("name", Datatype.CHAR, ArrayShape.VARIABLE)));
        assertTrue(
                text.getMessage().contains("name: 1 to 2") && text.getMessage().contains("char[*]"), text.getMessage());
        assertThrows(VoException.class, () -> range.check(Column.of("name", Datatype.DOUBLE, ArrayShape.of(1))));
        assertThrows(VoException.class, () -> range.check(Column.of("name", Datatype.BOOLEAN, ArrayShape.SCALAR)));
        range.check(Column.of("name", Datatype.UNSIGNED_BYTE, ArrayShape.SCALAR));
    }

    @Test
    void equality() {
        assertEquals(ColumnRange.of("x", 1, 2), ColumnRange.of("x", 1, 2));
        assertEquals(
                ColumnRange.of("x", -0.0, 2).hashCode(),
                ColumnRange.of("x", 0.0, 2).hashCode());
        assertNotEquals(ColumnRange.of("x", 1, 2), ColumnRange.of("y", 1, 2));
        assertNotEquals(ColumnRange.of("x", 1.0, 2.0), ColumnRange.of("x", 1.0, 2.5));
    }
}
