// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.util.Objects;
import org.vo4j.api.VoException;

/**
 * The condition that the numbers of a column lie in a closed interval.
 *
 * <p>Numbers are compared as what they are: a long with a bound to the last digit, be the bound a long or a double, and a
 * float as the double of the same value. Null and NaN are in no range, not even in one without bounds. Immutable.
 */
public final class ColumnRange {
    /** 2 to the 63. */
    private static final double BEYOND_LONG = 0x1p63;

    private final String column;
    private final String bounds;
    private final double low;
    private final double high;
    /** The same bounds for integers; the lower one is the greater where no long is within them. */
    private final long lowLong;

    private final long highLong;

    private ColumnRange(String column, String bounds, double low, double high, long lowLong, long highLong) {
        this.column = column;
        this.bounds = bounds;
        this.low = low;
        this.high = high;
        this.lowLong = lowLong;
        this.highLong = highLong;
    }

    /**
     * The values from {@code low} to {@code high}, both included; infinite ones are no bounds.
     *
     * @param nameOrId the column
     * @throws IllegalArgumentException when a bound is NaN or the lower one is the greater
     */
    public static ColumnRange of(String nameOrId, double low, double high) {
        String bounds = low + " to " + high;
        if (!(low <= high)) {
            throw wrong(nameOrId, bounds);
        }
        boolean beyond = low >= BEYOND_LONG || high < -BEYOND_LONG;
        return new ColumnRange(
                nameOrId,
                bounds,
                low,
                high,
                beyond ? Long.MAX_VALUE : (long) Math.ceil(low),
                beyond ? Long.MIN_VALUE : (long) Math.floor(high));
    }

    /**
     * The values from {@code low} to {@code high}, both included, to the last digit.
     *
     * @param nameOrId the column
     * @throws IllegalArgumentException when the lower bound is the greater
     */
    public static ColumnRange of(String nameOrId, long low, long high) {
        String bounds = low + " to " + high;
        if (low > high) {
            throw wrong(nameOrId, bounds);
        }
        return new ColumnRange(nameOrId, bounds, notBelow(low), notAbove(high), low, high);
    }

    /** The values from {@code low} on; as {@link #of(String, double, double)}. */
    public static ColumnRange atLeast(String nameOrId, double low) {
        return of(nameOrId, low, Double.POSITIVE_INFINITY);
    }

    /** The values from {@code low} on, to the last digit. */
    public static ColumnRange atLeast(String nameOrId, long low) {
        double real = notBelow(low);
        return new ColumnRange(nameOrId, low + " on", real, Double.POSITIVE_INFINITY, low, Long.MAX_VALUE);
    }

    /** The values up to {@code high}; as {@link #of(String, double, double)}. */
    public static ColumnRange atMost(String nameOrId, double high) {
        return of(nameOrId, Double.NEGATIVE_INFINITY, high);
    }

    /** The values up to {@code high}, to the last digit. */
    public static ColumnRange atMost(String nameOrId, long high) {
        double real = notAbove(high);
        return new ColumnRange(nameOrId, "up to " + high, Double.NEGATIVE_INFINITY, real, Long.MIN_VALUE, high);
    }

    private static IllegalArgumentException wrong(String column, String bounds) {
        return new IllegalArgumentException("The range " + bounds + " of column '" + column
                + "' holds nothing; give the lower bound first, and no NaN");
    }

    /** The least double that is not below a long. */
    private static double notBelow(long value) {
        double near = value;
        return near < BEYOND_LONG && (long) near < value ? Math.nextUp(near) : near;
    }

    /** The greatest double that is not above a long. */
    private static double notAbove(long value) {
        double near = value;
        return near >= BEYOND_LONG || (long) near > value ? Math.nextDown(near) : near;
    }

    /** The name or ID of the column. */
    public String column() {
        return column;
    }

    /** Whether a number is in the range; NaN is not. */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /** Whether an integer is in the range. */
    public boolean contains(long value) {
        return value >= lowLong && value <= highLong;
    }

    /** Whether the cell of a row is in the range; {@code place} is that of the column, which {@link #check} allows. */
    public boolean contains(Cells row, int place) {
        if (row.isNull(place)) {
            return false;
        }
        return row.columns().get(place).datatype().isInteger()
                ? contains(row.getLong(place, 0))
                : contains(row.getDouble(place));
    }

    /** Whether some number between these two, both included, may be in the range. */
    public boolean meets(double least, double greatest) {
        return least <= high && greatest >= low;
    }

    /** Whether some integer between these two, both included, may be in the range. */
    public boolean meets(long least, long greatest) {
        return least <= highLong && greatest >= lowLong;
    }

    /**
     * Checks that a column can have a range.
     *
     * @throws VoException when its cells are no single real numbers
     */
    public void check(Column found) {
        boolean number = found.datatype().isInteger() || found.datatype().isFloating();
        if (!number || !found.shape().isScalar()) {
            throw new VoException("A range (" + this + ") can choose rows by a column of single numbers, not by "
                    + found.datatype() + (found.shape().isScalar() ? "" : "[" + found.shape() + "]")
                    + "; take all rows and choose among them");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColumnRange that
                && column.equals(that.column)
                && low == that.low
                && high == that.high
                && lowLong == that.lowLong
                && highLong == that.highLong;
    }

    @Override
    public int hashCode() {
        return Objects.hash(column, lowLong, highLong);
    }

    /** The column and its bounds, such as {@code ra: 10.0 to 20.0}. */
    @Override
    public String toString() {
        return column + ": " + bounds;
    }
}
