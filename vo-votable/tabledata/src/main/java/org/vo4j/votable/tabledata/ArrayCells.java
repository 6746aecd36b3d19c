// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.util.Arrays;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.CellErrors;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.TextSlice;

/** Decodes the arrays and texts of a row of TABLEDATA, each when it is asked for (VOTable 1.5 section 6). */
abstract class ArrayCells extends TextCells {
    private static final String[] NO_STRINGS = {};

    /** Larger declared arrays are not padded: what is not there is not allocated. */
    private static final long MAX_PADDED = 1 << 20;

    private final TextSlice slice = new TextSlice();

    ArrayCells(ReadContext context) {
        super(context);
    }

    @Override
    public final int elementCount(int column) {
        CellPlan plan = plans[column];
        if (isNull(column)) {
            return plan.scalar ? 1 : 0;
        }
        if (plan.type.isText()) {
            return plan.strings ? getStrings(column).length : 1;
        }
        return plan.scalar ? 1 : padded(plan, elements.count(plan, cell(column)));
    }

    /** The number of elements that a cell gives: those present, or as many as declared if that is more. */
    private int padded(CellPlan plan, int present) {
        long declared = plan.declared;
        if (declared == present) {
            return present;
        }
        checkCount(plan, present);
        return declared >= 0 && (declared <= MAX_PADDED || declared <= present) ? (int) declared : present;
    }

    private void checkCount(CellPlan plan, int present) {
        ArrayShape shape = plan.column.shape();
        boolean wrong = plan.declared >= 0 || (plan.stride > 1 && present % plan.stride != 0) || present > plan.bound;
        if (wrong) {
            report(VoTableIssue.E02, "has " + present + " elements, not " + shape, plan);
        }
    }

    // --- arrays ------------------------------------------------------------------------------------------------

    @Override
    public final double[] getDoubles(int column) {
        CellPlan plan = plans[column];
        if (plan.type.isText() || plan.type == Datatype.BOOLEAN || plan.type == Datatype.BIT) {
            throw CellErrors.wrongType(plan.column, "doubles");
        }
        int count = elements.doubles(plan, cell(column));
        if ((count == 0 || plan.scalar) && isNull(column)) {
            return new double[0];
        }
        int perElement = plan.type.isComplex() ? 2 : 1;
        int size = (plan.scalar ? 1 : padded(plan, count / perElement)) * perElement;
        double[] values = Arrays.copyOf(elements.numbers, size);
        if (size > count) {
            Arrays.fill(values, count, size, Double.NaN);
        }
        return values;
    }

    @Override
    public final float[] getFloats(int column) {
        CellPlan plan = plans[column];
        if (plan.type != Datatype.FLOAT
                && plan.type != Datatype.FLOAT_COMPLEX
                && plan.type != Datatype.UNSIGNED_BYTE
                && plan.type != Datatype.SHORT) {
            throw CellErrors.wrongType(plan.column, "floats");
        }
        // each element was rounded to float when it was read, so narrowing is exact
        int count = elements.doubles(plan, cell(column));
        if ((count == 0 || plan.scalar) && isNull(column)) {
            return new float[0];
        }
        int perElement = plan.type.isComplex() ? 2 : 1;
        int size = (plan.scalar ? 1 : padded(plan, count / perElement)) * perElement;
        float[] values = new float[size];
        for (int e = 0; e < size; e++) {
            values[e] = e < count ? (float) elements.numbers[e] : Float.NaN;
        }
        return values;
    }

    @Override
    public final long[] getLongs(int column) {
        CellPlan plan = plans[column];
        if (plan.type == Datatype.BIT) {
            return isNull(column) ? new long[0] : ElementReader.bits(cell(column), elementCount(column));
        }
        if (plan.bits == 0) {
            throw CellErrors.wrongType(plan.column, "integers");
        }
        if (isNull(column)) {
            return new long[0];
        }
        int count = elements.integers(plan, cell(column));
        return Arrays.copyOf(elements.integers, plan.scalar ? 1 : padded(plan, count));
    }

    @Override
    public final boolean[] getBooleans(int column) {
        CellPlan plan = plans[column];
        if (plan.type == Datatype.BIT) {
            long[] bits = getLongs(column);
            boolean[] values = new boolean[bits.length];
            for (int i = 0; i < bits.length; i++) {
                values[i] = bits[i] != 0;
            }
            return values;
        }
        if (plan.type != Datatype.BOOLEAN) {
            throw CellErrors.wrongType(plan.column, "booleans");
        }
        if (isNull(column)) {
            return new boolean[0];
        }
        boolean[] values = elements.booleans(plan, cell(column));
        return plan.scalar ? values : Arrays.copyOf(values, padded(plan, values.length));
    }

    // --- text --------------------------------------------------------------------------------------------------

    @Override
    public final TextSlice getText(int column) {
        CellPlan plan = plans[column];
        if (!plan.type.isText()) {
            throw CellErrors.wrongType(plan.column, "text");
        }
        CellText cell = cell(column);
        if (cell.length() > plan.textSize || (plan.asciiOnly && !cell.ascii)) {
            checkText(plan, cell);
        }
        if (plan.hasNull && isNullText(plan, cell)) {
            cell.cut(0, true);
        }
        return slice.set(cell.array, cell.from, cell.to - cell.from);
    }

    private void checkText(CellPlan plan, CellText cell) {
        if (plan.asciiOnly && !cell.ascii) {
            report(VoTableIssue.W55, "has text that is not ASCII in a column of datatype char", plan);
        }
        int size = plan.countBytes ? cell.length() : cell.characters();
        if (size > plan.textSize) {
            report(VoTableIssue.W46, "has " + size + " characters, more than its arraysize; cut", plan);
            cell.cut(plan.textSize, plan.countBytes);
        }
    }

    @Override
    public final String getString(int column) {
        CellPlan plan = plans[column];
        if (plan.type.isText()) {
            getText(column);
            return text.string();
        }
        if (isNull(column)) {
            return "";
        }
        return cell(column).string().strip();
    }

    @Override
    public final String[] getStrings(int column) {
        CellPlan plan = plans[column];
        if (!plan.type.isText()) {
            throw CellErrors.wrongType(plan.column, "strings");
        }
        if (!plan.strings) {
            return isNull(column) ? NO_STRINGS : new String[] {getString(column)};
        }
        getText(column);
        return text.length() == 0 ? NO_STRINGS : text.split(plan.stringSize, plan.countBytes);
    }
}
