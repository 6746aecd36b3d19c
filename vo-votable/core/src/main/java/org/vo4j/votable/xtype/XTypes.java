// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.votable.internal.xtype.StcWords;
import org.vo4j.votable.internal.xtype.TextValues;

/**
 * The values of cells that have an extended type (DALI 1.2 section 3).
 *
 * <pre>{@code
 * for (Row row : table) {
 *     XTypes.shape(row, "s_region").filter(region -> region.contains(crab)).ifPresent(found::add);
 * }
 * }</pre>
 *
 * <p>All methods give nothing for a cell that is null, and for numbers that are all NaN, which stand for null. They look
 * at the column's datatype and shape; its xtype decides where several are possible. A value that is not of the type is a
 * {@link FormatException} with the issue W66, the row and the column. Any thread may call them.
 */
public final class XTypes {
    private XTypes() {}

    /** A date and time; which clock it is of, {@link TimeSystem} says. */
    public static Optional<Timestamp> timestamp(Cells row, Column column) {
        return text(row, column, "timestamp", Timestamp::parse);
    }

    /** As {@link #timestamp(Cells, Column)}, by name or ID. */
    public static Optional<Timestamp> timestamp(Cells row, String column) {
        return timestamp(row, row.columns().column(column));
    }

    /** An interval. */
    public static Optional<Interval> interval(Cells row, Column column) {
        return numbers(row, column)
                .flatMap(bounds ->
                        made(row, column, "interval", () -> intervals(bounds, 2).get(0)));
    }

    /** The intervals of a multiinterval, or of an array of intervals; those that are NaN are left out. */
    public static List<Interval> intervals(Cells row, Column column) {
        return numbers(row, column)
                .flatMap(bounds -> made(row, column, "multiinterval", () -> intervals(bounds, bounds.length)))
                .orElse(List.of());
    }

