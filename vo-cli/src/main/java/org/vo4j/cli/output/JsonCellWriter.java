// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.output;

import java.nio.charset.StandardCharsets;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.TextSlice;
import org.vo4j.cli.console.ByteOutput;
import org.vo4j.cli.console.Json;

/** Cells as JSON values; NaN and the infinities, for which JSON has no numbers, as strings. */
final class JsonCellWriter extends CellWriter {
    private static final byte[] NULL = ascii("null");
    private static final byte[] NAN = ascii("\"NaN\"");
    private static final byte[] PLUS_INFINITY = ascii("\"+Inf\"");
    private static final byte[] MINUS_INFINITY = ascii("\"-Inf\"");

    JsonCellWriter(ByteOutput out, Columns columns) {
        super(out, columns);
    }

    @Override
    void nullCell() {
        out.put(NULL);
    }

    @Override
    void text(TextSlice text) {
        Json.string(out, text.array(), text.offset(), text.length());
    }

    @Override
    void texts(RowCursor row, int column) {
        String[] values = row.getStrings(column);
        open();
        for (int i = 0; i < values.length; i++) {
            between(i);
            byte[] bytes = values[i].getBytes(StandardCharsets.UTF_8);
            Json.string(out, bytes, 0, bytes.length);
        }
        close();
    }

    @Override
    void notFinite(double value) {
        out.put(Double.isNaN(value) ? NAN : value > 0 ? PLUS_INFINITY : MINUS_INFINITY);
    }

    @Override
    void open() {
        out.put('[');
    }

    @Override
    void separate() {
        out.put(',');
    }

    @Override
    void close() {
        out.put(']');
    }
}
