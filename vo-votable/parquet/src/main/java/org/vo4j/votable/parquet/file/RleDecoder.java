// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

/** Decodes runs and bit-packed groups: levels, indices into dictionaries, booleans. */
final class RleDecoder {
    private RleDecoder() {}

    /**
     * Decodes {@code count} numbers of {@code width} bits.
     *
     * @return where the bytes that were used end
     */
    static int decode(byte[] b, int from, int to, int width, int[] into, int count) {
        if (width < 0 || width > 32) {
            throw new ParquetException("A page has numbers of " + width + " bits; the file is damaged");
        }
        int at = from;
        int done = 0;
        while (done < count) {
            long header = 0;
            for (int shift = 0; ; shift += 7) {
                if (at >= to || shift > 28) {
                    throw early();
                }
                int next = b[at++];
                header |= (next & 0x7fL) << shift;
                if (next >= 0) {
                    break;
                }
            }
            if ((header & 1) == 0) {
                int bytes = (width + 7) >>> 3;
                if (bytes > to - at) {
                    throw early();
                }
                int value = 0;
                for (int k = 0; k < bytes; k++) {
                    value |= (b[at + k] & 0xff) << (8 * k);
                }
                at += bytes;
                long run = Math.min(header >>> 1, count - done);
                if (run == 0) {
                    throw new ParquetException("A page has a run of no numbers; the file is damaged");
                }
                java.util.Arrays.fill(into, done, done + (int) run, value);
                done += (int) run;
            } else {
                long groups = header >>> 1;
                int wanted = (int) Math.min(groups * 8, count - done);
                if (groups == 0) {
                    throw new ParquetException("A page has a run of no numbers; the file is damaged");
                }
                // writers may leave out the padding of the last group
                long bytes = Math.min(groups * width, (wanted * (long) width + 7) >>> 3);
                if (bytes > to - at) {
                    throw early();
                }
                unpack(b, at, to, width, into, done, wanted);
                at = (int) Math.min(to, at + groups * width);
                done += wanted;
            }
        }
        return at;
    }

    private static ParquetException early() {
        return new ParquetException("A page ends within its numbers; the file is damaged");
    }

    /** Numbers of so many bits, the least significant first. */
    static void unpack(byte[] b, int from, int to, int width, int[] into, int at, int count) {
        if (width == 0) {
            java.util.Arrays.fill(into, at, at + count, 0);
            return;
        }
        long mask = width == 32 ? 0xffff_ffffL : (1L << width) - 1;
        long bit = 0;
        int i = 0;
        // while eight bytes may be looked at
        int safe = (int) Math.min(count, Math.max(0, ((long) to - from - 8) * 8 / width));
        for (; i < safe; i++, bit += width) {
            long word = LittleEndian.getLong(b, from + (int) (bit >>> 3));
            into[at + i] = (int) (word >>> (bit & 7) & mask);
        }
        for (; i < count; i++, bit += width) {
            long word = 0;
            int place = from + (int) (bit >>> 3);
            for (int k = 0; k < 5 && place + k < to; k++) {
                word |= (b[place + k] & 0xffL) << (8 * k);
            }
            into[at + i] = (int) (word >>> (bit & 7) & mask);
        }
    }

    /** Numbers in the old way of BIT_PACKED levels: the most significant bit first. */
    static void unpackBigEndian(byte[] b, int from, int to, int width, int[] into, int count) {
        if ((count * (long) width + 7) / 8 > to - from) {
            throw early();
        }
        long bit = 0;
        for (int i = 0; i < count; i++) {
            int value = 0;
            for (int k = 0; k < width; k++, bit++) {
                value = value << 1 | b[from + (int) (bit >>> 3)] >>> (7 - (bit & 7)) & 1;
            }
            into[i] = value;
        }
    }
}
