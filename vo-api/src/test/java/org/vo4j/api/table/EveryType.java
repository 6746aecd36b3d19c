// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of every datatype, scalar and array, with nulls, null elements, NaN and empty cells. */
final class EveryType {
    static final Columns COLUMNS = Columns.of(
            scalar("double", Datatype.DOUBLE),
            scalar("float", Datatype.FLOAT),
            scalar("long", Datatype.LONG),
            scalar("int", Datatype.INT),
            scalar("short", Datatype.SHORT),
            scalar("byte", Datatype.UNSIGNED_BYTE),
            scalar("boolean", Datatype.BOOLEAN),
            scalar("bit", Datatype.BIT),
            array("char", Datatype.CHAR, "*"),
            array("unicode", Datatype.UNICODE_CHAR, "20*"),
            array("doubles", Datatype.DOUBLE, "*"),
            array("floats", Datatype.FLOAT, "2x*"),
            array("longs", Datatype.LONG, "*"),
            array("ints", Datatype.INT, "3"),
            array("shorts", Datatype.SHORT, "*"),
            array("bytes", Datatype.UNSIGNED_BYTE, "4*"),
            array("booleans", Datatype.BOOLEAN, "*"),
            array("bits", Datatype.BIT, "*"),
            scalar("complex", Datatype.DOUBLE_COMPLEX),
            array("complexes", Datatype.FLOAT_COMPLEX, "*"),
            array("strings", Datatype.CHAR, "6x*"));

    private EveryType() {}

    private static Column scalar(String name, Datatype type) {
        return Column.builder(name, type).nullValue("-99").build();
    }

    private static Column array(String name, Datatype type, String arraysize) {
        return scalar(name, type).toBuilder()
                .shape(ArrayShape.parse(arraysize).orElseThrow())
                .build();
    }

    static List<@Nullable Object[]> rows(int count, long seed) {
        Random random = new Random(seed);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            @Nullable Object[] row = new @Nullable Object[COLUMNS.size()];
            for (int c = 0; c < row.length; c++) {
                row[c] = random.nextInt(5) == 0 ? null : cell(random, COLUMNS.get(c));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Object cell(Random random, Column column) {
        if (column.datatype().isText()) {
            return column.shape().dimensions() > 1 ? strings(random) : text(random);
        }
        if (column.shape().isScalar() && !column.datatype().isComplex()) {
            return scalar(random, column.datatype());
        }
        int count = column.shape().fixedCount().isPresent()
                ? (int) column.shape().fixedCount().getAsLong()
                : random.nextInt(4) * (int) column.shape().stride();
        return switch (column.datatype()) {
            case DOUBLE -> doubles(random, count);
            case FLOAT -> floats(random, count);
            case DOUBLE_COMPLEX -> new double[] {random.nextDouble(), Double.NaN};
            case FLOAT_COMPLEX -> complexes(random, count);
            case BIT -> truths(random, count);
            case BOOLEAN -> some(random, truths(random, count), count);
            default -> some(random, longs(random, column.datatype(), count), count);
        };
    }

    private static Object scalar(Random random, Datatype type) {
        return switch (type) {
            case DOUBLE -> random.nextInt(6) == 0 ? Double.NaN : random.nextGaussian();
            case FLOAT -> random.nextInt(6) == 0 ? Float.NaN : random.nextFloat();
            case BOOLEAN, BIT -> random.nextBoolean();
            default -> integer(random, type);
        };
    }

    private static long integer(Random random, Datatype type) {
        long any = random.nextInt(5) == 0 ? Long.MIN_VALUE : random.nextLong();
        return switch (type) {
            case UNSIGNED_BYTE -> any & 0xFF;
            case SHORT -> (short) (any >> 48);
            case INT -> (int) (any >> 32);
            default -> any;
        };
    }

    private static Object some(Random random, Object array, int count) {
        return count > 0 && random.nextBoolean() ? new ListCursor.Some(array, Set.of(random.nextInt(count))) : array;
    }

    private static Object doubles(Random random, int count) {
        double[] values = random.doubles(count).toArray();
        if (count > 1) {
            values[0] = Double.NaN;
            values[1] = Double.NaN;
            return new ListCursor.Some(values, Set.of(1)); // NaN and null are two things
        }
        return values;
    }

    private static float[] floats(Random random, int count) {
        float[] values = new float[count];
        for (int e = 0; e < count; e++) {
            values[e] = e == 1 ? Float.NaN : random.nextFloat();
        }
        return values;
    }

    private static float[] complexes(Random random, int count) {
        return floats(random, 2 * count);
    }

    private static boolean[] truths(Random random, int count) {
        boolean[] values = new boolean[count];
        for (int e = 0; e < count; e++) {
            values[e] = random.nextBoolean();
        }
        return values;
    }

    private static long[] longs(Random random, Datatype type, int count) {
        long[] values = new long[count];
        for (int e = 0; e < count; e++) {
            values[e] = integer(random, type);
        }
        return values;
    }

    private static String text(Random random) {
        return List.of("", "a", "NGC 1068", "\u03b1 Ori", "\ud83d\udd2d", "  blanks ")
                .get(random.nextInt(6));
    }

    private static Object strings(Random random) {
        int count = random.nextInt(3);
        String[] strings = new String[count];
        for (int s = 0; s < count; s++) {
            strings[s] = List.of("", "ab", "abcdef").get(random.nextInt(3));
        }
        return count > 0 && strings[0].isEmpty() ? new ListCursor.Some(strings, Set.of(0)) : strings;
    }
}
