// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A list of values and ranges, as the parameters of SSA and SLAP have it (SSA 1.1 section 8.7.2): parted by commas, the
 * ends of a range by a slash, with an end left out where the range is open, and a qualifier for the whole behind a
 * semicolon, as in {@code 1e-7/3e-6,5e-6/;source}.
 *
 * @param items the values and ranges as they are sent; one may be empty
 * @param qualifier what qualifies the list, such as a frame; empty for none
 */
public record RangeList(List<String> items, String qualifier) {
    private static final String NUMBER = "((?:[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)?)";
    private static final Pattern RANGE = Pattern.compile(NUMBER + "(/" + NUMBER + ")?");

    /** Keeps a copy of the items, which may hold neither a comma nor a semicolon: nothing can tell those. */
    public RangeList {
        items = List.copyOf(items);
        items.forEach(RangeList::requireItem);
        if (!qualifier.equals(qualifier.strip()) || qualifier.matches(".*[,;/].*")) {
            throw new IllegalArgumentException("Not a qualifier of a range list: '" + qualifier + "'");
        }
    }

    private static void requireItem(String item) {
        if (item.indexOf(',') >= 0 || item.indexOf(';') >= 0 || !item.equals(item.strip())) {
            throw new IllegalArgumentException("Not one item of a range list: '" + item
                    + "'; it holds neither commas nor semicolons, and no blanks around it");
        }
    }

    /** A list of intervals; one whose ends are equal is sent as the number. */
    public static RangeList of(Interval first, Interval... more) {
        return of(first, more, Interval::toRange);
    }

    /** A list of ranges of the spectrum, as wavelengths in metres. */
    public static RangeList of(SpectralRange first, SpectralRange... more) {
        return of(first, more, range -> range.metres().toRange());
    }

    /** A list of ranges of time, in ISO 8601. */
    public static RangeList of(TimeRange first, TimeRange... more) {
        return of(first, more, TimeRange::toIsoRange);
    }

    /**
     * A list of names, such as those of band passes.
     *
     * @throws IllegalArgumentException when one is empty or holds a comma, semicolon or slash, which would part it
     */
    public static RangeList names(String first, String... more) {
        return of(first, more, RangeList::name);
    }

    private static <T> RangeList of(T first, T[] more, Function<T, String> text) {
        return new RangeList(
                Stream.concat(Stream.of(first), Arrays.stream(more)).map(text).toList(), "");
    }

    private static String name(String name) {
        if (name.isBlank() || name.indexOf('/') >= 0) {
            throw new IllegalArgumentException(
                    "Not a name for a list: '" + name + "'; it is not empty and holds no slash, comma or semicolon");
        }
        return name.strip();
    }

    /**
     * Reads a list as it is sent.
     *
     * @throws IllegalArgumentException when it has several qualifiers, or blanks around an item
     */
    public static RangeList parse(String text) {
        int semicolon = text.indexOf(';');
        String list = semicolon < 0 ? text : text.substring(0, semicolon);
        String behind = semicolon < 0 ? "" : text.substring(semicolon + 1);
        return new RangeList(List.of(list.strip().split(",", -1)), behind);
    }

    /**
     * This list and another one.
     *
     * @throws IllegalArgumentException when both are qualified, and not alike
     */
    public RangeList and(RangeList other) {
        if (!qualifier.isEmpty() && !other.qualifier.isEmpty() && !qualifier.equals(other.qualifier)) {
            throw new IllegalArgumentException("One list cannot be qualified by both " + qualifier + " and "
                    + other.qualifier + ": " + this + " and " + other);
        }
        List<String> all = new ArrayList<>(items);
        all.addAll(other.items);
        return new RangeList(all, qualifier.isEmpty() ? other.qualifier : qualifier);
    }

    /** The same list with another qualifier; with none when it is empty. */
    public RangeList qualifiedBy(String newQualifier) {
        return new RangeList(items, newQualifier);
    }

    /** Whether all items are numbers and ranges of numbers. */
    public boolean isNumeric() {
        return items.stream()
                .allMatch(item -> !item.isEmpty() && RANGE.matcher(item).matches());
    }

    /**
     * The items as intervals, their ends in order: whoever reads a list orders it.
     *
     * @throws IllegalArgumentException when one is no number and no range of two, such as a name or a range with steps
     */
    public List<Interval> intervals() {
        return items.stream().map(RangeList::interval).toList();
    }

    private static Interval interval(String item) {
        Matcher range = RANGE.matcher(item);
        if (!range.matches() || item.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + item + "' is no number and no range of numbers, such as 1.5/2 or /2");
        }
        double first = end(range.group(1), Double.NEGATIVE_INFINITY);
        return range.group(2) == null
                ? Interval.at(first)
                : Interval.between(first, end(range.group(3), Double.POSITIVE_INFINITY));
    }

    private static double end(String text, double ifOpen) {
        return text.isEmpty() ? ifOpen : Double.parseDouble(text);
    }

    /** The list as it is sent. */
    @Override
    public String toString() {
        return String.join(",", items) + (qualifier.isEmpty() ? "" : ";" + qualifier);
    }
}
