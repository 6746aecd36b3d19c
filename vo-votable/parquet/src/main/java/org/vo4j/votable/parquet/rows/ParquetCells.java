// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.CellErrors;
import org.vo4j.api.table.Datatype;
import org.vo4j.votable.parquet.file.LittleEndian;
import org.vo4j.votable.parquet.file.Values;

/** The numbers and truth values of the row, and what is null. */
abstract class ParquetCells extends ParquetRow {
    ParquetCells(ReadContext context) {
        super(context);
    }

    @Override
    public final boolean isNull(int column) {
        Slot slot = slot(column);
        if (slot.nested != null) {
            return slot.nested.text().isEmpty();
        }
        int at = at(slot);
        if (slot.batch.isNull(at)) {
            return true;
        }
        if (slot.scalar) {
            return isNullScalar(column, slot, slot.place(at));
        }
        return slot.type.isText() && slot.nullValue != null && !slot.file.list() && isNullText(slot, slot.place(at));
    }

    private boolean isNullScalar(int column, Slot slot, int place) {
        if (slot.narrowed && slot.kind != Kind.BYTES && slot.isOutOfRange(slot.integer(place))) {
            report(
                    VoTableIssue.W51,
                    column,
                    "the value " + ValueText.of(slot.file.leaf(), slot.kind, slot.batch.values, place)
                            + " is beyond the range of " + slot.type + "; read as null");
            return true;
        }
        return (slot.nullValue != null || slot.narrowed) && slot.isNullValue(place);
    }

    private static boolean isNullText(Slot slot, int place) {
        Values values = slot.batch.values;
        int from = values.start(place);
        return slot.nullValue != null
                && slot.kind == Kind.TEXT
                && slot.nullValue.is(values.data, from, from + values.length(place));
    }

    @Override
    public final boolean isNull(int column, int element) {
        Slot slot = slot(column);
        if (isNull(column)) {
            return true;
        }
        if (slot.nested != null || slot.byteArray || element < 0 || element >= elementCount(column)) {
            return slot.byteArray && slot.nullValue != null && element >= 0 && element < elementCount(column)
                    ? byteAt(slot, element) == slot.nullValue.integer
                    : false;
        }
        if (slot.type.isText()) {
            return slot.file.list() && slot.place(at(slot), element) < 0;
        }
        int first = element * slot.perElement;
        for (int v = 0; v < slot.perElement; v++) {
            int place = slot.place(at(slot), first + v);
            if (place < 0 || slot.isNullValue(place)) {
                return true;
            }
        }
        return false;
    }

    private int byteAt(Slot slot, int element) {
        Values values = slot.batch.values;
        return values.data[values.start(slot.place(at(slot))) + element] & 0xff;
    }

    @Override
    public final int elementCount(int column) {
        Slot slot = slot(column);
        boolean none = isNull(column);
        if (none) {
            return slot.column.shape().isScalar() ? 1 : 0;
        }
        if (slot.type.isText()) {
            return slot.stringSize == 0 ? 1 : getStrings(column).length;
        }
        return slot.count(at(slot)) / slot.perElement;
    }

    @Override
    public final double getDouble(int column) {
        Slot slot = slot(column);
        if (slot.plainDouble) {
            int place = slot.place(at(slot));
            Values values = slot.batch.values;
            return place < 0 ? Double.NaN : LittleEndian.getDouble(values.data, values.from + (place << 3));
        }
        if (!slot.type.isInteger() && !slot.type.isFloating()) {
            throw CellErrors.wrongType(slot.column, "a double");
        }
        if (!slot.scalar) {
            return single(column, slot, "a double");
        }
        if (isNull(column)) {
            return Double.NaN;
        }
        int place = slot.place(at(slot));
        return slot.type == Datatype.FLOAT ? (float) slot.number(place) : slot.number(place);
    }

    private double single(int column, Slot slot, String wanted) {
        if (!slot.isSingle()) {
            throw CellErrors.wrongType(slot.column, wanted);
        }
        double[] elements = getDoubles(column);
        return elements.length == 0 ? Double.NaN : elements[0];
    }

    @Override
    public final float getFloat(int column) {
        Slot slot = slot(column);
        if (slot.plainFloat) {
            int place = slot.place(at(slot));
            Values values = slot.batch.values;
            return place < 0 ? Float.NaN : LittleEndian.getFloat(values.data, values.from + (place << 2));
        }
        if (!slot.type.isInteger() && slot.type != Datatype.FLOAT) {
            throw CellErrors.wrongType(slot.column, "a float");
        }
        if (slot.type == Datatype.LONG && slot.scalar && !isNull(column)) {
            return slot.integer(slot.place(at(slot)));
        }
        return (float) getDouble(column);
    }

