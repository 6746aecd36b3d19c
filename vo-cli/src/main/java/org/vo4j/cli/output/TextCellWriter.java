// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.output;

import java.util.Arrays;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.TextSlice;
import org.vo4j.cli.console.ByteOutput;
import org.vo4j.cli.console.Printable;

/** Cells for people: a null is {@code --}, and control characters are shown instead of sent to the terminal. */
final class TextCellWriter extends PlainCellWriter {
    private static final byte[][] ESCAPES = new byte[128][];
    private static final byte[] NULL = ascii("--");

    static {
        Arrays.fill(ESCAPES, new byte[0]);
        for (int i = 0; i < ESCAPES.length; i++) {
            if (Printable.isControl(i)) {
                ESCAPES[i] = ascii(Printable.escaped(i));
            }
        }
    }

    TextCellWriter(ByteOutput out, Columns columns) {
        super(out, columns);
    }

    @Override
    void nullCell() {
        out.put(NULL);
    }

    @Override
    void text(TextSlice text) {
        if (hasHighControl(text)) {
            out.put(Printable.line(text.toString()));
        } else {
            replacing(text, ESCAPES);
        }
    }

    /** Whether one of U+0080 to U+009F is there: in UTF-8 the byte C2 with one of 80 to 9F. */
    private static boolean hasHighControl(TextSlice text) {
        byte[] bytes = text.array();
        int last = text.offset() + text.length() - 1;
        for (int i = text.offset(); i < last; i++) {
            if (bytes[i] == (byte) 0xc2 && (bytes[i + 1] & 0xe0) == 0x80) {
                return true;
            }
        }
        return false;
    }
}
