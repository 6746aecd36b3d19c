// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vo4j.api.spi.support.ByteSearch;
import org.vo4j.api.spi.support.Utf8;

/**
 * Finds the text in the bytes of a cell, as UTF-8: in place where it is that already, else in an array of its own.
 * Mutable and single-threaded; the text is valid until the next one is asked for.
 */
final class TextDecoder {
    /** What was noticed about the text found last. */
    enum Note {
        NONE,
        /** Bytes that are not NUL follow the NUL that ends the text. */
        NOISE,
        /** Sound UTF-8 that is not ASCII. */
        UTF8,
        /** Bytes that are neither ASCII nor UTF-8, taken as Latin-1. */
        LATIN1,
        /** UTF-8 whose last code point is cut; it is left out. */
        CUT,
        /** A surrogate without its partner, replaced by U+FFFD. */
        SURROGATE
    }

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private byte[] array = new byte[0];
    private int from;
    private int to;
    private boolean ascii;
    private byte[] scratch = new byte[64];
    private Note note = Note.NONE;

    byte[] array() {
        return array;
    }

    int from() {
        return from;
    }

    int length() {
        return to - from;
    }

    Note note() {
        return note;
    }

    /** The text as a String. */
    String string() {
        return new String(array, from, to - from, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** Whether the text is the one given as UTF-8. */
    boolean is(byte[] other) {
        return Arrays.equals(array, from, to, other, 0, other.length);
    }

    private void set(byte[] newArray, int newFrom, int newTo, boolean newAscii, Note newNote) {
        this.array = newArray;
        this.from = newFrom;
        this.to = newTo;
        this.ascii = newAscii;
        this.note = newNote;
    }

    /** Finds the text in the bytes of a char cell; seven bytes behind it may be looked at. */
    void chars(byte[] b, int start, int end) {
        int stop = plainEnd(b, start, end);
        if (stop == end) {
            set(b, start, end, true, Note.NONE);
        } else if (b[stop] == 0) {
            set(b, start, stop, true, isQuiet(b, stop, end) ? Note.NONE : Note.NOISE);
        } else {
            int nul = ByteSearch.indexOf(b, stop, end, (byte) 0);
            notAscii(b, start, nul < 0 ? end : nul);
        }
    }

    /** The first byte that is NUL or not ASCII; end when there is none. */
    private static int plainEnd(byte[] b, int start, int end) {
        for (int i = start; i < end; i += 8) {
            long x = (long) WORD.get(b, i);
            long hit = ((x - ONES) | x) & HIGHS; // exact for the lowest hit, which is all that counts
            if (hit != 0) {
                return Math.min(i + (Long.numberOfTrailingZeros(hit) >>> 3), end);
            }
        }
        return end;
    }

    private static boolean isQuiet(byte[] b, int start, int end) {
        for (int i = start; i < end; i++) {
            if (b[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private void notAscii(byte[] b, int start, int end) {
        int bad = Utf8.firstMalformed(b, start, end);
        if (bad < 0) {
            set(b, start, end, false, Note.UTF8);
        } else if (isCut(b, bad, end) && bad > start) {
            set(b, start, bad, false, Note.CUT);
        } else {
            latin1(b, start, end);
        }
    }

    /** Whether the sequence that begins at an index would be sound if it went on. */
    private static boolean isCut(byte[] b, int at, int end) {
        int have = end - at;
        int lead = b[at] & 0xff;
        int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
        if (have >= length) {
            return false;
        }
        for (int i = at + 1; i < end; i++) {
            if ((b[i] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    private void latin1(byte[] b, int start, int end) {
        int at = 0;
        for (int i = start; i < end; i++) {
            room(at);
            at = Utf8.put(scratch, at, b[i] & 0xff);
        }
        set(scratch, 0, at, false, Note.LATIN1);
    }

    /** Finds the text in the bytes of a unicodeChar cell: UTF-16, the most significant byte first. */
    void units(byte[] b, int start, int end) {
        int at = 0;
        int i = start;
        boolean plain = true;
        Note found = Note.NONE;
        while (i + 2 <= end) {
            int unit = BigEndian.getShort(b, i) & 0xffff;
            i += 2;
            if (unit == 0) {
                found = isQuiet(b, i, end) ? found : Note.NOISE;
                break;
            }
            int codePoint = unit;
            if (Character.isSurrogate((char) unit)) {
                codePoint = pair(unit, i + 2 <= end ? BigEndian.getShort(b, i) & 0xffff : 0);
                found = codePoint == 0xfffd ? Note.SURROGATE : found;
                i += codePoint == 0xfffd ? 0 : 2;
            }
            room(at);
            at = Utf8.put(scratch, at, codePoint);
            plain &= codePoint < 0x80;
        }
        set(scratch, 0, at, plain, found);
    }

    /** The code point of two surrogates; U+FFFD when they are no pair. */
    private static int pair(int high, int low) {
        return Character.isSurrogatePair((char) high, (char) low)
                ? Character.toCodePoint((char) high, (char) low)
                : 0xfffd;
    }

    private void room(int at) {
        if (at + 4 > scratch.length) {
            scratch = Arrays.copyOf(scratch, (int) Math.min(scratch.length * 2L, Integer.MAX_VALUE - 64));
        }
    }
}
