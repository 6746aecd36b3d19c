// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.benchmarks;

import java.util.Locale;

/** What was read, summed up: equal sums mean that the same cells were read. */
final class Sums {
    long rows;
    long integers;
    long characters;
    long trues;
    double numbers;

    void add(double value) {
        if (!Double.isNaN(value)) {
            numbers += value;
        }
    }

    /** A cell as STIL gives it. */
    void add(Object cell) {
        if (cell instanceof Double || cell instanceof Float) {
            add(((Number) cell).doubleValue());
        } else if (cell instanceof Number number) {
            integers += number.longValue();
        } else if (cell instanceof String text) {
            characters += text.length();
        } else if (cell instanceof Boolean truth) {
            trues += truth ? 1 : 0;
        } else if (cell instanceof double[] array) {
            for (double value : array) {
                add(value);
            }
        } else if (cell instanceof float[] array) {
            for (float value : array) {
                add(value);
            }
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "rows=%d int=%x num=%.6e chars=%d true=%d", rows, integers, numbers, characters, trues);
    }
}
