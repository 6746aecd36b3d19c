// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.output;

import org.vo4j.api.table.Columns;
import org.vo4j.api.table.TextSlice;
import org.vo4j.cli.console.ByteOutput;

/** Cells for CSV (RFC 4180): quoted where needed; a null is empty, the empty string is {@code ""}. */
final class CsvCellWriter extends PlainCellWriter {
    private static final boolean[] NEEDS_QUOTES = new boolean[128];

    static {
        NEEDS_QUOTES['"'] = true;
        NEEDS_QUOTES[','] = true;
        NEEDS_QUOTES['\n'] = true;
        NEEDS_QUOTES['\r'] = true;
    }

    CsvCellWriter(ByteOutput out, Columns columns) {
        super(out, columns);
    }

    @Override
    void nullCell() {}

    @Override
    void text(TextSlice text) {
        text(out, text.array(), text.offset(), text.length());
    }

    static void text(ByteOutput out, byte[] bytes, int offset, int length) {
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            if (bytes[i] >= 0 && NEEDS_QUOTES[bytes[i]]) {
                quoted(out, bytes, offset, end);
                return;
            }
        }
        if (length == 0) {
            out.put('"');
            out.put('"');
        } else {
            out.put(bytes, offset, length);
        }
    }

    private static void quoted(ByteOutput out, byte[] bytes, int offset, int end) {
        out.put('"');
        int start = offset;
        for (int i = offset; i < end; i++) {
            if (bytes[i] == '"') {
                out.put(bytes, start, i + 1 - start);
                out.put('"');
                start = i + 1;
            }
        }
        out.put(bytes, start, end - start);
        out.put('"');
    }
}
