// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a cell holds, as plain objects: the other side of every comparison.
 *
 * <p>Elements are {@link Boolean} for boolean and bit, {@link Long} for all integers, {@link Float}, {@link Double},
 * pairs of them for complex, and {@link String} for each string of a text. A null element keeps what the encoding
 * writes for it: the literal of an integer, false of a boolean. Immutable.
 */
public final class ExpectedCell {
    private static final ExpectedCell NULL = new ExpectedCell(true, List.of(), Set.of());

    private final boolean isNull;
    private final List<Object> elements;
    private final Set<Integer> nullElements;

    private ExpectedCell(boolean isNull, List<?> elements, Set<Integer> nullElements) {
        this.isNull = isNull;
        this.elements = List.copyOf(elements);
        this.nullElements = new TreeSet<>(nullElements);
    }

    /** The null cell. */
    public static ExpectedCell ofNull() {
        return NULL;
    }

    /** A cell of elements, none of them null. */
    public static ExpectedCell of(Object... elements) {
        return new ExpectedCell(false, List.of(elements), Set.of());
    }

    /** A cell of elements, some of them null; the set has their places, complex numbers counted once. */
    public static ExpectedCell of(List<?> elements, Set<Integer> nullElements) {
        return new ExpectedCell(false, elements, nullElements);
    }

    /** Whether the cell is null. */
    public boolean isNull() {
        return isNull;
    }

    /** The elements in VOTable order; two for each complex number. */
    public List<Object> elements() {
        return elements;
    }

    /** Whether an element is null. */
    public boolean isNull(int element) {
        return isNull || nullElements.contains(element);
    }

    /** The strings of a text, one behind the other; empty for null. */
    public String text() {
        StringBuilder text = new StringBuilder();
        elements.forEach(text::append);
        return text.toString();
    }

    /** The elements, null ones in brackets. */
    @Override
    public String toString() {
        if (isNull) {
            return "null";
        }
        List<String> words = new ArrayList<>();
        for (int e = 0; e < elements.size(); e++) {
            words.add(nullElements.contains(e) ? "(" + elements.get(e) + ")" : String.valueOf(elements.get(e)));
        }
        return words.toString();
    }
}
