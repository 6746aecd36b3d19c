// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

/**
 * A logical type with its parameters.
 *
 * @param kind which
 * @param bits of an integer
 * @param signed of an integer
 * @param scale of a decimal number
 * @param precision of a decimal number
 * @param unit of times: 3 for milliseconds, 6 for microseconds, 9 for nanoseconds
 * @param utc of times: whether they are UTC
 */
public record LogicalType(Logical kind, int bits, boolean signed, int scale, int precision, int unit, boolean utc) {
    /** No logical type. */
    public static final LogicalType NONE = of(Logical.NONE);

    /** A type without parameters. */
    public static LogicalType of(Logical kind) {
        return new LogicalType(kind, 0, true, 0, 0, 0, false);
    }

    /** An integer. */
    public static LogicalType integer(int bits, boolean signed) {
        return new LogicalType(Logical.INTEGER, bits, signed, 0, 0, 0, false);
    }

    /** A time of day or time stamp. */
    public static LogicalType time(Logical kind, int unit, boolean utc) {
        return new LogicalType(kind, 0, true, 0, 0, unit, utc);
    }

    /** A decimal number. */
    public static LogicalType decimal(int scale, int precision) {
        return new LogicalType(Logical.DECIMAL, 0, true, scale, precision, 0, false);
    }

    /** What ConvertedType says. */
    static LogicalType converted(int number, int scale, int precision) {
        return switch (number) {
            case 0, 4, 19 -> of(Logical.STRING);
            case 1, 2 -> of(Logical.MAP);
            case 3 -> of(Logical.LIST);
            case 5 -> decimal(scale, precision);
            case 6 -> of(Logical.DATE);
            case 7 -> time(Logical.TIME, 3, true);
            case 8 -> time(Logical.TIME, 6, true);
            case 9 -> time(Logical.TIMESTAMP, 3, true);
            case 10 -> time(Logical.TIMESTAMP, 6, true);
            case 11, 12, 13, 14 -> integer(8 << number - 11, false);
            case 15, 16, 17, 18 -> integer(8 << number - 15, true);
            default -> of(Logical.OTHER);
        };
    }
}
