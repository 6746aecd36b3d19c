// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import java.nio.charset.StandardCharsets;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.TextSlice;
import org.vo4j.api.table.TextSource;

/**
 * Writes text by the rules of FITS 4.0 section 7.3.3.1, as bytes of UTF-8: null is a NUL, a text is filled up with NUL,
 * an empty one with blanks. A character of unicodeChar takes up to three bytes.
 */
final class FitsTextWriter extends CellWriter {
    private final TextEncoder encoder;
    private final TextSource source = new TextSource();
    private final boolean variable;
    private final boolean array;
    private final boolean unicode;
    /** Bytes of a text, or of each in an array; of a variable text no bound. */
    private final long width;
    /** Characters or bytes that arraysize allows in a text. */
    private final long most;

    private final long stride;
    private final long mostStrings;
    private final String literal;

    FitsTextWriter(BinarySink sink, WriteContext context, int place) {
        super(sink, context, place, false);
        this.encoder = new TextEncoder(this);
        this.unicode = column.datatype() == Datatype.UNICODE_CHAR;
        this.variable = column.shape().isVariable();
        this.array = column.shape().dimensions() > 1;
        long bound = column.shape().bound().orElse(Integer.MAX_VALUE);
        long size = column.shape().isScalar() ? 1 : column.shape().dimension(0).orElse(0);
        this.most = variable && !array ? bound : size;
        this.width = unicode ? 3 * most : most;
        this.stride = Math.max(1, column.shape().stride());
        this.mostStrings = size == 0
                ? 0
                : variable
                        ? Layout.saturated(bound, stride) / size
                        : column.shape().fixedCount().orElse(1) / size;
        this.literal = magic == null ? "" : new String(magic.text, StandardCharsets.UTF_8);
    }

    @Override
    boolean write(Cells row) {
        if (array) {
            strings(row);
        } else {
            text(row);
        }
        return false;
    }

    private void text(Cells row) {
        TextSlice text = source.text(row, place);
        boolean isNull = text.length() == 0 && row.isNull(place);
        int count = checked(text, isNull, "the text");
        if (!variable) {
            padded(text, count, isNull);
        } else if (isNull) {
            sink.putInt(1);
            sink.fill(0, 1);
        } else {
            sink.putInt(count);
            encoder.write(text);
        }
    }

    private void strings(Cells row) {
        boolean isNull = row.isNull(place);
        String[] strings = isNull ? new String[0] : row.getStrings(place);
        long units = strings.length * most;
        if (!isNull && (variable ? units % stride != 0 : strings.length != mostStrings)
                || strings.length > mostStrings) {
            throw wrongCount(strings.length);
        }
        if (variable) {
            long none = most == 0 ? 0 : stride / most * width;
            sink.putInt((int) (isNull ? none : strings.length * width));
            sink.fill(0, isNull ? none : 0);
        } else if (isNull) {
            sink.fill(0, mostStrings * width);
        }
        boolean allNull = true;
        for (int e = 0; e < strings.length; e++) {
            boolean nothing = strings[e].isEmpty() && row.isNull(place, e);
            allNull &= nothing;
            TextSlice text = source.text(nothing ? literal : strings[e]);
            padded(text, checked(text, nothing, "string " + e), nothing && magic == null);
        }
        if (!isNull && allNull && strings.length > 0) {
            merged("an array of null strings is written as null; BINARY2 tells the two apart");
        }
    }

    /** The bytes of a text, which is refused when it does not fit. */
    private int checked(TextSlice text, boolean isNull, String what) {
        int count = encoder.count(text);
        long units = unicode ? units(text) : count;
        if (units > most) {
            throw refusal(
                    VoTableIssue.E02,
                    what + " takes " + units + " of arraysize '"
                            + (column.shape().isScalar() ? "1" : column.shape())
                            + "' and is not cut; declare a larger arraysize");
        }
        if (!isNull && magic != null && text.toString().equals(literal)) {
            throw isMagic("'" + text + "'");
        }
        return count;
    }

    private static long units(TextSlice text) {
        return text.toString().length();
    }

    private void padded(TextSlice text, int count, boolean isNull) {
        encoder.write(text);
        if (count == 0 && !isNull) {
            if (width == 0) {
                return;
            }
            sink.fill(' ', width);
            return;
        }
        sink.fill(0, width - count);
        if (count == width && count > 0 && text.array()[text.offset() + count - 1] == ' ') {
            String message = "blanks at the end of a text that fills its field are lost; BINARY2 keeps them";
            if (array && text.toString().isBlank()) {
                merged(message); // an empty string of the array is blank too
            } else {
                lost(message);
            }
        }
    }
}
