// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;

/**
 * Makes tables at random, the same ones for the same seed.
 *
 * <p>Their cells are what breaks readers: extreme numbers, NaN and infinities, nulls in cells and in elements, empty
 * and long strings, blanks at both ends, markup in text, characters beyond ASCII where they are legal. Only what the
 * {@linkplain Capability capabilities} name is made. Mutable and single-threaded.
 */
public final class RandomTables {
    private static final List<Datatype> TYPES = List.of(Datatype.values());
    private static final List<ArrayShape> SHAPES = List.of(
            ArrayShape.SCALAR,
            shape("3"),
            shape("11"),
            shape("4*"),
            shape("*"),
            shape("2x3"),
            shape("2x*"),
            shape("3x2*"));
    private static final List<ArrayShape> TEXT_SHAPES =
            List.of(ArrayShape.SCALAR, shape("6"), shape("9*"), shape("*"), shape("4x3"), shape("5x*"), shape("3x4*"));

    private final Random random;
    private final Set<Capability> capabilities;
    private final VoTableVersion version;
    private final RandomText text;

    /** Creates a maker of tables for a version, and for an encoding that can carry so much. */
    public RandomTables(long seed, Set<Capability> capabilities, VoTableVersion version) {
        this.random = new Random(seed);
        this.capabilities = Set.copyOf(capabilities);
        this.version = version;
        this.text = new RandomText(
                random,
                version,
                capabilities.contains(Capability.ANY_CHARACTER),
                capabilities.contains(Capability.BLANKS_AT_END));
    }

    private static ArrayShape shape(String arraysize) {
        return ArrayShape.parse(arraysize).orElseThrow();
    }

    /** The shapes that cells of a type are tried in: scalar, fixed, bounded, variable, and of two dimensions. */
    public static List<ArrayShape> shapes(Datatype type) {
        return type.isText() ? TEXT_SHAPES : SHAPES;
    }

    /** A column for every type in every shape; integers twice, with a literal that stands for null and without. */
    public static Columns everyColumn() {
        List<Column> columns = new ArrayList<>();
        for (Datatype type : Datatype.values()) {
            for (ArrayShape shape : shapes(type)) {
                columns.add(Column.of("c" + columns.size(), type, shape));
                if (type.isInteger()) {
                    columns.add(Column.builder("c" + columns.size(), type)
                            .shape(shape)
                            .nullValue("99")
                            .build());
                }
            }
        }
        return Columns.of(columns);
    }

    /** A table of up to so many columns and rows. */
    public ExpectedTable table(int maxColumns, int maxRows) {
        List<Column> columns = new ArrayList<>();
        int count = 1 + random.nextInt(maxColumns);
        for (int c = 0; c < count; c++) {
            columns.add(column("c" + c));
        }
        return table(Columns.of(columns), random.nextInt(maxRows + 1));
    }

    /** A column of any type and shape. */
    public Column column(String name) {
        Datatype type = TYPES.get(random.nextInt(TYPES.size()));
        List<ArrayShape> shapes = shapes(type);
        // as in real tables, half of the columns are scalars
        ArrayShape shape =
                random.nextBoolean() && !type.isText() ? ArrayShape.SCALAR : shapes.get(random.nextInt(shapes.size()));
        Column.Builder builder = Column.builder(name, type).shape(shape);
        if (type.isInteger() && random.nextBoolean()) {
            builder.nullValue(Long.toString(integer(type)));
        }
        return builder.build();
    }

