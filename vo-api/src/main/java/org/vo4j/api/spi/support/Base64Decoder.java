// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import java.util.Arrays;
import java.util.Base64;

/**
 * Decodes base64 (RFC 4648 section 4) piece by piece, skipping white space, up to a {@code <} or the end of the piece.
 *
 * <p>Mutable and single-threaded. It never throws: {@link #fault} says what was wrong first, and where.
 */
public final class Base64Decoder {
    /** What was wrong with the text. */
    public enum Fault {
        /** Nothing. */
        NONE,
        /** A character that is not of the alphabet. */
        ILLEGAL_CHARACTER,
        /** The text ended within a group of four. */
        CUT,
        /** More text behind the padding. */
        BEHIND_PADDING
    }

    private static final byte[] VALUES = new byte[256];
    private static final int WHITE = -2;
    private static final int PAD = -3;
    /** The value of each character in each of the four places; negative for all that is no digit. */
    private static final int[] FIRST = new int[256];

    private static final int[] SECOND = new int[256];
    private static final int[] THIRD = new int[256];
    private static final int[] FOURTH = new int[256];

    static {
        Arrays.fill(VALUES, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < 64; i++) {
            VALUES[alphabet.charAt(i)] = (byte) i;
        }
        for (char c : " \t\r\n".toCharArray()) {
            VALUES[c] = WHITE;
        }
        VALUES['='] = PAD;
        for (int c = 0; c < 256; c++) {
            int value = VALUES[c];
            FIRST[c] = value < 0 ? -1 : value << 18;
            SECOND[c] = value < 0 ? -1 : value << 12;
            THIRD[c] = value < 0 ? -1 : value << 6;
            FOURTH[c] = value < 0 ? -1 : value;
        }
    }

    /** Characters and bytes that the JDK's decoder gets and gives at a time. */
    private static final int RUN = 4096;

    private static final int RUN_BYTES = RUN / 4 * 3;
    /** How many times a run is not tried after one that was not clear. */
    private static final int PATIENCE = 64;

    private final Base64.Decoder jdk = Base64.getDecoder();
    private final byte[] text = new byte[RUN];
    private final byte[] bytes = new byte[RUN_BYTES];
    /** The length of the line before. */
    private int line;

    private int unclear;
    private int held;
    private int heldCount;
    private int padding;
    private int position;
    private int written;
    private Fault fault = Fault.NONE;

    /** Creates a decoder before the first character. */
    public Base64Decoder() {}

    /**
     * Decodes characters until {@code to}, a {@code <}, an error, or a full target.
     *
     * <p>{@link #position} tells where it stopped and {@link #written} the end of the bytes written.
     *
     * @param into the target, written from {@code at} on and up to {@code end}; at least 3 bytes must fit
     */
    public void decode(byte[] from, int at, int to, byte[] into, int start, int end) {
        position = at;
        written = start;
        while (position < to && fault == Fault.NONE && end - written >= 3) {
            if (heldCount == 0 && padding == 0) {
                while (run(from, to, into, end)) {
                    // a run at a time, at the speed of the JDK's decoder
                }
                quads(from, to, into, end);
                if (position >= to || end - written < 3) {
                    return;
                }
            }
            if (from[position] == '<') {
                return;
            }
            single(from[position] & 0xff, into);
        }
    }

    /**
     * Takes the line breaks out of a run of text and gives it to the JDK's decoder, which has vector instructions.
     *
     * @return false when there is not enough text or room, or the run has something that wants a closer look
     */
    private boolean run(byte[] from, int to, byte[] into, int end) {
        if (to - position < RUN || end - written < RUN_BYTES || unclear > 0) {
            unclear = Math.max(0, unclear - 1);
            return false;
        }
        int p = position;
        int n = 0;
        while (n < RUN) {
            int most = Math.min(RUN - n, to - p);
            int length = lineLength(from, p, most);
            System.arraycopy(from, p, text, n, length);
            n += length;
            p += length;
            if (n < RUN) {
                p = behindLineBreak(from, p, to);
                if (p >= to) {
                    return false;
                }
            }
        }
        try {
            if (jdk.decode(text, bytes) != RUN_BYTES) {
                return false; // padding: the end is taken with care
            }
        } catch (IllegalArgumentException e) {
            unclear = PATIENCE;
            return false; // markup, other white space, or an error, which the careful way places
        }
        System.arraycopy(bytes, 0, into, written, RUN_BYTES);
        position = p;
        written += RUN_BYTES;
        return true;
    }

