// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.output;

import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.TextSlice;
import org.vo4j.cli.console.ByteOutput;

/** Cells as bare literals; the elements of arrays and complex numbers are separated by blanks. */
abstract class PlainCellWriter extends CellWriter {
    private static final byte[] NAN = ascii("NaN");
    private static final byte[] PLUS_INFINITY = ascii("+Inf");
    private static final byte[] MINUS_INFINITY = ascii("-Inf");

    PlainCellWriter(ByteOutput out, Columns columns) {
        super(out, columns);
    }

    /** As TABLEDATA has them: one text, each string with its padding. */
    @Override
    final void texts(RowCursor row, int column) {
        text(row.getText(column));
    }

    @Override
    final void notFinite(double value) {
        out.put(Double.isNaN(value) ? NAN : value > 0 ? PLUS_INFINITY : MINUS_INFINITY);
    }

    @Override
    final void open() {}

    @Override
    final void separate() {
        out.put(' ');
    }

    @Override
    final void close() {}

    /** Text in which some ASCII characters are replaced. */
    final void replacing(TextSlice text, byte[][] replacements) {
        byte[] bytes = text.array();
        int end = text.offset() + text.length();
        int start = text.offset();
        for (int i = start; i < end; i++) {
            if (bytes[i] >= 0 && replacements[bytes[i]].length > 0) {
                out.put(bytes, start, i - start);
                out.put(replacements[bytes[i]]);
                start = i + 1;
            }
        }
        out.put(bytes, start, end - start);
    }
}
