// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.util.Arrays;

/** Decodes the values of a page. */
final class ValueDecoder {
    private final SchemaNode leaf;
    private final int mostBytes;
    /** What is unpacked, where a page does not have the values side by side. */
    private byte[] unpacked = new byte[0];

    private int[] numbers = new int[0];

    ValueDecoder(SchemaNode leaf, int mostBytes) {
        this.leaf = leaf;
        this.mostBytes = mostBytes;
    }

    /** Decodes so many values of {@code b[from..to)}. */
    void decode(int encoding, byte[] b, int from, int to, int count, Values into) {
        boolean number = leaf.physical() == Physical.INT32 || leaf.physical() == Physical.INT64;
        boolean bytes = leaf.physical() == Physical.BYTE_ARRAY;
        if (encoding == Encodings.PLAIN || encoding == Encodings.PLAIN_DICTIONARY) {
            plain(b, from, to, count, into);
        } else if (encoding == Encodings.RLE && leaf.physical() == Physical.BOOLEAN) {
            runs(b, from, to, count, into);
        } else if (encoding == Encodings.DELTA_BINARY_PACKED && number) {
            deltas(b, from, to, count, into);
        } else if (encoding == Encodings.DELTA_LENGTH_BYTE_ARRAY && bytes) {
            deltaLengths(b, from, to, count, into);
        } else if (encoding == Encodings.DELTA_BYTE_ARRAY
                && (bytes || leaf.physical() == Physical.FIXED_LEN_BYTE_ARRAY)) {
            deltaBytes(b, from, to, count, into);
        } else if (encoding == Encodings.BYTE_STREAM_SPLIT && leaf.width() > 1) {
            split(b, from, to, count, into);
        } else {
            throw new ParquetException("The column '" + leaf.name() + "' of type " + leaf.physical()
                    + " has a page in the encoding " + Encodings.name(encoding) + ", which is not known for it");
        }
    }

    private ParquetException early(int count) {
        return new ParquetException(
                "A page of column '" + leaf.name() + "' ends before its " + count + " values; the file is damaged");
    }

    private byte[] room(long bytes) {
        if (bytes > mostBytes) {
            throw new ParquetException("A page of column '" + leaf.name() + "' takes " + bytes + " bytes, " + mostBytes
                    + " are allowed; the file is damaged, or ReadLimits.maxRowBytes too low");
        }
        if (unpacked.length < bytes + 16) {
            unpacked = new byte[(int) bytes + 16];
        }
        return unpacked;
    }

    private void plain(byte[] b, int from, int to, int count, Values into) {
        if (leaf.physical() == Physical.BOOLEAN) {
            if ((count + 7L) / 8 > to - from) {
                throw early(count);
            }
            byte[] out = room(count);
            for (int i = 0; i < count; i++) {
                out[i] = (byte) (b[from + (i >>> 3)] >>> (i & 7) & 1);
            }
            into.fixed(out, 0, 1, count);
        } else if (leaf.physical() == Physical.BYTE_ARRAY) {
            pieces(b, from, to, count, into);
        } else {
            if ((long) count * leaf.width() > to - from) {
                throw early(count);
            }
            into.fixed(b, from, leaf.width(), count);
        }
    }

    private void pieces(byte[] b, int from, int to, int count, Values into) {
        if (count * 4L > to - from) {
            throw early(count);
        }
        into.pieces(b, count);
        int[] starts = into.starts;
        int[] lengths = into.lengths;
        int at = from;
        for (int i = 0; i < count; i++) {
            if (to - at < 4) {
                throw early(count);
            }
            int length = LittleEndian.getInt(b, at);
            at += 4;
            if (length < 0 || length > to - at) {
                throw early(count);
            }
            starts[i] = at;
            lengths[i] = length;
            at += length;
        }
    }

