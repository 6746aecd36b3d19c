// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vo4j.api.spi.support.Utf8;

/**
 * The text that a cell's bytes mean: entities replaced and line ends made one line feed (XML 1.0 sections 2.11, 4.4).
 *
 * <p>Where nothing needs replacing the text is the bytes themselves. Single-threaded.
 */
final class CellText {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long ZEROS = 0x3030303030303030L;
    private static final long ABOVE_NINE = 0x7676767676767676L;
    private static final long PAIRS = 0x000000ff000000ffL;
    private static final long HUNDREDS_LOW = 100L + (1_000_000L << 32);
    private static final long HUNDREDS_HIGH = 1L + (10_000L << 32);
    /** Spreads the five names of XML over eight slots, each in one of its own. */
    private static final long SPREAD = 0x1027c4d1c386bbc5L;

    private static final long[] NAMES = new long[8];
    private static final byte[] MEANINGS = new byte[8];

    static {
        name("lt", '<');
        name("gt", '>');
        name("amp", '&');
        name("quot", '"');
        name("apos", '\'');
    }

    byte[] array = new byte[0];
    int from;
    int to;
    boolean ascii;
    /** Index of an entity that is not one, in the cell's bytes; -1 when all are. */
    int badEntity = -1;

    private byte[] scratch = new byte[256];
    /** Index behind the reference that was read last. */
    private int behind;

    private static void name(String name, char meaning) {
        long word = 0;
        for (int i = 0; i < name.length(); i++) {
            word |= (long) name.charAt(i) << 8 * i;
        }
        NAMES[slot(word)] = word;
        MEANINGS[slot(word)] = (byte) meaning;
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
        if (p < end && p <= b.length - 8) {
            // the rest in one word too: what lies behind the cell is made zeros, which are neither
            long x = (long) LONG.get(b, p) & (1L << 8 * (end - p)) - 1;
            long amp = x ^ '&' * ONES;
            long ret = x ^ '\r' * ONES;
            high |= x;
            special |= ((amp - ONES) & ~amp) | ((ret - ONES) & ~ret);
            p = end;
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

    /**
     * The code point that the reference behind an '&' means, -1 when it means none; sets {@link #behind}. The eight
     * bytes behind the '&' are looked at in one word, because which reference it is cannot be guessed.
     */
    private int reference(byte[] b, int at, int end) {
        long word = (long) LONG.get(b, at);
        long semicolon = word ^ ';' * ONES;
        long hit = (semicolon - ONES) & ~semicolon & HIGHS;
        int length = Long.numberOfTrailingZeros(hit) >>> 3;
        if ((byte) word == '#') {
            int decimal = hit == 0 ? -1 : decimalReference(word, length);
            behind = at + length + 1;
            return decimal >= 0 ? decimal : characterReference(b, at + 1, end);
        }
        if (hit == 0) {
            return -1;
        }
        long name = word & (1L << 8 * length) - 1;
        int slot = slot(name);
        behind = at + length + 1;
        return NAMES[slot] == name ? MEANINGS[slot] : -1;
    }

    /** The character of {@code #945} in the low bytes of a word; -1 when it is no number or no plain character. */
    private static int decimalReference(long word, int length) {
        if (length < 2) {
            return -1;
        }
        // the digits at the high end, where the last has the weight one, and nothing below them
        int shift = 8 * (9 - length);
        long digits = (word >>> 8 ^ ZEROS) << shift;
        if (((digits | (digits + ABOVE_NINE)) & HIGHS) != 0) {
            return -1;
        }
        long pairs = digits * 10 + (digits >>> 8);
        long value = ((pairs & PAIRS) * HUNDREDS_LOW + (pairs >>> 16 & PAIRS) * HUNDREDS_HIGH) >>> 32;
        return value >= 0x20 && value < 0xd800 ? (int) value : -1;
    }

    private static int slot(long name) {
        return (int) (name * SPREAD >>> 61);
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
        return new String(array, from, to - from, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
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
