// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

/** Encodes runs and bit-packed groups. Stateless. */
final class RleEncoder {
    /** Groups of eight that one header counts, so that it is a single byte. */
    private static final int MOST_GROUPS = 63;

    private RleEncoder() {}

    /** Writes numbers of so many bits. */
    static void encode(int[] numbers, int count, int width, GrowingBytes into) {
        int at = 0;
        while (at < count) {
            int run = run(numbers, at, count);
            if (run >= 8 || at + run == count) {
                into.putVarint(run << 1);
                for (int k = 0; k < width; k += 8) {
                    into.put(numbers[at] >>> k);
                }
                at += run;
            } else {
                at = packed(numbers, at, count, width, into);
            }
        }
    }

    private static int run(int[] numbers, int from, int to) {
        int at = from + 1;
        while (at < to && numbers[at] == numbers[from]) {
            at++;
        }
        return at - from;
    }

    /** Writes groups until a run begins that is worth one; where it went to. */
    private static int packed(int[] numbers, int from, int count, int width, GrowingBytes into) {
        int groups = 0;
        int at = from;
        while (groups < MOST_GROUPS && at < count && (groups == 0 || run(numbers, at, Math.min(count, at + 8)) < 8)) {
            groups++;
            at += 8;
        }
        into.put(groups << 1 | 1);
        long word = 0;
        int bits = 0;
        for (int i = from; i < from + groups * 8; i++) {
            word |= (i < count ? numbers[i] & 0xffff_ffffL : 0) << bits;
            bits += width;
            while (bits >= 8) {
                into.put((int) word);
                word >>>= 8;
                bits -= 8;
            }
        }
        return Math.min(at, count);
    }
}
