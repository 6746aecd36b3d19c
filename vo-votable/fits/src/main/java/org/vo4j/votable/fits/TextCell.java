// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.spi.support.NumberParser;
import org.vo4j.api.table.Datatype;

/**
 * Makes the cells of one column of a table of text (FITS 4.0 section 7.2.5). A field of blanks is a number that is not
 * there, and so null, although the standard would have it 0: that is what files mean by it, and how others read them.
 */
final class TextCell extends Assembly {
    private final PlannedColumn column;
    private final FitsColumn source;
    private final ReadContext context;
    private final Datatype type;
    private final byte[] nullText;
    private final NumberParser parser = new NumberParser();

    TextCell(PlannedColumn column, FitsColumn source, ReadContext context) {
        this.column = column;
        this.source = source;
        this.context = context;
        this.type = column.shown.datatype();
        this.nullText = source.nullText().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    boolean write(byte[] row, int at, RowBuffer out, long index, long place) {
        int begin = at + (int) source.offset;
        int end = begin + source.textWidth;
        parser.clear();
        int from = begin;
        while (from < end && row[from] == ' ') {
            from++;
        }
        int to = end;
        while (to > from && row[to - 1] == ' ') {
            to--;
        }
        boolean isNull = nullText.length > 0 && Arrays.equals(row, from, to, nullText, 0, nullText.length);
        if (source.isText()) {
            out.put(row, begin, source.textWidth);
            return isNull;
        }
        if (isNull || from == to) {
            out.fill(type.bytes());
            return true;
        }
        return type.isInteger() ? integer(row, from, to, out, index, place) : real(row, from, to, out, index, place);
    }

    private boolean integer(byte[] row, int from, int to, RowBuffer out, long index, long place) {
        int start = row[from] == '+' ? from + 1 : from;
        long value = parser.parseInteger(row, start, to, type.integerBits(), type == Datatype.UNSIGNED_BYTE);
        boolean sound = parser.mark().compareTo(NumberParser.Mark.LENIENT) <= 0;
        if (!sound) {
            report(VoTableIssue.E47, row, from, to, index, place);
        }
        out.put(sound ? value : 0, type.bytes());
        return !sound;
    }

    private boolean real(byte[] row, int from, int to, RowBuffer out, long index, long place) {
        byte[] text = Arrays.copyOfRange(row, from, to);
        for (int i = 0; i < text.length; i++) {
            text[i] = text[i] == 'D' || text[i] == 'd' ? (byte) 'E' : text[i];
        }
        double value = parser.parseDouble(text, 0, text.length);
        boolean sound = parser.mark().compareTo(NumberParser.Mark.LENIENT) <= 0;
        if (!sound) {
            report(VoTableIssue.W30, row, from, to, index, place);
            value = Double.NaN;
        }
        double scaled = source.zero + source.scale * value;
        if (type == Datatype.FLOAT) {
            out.put(Float.floatToRawIntBits((float) scaled), 4);
        } else {
            out.put(Double.doubleToRawLongBits(scaled), 8);
        }
        return !sound;
    }

    private void report(VoTableIssue code, byte[] row, int from, int to, long index, long place) {
        context.report(
                code,
                "Column '" + column.shown.name() + "', row index " + index + ": '"
                        + new String(row, from, to - from, StandardCharsets.ISO_8859_1)
                        + "' is no number; read as null",
                place,
                column.shown.name());
    }
}
