// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;

/**
 * Where the cells of a table lie in its rows. Immutable.
 *
 * <p>A row is a chain of segments: each variable cell ends one, and the next begins behind it. Within a segment every
 * place is a constant, so that finding a row costs one step per variable column, however many columns there are.
 */
final class Layout {
    final Columns columns;
    final ReadLimits limits;
    /** Whether the bytes of char are UTF-8 by the version at hand. */
    final boolean charIsUtf8;
    /** The columns that are shown. */
    final Slot[] slots;
    /** The columns of variable length, shown or not, in the order of the cells. */
    final Variable[] variables;
    /** Bytes behind the last variable cell; bytes of the row when there is none. */
    final int tail;
    /** The least bytes that a row takes. */
    final long least;
    /** Why no row can be within the limits; empty when rows can. Otherwise no other number here is of use. */
    final String excess;
    /** Whether a variable cell that is shown can have a wrong number of elements. */
    final boolean checked;

    private Layout(ReadContext context, Slot[] slots, Variable[] variables, int tail, long least, String excess) {
        this.columns = context.columns();
        this.limits = context.limits();
        this.charIsUtf8 = context.version().charIsUtf8();
        this.slots = slots;
        this.variables = variables;
        this.tail = tail;
        this.least = least;
        this.excess = excess;
        this.checked = Arrays.stream(variables).anyMatch(variable -> variable.checked);
    }

    /** A column of variable length. */
    static final class Variable {
        final Column column;
        /** Where in its segment the count stands. */
        final int offset;
        /** Bytes of an element; 0 for bit. */
        final int elementBytes;
        /** The elements that make one step of the variable dimension. */
        final long step;
        /** The most elements that are declared; {@link Long#MAX_VALUE} when there is no bound. */
        final long most;
        /** Whether a wrong number of elements is worth a report. */
        final boolean checked;
        /** The least bytes that follow the cell in the row. */
        long leastBehind;

        Variable(Column column, int offset, boolean shown) {
            this.column = column;
            this.offset = offset;
            this.elementBytes =
                    column.datatype() == Datatype.BIT ? 0 : column.datatype().bytes();
            this.step = Math.max(1, column.shape().stride());
            this.most = column.shape().bound().isPresent()
                    ? saturated(column.shape().bound().getAsInt(), step)
                    : Long.MAX_VALUE;
            this.checked = shown && (step > 1 || most != Long.MAX_VALUE);
        }

        /** Bytes that so many elements take. */
        long bytes(int count) {
            return elementBytes == 0 ? (count + 7L) >>> 3 : (long) count * elementBytes;
        }
    }

    static Layout of(ReadContext context, RowRules rules) {
        return new Builder(context, rules).build();
    }

    /** Bytes of a cell of fixed length; {@link Long#MAX_VALUE} when beyond counting. */
    static long fixedBytes(Column column) {
        OptionalLong count = column.shape().fixedCount();
        return column.datatype() == Datatype.BIT
                ? (count.getAsLong() >>> 3) + ((count.getAsLong() & 7) == 0 ? 0 : 1)
                : saturated(count.getAsLong(), column.datatype().bytes());
    }

    static long saturated(long a, long b) {
        return a != 0 && b > Long.MAX_VALUE / a ? Long.MAX_VALUE : a * b;
    }

    /** Adds up the fields, one after another. */
    private static final class Builder {
        private final ReadContext context;
        private final RowRules rules;
        private final List<Variable> variables = new ArrayList<>();
        private final int[] segmentOf;
        private final int[] offsetOf;
        private final boolean[] shown;
        private long offset;
        private long least;
        private String excess = "";

        Builder(ReadContext context, RowRules rules) {
            int fields = context.fields().size();
            this.context = context;
            this.rules = rules;
            this.segmentOf = new int[fields];
            this.offsetOf = new int[fields];
            this.shown = new boolean[fields];
            this.offset = rules.nullFlags() ? (fields + 7) / 8 : 0;
            for (int c = 0; c < context.columns().size(); c++) {
                shown[context.field(c)] = true;
            }
        }

        Layout build() {
            for (Column field : context.fields()) {
                add(field);
            }
            least = plus(least, offset);
            long behind = offset;
            for (int v = variables.size() - 1; v >= 0; v--) {
                variables.get(v).leastBehind = behind;
                behind = plus(behind, variables.get(v).offset + 4L);
            }
            if (excess.isEmpty() && least > context.limits().maxRowBytes()) {
                excess = "A row takes at least " + least + " bytes, ReadLimits.maxRowBytes allows "
                        + context.limits().maxRowBytes();
            }
            Slot[] slots = new Slot[context.columns().size()];
            for (int c = 0; c < slots.length; c++) {
                int field = context.field(c);
                Column column = context.columns().get(c);
                slots[c] =
                        new Slot(column, context.fields().get(field), segmentOf[field], offsetOf[field], field, rules);
            }
            Variable[] array = variables.toArray(new Variable[0]);
            return new Layout(context, slots, array, clamp(offset), least, excess);
        }

        private void add(Column field) {
            int place = field.index();
            segmentOf[place] = variables.size();
            offsetOf[place] = clamp(offset);
            if (field.shape().isVariable()) {
                variables.add(new Variable(field, clamp(offset), shown[place]));
                least = plus(least, plus(offset, 4));
                offset = 0;
            } else {
                addFixed(field, fixedBytes(field));
            }
        }

        private void addFixed(Column field, long bytes) {
            if (excess.isEmpty() && bytes > context.limits().maxCellBytes()) {
                excess = "A cell of column '" + field.name() + "' takes " + bytes
                        + " bytes, ReadLimits.maxCellBytes allows "
                        + context.limits().maxCellBytes();
            }
            offset = plus(offset, bytes);
        }

        private static long plus(long a, long b) {
            return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
        }

        private static int clamp(long value) {
            return (int) Math.min(value, Integer.MAX_VALUE);
        }
    }
}
