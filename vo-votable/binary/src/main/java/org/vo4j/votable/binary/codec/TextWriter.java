// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import java.util.Arrays;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.TextSlice;
import org.vo4j.api.table.TextSource;

/** Writes cells that are one text: what is shorter than a fixed arraysize is filled up with NUL. */
final class TextWriter extends CellWriter {
    private final TextEncoder encoder;
    private final TextSource source = new TextSource();
    private final boolean variable;
    private final int width;
    /** The most primitives that there may be; of a fixed cell, as many as there are. */
    private final long most;

    TextWriter(BinarySink sink, WriteContext context, int place, boolean flagged) {
        super(sink, context, place, flagged);
        this.encoder = new TextEncoder(this);
        this.variable = column.shape().isVariable();
        this.width = column.datatype().bytes();
        this.most = variable
                ? column.shape().bound().orElse(Integer.MAX_VALUE)
                : column.shape().fixedCount().orElse(1);
    }

    @Override
    boolean write(Cells row) {
        TextSlice text = source.text(row, place);
        boolean isNull = text.length() == 0 && row.isNull(place);
        int count = encoder.count(text);
        check(text, count, isNull);
        if (variable) {
            sink.putInt(count);
            encoder.write(text);
        } else {
            encoder.write(text);
            sink.fill(0, (most - count) * width);
        }
        return isNull && flagged;
    }

    private void check(TextSlice text, int count, boolean isNull) {
        if (count > most) {
            throw refusal(
                    VoTableIssue.E02,
                    "the text takes " + count + " of arraysize '"
                            + (column.shape().isScalar() ? "1" : column.shape())
                            + "' and is not cut; declare a larger arraysize, or '*'");
        }
        if (isNull) {
            return;
        }
        if (count == 0 && !flagged) {
            merged("an empty text is written as null; BINARY2 tells the two apart");
        }
        if (magic != null && isMagic(text, magic)) {
            throw isMagic("'" + text + "'");
        }
    }

    private static boolean isMagic(TextSlice text, Magic magic) {
        int to = text.offset() + text.length();
        return Arrays.equals(text.array(), text.offset(), to, magic.text, 0, magic.text.length);
    }
}
