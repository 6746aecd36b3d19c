// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.spi.support.Utf8;
import org.vo4j.api.table.CellErrors;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Literals;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.TextSlice;
import org.vo4j.votable.parquet.file.Values;

/** The row on which a subclass has placed it, and its texts. */
abstract class ParquetRow implements RowCursor {
    private static final Slot[] NO_ROW = new Slot[0];

    final ReadContext context;
    /** The columns: those of the context, with the types of the file once it is open. */
    private Columns columns;
    /** All columns that are shown. */
    Slot[] all = NO_ROW;
    /** The same while there is a row, else none. */
    private Slot[] slots = NO_ROW;
    /** The number of the row in its row group. */
    long row = -1;

    long index = -1;
    private final long[] reported;
    private final TextSlice slice = new TextSlice();

    ParquetRow(ReadContext context) {
        this.context = context;
        this.columns = context.columns();
        this.reported = new long[columns.size()];
        Arrays.fill(reported, -1);
    }

    final void showRow(boolean there) {
        slots = there ? all : NO_ROW;
    }

    final Slot slot(int column) {
        Slot[] shown = slots;
        if (column < 0 || column >= shown.length) {
            throw noCell(column);
        }
        return shown[column];
    }

    private VoException noCell(int column) {
        return slots == NO_ROW && columns.size() > 0
                ? new VoException("There is no row here: call next() first, and read only while it returns true")
                : new VoException("There is no column " + column + "; the cursor shows " + columns.size());
    }

    final int at(Slot slot) {
        return (int) (row - slot.batch.first);
    }

    /** Reports what was found in a cell, once for each row. */
    final void report(VoTableIssue code, int column, String text) {
        if (reported[column] != index) {
            reported[column] = index;
            String name = columns.get(column).name();
            String message = context.wants(code) ? "Column '" + name + "', row index " + index + ": " + text : "";
            context.report(code, message, -1, name);
        }
    }

    @Override
    public final Columns columns() {
        prepare();
        return columns;
    }

    /** Opens the file, if that has not been tried. */
    abstract void prepare();

    final void show(Slot[] shown) {
        all = shown;
        columns = Columns.of(Arrays.stream(shown).map(slot -> slot.column).toList());
    }

    @Override
    public final long rowIndex() {
        return index;
    }

    private Slot textSlot(int column, String wanted) {
        Slot slot = slot(column);
        if (!slot.type.isText()) {
            throw CellErrors.wrongType(slot.column, wanted);
        }
        return slot;
    }

    @Override
    public final TextSlice getText(int column) {
        Slot slot = textSlot(column, "text");
        boolean direct = (slot.kind == Kind.TEXT || slot.kind == Kind.BYTES) && !slot.file.list();
        if (direct && !isNull(column)) {
            Values values = slot.batch.values;
            int place = slot.place(at(slot));
            int from = values.start(place);
            int length = values.length(place);
            if (Utf8.firstMalformed(values.data, from, from + length) < 0) {
                return slice.set(values.data, from, length);
            }
        }
        byte[] text = getString(column).getBytes(StandardCharsets.UTF_8);
        return slice.set(text, 0, text.length);
    }

    @Override
    public final String getString(int column) {
        Slot slot = slot(column);
        if (!slot.type.isText()) {
            return isNull(column) ? "" : Literals.of(this, column);
        }
        if (isNull(column)) {
            return "";
        }
        if (slot.nested != null) {
            return slot.nested.text().orElse("");
        }
        if (!slot.file.list()) {
            return text(column, slot, slot.place(at(slot)));
        }
        String[] strings = getStrings(column);
        // a length that is only declared is not filled up
        boolean padded =
                (long) slot.stringSize * strings.length <= context.limits().maxCellBytes();
        return padded ? joined(slot, strings) : String.join("", strings);
    }

    private String text(int column, Slot slot, int place) {
        Values values = slot.batch.values;
        if (slot.kind != Kind.TEXT && slot.kind != Kind.BYTES) {
            return ValueText.of(slot.file.leaf(), slot.kind, values, place);
        }
        int from = values.start(place);
        int to = from + values.length(place);
        if (Utf8.firstMalformed(values.data, from, to) >= 0) {
            report(VoTableIssue.W55, column, "the text is no UTF-8; what is not is replaced by U+FFFD");
            return new String(values.data, from, to - from, StandardCharsets.UTF_8);
        }
        return Utf8.decode(values.data, from, to);
    }

    /** The strings of an array as TABLEDATA writes them: one behind the other, filled up with blanks but the last. */
    private static String joined(Slot slot, String[] strings) {
        StringBuilder text = new StringBuilder();
        for (int s = 0; s < strings.length; s++) {
            text.append(strings[s]);
            int length = slot.type == Datatype.CHAR
                    ? strings[s].getBytes(StandardCharsets.UTF_8).length
                    : strings[s].length();
            if (s < strings.length - 1 && length < slot.stringSize) {
                text.append(" ".repeat(slot.stringSize - length));
            }
        }
        return text.toString();
    }

    @Override
    public final String[] getStrings(int column) {
        Slot slot = textSlot(column, "strings");
        if (isNull(column)) {
            return new String[0];
        }
        if (slot.nested != null || !slot.file.list()) {
            String text = getString(column);
            return slot.stringSize == 0 ? new String[] {text} : split(text, slot.stringSize);
        }
        String[] strings = new String[slot.batch.count(at(slot))];
        for (int e = 0; e < strings.length; e++) {
            int place = slot.place(at(slot), e);
            strings[e] = place < 0 ? "" : text(column, slot, place);
        }
        return strings;
    }

    private static String[] split(String text, int size) {
        String[] strings = new String[(int) (((long) text.length() + size - 1) / size)];
        for (int s = 0; s < strings.length; s++) {
            strings[s] = text.substring(s * size, (int) Math.min(text.length(), (s + 1L) * size));
        }
        return strings;
    }
}
