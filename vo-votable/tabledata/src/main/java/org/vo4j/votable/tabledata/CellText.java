// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.vo4j.api.spi.support.Utf8;

/**
 * The text that a cell's bytes mean: entities replaced and line ends made one line feed (XML 1.0 sections 2.11, 4.4).
 *
 * <p>Where nothing needs replacing the text is the bytes themselves. Single-threaded.
 */
final class CellText {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LT = word("lt;\0");
    private static final int GT = word("gt;\0");
    private static final int AMP = word("amp;");
    private static final int QUOT = word("quot");
    private static final int APOS = word("apos");
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    byte[] array = new byte[0];
    int from;
    int to;
    boolean ascii;
    /** Index of an entity that is not one, in the cell's bytes; -1 when all are. */
    int badEntity = -1;

    private byte[] scratch = new byte[256];
    /** Index behind the reference that was read last. */
    private int behind;

    private static int word(String four) {
        return four.charAt(0) | four.charAt(1) << 8 | four.charAt(2) << 16 | four.charAt(3) << 24;
    }

    /** Takes ASCII that is text as it is. */
    void takeAscii(byte[] b, int start, int end) {
        badEntity = -1;
        ascii = true;
        array = b;
        from = start;
        to = end;
    }

    /** Takes the text of a cell; with {@code plain}, the bytes are text already. */
    void take(byte[] b, int start, int end, boolean plain) {
        badEntity = -1;
        long high = 0;
        long special = 0;
        int p = start;
        for (; p <= end - 8; p += 8) {
            long x = (long) LONG.get(b, p);
            long amp = x ^ '&' * ONES;
            long ret = x ^ '\r' * ONES;
            high |= x;
            special |= ((amp - ONES) & ~amp) | ((ret - ONES) & ~ret);
        }
        boolean replace = (special & HIGHS) != 0;
        for (; p < end; p++) {
            high |= (long) b[p] << 56;
            replace |= b[p] == '&' || b[p] == '\r';
        }
        ascii = (high & HIGHS) == 0;
        array = b;
        from = start;
        to = end;
        if (replace && !plain) {
            replace(b, start, end);
        }
    }

    /** A document's bytes: behind the cell stands the {@code <} of a tag, so that no reference reaches beyond it. */
    private void replace(byte[] b, int start, int end) {
        if (scratch.length < end - start + 8) {
            scratch = new byte[Math.max(end - start + 8, scratch.length * 2)];
        }
        byte[] out = scratch;
        int n = 0;
        int p = start;
        while (p < end) {
            // eight bytes are written at once, and as many of them count as stand before what is replaced
            long x = (long) LONG.get(b, p);
            LONG.set(out, n, x);
            long amp = x ^ '&' * ONES;
            long ret = x ^ '\r' * ONES;
            long hit = (((amp - ONES) & ~amp) | ((ret - ONES) & ~ret)) & HIGHS;
            int plain = Math.min(Long.numberOfTrailingZeros(hit) >>> 3, end - p);
            n += plain;
            p += plain;
            if (hit == 0 || p == end) {
                continue;
            }
            if (b[p] == '\r') {
                out[n++] = '\n';
                p += p + 1 < end && b[p + 1] == '\n' ? 2 : 1;
                continue;
            }
            int codePoint = reference(b, p + 1, end);
            if (codePoint < 0) {
                badEntity = p;
                break;
            }
            // a reference is never shorter than what it stands for
            n = Utf8.put(out, n, codePoint);
            ascii &= codePoint < 0x80;
            p = behind;
        }
        array = out;
        from = 0;
        to = n;
    }

    /** The code point that the reference behind an '&' means, -1 when it means none; sets {@link #behind}. */
    private int reference(byte[] b, int at, int end) {
        int word = (int) INT.get(b, at);
        behind = at + 3;
        if ((word & 0xffffff) == LT) {
            return '<';
        }
        if ((word & 0xffffff) == GT) {
            return '>';
        }
        behind = at + 4;
        if (word == AMP) {
            return '&';
        }
        if (b[at] == '#') {
            return characterReference(b, at + 1, end);
        }
        behind = at + 5;
        return b[at + 4] != ';' ? -1 : word == QUOT ? '"' : word == APOS ? '\'' : -1;
    }

    private int characterReference(byte[] b, int from, int end) {
        int radix = b[from] == 'x' ? 16 : 10;
        int first = radix == 16 ? from + 1 : from;
        int p = first;
        int value = 0;
        for (; p < end && b[p] != ';'; p++) {
            int digit = b[p] - '0';
            if (radix == 16 && digit > 9) {
                digit = (b[p] | 0x20) - 'a';
                digit = digit < 0 ? -1 : digit + 10;
            }
            if (digit < 0 || digit >= radix || value > 0x10ffff) {
                return -1;
            }
            value = value * radix + digit;
        }
        behind = p + 1;
        return p > first && p < end && isXmlCharacter(value) ? value : -1;
    }

    /** XML 1.0 section 2.2. */
    static boolean isXmlCharacter(int c) {
        return c >= 0x20
                ? c <= 0xd7ff || (c >= 0xe000 && c <= 0xfffd) || (c >= 0x10000 && c <= 0x10ffff)
                : c == '\t' || c == '\n' || c == '\r';
    }

    int length() {
        return to - from;
    }

    String string() {
        return Utf8.decode(array, from, to);
    }

    /** Cuts the text behind so many characters, or bytes without cutting a character. */
    void cut(int size, boolean countBytes) {
        int p = from;
        int characters = 0;
        while (p < to && (countBytes || characters < size)) {
            int length = sequence(array[p]);
            if (countBytes && p + length - from > size) {
                break;
            }
            p += length;
            characters++;
        }
        to = Math.min(p, to);
    }

    /** The number of characters. */
    int characters() {
        if (ascii) {
            return to - from;
        }
        int count = 0;
        for (int p = from; p < to; p += sequence(array[p])) {
            count++;
        }
        return count;
    }

    /** Splits the text into strings of so many characters, or bytes, each. */
    String[] split(int size, boolean countBytes) {
        String[] parts = new String[8];
        int count = 0;
        int end = to;
        while (from < end) {
            to = end;
            int begin = from;
            cut(size, countBytes);
            if (to == from) {
                to = Math.min(end, from + sequence(array[from])); // a character wider than the string
            }
            if (count == parts.length) {
                parts = Arrays.copyOf(parts, count * 2);
            }
            parts[count++] = Utf8.decode(array, begin, to);
            from = to;
        }
        return Arrays.copyOf(parts, count);
    }

    private static int sequence(byte lead) {
        return lead >= 0 ? 1 : lead >= (byte) 0xf0 ? 4 : lead >= (byte) 0xe0 ? 3 : 2;
    }
}
