// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import java.nio.charset.StandardCharsets;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.TextSlice;
import org.vo4j.api.table.TextSource;

/** Writes arrays of strings: all take the length that the first dimension declares, filled up with NUL. */
final class StringsWriter extends CellWriter {
    private final TextEncoder encoder;
    private final TextSource source = new TextSource();
    private final int width;
    /** Primitives of a string. */
    private final int size;
    /** Primitives of a fixed cell; -1 when that varies. */
    private final long fixed;

    private final long stride;
    private final long most;
    private final String literal;

    StringsWriter(BinarySink sink, WriteContext context, int place, boolean flagged) {
        super(sink, context, place, flagged);
        this.encoder = new TextEncoder(this);
        this.width = column.datatype().bytes();
        this.size = column.shape().dimension(0).orElse(0);
        this.fixed = column.shape().fixedCount().orElse(-1);
        this.stride = Math.max(1, column.shape().stride());
        this.most = column.shape().bound().isPresent()
                ? Layout.saturated(column.shape().bound().getAsInt(), stride)
                : Integer.MAX_VALUE;
        this.literal = magic == null ? "" : new String(magic.text, StandardCharsets.UTF_8);
    }

    @Override
    boolean write(Cells row) {
        if (row.isNull(place)) {
            if (fixed < 0) {
                sink.putInt(0);
            } else {
                sink.fill(0, fixed * width);
            }
            return flagged;
        }
        String[] strings = row.getStrings(place);
        long count = (long) strings.length * size;
        if (fixed >= 0 ? count > fixed : count % stride != 0 || count > most) {
            throw wrongCount(strings.length);
        }
        if (fixed < 0) {
            sink.putInt((int) count);
        }
        boolean empty = true;
        for (int e = 0; e < strings.length; e++) {
            boolean isNull = strings[e].isEmpty() && row.isNull(place, e);
            empty &= strings[e].isEmpty();
            string(isNull ? nullString() : strings[e], isNull, e);
        }
        if (fixed >= 0) {
            sink.fill(0, (fixed - count) * width);
        }
        if (empty && !flagged) {
            merged("an array of empty strings is written as null; BINARY2 tells the two apart");
        }
        return false;
    }

    /** What stands for a null among the strings: its literal, or nothing. */
    private String nullString() {
        return literal;
    }

    private void string(String string, boolean isNull, int element) {
        TextSlice text = source.text(string);
        int count = encoder.count(text);
        if (count > size) {
            throw refusal(
                    VoTableIssue.E02,
                    "string " + element + " takes " + count + " of arraysize '" + column.shape()
                            + "' and is not cut; declare a larger arraysize");
        }
        if (!isNull && magic != null && string.equals(literal)) {
            throw isMagic("'" + string + "'");
        }
        if (isNull && magic == null && flagged) {
            merged("a null string in an array is written as an empty one");
        }
        if (!isNull && count == 0 && !flagged) {
            merged("an empty string in an array is written as null");
        }
        encoder.write(text);
        sink.fill(0, (long) (size - count) * width);
    }
}
