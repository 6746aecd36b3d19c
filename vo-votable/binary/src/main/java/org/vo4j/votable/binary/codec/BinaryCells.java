// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import java.util.Arrays;
import org.vo4j.api.IssueCode;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Literals;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.TextSlice;

/** Decodes the cells of the row on which a subclass has placed it, when they are asked for. */
abstract class BinaryCells implements RowCursor {
    private static final Slot[] NO_ROW = new Slot[0];

    final Layout layout;
    final Reporter reporter;
    private final TextCells texts;
    private final long[] reported;

    /** The window that holds the row. */
    byte[] bytes = new byte[0];
    /** Where in the window the row begins. */
    int row;
    /** Where in the row each segment begins. */
    final int[] segments;
    /** The columns while there is a row, else none. */
    private Slot[] slots = NO_ROW;

    long index = -1;

    BinaryCells(Layout layout, Reporter reporter) {
        this.layout = layout;
        this.reporter = reporter;
        this.segments = new int[layout.variables.length + 1];
        this.texts = new TextCells(this);
        this.reported = new long[layout.slots.length];
        Arrays.fill(reported, -1);
    }

    /** The offset in the stream of a place in the window. */
    abstract long offset(int at);

    final void showRow(boolean there) {
        slots = there ? layout.slots : NO_ROW;
    }

    /** The column at a place, while there is a row. */
    final Slot slot(int column) {
        Slot[] all = slots;
        if (column < 0 || column >= all.length) {
            throw noCell(column);
        }
        return all[column];
    }

    private VoException noCell(int column) {
        if (slots == NO_ROW && layout.slots.length > 0) {
            return new VoException("There is no row here: call next() first, and read only while it returns true");
        }
        return new VoException("There is no column " + column + "; the cursor shows " + layout.slots.length);
    }

    @Override
    public final Columns columns() {
        return layout.columns;
    }

    @Override
    public final long rowIndex() {
        return index;
    }

    /** Where a cell begins; of a variable cell, where its count stands. */
    final int place(Slot slot) {
        return row + segments[slot.segment] + slot.offset;
    }

    /** Where the elements of a cell begin. */
    final int start(Slot slot) {
        return place(slot) + (slot.variable ? 4 : 0);
    }

    /** The number of primitives in a cell, null or not. */
    final int count(Slot slot) {
        return slot.variable ? BigEndian.getInt(bytes, place(slot)) : slot.fixedCount;
    }

    /** Whether the flags of the row say that a cell is null. */
    final boolean isFlagged(Slot slot) {
        return (bytes[row + slot.flagByte] & slot.flagMask) != 0;
    }

    /** Reports what was found in a cell, once for each row. */
    final void report(IssueCode code, int column, Slot slot, String text) {
        if (reported[column] != index) {
            reported[column] = index;
            reporter.report(code, index, text, offset(place(slot)), slot.column.name());
        }
    }

    /** As {@link #report}, with a byte in the text; files that have one such cell often have millions. */
    private void reportByte(IssueCode code, int column, Slot slot, String format, int value) {
        if (reported[column] != index) {
            report(code, column, slot, reporter.wants(code) ? String.format(format, value & 0xff) : "");
        }
    }

    @Override
    public final boolean isNull(int column) {
        Slot slot = slot(column);
        if (isFlagged(slot)) {
            return true;
        }
        if (slot.type.isText()) {
            return texts.isNull(slot);
        }
        return switch (slot.scalar) {
            case Slot.BOOLEAN -> isNullTruth(column, slot);
            case Slot.NOT_SCALAR, Slot.BIT, Slot.OTHER -> false;
            default -> isNullNumber(slot, place(slot), 0);
        };
    }

    private boolean isNullTruth(int column, Slot slot) {
        boolean isNull = Elements.truth(bytes[place(slot)]) == Elements.NULL;
        if (isNull) {
            checkTruth(column, slot);
        }
        return isNull;
    }

    @Override
    public final boolean isNull(int column, int element) {
        Slot slot = slot(column);
        if (isNull(column)) {
            return true;
        }
        if (element < 0 || element >= elementCount(column)) {
            return false;
        }
        if (slot.type.isText()) {
            return slot.stringBytes > 0 && texts.isNull(slot, element);
        }
        if (slot.type == Datatype.BOOLEAN) {
            return Elements.truth(bytes[start(slot) + element]) == Elements.NULL;
        }
        return isNullNumber(slot, start(slot), element);
    }

