// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Checks and decodes UTF-8 (RFC 3629), with a short way for ASCII. Stateless. */
public final class Utf8 {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGHS = 0x8080808080808080L;

    private Utf8() {}

    /** Whether every byte in {@code [from, to)} is ASCII. */
    public static boolean isAscii(byte[] b, int from, int to) {
        return firstNonAscii(b, from, to) == to;
    }

    private static int firstNonAscii(byte[] b, int from, int to) {
        int i = from;
        while (i <= to - 8 && ((long) LONG.get(b, i) & HIGHS) == 0) {
            i += 8;
        }
        while (i < to && b[i] >= 0) {
            i++;
        }
        return i;
    }

    /**
     * The index of the first byte in {@code [from, to)} that begins no sound sequence: overlong forms, surrogates and
     * cut sequences are not sound. -1 when all is sound.
     */
    public static int firstMalformed(byte[] b, int from, int to) {
        int i = firstNonAscii(b, from, to);
        while (i < to) {
            int length = sequenceLength(b, i, to);
            if (length == 0) {
                return i;
            }
            i = firstNonAscii(b, i + length, to);
        }
        return -1;
    }

    /** Length of the multi-byte sequence at i; 0 when it is not sound. */
    private static int sequenceLength(byte[] b, int i, int to) {
        int lead = b[i] & 0xff;
        int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
        if (length == 0 || i + length > to) {
            return 0;
        }
        for (int k = 1; k < length; k++) {
            if ((b[i + k] & 0xc0) != 0x80) {
                return 0;
            }
        }
        int second = b[i + 1] & 0xff;
        boolean bad = (lead == 0xe0 && second < 0xa0) // overlong
                || (lead == 0xed && second > 0x9f) // surrogate
                || (lead == 0xf0 && second < 0x90) // overlong
                || (lead == 0xf4 && second > 0x8f); // beyond U+10FFFF
        return bad ? 0 : length;
    }

    /** The text of sound UTF-8. */
    public static String decode(byte[] b, int from, int to) {
        // the JDK's Latin-1 path only copies
        return isAscii(b, from, to)
                ? new String(b, from, to - from, StandardCharsets.ISO_8859_1)
                : new String(b, from, to - from, StandardCharsets.UTF_8);
    }

    /**
     * Writes one code point as UTF-8.
     *
     * @return the index behind it; at most four bytes are written
     */
    public static int put(byte[] into, int at, int codePoint) {
        if (codePoint < 0x80) {
            into[at] = (byte) codePoint;
            return at + 1;
        }
        if (codePoint < 0x800) {
            into[at] = (byte) (0xc0 | codePoint >> 6);
            into[at + 1] = (byte) (0x80 | codePoint & 0x3f);
            return at + 2;
        }
        if (codePoint < 0x10000) {
            into[at] = (byte) (0xe0 | codePoint >> 12);
            into[at + 1] = (byte) (0x80 | codePoint >> 6 & 0x3f);
            into[at + 2] = (byte) (0x80 | codePoint & 0x3f);
            return at + 3;
        }
        into[at] = (byte) (0xf0 | codePoint >> 18);
        into[at + 1] = (byte) (0x80 | codePoint >> 12 & 0x3f);
        into[at + 2] = (byte) (0x80 | codePoint >> 6 & 0x3f);
        into[at + 3] = (byte) (0x80 | codePoint & 0x3f);
        return at + 4;
    }
}
