// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.support.Utf8;
import org.vo4j.api.table.TextSlice;

/** Writes text as the content of an element, so that it is read as it was (XML 1.0 sections 2.2, 2.4, 2.11). */
final class XmlEscaper {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    /** So many bytes are escaped with one look at the room; the longest escape has five. */
    private static final int RUN = 1024;

    private static final int LONGEST = 5;
    private static final byte[] AMP = "&amp;".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LT = "&lt;".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GT = "&gt;".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CR = "&#13;".getBytes(StandardCharsets.US_ASCII);

    private final TdWriter writer;
    private final TabledataSink sink;

    XmlEscaper(TdWriter writer) {
        this.writer = writer;
        this.sink = writer.sink;
    }

    /** Refuses text beyond ASCII that is no sound UTF-8, or that XML forbids; what else it forbids is met in writing. */
    void check(TextSlice text) {
        byte[] b = text.array();
        int to = text.offset() + text.length();
        if (Utf8.firstMalformed(b, text.offset(), to) >= 0) {
            throw writer.refusal(
                    VoTableIssue.E50,
                    "the text is no Unicode: it has a surrogate without its partner, or bytes that are no UTF-8");
        }
        for (int i = text.offset(); i < to; i++) {
            if (b[i] == (byte) 0xef && b[i + 1] == (byte) 0xbf && (b[i + 2] & 0xfe) == 0xbe) {
                throw illegal(0xff00 | 0xc0 | b[i + 2] & 0x3f);
            }
        }
    }

    private RuntimeException illegal(int c) {
        return writer.refusal(
                VoTableIssue.E50,
                String.format(
                        Locale.ROOT,
                        "the text has the character U+%04X, which XML cannot carry; remove it, or write BINARY2",
                        c));
    }

    /** Writes a whole cell. */
    void cell(TextSlice text) {
        int length = text.length();
        if (length > RUN) {
            sink.begin();
            content(text);
            sink.end();
            return;
        }
        byte[] b = sink.room(LONGEST * length + TabledataSink.CELL);
        int at = TabledataSink.open(b, sink.position());
        at = escape(text.array(), text.offset(), text.offset() + length, b, at);
        sink.position(TabledataSink.close(b, at));
    }

    /** Writes text, in pieces. */
    void content(TextSlice text) {
        int to = text.offset() + text.length();
        for (int from = text.offset(); from < to; from += RUN) {
            int stop = Math.min(to, from + RUN);
            byte[] b = sink.room(LONGEST * (stop - from) + TabledataSink.CELL);
            sink.position(escape(text.array(), from, stop, b, sink.position()));
        }
    }

    /** Copies eight bytes at once, and counts as many of them as stand before what has to be escaped. */
    private int escape(byte[] b, int from, int to, byte[] into, int at) {
        int i = from;
        int n = at;
        while (i <= to - 8) {
            long x = (long) LONG.get(b, i);
            LONG.set(into, n, x);
            long amp = x ^ '&' * ONES;
            long angle = x & ~(2 * ONES) ^ '<' * ONES; // '<' and '>' differ in one bit
            long hit = ((x - ' ' * ONES) & ~x | (amp - ONES) & ~amp | (angle - ONES) & ~angle) & HIGHS;
            int plain = Long.numberOfTrailingZeros(hit) >>> 3;
            i += plain;
            n += plain;
            if (hit != 0) {
                n = one(b[i], into, n);
                i++;
            }
        }
        while (i < to) {
            byte c = b[i++];
            if (c > '>' || c < 0) {
                into[n++] = c;
            } else {
                n = one(c, into, n);
            }
        }
        return n;
    }

    private int one(byte c, byte[] into, int at) {
        switch (c) {
            case '&':
                return put(AMP, into, at);
            case '<':
                return put(LT, into, at);
            case '>':
                return put(GT, into, at);
            case '\r':
                return put(CR, into, at);
            default:
                if (c >= 0 && c < ' ' && c != '\t' && c != '\n') {
                    throw illegal(c);
                }
                into[at] = c;
                return at + 1;
        }
    }

    private static int put(byte[] escape, byte[] into, int at) {
        System.arraycopy(escape, 0, into, at, escape.length);
        return at + escape.length;
    }
}