    private boolean isNullNumber(Slot slot, int start, int element) {
        return (slot.magic != null && Elements.isMagic(slot, slot.magic, bytes, start, element))
                || (slot.nanIsNull && Elements.isUndefined(slot, bytes, start, element));
    }

    @Override
    public final int elementCount(int column) {
        Slot slot = slot(column);
        if (slot.variable && isFlagged(slot)) {
            return 0;
        }
        if (slot.type.isText()) {
            return slot.column.shape().isVariable() && isNull(column) ? 0 : texts.count(slot);
        }
        return count(slot);
    }

    @Override
    public final double getDouble(int column) {
        Slot slot = slot(column);
        if (isFlagged(slot)) {
            return scalarNaN(column, slot, "a double");
        }
        int at = place(slot);
        switch (slot.scalar) {
            case Slot.DOUBLE: {
                double value = BigEndian.getDouble(bytes, at);
                return slot.magic != null && slot.magic.is(value) ? Double.NaN : value;
            }
            case Slot.FLOAT: {
                float value = BigEndian.getFloat(bytes, at);
                return slot.magic != null && slot.magic.is(value) ? Double.NaN : value;
            }
            case Slot.LONG, Slot.INT, Slot.SHORT, Slot.UNSIGNED_BYTE: {
                long value = integer(slot, at);
                return slot.magic != null && slot.magic.is(value) ? Double.NaN : value;
            }
            default:
                return single(column, slot, "a double");
        }
    }

    private static long integer(Slot slot, byte[] b, int at) {
        return switch (slot.scalar) {
            case Slot.LONG -> BigEndian.getLong(b, at);
            case Slot.INT -> BigEndian.getInt(b, at);
            case Slot.SHORT -> BigEndian.getShort(b, at);
            default -> b[at] & 0xff;
        };
    }

    private long integer(Slot slot, int at) {
        return integer(slot, bytes, at);
    }

    /** NaN for a cell that is flagged null, if the column could be read so. */
    private double scalarNaN(int column, Slot slot, String wanted) {
        return slot.scalar >= Slot.DOUBLE && slot.scalar <= Slot.UNSIGNED_BYTE
                ? Double.NaN
                : single(column, slot, wanted);
    }

    /** A number of a column that is no scalar number: arraysize="1" can be read as one too. */
    private double single(int column, Slot slot, String wanted) {
        boolean number = slot.type.isInteger() || slot.type.isFloating();
        if (!number || !slot.isSingle()) {
            throw Mismatch.type(slot.column, wanted);
        }
        return isNull(column) ? Double.NaN : getDoubles(column)[0];
    }

    @Override
    public final float getFloat(int column) {
        Slot slot = slot(column);
        if (slot.scalar == Slot.FLOAT && !isFlagged(slot)) {
            float value = BigEndian.getFloat(bytes, place(slot));
            return slot.magic != null && slot.magic.is(value) ? Float.NaN : value;
        }
        if (slot.type == Datatype.DOUBLE || !(slot.type.isInteger() || slot.type == Datatype.FLOAT)) {
            throw Mismatch.type(slot.column, "a float");
        }
        return slot.type == Datatype.LONG && !isNull(column) ? getLong(column, 0) : (float) getDouble(column);
    }

    @Override
    public final long getLong(int column, long ifNull) {
        Slot slot = slot(column);
        switch (slot.scalar) {
            case Slot.LONG, Slot.INT, Slot.SHORT, Slot.UNSIGNED_BYTE: {
                long value = integer(slot, place(slot));
                return isFlagged(slot) || (slot.magic != null && slot.magic.is(value)) ? ifNull : value;
            }
            case Slot.BIT:
                return isFlagged(slot) ? ifNull : bit(column, slot);
            default:
                return singleLong(column, slot, ifNull);
        }
    }

    private long singleLong(int column, Slot slot, long ifNull) {
        boolean integer = slot.type.isInteger() || slot.type == Datatype.BIT;
        if (!integer || !slot.isSingle()) {
            throw Mismatch.type(slot.column, "an integer");
        }
        return isNull(column) || isNull(column, 0) ? ifNull : getLongs(column)[0];
    }

    /** A scalar bit: the most significant of its byte (VOTable 1.5 section 6). */
    private int bit(int column, Slot slot) {
        int value = bytes[place(slot)];
        if ((value & 0x7f) != 0) {
            checkPadding(column, slot, value, 0x7f);
        }
        return value >>> 7 & 1;
    }