    private void runs(byte[] b, int from, int to, int count, Values into) {
        if (to - from < 4) {
            throw early(count);
        }
        int bytes = LittleEndian.getInt(b, from);
        if (bytes < 0 || bytes > to - from - 4) {
            throw early(count);
        }
        byte[] out = room(count);
        if (numbers.length < count) {
            numbers = new int[count];
        }
        RleDecoder.decode(b, from + 4, from + 4 + bytes, 1, numbers, count);
        for (int i = 0; i < count; i++) {
            out[i] = (byte) numbers[i];
        }
        into.fixed(out, 0, 1, count);
    }

    private void deltas(byte[] b, int from, int to, int count, Values into) {
        long[] values = new DeltaDecoder(b, from, to).decode(count);
        int width = leaf.width();
        byte[] out = room((long) count * width);
        for (int i = 0; i < count; i++) {
            if (width == 4) {
                LittleEndian.putInt(out, 4 * i, (int) values[i]);
            } else {
                LittleEndian.putLong(out, 8 * i, values[i]);
            }
        }
        into.fixed(out, 0, width, count);
    }

    private void deltaLengths(byte[] b, int from, int to, int count, Values into) {
        DeltaDecoder decoder = new DeltaDecoder(b, from, to);
        long[] sizes = decoder.decode(count);
        into.pieces(b, count);
        int at = decoder.position();
        for (int i = 0; i < count; i++) {
            if (sizes[i] < 0 || sizes[i] > to - at) {
                throw early(count);
            }
            into.starts[i] = at;
            into.lengths[i] = (int) sizes[i];
            at += (int) sizes[i];
        }
    }

    /** Each value is a piece of the one before it, and bytes of its own. */
    private void deltaBytes(byte[] b, int from, int to, int count, Values into) {
        DeltaDecoder prefixes = new DeltaDecoder(b, from, to);
        long[] kept = prefixes.decode(count);
        DeltaDecoder suffixes = new DeltaDecoder(b, prefixes.position(), to);
        long[] own = suffixes.decode(count);
        int at = suffixes.position();
        into.pieces(b, count);
        byte[] out = new byte[Math.max(64, to - from)];
        int done = 0;
        for (int i = 0; i < count; i++) {
            int before = i == 0 ? 0 : into.lengths[i - 1];
            if (kept[i] < 0 || kept[i] > before || own[i] < 0 || own[i] > to - at) {
                throw early(count);
            }
            int length = (int) (kept[i] + own[i]);
            if (done + (long) length > mostBytes) {
                room(done + (long) length);
            }
            if (length > out.length - done) {
                out = Arrays.copyOf(out, (int) Math.min(mostBytes, Math.max(out.length * 2L, done + (long) length)));
            }
            if (i > 0) {
                System.arraycopy(out, into.starts[i - 1], out, done, (int) kept[i]);
            }
            System.arraycopy(b, at, out, done + (int) kept[i], (int) own[i]);
            at += (int) own[i];
            into.starts[i] = done;
            into.lengths[i] = length;
            done += length;
        }
        into.data = out;
        if (leaf.physical() == Physical.FIXED_LEN_BYTE_ARRAY) {
            checkLengths(into, count);
        }
    }

    private void checkLengths(Values values, int count) {
        for (int i = 0; i < count; i++) {
            if (values.lengths[i] != leaf.width()) {
                throw early(count);
            }
        }
        values.fixed(values.data, 0, leaf.width(), count);
    }

    /** The first bytes of all values, then the second, and so on. */
    private void split(byte[] b, int from, int to, int count, Values into) {
        int width = leaf.width();
        if ((long) count * width > to - from) {
            throw early(count);
        }
        byte[] out = room((long) count * width);
        for (int k = 0; k < width; k++) {
            int stream = from + k * count;
            for (int i = 0, at = k; i < count; i++, at += width) {
                out[at] = b[stream + i];
            }
        }
        into.fixed(out, 0, width, count);
    }
}