    private static List<Interval> intervals(double[] bounds, int count) {
        if (bounds.length != count || count % 2 != 0) {
            throw new IllegalArgumentException("there are " + bounds.length + " bounds");
        }
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < count; i += 2) {
            if (!Double.isNaN(bounds[i]) || !Double.isNaN(bounds[i + 1])) {
                intervals.add(new Interval(bounds[i], bounds[i + 1]));
            }
        }
        return intervals;
    }

    /** A point, from two numbers, or text as {@code adql:POINT} has it. */
    public static Optional<Point> point(Cells row, Column column) {
        return column.datatype().isText()
                ? text(row, column, "point", ShapeParser::parsePoint)
                : numbers(row, column)
                        .flatMap(n -> made(row, column, "point", () -> {
                            count(n, 2);
                            return new Point(n[0], n[1]);
                        }));
    }

    /** As {@link #point(Cells, Column)}, by name or ID. */
    public static Optional<Point> point(Cells row, String column) {
        return point(row, row.columns().column(column));
    }

    /**
     * A circle, range or polygon from numbers, or any shape from text: shape, multishape, {@code adql:REGION}, STC-S. An
     * array of numbers without xtype is a circle if it has 3 numbers, a polygon if 6 or more.
     */
    public static Optional<Shape> shape(Cells row, Column column) {
        if (column.datatype().isText()) {
            return text(row, column, "shape", Shape::parse);
        }
        return numbers(row, column)
                .flatMap(n -> made(
                        row, column, "shape", () -> shape(n, XType.of(column).orElse(guess(n.length)))));
    }

    /** As {@link #shape(Cells, Column)}, by name or ID. */
    public static Optional<Shape> shape(Cells row, String column) {
        return shape(row, row.columns().column(column));
    }

    private static XType guess(int count) {
        return count == 3 ? XType.CIRCLE : XType.POLYGON;
    }

    private static Shape shape(double[] numbers, XType type) {
        return switch (type) {
            case CIRCLE -> {
                count(numbers, 3);
                yield Circle.of(numbers[0], numbers[1], numbers[2]);
            }
            case RANGE -> {
                count(numbers, 4);
                yield new Range(numbers[0], numbers[1], numbers[2], numbers[3]);
            }
            case POLYGON -> Polygon.of(withoutFiller(numbers));
            default -> throw new IllegalArgumentException("numbers are no " + type.word());
        };
    }

    /** Columns of fixed length fill up polygons of fewer vertices with NaN. */
    private static double[] withoutFiller(double[] numbers) {
        int end = numbers.length;
        while (end > 0 && Double.isNaN(numbers[end - 1])) {
            end--;
        }
        return Arrays.copyOf(numbers, end);
    }

    /** An angle from hms or dms, in degrees; without an xtype it is dms. */
    public static OptionalDouble degrees(Cells row, Column column) {
        boolean hours = XType.of(column).filter(XType.HMS::equals).isPresent();
        Optional<Double> angle = text(row, column, hours ? "hms" : "dms", value -> degrees(value, hours));
        return angle.isPresent() ? OptionalDouble.of(angle.get()) : OptionalDouble.empty();
    }

    private static double degrees(String value, boolean hours) {
        sound(hours ? TextValues.hms(value) : TextValues.dms(value));
        boolean negative = value.charAt(0) == '-';
        String[] parts =
                value.substring(negative || value.charAt(0) == '+' ? 1 : 0).split(":", 3);
        double angle =
                Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]) / 60 + Double.parseDouble(parts[2]) / 3600;
        return (negative ? -angle : angle) * (hours ? 15 : 1);
    }

    /** A coverage map. */
    public static Optional<Moc> moc(Cells row, Column column) {
        return text(row, column, "moc", Moc::new);
    }

    /** A URI. */
    public static Optional<URI> uri(Cells row, Column column) {
        return text(row, column, "uri", XTypes::uri);
    }

    private static URI uri(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** A UUID. */
    public static Optional<UUID> uuid(Cells row, Column column) {
        return text(row, column, "uuid", value -> {
            sound(TextValues.uuid(value));
            return UUID.fromString(value);
        });
    }

    /** JSON as text, not taken apart. */
    public static Optional<String> json(Cells row, Column column) {
        return text(row, column, "json", value -> value);
    }

    /**
     * The cell as the Java value of its xtype: {@link Timestamp}, {@link Interval}, a list of intervals, {@link Point},
     * {@link Shape}, {@link Moc}, degrees as {@link Double}, {@link URI}, {@link UUID}, JSON as text. Without an xtype of
     * DALI, where datatype and xtype do not fit, and for STC-S beyond {@link Shape#parse}, as {@link Cells#value(Column)}.
     */
    public static Optional<? extends Object> value(Cells row, Column column) {
        @Nullable XType type = XType.of(column).orElse(null);
        boolean geometry = type != null && type.compareTo(XType.POINT) >= 0 && type.compareTo(XType.POLYGON) <= 0;
        boolean number = type == XType.INTERVAL || type == XType.MULTIINTERVAL;
        boolean text = column.datatype().isText();
        boolean flat = column.shape().dimensions() <= 1;
        if (type == null
                || !flat
                || (number ? text || column.shape().isScalar() : !text && !geometry)
                || (geometry && column.shape().isScalar())) {
            return row.value(column);
        }
        return switch (type) {
            case TIMESTAMP -> timestamp(row, column);
            case INTERVAL -> interval(row, column);
            case MULTIINTERVAL -> row.isNull(column) ? Optional.empty() : Optional.of(intervals(row, column));
            case POINT -> point(row, column);
            case CIRCLE, RANGE, POLYGON, SHAPE, MULTISHAPE -> region(row, column);
            case MOC -> moc(row, column);
            case HMS, DMS -> {
                OptionalDouble angle = degrees(row, column);
                yield angle.isPresent() ? Optional.of(angle.getAsDouble()) : Optional.empty();
            }
            case URI -> uri(row, column);
            case UUID -> uuid(row, column);
            case JSON -> json(row, column);
        };
    }

    /** A shape; STC-S that no shape has a form for, in a column of a word of the past, as text. */
    private static Optional<? extends Object> region(Cells row, Column column) {
        try {
            return shape(row, column);
        } catch (FormatException e) {
            String word = column.xtype().orElse("");
            boolean past = column.datatype().isText()
                    && !word.equals(XType.SHAPE.word())
                    && !word.equals(XType.MULTISHAPE.word());
            if (past && StcWords.beyond(row.getString(column)).isPresent()) {
                return row.value(column);
            }
            throw e;
        }
    }

    private static void count(double[] numbers, int wanted) {
        if (numbers.length != wanted) {
            throw new IllegalArgumentException("there are " + numbers.length + " numbers where " + wanted + " belong");
        }
    }

    private static void sound(@Nullable String problem) {
        if (problem != null) {
            throw new IllegalArgumentException("it " + problem);
        }
    }

    private static <T> Optional<T> text(Cells row, Column column, String what, Function<String, T> parser) {
        if (row.isNull(column)) {
            return Optional.empty();
        }
        String value = row.getString(column).strip();
        return value.isEmpty() ? Optional.empty() : made(row, column, what, () -> parser.apply(value));
    }

    private static <T> Optional<T> made(Cells row, Column column, String what, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            throw CellProblem.of(row, column, what, e);
        }
    }

    /** The numbers of an array; empty when it is null, has none, or all are NaN. */
    private static Optional<double[]> numbers(Cells row, Column column) {
        if (row.isNull(column)) {
            return Optional.empty();
        }
        if (column.datatype().isText()) {
            throw CellProblem.of(row, column, "array of numbers", new IllegalArgumentException("the column is text"));
        }
        double[] numbers = row.getDoubles(column);
        return Arrays.stream(numbers).allMatch(Double::isNaN) ? Optional.empty() : Optional.of(numbers);
    }
}
