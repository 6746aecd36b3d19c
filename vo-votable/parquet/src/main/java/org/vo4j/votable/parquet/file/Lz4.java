// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

/** Blocks of LZ4, without frames. */
final class Lz4 {
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
}