    private void checkPadding(int column, Slot slot, int value, int padding) {
        if ((value & padding) != 0) {
            String format = "the padding of the byte 0x%02X is not 0; only its leading bits were read";
            reportByte(VoTableIssue.E04, column, slot, format, value);
        }
    }

    @Override
    public final boolean getBoolean(int column) {
        Slot slot = slot(column);
        if (slot.scalar == Slot.BOOLEAN && !isFlagged(slot)) {
            int value = Elements.truth(bytes[place(slot)]);
            if (value != Elements.NULL) {
                return value == 1;
            }
        }
        boolean truth = slot.type == Datatype.BOOLEAN || slot.type == Datatype.BIT;
        if (!truth || !slot.isSingle()) {
            throw Mismatch.type(slot.column, "a boolean");
        }
        if (isNull(column) || isNull(column, 0)) {
            throw Mismatch.isNull(slot.column);
        }
        return slot.scalar == Slot.BIT ? bit(column, slot) != 0 : getBooleans(column)[0];
    }

    /** Reports a byte that is no code of a boolean. */
    private void checkTruth(int column, Slot slot) {
        if (slot.type != Datatype.BOOLEAN || isFlagged(slot)) {
            return;
        }
        int start = start(slot);
        int end = start + count(slot);
        for (int at = start; at < end; at++) {
            if (Elements.truth(bytes[at]) == Elements.NULL && !Elements.isNullCode(bytes[at])) {
                reportByte(VoTableIssue.E05, column, slot, "the byte 0x%02X is no boolean; read as null", bytes[at]);
                return;
            }
        }
    }

    @Override
    public final double[] getDoubles(int column) {
        Slot slot = slot(column);
        if (!slot.type.isInteger() && !slot.type.isFloating() && !slot.type.isComplex()) {
            throw Mismatch.type(slot.column, "doubles");
        }
        return isNull(column) ? new double[0] : Elements.doubles(slot, bytes, start(slot), count(slot));
    }

    @Override
    public final float[] getFloats(int column) {
        Slot slot = slot(column);
        return switch (slot.type) {
            case FLOAT, FLOAT_COMPLEX, UNSIGNED_BYTE, SHORT ->
                isNull(column) ? new float[0] : Elements.floats(slot, bytes, start(slot), count(slot));
            default -> throw Mismatch.type(slot.column, "floats");
        };
    }

    @Override
    public final long[] getLongs(int column) {
        Slot slot = slot(column);
        if (!slot.type.isInteger() && slot.type != Datatype.BIT) {
            throw Mismatch.type(slot.column, "integers");
        }
        if (isNull(column)) {
            return new long[0];
        }
        checkBits(column, slot);
        return Elements.longs(slot, bytes, start(slot), count(slot));
    }

    @Override
    public final boolean[] getBooleans(int column) {
        Slot slot = slot(column);
        if (slot.type != Datatype.BOOLEAN && slot.type != Datatype.BIT) {
            throw Mismatch.type(slot.column, "booleans");
        }
        if (isFlagged(slot)) {
            return new boolean[0];
        }
        checkTruth(column, slot);
        checkBits(column, slot);
        return isNull(column) ? new boolean[0] : Elements.booleans(slot, bytes, start(slot), count(slot));
    }

    /** Reports padding behind the last bit that is not 0. */
    private void checkBits(int column, Slot slot) {
        int used = count(slot) & 7;
        if (slot.type == Datatype.BIT && used != 0) {
            int last = bytes[start(slot) + slot.bytes(count(slot)) - 1];
            checkPadding(column, slot, last, 0xff >>> used);
        }
    }

    @Override
    public final String[] getStrings(int column) {
        return texts.strings(column, textSlot(column, "strings"));
    }

    @Override
    public final TextSlice getText(int column) {
        return texts.text(column, textSlot(column, "text"));
    }

    @Override
    public final String getString(int column) {
        Slot slot = slot(column);
        if (slot.type.isText()) {
            return texts.string(column, slot);
        }
        return isNull(column) ? "" : Literals.of(this, column);
    }

    private Slot textSlot(int column, String wanted) {
        Slot slot = slot(column);
        if (!slot.type.isText()) {
            throw Mismatch.type(slot.column, wanted);
        }
        return slot;
    }
}
