// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

/** The raw form of Snappy, without frames. */
final class Snappy {
    private static final int HASH_BITS = 14;
    /** Numbers that the table of a compressor has. */
    static final int TABLE = 1 << HASH_BITS;

    /** Matches reach back so far, which two bytes can say. */
    private static final int REACH = 65_535;

    private Snappy() {}

    /** Decompresses to exactly so many bytes. */
    static void decompress(byte[] in, int from, int to, byte[] out, int size) {
        int at = from;
        long length = 0;
        for (int shift = 0; ; shift += 7) {
            if (at >= to || shift > 28) {
                throw damaged();
            }
            int next = in[at++];
            length |= (next & 0x7fL) << shift;
            if (next >= 0) {
                break;
            }
        }
        if (length != size) {
            throw damaged();
        }
        int done = 0;
        while (at < to) {
            int tag = in[at++] & 0xff;
            int kind = tag & 3;
            if (kind == 0) {
                int count = tag >>> 2;
                if (count >= 60) {
                    int bytes = count - 59;
                    if (bytes > to - at) {
                        throw damaged();
                    }
                    count = 0;
                    for (int k = 0; k < bytes; k++) {
                        count |= (in[at + k] & 0xff) << (8 * k);
                    }
                    at += bytes;
                }
                count++;
                if (count <= 0 || count > to - at || count > size - done) {
                    throw damaged();
                }
                System.arraycopy(in, at, out, done, count);
                at += count;
                done += count;
            } else {
                int more = kind == 1 ? 1 : kind == 2 ? 2 : 4;
                if (more > to - at) {
                    throw damaged();
                }
                int count = kind == 1 ? (tag >>> 2 & 7) + 4 : (tag >>> 2) + 1;
                int back = kind == 1
                        ? (tag & 0xe0) << 3 | in[at] & 0xff
                        : kind == 2 ? in[at] & 0xff | (in[at + 1] & 0xff) << 8 : LittleEndian.getInt(in, at);
                at += more;
                if (back <= 0 || back > done || count > size - done) {
                    throw damaged();
                }
                copy(out, done, back, count);
                done += count;
            }
        }
        if (done != size) {
            throw damaged();
        }
    }

    /** Copies what was written before, which may overlap with what is being written. */
    static void copy(byte[] out, int at, int back, int count) {
        if (back >= count) {
            System.arraycopy(out, at - back, out, at, count);
            return;
        }
        // double what is there: each copy is of bytes that are final
        int done = 0;
        int have = back;
        while (done < count) {
            int some = Math.min(have, count - done);
            System.arraycopy(out, at - back, out, at + done, some);
            done += some;
            have += some;
        }
    }

    private static ParquetException damaged() {
        return new ParquetException("The Snappy data of a page are damaged");
    }

    /** The most bytes that so many bytes can become. */
    static int bound(int length) {
        return Math.addExact(32 + length, length / 6);
    }

    /** Compresses; the number of bytes written. */
    static int compress(byte[] in, int length, byte[] out, int[] table) {
        int at = 0;
        for (int rest = length; ; rest >>>= 7) {
            out[at++] = (byte) (rest >= 0x80 ? rest & 0x7f | 0x80 : rest);
            if (rest < 0x80) {
                break;
            }
        }
        java.util.Arrays.fill(table, 0);
        int literal = 0;
        int i = 0;
        int limit = length - 8;
        int misses = 32;
        while (i < limit) {
            int word = LittleEndian.getInt(in, i);
            int hash = word * 0x1e35a7bd >>> 32 - HASH_BITS;
            int candidate = table[hash] - 1;
            table[hash] = i + 1;
            if (candidate < 0 || i - candidate > REACH || LittleEndian.getInt(in, candidate) != word) {
                i += misses++ >>> 5;
                continue;
            }
            misses = 32;
            int count = 4;
            while (i + count < length && in[candidate + count] == in[i + count]) {
                count++;
            }
            at = literal(in, literal, i - literal, out, at);
            at = match(i - candidate, count, out, at);
            i += count;
            literal = i;
        }
        return literal(in, literal, length - literal, out, at);
    }

    private static int literal(byte[] in, int from, int count, byte[] out, int to) {
        if (count == 0) {
            return to;
        }
        int at = to;
        int less = count - 1;
        if (less < 60) {
            out[at++] = (byte) (less << 2);
        } else {
            int bytes = less < 1 << 8 ? 1 : less < 1 << 16 ? 2 : less < 1 << 24 ? 3 : 4;
            out[at++] = (byte) (59 + bytes << 2);
            for (int k = 0; k < bytes; k++) {
                out[at++] = (byte) (less >>> 8 * k);
            }
        }
        System.arraycopy(in, from, out, at, count);
        return at + count;
    }

    private static int match(int back, int count, byte[] out, int to) {
        int at = to;
        int left = count;
        while (left > 0) {
            int some = left > 64 ? Math.min(64, left - 4) : left;
            some = left > 64 ? Math.min(some, 60) : some;
            out[at++] = (byte) ((some - 1) << 2 | 2);
            out[at++] = (byte) back;
            out[at++] = (byte) (back >>> 8);
            left -= some;
        }
        return at;
    }
}
