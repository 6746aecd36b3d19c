// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Locale;
import org.vo4j.api.spi.support.Utf8;

/** Finds bytes that no XML document may have (XML 1.0 section 2.2). Stateless. */
final class XmlBytes {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long BLANKS = 0x2020202020202020L;
    private static final long HIGHS = 0x8080808080808080L;

    private XmlBytes() {}

    /** The index of the first byte in {@code [from, to)} that is not UTF-8 of an XML character; -1 when all are. */
    static int firstIllegal(byte[] b, int from, int to) {
        int p = from;
        while (p < to) {
            byte c = b[p];
            if (c >= ' ') {
                p = skipPlain(b, p + 1, to);
            } else if (c >= 0) {
                if (!RowScanner.isBlank(c)) {
                    return p;
                }
                p++;
            } else if (c >= (byte) 0xc2 && c < (byte) 0xe0 && p + 1 < to && b[p + 1] < (byte) 0xc0) {
                p += 2; // the usual case in the languages of Europe
            } else if (isThreeByteCharacter(b, p, to)) {
                p += 3; // and of Asia, with symbols
            } else {
                int length = c < (byte) 0xe0 ? 0 : c < (byte) 0xf0 ? 3 : 4;
                // everything that can be wrong with a sequence is known in one place
                if (p + length > to
                        || length == 0
                        || Utf8.firstMalformed(b, p, p + length) >= 0
                        || isNoCharacter(b, p, to)) {
                    return p;
                }
                p += length;
            }
        }
        return -1;
    }

    /** Whether a well-formed sequence of three bytes begins here, and is an XML character. */
    private static boolean isThreeByteCharacter(byte[] b, int p, int to) {
        if (p + 2 >= to || (b[p] & 0xf0) != 0xe0 || (b[p + 1] & 0xc0) != 0x80 || (b[p + 2] & 0xc0) != 0x80) {
            return false;
        }
        int c = (b[p] & 0xf) << 12 | (b[p + 1] & 0x3f) << 6 | b[p + 2] & 0x3f;
        return c >= 0x800 && (c < 0xd800 || c > 0xdfff) && c < 0xfffe;
    }

    /** Moves over words of eight bytes that are ASCII and no controls. */
    private static int skipPlain(byte[] b, int at, int to) {
        int p = at;
        while (p <= to - 8) {
            long x = (long) LONG.get(b, p);
            long odd = (x | (x - BLANKS)) & HIGHS;
            if (odd != 0) {
                return p + (Long.numberOfTrailingZeros(odd) >>> 3);
            }
            p += 8;
        }
        return p;
    }

    /** U+FFFE and U+FFFF. */
    private static boolean isNoCharacter(byte[] b, int at, int end) {
        return b[at] == (byte) 0xef && at + 2 < end && b[at + 1] == (byte) 0xbf && (b[at + 2] & 0xfe) == 0xbe;
    }

    /** What is wrong with a byte that {@link #firstIllegal} found. */
    static String describe(byte[] b, int at) {
        if (b[at] >= 0) {
            return String.format(Locale.ROOT, "The document has the character U+%04X, which XML forbids", (int) b[at]);
        }
        return isNoCharacter(b, at, b.length)
                ? String.format(
                        Locale.ROOT,
                        "The document has the character U+FF%02X, which XML forbids",
                        0xc0 | b[at + 2] & 0x3f)
                : "The document has bytes that are not UTF-8";
    }
}
