// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The shape of a column's cells, as {@code arraysize} declares it (VOTable 1.5 section 2.2).
 *
 * <p>The first dimension varies fastest; only the last may be variable. Immutable.
 */
public final class ArrayShape {
    /** One element: no {@code arraysize}. */
    public static final ArrayShape SCALAR = new ArrayShape(new int[0], false, 0, "");

    /** Any number of elements in one dimension: {@code arraysize="*"}. */
    public static final ArrayShape VARIABLE = new ArrayShape(new int[0], true, 0, "*");

    private final int[] fixed;
    private final boolean variable;
    private final int bound;
    private final String text;

    private ArrayShape(int[] fixed, boolean variable, int bound, String text) {
        this.fixed = fixed;
        this.variable = variable;
        this.bound = bound;
        this.text = text;
    }

    /**
     * Reads an {@code arraysize} such as {@code 5}, {@code *}, {@code 20*}, {@code 3x2} or {@code 14x*}.
     *
     * @return empty when the text is not of that form or a dimension exceeds 2<sup>31</sup>-1
     */
    public static Optional<ArrayShape> parse(String arraysize) {
        String text = arraysize.strip();
        if (text.isEmpty()) {
            return Optional.of(SCALAR);
        }
        String[] parts = text.split("x", -1);
        String last = parts[parts.length - 1];
        boolean variable = last.endsWith("*");
        int count = variable ? parts.length - 1 : parts.length;
        int[] fixed = new int[count];
        for (int i = 0; i < count; i++) {
            OptionalInt dimension = dimension(parts[i]);
            if (dimension.isEmpty()) {
                return Optional.empty();
            }
            fixed[i] = dimension.getAsInt();
        }
        OptionalInt bound =
                variable && last.length() > 1 ? dimension(last.substring(0, last.length() - 1)) : OptionalInt.of(0);
        return bound.isEmpty()
                ? Optional.empty()
                : Optional.of(new ArrayShape(fixed, variable, bound.getAsInt(), text));
    }

    /** The shape of one dimension with exactly that many elements. */
    public static ArrayShape of(int elements) {
        return parse(Integer.toString(elements)).orElseThrow();
    }

    private static OptionalInt dimension(String digits) {
        if (digits.isEmpty() || digits.length() > 10 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        long value = Long.parseLong(digits);
        return value > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) value);
    }

    /** Whether there is no {@code arraysize}: a cell is one element. */
    public boolean isScalar() {
        return fixed.length == 0 && !variable;
    }

    /** Whether the number of elements differs from cell to cell. */
    public boolean isVariable() {
        return variable;
    }

    /** The number of dimensions, the variable one included; 0 for a scalar. */
    public int dimensions() {
        return fixed.length + (variable ? 1 : 0);
    }

    /** The length of a dimension, counted from 0, the fastest first; empty for the variable one. */
    public OptionalInt dimension(int index) {
        return index < fixed.length ? OptionalInt.of(fixed[index]) : OptionalInt.empty();
    }

    /** The declared upper bound of the variable dimension ({@code 20*}); empty when there is none. */
    public OptionalInt bound() {
        return bound > 0 ? OptionalInt.of(bound) : OptionalInt.empty();
    }

    /** Elements of every cell; empty when variable. Saturates at {@link Long#MAX_VALUE}. */
    public OptionalLong fixedCount() {
        return variable ? OptionalLong.empty() : OptionalLong.of(product());
    }

    /** Elements in one step of the variable dimension: the product of the fixed ones, 1 for {@code *}. */
    public long stride() {
        return product();
    }

    private long product() {
        long product = 1;
        for (int dimension : fixed) {
            long high = Math.multiplyHigh(product, dimension);
            product = high != 0 || product * dimension < 0 ? Long.MAX_VALUE : product * dimension;
        }
        return product;
    }

    /** The text of {@code arraysize}; empty for a scalar. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArrayShape that
                && variable == that.variable
                && bound == that.bound
                && Arrays.equals(fixed, that.fixed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fixed) * 31 + (variable ? bound + 1 : 0);
    }
}
