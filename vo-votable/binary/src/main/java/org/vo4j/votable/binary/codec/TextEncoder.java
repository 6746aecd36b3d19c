// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.support.Utf8;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.TextSlice;

/**
 * Writes UTF-8 as the primitives of a text column: bytes of char, UTF-16 units of unicodeChar, the most significant byte
 * first (VOTable 1.5 section 2.1).
 */
final class TextEncoder {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    /** So many bytes of UTF-8 are converted with one look at the room. */
    private static final int RUN = 2048;

    private final CellWriter writer;
    private final BinarySink sink;
    private final boolean units;
    private final boolean asciiOnly;

    TextEncoder(CellWriter writer) {
        boolean unicode = writer.column.datatype() == Datatype.UNICODE_CHAR;
        this.writer = writer;
        this.sink = writer.sink;
        this.units = unicode && !sink.fits;
        this.asciiOnly = !unicode && !writer.context.version().charIsUtf8();
    }

    /** The number of primitives that a text takes; refuses one that cannot be written. */
    int count(TextSlice text) {
        byte[] b = text.array();
        int from = text.offset();
        int to = from + text.length();
        return isPlain(b, from, to) ? to - from : carefulCount(b, from, to);
    }

    /** Whether all bytes are ASCII and none is NUL. */
    private static boolean isPlain(byte[] b, int from, int to) {
        int i = from;
        for (; i <= to - 8; i += 8) {
            long x = (long) WORD.get(b, i);
            if ((((x - ONES) | x) & HIGHS) != 0) {
                return false;
            }
        }
        for (; i < to; i++) {
            if (b[i] <= 0) {
                return false;
            }
        }
        return true;
    }

    private int carefulCount(byte[] b, int from, int to) {
        if (Utf8.firstMalformed(b, from, to) >= 0) {
            throw writer.refusal(
                    VoTableIssue.E50,
                    "the text is no Unicode: it has a surrogate without its partner, or bytes that are no UTF-8");
        }
        if (asciiOnly && !Utf8.isAscii(b, from, to)) {
            writer.report(
                    VoTableIssue.E24,
                    "the text is not ASCII, and char holds nothing else before VOTable 1.6; it is written as UTF-8, as "
                            + "VOTable 1.6 does");
        }
        int count = 0;
        for (int i = from; i < to; i++) {
            if (b[i] == 0) {
                throw writer.refusal(
                        VoTableIssue.E50,
                        "the text has the character U+0000 at index " + count
                                + ", where every reader would end it; remove it");
            }
            // one unit for each character, a second for those beyond the basic plane
            boolean lead = (b[i] & 0xc0) != 0x80;
            count += units ? (lead ? 1 : 0) + ((b[i] & 0xf8) == 0xf0 ? 1 : 0) : 1;
        }
        return count;
    }

    /** Writes a text that {@link #count} has found to be sound. */
    void write(TextSlice text) {
        if (units) {
            writeUnits(text.array(), text.offset(), text.offset() + text.length());
        } else {
            sink.write(text.array(), text.offset(), text.length());
        }
    }

    private void writeUnits(byte[] b, int from, int to) {
        int i = from;
        while (i < to) {
            int stop = Math.min(to, i + RUN);
            byte[] into = sink.room(2 * (stop - i) + 4);
            int begin = sink.position();
            int at = begin;
            while (i < stop) {
                int lead = b[i];
                if (lead >= 0) {
                    BigEndian.putShort(into, at, (short) lead);
                    i++;
                } else if (lead < (byte) 0xe0) {
                    BigEndian.putShort(into, at, (short) ((lead & 0x1f) << 6 | b[i + 1] & 0x3f));
                    i += 2;
                } else if (lead < (byte) 0xf0) {
                    int unit = (lead & 0xf) << 12 | (b[i + 1] & 0x3f) << 6 | b[i + 2] & 0x3f;
                    BigEndian.putShort(into, at, (short) unit);
                    i += 3;
                } else {
                    int c = (lead & 7) << 18 | (b[i + 1] & 0x3f) << 12 | (b[i + 2] & 0x3f) << 6 | b[i + 3] & 0x3f;
                    BigEndian.putShort(into, at, (short) Character.highSurrogate(c));
                    at += 2;
                    BigEndian.putShort(into, at, (short) Character.lowSurrogate(c));
                    i += 4;
                }
                at += 2;
            }
            sink.advance(at - begin);
        }
    }
}