    /** Characters before the line's end; lines mostly are as long as the one before. */
    private int lineLength(byte[] from, int at, int most) {
        int known = line;
        if (known < most && isBreak(from[at + known])) {
            return known;
        }
        int length = ByteSearch.indexOf(from, at, at + most, (byte) '\n');
        if (length < 0) {
            return most;
        }
        length -= at;
        if (length > 0 && from[at + length - 1] == '\r') {
            length--;
        }
        line = length;
        return length;
    }

    private static boolean isBreak(byte c) {
        return c == '\n' || c == '\r';
    }

    private static int behindLineBreak(byte[] from, int at, int to) {
        int p = at;
        while (p < to && isBreak(from[p])) {
            p++;
        }
        return p;
    }

    /** The hot loop: four characters to three bytes, as long as nothing but digits comes. */
    private void quads(byte[] from, int to, byte[] into, int end) {
        int p = position;
        int w = written;
        int stop = Math.min(to, p + ((end - w) / 3) * 4) - 4;
        while (p <= stop) {
            int value = FIRST[from[p] & 0xff]
                    | SECOND[from[p + 1] & 0xff]
                    | THIRD[from[p + 2] & 0xff]
                    | FOURTH[from[p + 3] & 0xff];
            if (value < 0) {
                break;
            }
            into[w] = (byte) (value >> 16);
            into[w + 1] = (byte) (value >> 8);
            into[w + 2] = (byte) value;
            p += 4;
            w += 3;
        }
        // a line break between whole groups need not leave the fast way
        position = p;
        written = w;
    }

    private void single(int character, byte[] into) {
        int value = VALUES[character];
        if (value == WHITE) {
            position++;
        } else if (value == PAD) {
            pad(into);
        } else if (value < 0) {
            fault = Fault.ILLEGAL_CHARACTER;
        } else if (padding > 0) {
            fault = Fault.BEHIND_PADDING;
        } else {
            position++;
            held = held << 6 | value;
            if (++heldCount == 4) {
                into[written++] = (byte) (held >> 16);
                into[written++] = (byte) (held >> 8);
                into[written++] = (byte) held;
                held = 0;
                heldCount = 0;
            }
        }
    }

    private void pad(byte[] into) {
        if (padding == 0 && heldCount < 2) {
            fault = heldCount == 1 ? Fault.CUT : Fault.ILLEGAL_CHARACTER;
            return;
        }
        if (heldCount + padding == 4) {
            fault = Fault.BEHIND_PADDING;
            return;
        }
        position++;
        padding++;
        if (padding == 1) {
            flush(into);
        }
    }

    private void flush(byte[] into) {
        if (heldCount == 3) {
            into[written++] = (byte) (held >> 10);
            into[written++] = (byte) (held >> 2);
        } else {
            into[written++] = (byte) (held >> 4);
        }
        held = 0;
    }

    /**
     * Says that the text has ended; groups without their padding are accepted if they give whole bytes.
     *
     * @return the number of bytes written to the target, 0 to 2; {@link #fault} may be {@link Fault#CUT}
     */
    public int finish(byte[] into, int at) {
        written = at;
        if (padding > 0 || heldCount == 0) {
            return 0;
        }
        if (heldCount == 1) {
            fault = Fault.CUT;
            return 0;
        }
        flush(into);
        heldCount = 0;
        return written - at;
    }

    /** Forgets the fault, whose character the caller has found to belong to the markup and not to the text. */
    public void forgive() {
        fault = Fault.NONE;
    }

    /** Where in the source decoding stopped: at the end, at a {@code <}, or at the character that is wrong. */
    public int position() {
        return position;
    }

    /** The index behind the last byte written. */
    public int written() {
        return written;
    }

    /** What was wrong first; after an error nothing is decoded. */
    public Fault fault() {
        return fault;
    }
}
