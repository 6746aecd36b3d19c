// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.xtype;

import org.jspecify.annotations.Nullable;
import org.vo4j.api.table.Cells;

/** Checks the values of a column against its xtype; values are texts or arrays of numbers. */
public final class ValueCheck {
    /** Says what is wrong with a text, as the end of a sentence that begins with it. */
    interface OfText {
        @Nullable String problem(CharSequence text);
    }

    /** Says what is wrong with an array of numbers. */
    interface OfNumbers {
        @Nullable String problem(double[] numbers);
    }

    private final @Nullable OfText text;
    private final @Nullable OfNumbers numbers;

    private ValueCheck(@Nullable OfText text, @Nullable OfNumbers numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    static ValueCheck text(OfText check) {
        return new ValueCheck(check, null);
    }

    static ValueCheck numbers(OfNumbers check) {
        return new ValueCheck(null, check);
    }

    /** What is wrong with a cell that is not null; null when nothing is. */
    public @Nullable String problem(Cells cells, int column) {
        OfText ofText = text;
        if (ofText != null) {
            return ofText(ofText, cells.getString(column));
        }
        return numbers == null ? null : numbers.problem(cells.getDoubles(column));
    }

    /** What is wrong with a literal, such as the value of a PARAM; null when nothing is. */
    public @Nullable String problem(String literal) {
        OfText ofText = text;
        if (ofText != null) {
            return ofText(ofText, literal);
        }
        double[] values = NumberValues.parse(literal);
        return values == null || numbers == null ? null : numbers.problem(values);
    }

    private static @Nullable String ofText(OfText check, String value) {
        return value.isBlank() ? null : check.problem(value.strip());
    }
}
