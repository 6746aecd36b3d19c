// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.output;

import java.util.Arrays;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.TextSlice;
import org.vo4j.cli.console.ByteOutput;

/** Cells for TSV: what would end a cell or a line is escaped; a null is empty, and so is the empty string. */
final class TsvCellWriter extends PlainCellWriter {
    private static final byte[][] ESCAPES = new byte[128][];

    static {
        Arrays.fill(ESCAPES, new byte[0]);
        ESCAPES['\t'] = ascii("\\t");
        ESCAPES['\n'] = ascii("\\n");
        ESCAPES['\r'] = ascii("\\r");
        ESCAPES['\\'] = ascii("\\\\");
    }

    TsvCellWriter(ByteOutput out, Columns columns) {
        super(out, columns);
    }

    @Override
    void nullCell() {}

    @Override
    void text(TextSlice text) {
        replacing(text, ESCAPES);
    }
}
