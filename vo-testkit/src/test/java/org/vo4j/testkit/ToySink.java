// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.PayloadOutput;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowSink;

/** Writes the toy encoding the simple way: each cell as a literal, a piece at a time. */
final class ToySink implements RowSink {
    private static final int PIECE = 1000;

    private final PayloadOutput output;
    private final WriteContext context;
    private final Set<WriteBug> bugs;
    private final List<Cells> kept = new ArrayList<>();
    private final StringBuilder held = new StringBuilder();
    private long row;
    private boolean closed;

    ToySink(PayloadOutput output, WriteContext context, Set<WriteBug> bugs) {
        this.output = output;
        this.context = context;
        this.bugs = bugs;
    }

    private boolean has(WriteBug bug) {
        return bugs.contains(bug);
    }

    @Override
    public void accept(Cells cells) {
        if (closed && !has(WriteBug.TAKES_ROWS_WHEN_CLOSED)) {
            throw new VoException("The sink is closed");
        }
        if (has(WriteBug.KEEPS_CELLS)) {
            kept.add(cells);
            return;
        }
        row(cells);
    }

    private void row(Cells cells) {
        int size = context.columns().size();
        for (int c = 0; c < size; c++) {
            put(c > 0 ? "," : "");
            boolean swapped = has(WriteBug.SWAPS_COLUMNS) && size > 1 && c < 2;
            cell(cells, swapped ? 1 - c : c);
        }
        put("\n");
        row++;
    }

    private void cell(Cells cells, int c) {
        Column column = context.columns().get(c);
        if (cells.isNull(c)) {
            put(has(WriteBug.DROPS_NULL) ? (column.datatype().isText() ? "\"\"" : "0") : "");
        } else if (column.datatype().isText()) {
            text(column, cells.getString(c));
        } else {
            elements(cells, column);
        }
    }

    private void text(Column column, String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text) && !has(WriteBug.LOSES_SURROGATES)) {
            throw context.refusal(VoTableIssue.E50, "half a surrogate pair has no UTF-8", row(), column.index());
        }
        int fits =
                (int) column.shape().fixedCount().orElse(column.shape().bound().orElse(Integer.MAX_VALUE));
        boolean cut = has(WriteBug.CUTS_TEXT) && text.length() > fits;
        put("\"");
        String rest = cut ? text.substring(0, fits) : text;
        if (has(WriteBug.RESERVES_WHOLE_CELL)) {
            output.reserve(rest.length() + 1);
        }
        for (int from = 0; from < rest.length(); ) {
            int to = Math.min(rest.length(), from + PIECE);
            to += to < rest.length() && Character.isLowSurrogate(rest.charAt(to)) ? 1 : 0;
            String piece = rest.substring(from, to);
            put(has(WriteBug.FORGETS_ESCAPES) ? piece : piece.replace("\"", "\"\""));
            from = to;
        }
        put("\"");
    }

    private long row() {
        return has(WriteBug.NAMES_WRONG_ROW) ? 0 : row;
    }

    private void elements(Cells cells, Column column) {
        int c = column.index();
        int count = cells.elementCount(c);
        checkCount(column, count);
        if (count == 0) {
            put("[]");
        }
        boolean bits = column.datatype() == Datatype.BIT;
        Object all = all(cells, column);
        for (int e = 0; e < count; e++) {
            put(e > 0 && !bits ? " " : "");
            put(element(column, all, e, cells.isNull(c, e)));
        }
    }

    private void checkCount(Column column, int count) {
        long fixed = column.shape().fixedCount().orElse(1);
        if (!column.shape().isScalar() && !column.shape().isVariable() && count != fixed) {
            throw context.refusal(VoTableIssue.E02, "has " + count + " elements", row(), column.index());
        }
    }

    private static Object all(Cells cells, Column column) {
        int c = column.index();
        boolean scalar = column.shape().isScalar() && !column.datatype().isComplex();
        return switch (column.datatype()) {
            case BOOLEAN, BIT -> scalar ? new boolean[] {cells.getBoolean(c)} : cells.getBooleans(c);
            case FLOAT -> scalar ? new float[] {cells.getFloat(c)} : cells.getFloats(c);
            case DOUBLE -> scalar ? new double[] {cells.getDouble(c)} : cells.getDoubles(c);
            case FLOAT_COMPLEX -> cells.getFloats(c);
            case DOUBLE_COMPLEX -> cells.getDoubles(c);
            default -> scalar ? new long[] {cells.getLong(c, 0)} : cells.getLongs(c);
        };
    }

    private String element(Column column, Object all, int e, boolean isNull) {
        boolean complex = column.datatype().isComplex();
        if (all instanceof boolean[] truths) {
            String truth = column.datatype() == Datatype.BIT ? (truths[e] ? "1" : "0") : truths[e] ? "T" : "F";
            return isNull ? "?" : truth;
        }
        if (all instanceof float[] numbers) {
            return complex ? numbers[2 * e] + " " + numbers[2 * e + 1] : String.valueOf(numbers[e]);
        }
        if (all instanceof double[] numbers) {
            return complex ? numbers[2 * e] + " " + numbers[2 * e + 1] : String.valueOf(numbers[e]);
        }
        return integer(column, ((long[]) all)[e], isNull);
    }

    private String integer(Column column, long value, boolean isNull) {
        String literal = column.nullValue().orElse("?");
        if (isNull) {
            return has(WriteBug.KEEPS_FOREIGN_NULL) ? Long.toString(value) : literal;
        }
        if (literal.equals(Long.toString(value)) && !has(WriteBug.FORGETS_NULL_LITERAL)) {
            if (has(WriteBug.REFUSES_ITSELF)) {
                throw new FormatException(value + " means null", Location.unknown());
            }
            throw context.refusal(VoTableIssue.E49, value + " means null", row(), column.index());
        }
        return (has(WriteBug.MARKS_FIRST_ROW) && row == 0 && value >= 0 ? "+" : "") + value;
    }

    private void put(String text) {
        if (has(WriteBug.HOLDS_EVERYTHING)) {
            held.append(text);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (has(WriteBug.KEEPS_STALE_ARRAY)) {
            byte[] array = output.array();
            output.reserve(bytes.length);
            System.arraycopy(bytes, 0, array, Math.min(output.position(), array.length - bytes.length), bytes.length);
            output.position(output.position() + bytes.length);
        } else {
            output.write(bytes, 0, bytes.length);
        }
    }

    @Override
    public void close() {
        kept.forEach(this::row);
        kept.clear();
        byte[] rest = held.toString().getBytes(StandardCharsets.UTF_8);
        output.write(rest, 0, rest.length);
        if (closed && has(WriteBug.CLOSES_TWICE)) {
            put("\n");
        }
        held.setLength(0);
        closed = true;
    }
}
