// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

/** Decodes DELTA_BINARY_PACKED. */
final class DeltaDecoder {
    private final byte[] b;
    private final int end;
    private int at;

    DeltaDecoder(byte[] b, int from, int to) {
        this.b = b;
        this.at = from;
        this.end = to;
    }

    /** Where the bytes that were used end. */
    int position() {
        return at;
    }

    /** Decodes integers; there must be as many as the caller expects. */
    long[] decode(int expected) {
        long blockSize = varint();
        long miniBlocks = varint();
        long total = varint();
        if (blockSize <= 0
                || miniBlocks <= 0
                || blockSize > 1 << 24
                || blockSize % miniBlocks != 0
                || blockSize / miniBlocks % 8 != 0
                || total != expected) {
            throw new ParquetException("A page has " + total + " delta-encoded numbers in blocks of " + blockSize + "/"
                    + miniBlocks + ", where " + expected + " are expected; the file is damaged");
        }
        int perMini = (int) (blockSize / miniBlocks);
        long value = zigzag();
        if (expected == 0) {
            return new long[0];
        }
        // a block takes at least its header: what is claimed beyond the bytes is not allocated
        if ((total - 1) / blockSize > end - at) {
            throw early();
        }
        long[] values = new long[expected];
        values[0] = value;
        int done = 1;
        while (done < expected) {
            long least = zigzag();
            int widths = at;
            at += (int) miniBlocks;
            if (at > end || at < 0) {
                throw early();
            }
            for (int m = 0; m < miniBlocks && done < expected; m++) {
                int width = b[widths + m] & 0xff;
                int count = Math.min(perMini, expected - done);
                mini(width, count, perMini);
                for (int i = 0; i < count; i++) {
                    value += least + delta(width, i);
                    values[done++] = value;
                }
                at = miniEnd;
            }
        }
        return values;
    }

    private int miniEnd;

    private void mini(int width, int count, int perMini) {
        long bytes = (count * (long) width + 7) >>> 3;
        if (width > 64 || bytes > end - at) {
            throw early();
        }
        miniEnd = (int) Math.min(end, at + (long) perMini * width / 8);
    }

    private long delta(int width, int index) {
        if (width == 0) {
            return 0;
        }
        long bit = (long) index * width;
        int place = at + (int) (bit >>> 3);
        int shift = (int) (bit & 7);
        long low = 0;
        int most = Math.min(8, end - place);
        for (int k = 0; k < most; k++) {
            low |= (b[place + k] & 0xffL) << (8 * k);
        }
        long value = low >>> shift;
        if (shift + width > 64) {
            value |= (b[place + 8] & 0xffL) << (64 - shift);
        }
        return width == 64 ? value : value & (1L << width) - 1;
    }

    private long zigzag() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= end) {
                throw early();
            }
            int next = b[at++];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw early();
    }

    private static ParquetException early() {
        return new ParquetException("A page ends within its delta-encoded numbers; the file is damaged");
    }
}