    /** A table of these columns and so many rows. */
    public ExpectedTable table(Columns fields, int rows) {
        List<List<ExpectedCell>> cells = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            cells.add(fields.stream().map(this::cell).toList());
        }
        return new ExpectedTable(version, fields, cells);
    }

    /** A cell of a column. */
    public ExpectedCell cell(Column column) {
        if (random.nextInt(6) == 0 && canBeNull(column)) {
            return ExpectedCell.ofNull();
        }
        return column.datatype().isText() ? text(column) : elements(column);
    }

    private boolean canBeNull(Column column) {
        if (column.datatype().isText()) {
            return capabilities.contains(Capability.NULL_TEXT);
        }
        if (!column.shape().isScalar()) {
            return capabilities.contains(Capability.NULL_ARRAY);
        }
        return switch (column.datatype()) {
            case BOOLEAN -> capabilities.contains(Capability.NULL_BOOLEAN);
            case BIT -> capabilities.contains(Capability.NULL_BIT);
            default -> column.nullValue().isPresent() || capabilities.contains(Capability.NULL_NUMBER);
        };
    }

    private ExpectedCell text(Column column) {
        ArrayShape shape = column.shape();
        if (shape.dimensions() > 1) {
            int size = shape.dimension(0).orElseThrow();
            List<Object> strings = new ArrayList<>();
            for (int i = count(shape, Capability.EMPTY_TEXT) / size; i > 0; i--) {
                strings.add(text.ofExactly(column.datatype(), size));
            }
            return ExpectedCell.of(strings, Set.of());
        }
        if (shape.isScalar()) {
            return ExpectedCell.of(text.ofExactly(column.datatype(), 1));
        }
        int most = shape.isVariable() && shape.bound().isEmpty()
                ? random.nextInt(40) == 0 ? 3000 : 30
                : Math.toIntExact(shape.fixedCount().orElse(shape.bound().orElse(0)));
        int least = capabilities.contains(Capability.EMPTY_TEXT) ? 0 : 1;
        return ExpectedCell.of(text.upTo(column.datatype(), least, most));
    }

    private ExpectedCell elements(Column column) {
        Datatype type = column.datatype();
        int count = column.shape().isScalar() ? 1 : count(column.shape(), Capability.EMPTY_ARRAY);
        List<Object> elements = new ArrayList<>();
        Set<Integer> nulls = new HashSet<>();
        for (int e = 0; e < count; e++) {
            if (element(column, elements)) {
                nulls.add(e);
            }
        }
        boolean nullScalar = column.shape().isScalar() && type.isInteger() && !nulls.isEmpty();
        return nullScalar ? ExpectedCell.ofNull() : ExpectedCell.of(elements, nulls);
    }

    private int count(ArrayShape shape, Capability ofNone) {
        int stride = Math.toIntExact(shape.stride());
        if (!shape.isVariable()) {
            return stride;
        }
        int most = shape.bound().orElse(random.nextInt(30) == 0 ? 100 : 6);
        int least = capabilities.contains(ofNone) ? 0 : 1;
        return stride * (least + random.nextInt(most - least + 1));
    }

    /** Adds an element; tells whether it is null. */
    private boolean element(Column column, List<Object> elements) {
        Datatype type = column.datatype();
        switch (type) {
            case BOOLEAN -> {
                boolean isNull = !column.shape().isScalar()
                        && capabilities.contains(Capability.NULL_BOOLEAN_ELEMENT)
                        && random.nextInt(5) == 0;
                elements.add(!isNull && random.nextBoolean());
                return isNull;
            }
            case BIT -> elements.add(random.nextBoolean());
            case FLOAT -> elements.add(single());
            case DOUBLE -> elements.add(real());
            case FLOAT_COMPLEX -> elements.addAll(List.of(single(), single()));
            case DOUBLE_COMPLEX -> elements.addAll(List.of(real(), real()));
            default -> {
                return integerOrNull(column, elements);
            }
        }
        return false;
    }

    private boolean integerOrNull(Column column, List<Object> elements) {
        long literal = column.nullValue().map(Long::decode).orElse(0L);
        long value = column.nullValue().isPresent() && random.nextInt(6) == 0 ? literal : integer(column.datatype());
        elements.add(value);
        return column.nullValue().isPresent() && value == literal;
    }

    private long integer(Datatype type) {
        boolean unsigned = type == Datatype.UNSIGNED_BYTE;
        int bits = type.integerBits();
        long least = unsigned ? 0 : Long.MIN_VALUE >> (64 - bits);
        long most = unsigned ? 255 : ~least;
        return switch (random.nextInt(6)) {
            case 0 -> least;
            case 1 -> most;
            case 2 -> 0;
            case 3 -> unsigned ? random.nextInt(100) : random.nextInt(200) - 100;
            default -> unsigned ? random.nextInt(256) : random.nextLong() >> (64 - bits);
        };
    }

    private double real() {
        return switch (random.nextInt(8)) {
            case 0 -> special();
            case 1 -> Math.rint(random.nextGaussian() * 1e6) / 1e3;
            case 2 -> random.nextInt(2000) - 1000;
            case 3 -> random.nextGaussian();
            case 4 -> random.nextDouble() * 360;
            case 5 -> random.nextBoolean() ? Double.MIN_NORMAL / 3 : -Double.MAX_VALUE;
            default -> Double.longBitsToDouble(random.nextLong() & 0xbfff_ffff_ffff_ffffL);
        };
    }

    private double special() {
        double[] values = {
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            -0.0,
            0.0,
            Double.MIN_VALUE,
            Double.MAX_VALUE
        };
        return values[random.nextInt(values.length)];
    }

    private float single() {
        return switch (random.nextInt(6)) {
            case 0 -> (float) special();
            case 1 -> Float.MAX_VALUE;
            case 2 -> Float.MIN_VALUE * (1 + random.nextInt(9));
            case 3 -> (float) random.nextGaussian();
            case 4 -> random.nextInt(2000) / 8f;
            default -> Float.intBitsToFloat(random.nextInt() & 0xbfff_ffff);
        };
    }
}