    @Override
    public final long getLong(int column, long ifNull) {
        Slot slot = slot(column);
        if (slot.plainInt || slot.plainLong) {
            int place = slot.place(at(slot));
            Values values = slot.batch.values;
            return place < 0
                    ? ifNull
                    : slot.plainInt
                            ? LittleEndian.getInt(values.data, values.from + (place << 2))
                            : LittleEndian.getLong(values.data, values.from + (place << 3));
        }
        if (!slot.type.isInteger() && slot.type != Datatype.BIT) {
            throw CellErrors.wrongType(slot.column, "an integer");
        }
        if (slot.scalar) {
            return isNull(column) ? ifNull : slot.integer(slot.place(at(slot)));
        }
        if (!slot.isSingle()) {
            throw CellErrors.wrongType(slot.column, "an integer");
        }
        return isNull(column) || isNull(column, 0) || elementCount(column) == 0 ? ifNull : getLongs(column)[0];
    }

    @Override
    public final boolean getBoolean(int column) {
        Slot slot = slot(column);
        boolean truth = slot.type == Datatype.BOOLEAN || slot.type == Datatype.BIT;
        if (!truth || !slot.isSingle()) {
            throw CellErrors.wrongType(slot.column, "a boolean");
        }
        if (isNull(column) || elementCount(column) == 0 || isNull(column, 0)) {
            throw CellErrors.isNull(slot.column);
        }
        return slot.integer(slot.place(at(slot), 0)) != 0;
    }

    @Override
    public final double[] getDoubles(int column) {
        Slot slot = slot(column);
        if (!slot.type.isInteger() && !slot.type.isFloating() && !slot.type.isComplex()) {
            throw CellErrors.wrongType(slot.column, "doubles");
        }
        if (isNull(column)) {
            return new double[0];
        }
        double[] doubles = new double[values(slot)];
        boolean single = slot.type == Datatype.FLOAT || slot.type == Datatype.FLOAT_COMPLEX;
        for (int e = 0; e < doubles.length; e++) {
            if (isNull(column, e / slot.perElement)) {
                doubles[e] = Double.NaN;
            } else if (slot.byteArray) {
                doubles[e] = byteAt(slot, e);
            } else {
                double value = slot.number(slot.place(at(slot), e));
                doubles[e] = single ? (float) value : value;
            }
        }
        return doubles;
    }

    /** The number of values of a cell, in whole elements. */
    private int values(Slot slot) {
        int count = slot.count(at(slot));
        return count - count % slot.perElement;
    }

    @Override
    public final float[] getFloats(int column) {
        Slot slot = slot(column);
        switch (slot.type) {
            case FLOAT, FLOAT_COMPLEX, UNSIGNED_BYTE, SHORT -> {}
            default -> throw CellErrors.wrongType(slot.column, "floats");
        }
        double[] doubles = getDoubles(column);
        float[] floats = new float[doubles.length];
        for (int e = 0; e < floats.length; e++) {
            floats[e] = (float) doubles[e];
        }
        return floats;
    }

    @Override
    public final long[] getLongs(int column) {
        Slot slot = slot(column);
        if (!slot.type.isInteger() && slot.type != Datatype.BIT) {
            throw CellErrors.wrongType(slot.column, "integers");
        }
        if (isNull(column)) {
            return new long[0];
        }
        long[] longs = new long[values(slot)];
        for (int e = 0; e < longs.length; e++) {
            longs[e] = slot.byteArray ? byteAt(slot, e) : element(column, slot, e);
        }
        return longs;
    }

    private long element(int column, Slot slot, int e) {
        int place = slot.place(at(slot), e);
        if (place < 0) {
            return slot.literal();
        }
        long value = slot.integer(place);
        if (slot.narrowed && slot.isOutOfRange(value)) {
            report(
                    VoTableIssue.W51,
                    column,
                    "the element " + value + " is beyond the range of " + slot.type + "; read as null");
            return slot.literal();
        }
        return value;
    }

    @Override
    public final boolean[] getBooleans(int column) {
        Slot slot = slot(column);
        if (slot.type != Datatype.BOOLEAN && slot.type != Datatype.BIT) {
            throw CellErrors.wrongType(slot.column, "booleans");
        }
        boolean[] booleans = new boolean[isNull(column) ? 0 : values(slot)];
        for (int e = 0; e < booleans.length; e++) {
            int place = slot.place(at(slot), e);
            booleans[e] = place >= 0 && slot.integer(place) != 0;
        }
        return booleans;
    }
}
