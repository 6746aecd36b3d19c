// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of arraysize (VOTable 1.5 section 2.2; C14). */
class ArrayShapeTest {
    private static ArrayShape shape(String arraysize) {
        return ArrayShape.parse(arraysize).orElseThrow();
    }

    @Test
    void noArraysizeIsAScalar() {
        ArrayShape scalar = shape("");
        assertEquals(ArrayShape.SCALAR, scalar);
        assertTrue(scalar.isScalar());
        assertEquals(0, scalar.dimensions());
        assertEquals(OptionalLong.of(1), scalar.fixedCount());
        assertEquals("", scalar.toString());
    }

    @Test
    void oneIsAnArrayOfOneElement() {
        ArrayShape one = shape("1");
        assertFalse(one.isScalar());
        assertNotEquals(ArrayShape.SCALAR, one);
        assertEquals(OptionalLong.of(1), one.fixedCount());
    }

    @Test
    void aStarIsVariable() {
        ArrayShape any = shape("*");
        assertEquals(ArrayShape.VARIABLE, any);
        assertEquals(ArrayShape.VARIABLE.hashCode(), any.hashCode());
        assertTrue(any.isVariable());
        assertFalse(any.isScalar());
        assertEquals(OptionalLong.empty(), any.fixedCount());
        assertEquals(OptionalInt.empty(), any.bound());
        assertEquals(1, any.stride());
    }

    @Test
    void aBoundIsKeptAndMakesAnotherShape() {
        ArrayShape bounded = shape("20*");
        assertTrue(bounded.isVariable());
        assertEquals(OptionalInt.of(20), bounded.bound());
        assertEquals(1, bounded.stride());
        assertNotEquals(ArrayShape.VARIABLE, bounded);
    }

    @Test
    void theFirstDimensionIsTheFastest() {
        ArrayShape cube = shape("64x32x8");
        assertEquals(3, cube.dimensions());
        assertEquals(OptionalInt.of(64), cube.dimension(0));
        assertEquals(OptionalInt.of(8), cube.dimension(2));
        assertEquals(OptionalLong.of(64 * 32 * 8), cube.fixedCount());
        assertEquals("64x32x8", cube.toString());
    }

    @Test
    void onlyTheLastDimensionIsVariable() {
        ArrayShape lines = shape("14x2x*");
        assertEquals(3, lines.dimensions());
        assertEquals(OptionalInt.empty(), lines.dimension(2));
        assertEquals(28, lines.stride());
        assertEquals(OptionalInt.of(7), shape("14x7*").bound());
    }

    @Test
    void blanksAroundAreIgnored() {
        assertEquals(shape("3x2"), shape(" 3x2\n"));
    }

    @Test
    void anAbsurdProductSaturates() {
        assertEquals(
                OptionalLong.of(Long.MAX_VALUE),
                shape("2147483647x2147483647x2147483647").fixedCount());
        assertEquals(Long.MAX_VALUE, shape("2147483647x2147483647x3x*").stride());
        assertEquals(
                OptionalLong.of(0), shape("2147483647x2147483647x2147483647x0").fixedCount());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "3x",
                "x3",
                "-3",
                "+3",
                "3 x 2",
                "*x3",
                "**",
                "3,2",
                "abc",
                "2147483648",
                "99999999999",
                "0x1F",
                "\u0663",
                "1.5",
                "3**",
                "*3"
            })
    void everythingElseIsNoArraysize(String arraysize) {
        assertTrue(ArrayShape.parse(arraysize).isEmpty(), arraysize);
    }

    @Test
    void ofIsOneDimension() {
        assertEquals(shape("5"), ArrayShape.of(5));
    }
}
