// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.util.Optional;
import org.vo4j.api.VoException;

/**
 * Typed access to the cells of one row, by the column's place, by {@link Column}, or by name.
 *
 * <p>The column's place is the fast way. Numbers are widened, never narrowed: an {@code int} column can be read as
 * long or double, a {@code double} column not as long. A null cell is NaN as a floating point number and empty as text
 * or array; as an integer or boolean it is an error, unless a substitute is given: {@link #isNull(int)} tells.
 *
 * <p>Arrays come flat, in the order of VOTable: the first dimension varies fastest. Complex numbers come as pairs of
 * real and imaginary part.
 */
public interface Cells {
    /** The columns, in the order of the cells. */
    Columns columns();

    /** Whether the cell is null; NaN, an empty string and an array with null elements are not. */
    boolean isNull(int column);

    /** Whether one element of an array cell is null; of a null cell every element is. */
    boolean isNull(int column, int element);

    /**
     * The number of elements: 1 for a scalar, 0 for a null cell of variable length. For text the number of strings:
     * 1, or what {@code arraysize} declares for arrays of strings.
     */
    int elementCount(int column);

    /**
     * A number as double; NaN for null.
     *
     * @throws VoException when the column is not a scalar number
     */
    double getDouble(int column);

    /**
     * A number as float; NaN for null. A double is refused, a float, unsignedByte or short is exact, other integers
     * are rounded.
     *
     * @throws VoException when the column is not a scalar number that a float can stand for
     */
    float getFloat(int column);

    /**
     * An integer, bit or null's substitute.
     *
     * @throws VoException when the column is not a scalar integer or bit
     */
    long getLong(int column, long ifNull);

    /**
     * A truth value.
     *
     * @throws VoException when the column is not a scalar boolean or bit, or the cell is null
     */
    boolean getBoolean(int column);

    /**
     * The cell as text: of a char or unicodeChar column the string itself, of any other the literal that TABLEDATA
     * would write. Empty for null.
     */
    String getString(int column);

    /** The numbers of an array cell as doubles; complex as pairs, null elements as NaN; empty for null. */
    double[] getDoubles(int column);

    /** The numbers of a float, floatComplex, unsignedByte or short array as floats; as {@link #getDoubles(int)}. */
    float[] getFloats(int column);

    /**
     * The integers or bits of an array cell; empty for null. Null elements keep their literal value:
     * {@link #isNull(int, int)} tells them.
     */
    long[] getLongs(int column);

    /** The truth values or bits of an array cell, null elements as false; empty for null. */
    boolean[] getBooleans(int column);

    /** The strings of an array of strings ({@code arraysize} such as {@code 14x3}); empty for null. */
    String[] getStrings(int column);

    /**
     * An integer or bit.
     *
     * @throws VoException when the column is not a scalar integer or bit, or the cell is null
     */
    default long getLong(int column) {
        if (isNull(column)) {
            throw CellErrors.isNull(columns().get(column));
        }
        return getLong(column, 0);
    }

    /**
     * An integer of at most 32 bits, or a bit.
     *
     * @throws VoException when the column is of another type, or the cell is null
     */
    default int getInt(int column) {
        if (columns().get(column).datatype() == Datatype.LONG) {
            throw CellErrors.wrongType(columns().get(column), "an int");
        }
        return (int) getLong(column);
    }

    /** The integers of an array cell of at most 32 bits; as {@link #getLongs(int)}. */
    default int[] getInts(int column) {
        if (columns().get(column).datatype() == Datatype.LONG) {
            throw CellErrors.wrongType(columns().get(column), "ints");
        }
        return CellErrors.narrow(getLongs(column));
    }

    /**
     * The cell as the natural Java value; empty for null.
     *
     * <p>boolean and bit: {@link Boolean}; unsignedByte and short: {@link Short}; int: {@link Integer}; long:
     * {@link Long}; char and unicodeChar: {@link String}; float: {@link Float}; double: {@link Double}; complex and
     * arrays: {@code boolean[]}, {@code short[]}, {@code int[]}, {@code long[]}, {@code float[]}, {@code double[]},
     * {@code String[]}.
     */
    default Optional<Object> value(int column) {
        return NaturalValues.of(this, column);
    }

    /** As {@link #isNull(int)}. */
    default boolean isNull(Column column) {
        return isNull(column.index());
    }

    /** As {@link #getDouble(int)}. */
    default double getDouble(Column column) {
        return getDouble(column.index());
    }

    /** As {@link #getFloat(int)}. */
    default float getFloat(Column column) {
        return getFloat(column.index());
    }

    /** As {@link #getLong(int)}. */
    default long getLong(Column column) {
        return getLong(column.index());
    }

    /** As {@link #getLong(int, long)}. */
    default long getLong(Column column, long ifNull) {
        return getLong(column.index(), ifNull);
    }

    /** As {@link #getInt(int)}. */
    default int getInt(Column column) {
        return getInt(column.index());
    }

    /** As {@link #getBoolean(int)}. */
    default boolean getBoolean(Column column) {
        return getBoolean(column.index());
    }

    /** As {@link #getString(int)}. */
    default String getString(Column column) {
        return getString(column.index());
    }

    /** As {@link #getDoubles(int)}. */
    default double[] getDoubles(Column column) {
        return getDoubles(column.index());
    }

    /** As {@link #value(int)}. */
    default Optional<Object> value(Column column) {
        return value(column.index());
    }

    /** As {@link #isNull(int)}, by name or ID. */
    default boolean isNull(String column) {
        return isNull(columns().index(column));
    }

    /** As {@link #getDouble(int)}, by name or ID. */
    default double getDouble(String column) {
        return getDouble(columns().index(column));
    }

    /** As {@link #getFloat(int)}, by name or ID. */
    default float getFloat(String column) {
        return getFloat(columns().index(column));
    }

    /** As {@link #getLong(int)}, by name or ID. */
    default long getLong(String column) {
        return getLong(columns().index(column));
    }

    /** As {@link #getLong(int, long)}, by name or ID. */
    default long getLong(String column, long ifNull) {
        return getLong(columns().index(column), ifNull);
    }

    /** As {@link #getInt(int)}, by name or ID. */
    default int getInt(String column) {
        return getInt(columns().index(column));
    }

    /** As {@link #getBoolean(int)}, by name or ID. */
    default boolean getBoolean(String column) {
        return getBoolean(columns().index(column));
    }

    /** As {@link #getString(int)}, by name or ID. */
    default String getString(String column) {
        return getString(columns().index(column));
    }

    /** As {@link #getDoubles(int)}, by name or ID. */
    default double[] getDoubles(String column) {
        return getDoubles(columns().index(column));
    }

    /** As {@link #value(int)}, by name or ID. */
    default Optional<Object> value(String column) {
        return value(columns().index(column));
    }
}
