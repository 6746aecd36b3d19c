// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.spi.support.Utf8;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.TextSlice;
import org.vo4j.api.table.TextSource;
import org.vo4j.votable.parquet.file.ColumnWriter;

/** Writes texts and arrays of texts, all as UTF-8. */
final class TextWriter extends CellWriter {
    private final TextSource source = new TextSource();
    private final boolean list;
    /** The most that a text may have of what the datatype counts. */
    private final long most;

    TextWriter(ParquetSink sink, WriteContext context, int place, ColumnWriter out) {
        super(sink, context, place, out);
        ArrayShape shape = column.shape();
        this.list = shape.dimensions() > 1;
        this.most = list
                ? shape.dimension(0).orElse(Integer.MAX_VALUE)
                : shape.isScalar()
                        ? 1
                        : shape.isVariable()
                                ? shape.bound().orElse(Integer.MAX_VALUE)
                                : shape.fixedCount().orElse(Integer.MAX_VALUE);
    }

    @Override
    boolean write(Cells row) {
        if (row.isNull(place)) {
            out.putNull();
            return false;
        }
        if (list) {
            return strings(row);
        }
        TextSlice text = source.text(row, place);
        check(text, "the text");
        if (nullValue != null && nullValue.is(text.array(), text.offset(), text.offset() + text.length())) {
            throw meansNull("'" + text + "'");
        }
        out.putBytes(text.array(), text.offset(), text.length(), true);
        return text.length() > LARGE;
    }

    private boolean strings(Cells row) {
        String[] strings = row.getStrings(place);
        checkCount(strings.length, "strings");
        long bytes = 0;
        for (int e = 0; e < strings.length; e++) {
            if (strings[e].isEmpty() && row.isNull(place, e)) {
                out.putNullElement(e == 0);
                continue;
            }
            TextSlice text = source.text(strings[e]);
            check(text, "string " + e);
            out.putBytes(text.array(), text.offset(), text.length(), e == 0);
            bytes += text.length();
        }
        if (strings.length == 0) {
            out.putEmptyList();
        }
        return bytes > LARGE;
    }

    private void check(TextSlice text, String what) {
        int from = text.offset();
        int to = from + text.length();
        if (Utf8.firstMalformed(text.array(), from, to) >= 0) {
            throw refusal(
                    VoTableIssue.E50,
                    what + " is no Unicode: it has a surrogate without its partner, or bytes that are no UTF-8");
        }
        if (text.length() > most && size(text.array(), from, to) > most) {
            throw refusal(
                    VoTableIssue.E02,
                    what + " takes " + size(text.array(), from, to) + " of arraysize '"
                            + (column.shape().isScalar() ? "1" : column.shape())
                            + "' and is not cut; declare a larger arraysize, or '*'");
        }
    }

    /** Bytes of char where it is UTF-8, its characters where it was to be ASCII, UTF-16 units of unicodeChar. */
    private long size(byte[] b, int from, int to) {
        boolean units = column.datatype() == Datatype.UNICODE_CHAR;
        if (!units && context.version().charIsUtf8()) {
            return (long) to - from;
        }
        long size = 0;
        for (int i = from; i < to; i++) {
            size += (b[i] & 0xc0) == 0x80 ? 0 : 1;
            size += units && (b[i] & 0xf8) == 0xf0 ? 1 : 0;
        }
        return size;
    }
}
