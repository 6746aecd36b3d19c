// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.cli.console.ByteOutput;
import org.vo4j.cli.console.DisplayWidth;
import org.vo4j.cli.console.Printable;
import org.vo4j.cli.console.Terminal;

/**
 * Writes aligned columns under their names, units and types.
 *
 * <p>The widths come from the first rows; a later cell that is wider is cut on a terminal, and otherwise moves the
 * rest of its line.
 */
final class TextWriter implements RowWriter {
    private static final int SAMPLE_ROWS = 50;
    private static final byte[] ELLIPSIS = "…".getBytes(StandardCharsets.UTF_8);

    private final ByteOutput out;
    private final Terminal terminal;
    private final boolean color;
    private final ByteOutput cell = ByteOutput.inMemory();
    private final List<byte[][]> waiting = new ArrayList<>();
    private Columns columns = Columns.of();
    private @Nullable CellWriter cells;
    private @Nullable TextLayout layout;
    private int headings;
    private int blanks;

    TextWriter(ByteOutput out, Terminal terminal, boolean color) {
        this.out = out;
        this.terminal = terminal;
        this.color = color;
    }

    @Override
    public void begin(Columns newColumns) {
        columns = newColumns;
        cells = new TextCellWriter(cell, newColumns);
        byte[][] names = new byte[newColumns.size()][];
        byte[][] units = new byte[newColumns.size()][];
        byte[][] types = new byte[newColumns.size()][];
        for (Column column : newColumns) {
            names[column.index()] = printable(column.name());
            units[column.index()] = printable(column.unit().orElse(""));
            types[column.index()] = printable(type(column));
        }
        waiting.addAll(List.of(names, units, types));
        headings = waiting.size();
    }

    private static byte[] printable(String text) {
        return Printable.line(text).getBytes(StandardCharsets.UTF_8);
    }

    private static String type(Column column) {
        return column.shape().isScalar()
                ? column.datatype().votableName()
                : column.datatype().votableName() + "[" + column.shape() + "]";
    }

    @Override
    public void row(RowCursor cursor) {
        CellWriter writer = cells;
        if (writer == null) {
            throw new IllegalStateException("begin() comes first");
        }
        TextLayout known = layout;
        if (known == null) {
            sample(writer, cursor);
            return;
        }
        for (int i = 0; i < known.visible(); i++) {
            cell.clear();
            writer.write(cursor, i);
            cell(known, i, cell.array(), cell.length());
        }
        out.put('\n');
    }

    private void sample(CellWriter writer, RowCursor cursor) {
        byte[][] row = new byte[columns.size()][];
        for (int i = 0; i < row.length; i++) {
            cell.clear();
            writer.write(cursor, i);
            row[i] = Arrays.copyOf(cell.array(), cell.length());
        }
        waiting.add(row);
        if (waiting.size() - headings >= SAMPLE_ROWS) {
            settle();
        }
    }

    /** Fixes the widths and writes what has waited for them. */
    private void settle() {
        List<int[]> widths = new ArrayList<>();
        for (byte[][] line : waiting) {
            int[] ofLine = new int[line.length];
            for (int i = 0; i < line.length; i++) {
                ofLine[i] = DisplayWidth.of(line[i], 0, line[i].length);
            }
            widths.add(ofLine);
        }
        TextLayout settled = TextLayout.of(columns, widths, terminal);
        layout = settled;
        for (int i = 0; i < waiting.size(); i++) {
            if (i == headings) {
                rule(settled);
            }
            line(settled, waiting.get(i), color && i == 0);
        }
        if (waiting.size() == headings) {
            rule(settled);
        }
        waiting.clear();
    }

    private void rule(TextLayout known) {
        for (int i = 0; i < known.visible(); i++) {
            if (i > 0) {
                out.repeat(' ', TextLayout.GAP);
            }
            out.repeat('-', Math.max(1, known.width(i)));
        }
        out.put('\n');
    }

    private void line(TextLayout known, byte[][] line, boolean bold) {
        if (bold) {
            out.put("\u001b[1m");
        }
        for (int i = 0; i < known.visible(); i++) {
            cell(known, i, line[i], line[i].length);
        }
        out.put(bold ? "\u001b[0m\n" : "\n");
    }

    /** Writes one cell; blanks are held back until something follows them, so that no line ends with them. */
    private void cell(TextLayout known, int column, byte[] bytes, int length) {
        int room = known.width(column);
        int width = DisplayWidth.of(bytes, 0, length);
        blanks = column == 0 ? 0 : blanks + TextLayout.GAP;
        if (known.cut() && width > room) {
            int kept = DisplayWidth.bytesWithin(bytes, 0, length, Math.max(0, room - 1));
            out.repeat(' ', blanks);
            out.put(bytes, 0, kept);
            out.put(ELLIPSIS);
            blanks = Math.max(0, room - 1 - DisplayWidth.of(bytes, 0, kept));
        } else if (known.right(column)) {
            blanks += Math.max(0, room - width);
            piece(bytes, length);
        } else {
            piece(bytes, length);
            blanks += Math.max(0, room - width);
        }
    }

    private void piece(byte[] bytes, int length) {
        if (length > 0) {
            out.repeat(' ', blanks);
            out.put(bytes, 0, length);
            blanks = 0;
        }
    }

    @Override
    public void end() {
        if (layout == null) {
            settle();
        }
    }

    @Override
    public int hiddenColumns() {
        TextLayout known = layout;
        return known == null ? 0 : columns.size() - known.visible();
    }
}
