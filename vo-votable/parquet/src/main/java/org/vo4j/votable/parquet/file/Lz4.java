// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.util.Arrays;

/** Blocks of LZ4, without frames. */
final class Lz4 {
    private static final int LEAST = 4;
    /** No match begins in the last bytes. */
    private static final int LAST_MATCH = 12;
    /** The last bytes are no part of a match. */
    private static final int LAST_LITERALS = 5;

    private static final int REACH = 65_535;

    private Lz4() {}

    /** Decompresses into {@code out[start..end)}; false when the bytes are no block of exactly that. */
    static boolean decompress(byte[] in, int from, int to, byte[] out, int start, int end) {
        int at = from;
        int done = start;
        while (at < to) {
            int token = in[at++] & 0xff;
            long literals = (long) token >>> 4;
            if (literals == 15) {
                int next;
                do {
                    if (at >= to) {
                        return false;
                    }
                    next = in[at++] & 0xff;
                    literals += next;
                } while (next == 255);
            }
            if (literals > to - at || literals > end - done) {
                return false;
            }
            System.arraycopy(in, at, out, done, (int) literals);
            at += (int) literals;
            done += (int) literals;
            if (at == to) {
                break;
            }
            if (to - at < 2) {
                return false;
            }
            int back = in[at] & 0xff | (in[at + 1] & 0xff) << 8;
            at += 2;
            long count = (long) token & 15;
            if (count == 15) {
                int next;
                do {
                    if (at >= to) {
                        return false;
                    }
                    next = in[at++] & 0xff;
                    count += next;
                } while (next == 255);
            }
            count += 4;
            if (back == 0 || back > done - start || count > end - done) {
                return false;
            }
            Snappy.copy(out, done, back, (int) count);
            done += (int) count;
        }
        return done == end;
    }

    /** The most bytes that so many bytes can become. */
    static int bound(int length) {
        return Math.addExact(length, length / 255 + 16);
    }

    /** Compresses into one block; the number of bytes written. The last match ends, and begins, as early as the format wants. */
    static int compress(byte[] in, int length, byte[] out, int[] table) {
        Arrays.fill(table, 0);
        int at = 0;
        int literal = 0;
        int i = 0;
        int misses = 32;
        while (i <= length - LAST_MATCH) {
            int word = LittleEndian.getInt(in, i);
            int hash = (word * 0x1e35a7bd >>> 16) % table.length;
            int candidate = table[hash] - 1;
            table[hash] = i + 1;
            if (candidate < 0 || i - candidate > REACH || LittleEndian.getInt(in, candidate) != word) {
                i += misses++ >>> 5;
                continue;
            }
            misses = 32;
            int count = LEAST;
            while (i + count < length - LAST_LITERALS && in[candidate + count] == in[i + count]) {
                count++;
            }
            at = literals(in, literal, i - literal, count - LEAST, out, at);
            out[at++] = (byte) (i - candidate);
            out[at++] = (byte) (i - candidate >>> 8);
            at = more(count - LEAST, out, at);
            i += count;
            literal = i;
        }
        return literals(in, literal, length - literal, 0, out, at);
    }

    private static int literals(byte[] in, int from, int count, int match, byte[] out, int to) {
        int at = to;
        out[at++] = (byte) (Math.min(count, 15) << 4 | Math.min(match, 15));
        at = more(count, out, at);
        System.arraycopy(in, from, out, at, count);
        return at + count;
    }

    /** What of a number is more than four bits can say. */
    private static int more(int number, byte[] out, int to) {
        int at = to;
        if (number >= 15) {
            int rest = number - 15;
            for (; rest >= 255; rest -= 255) {
                out[at++] = (byte) 255;
            }
            out[at++] = (byte) rest;
        }
        return at;
    }
}
