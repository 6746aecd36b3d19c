// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

/**
 * Values of one column, as they lie in memory: numbers side by side, or pieces of bytes.
 *
 * <p>A view that {@link ChunkReader} fills anew for each page.
 */
public final class Values {
    private static final int[] NONE = new int[0];

    /** The bytes. */
    public byte[] data = new byte[0];
    /** Where the first value begins, when all have the same width. */
    public int from;
    /** Bytes of a value, a boolean being one; 0 when each has its own number of bytes. */
    public int width;
    /** Where each value begins, when they have no width in common. */
    public int[] starts = NONE;
    /** Bytes of each value, when they have no width in common. */
    public int[] lengths = NONE;
    /** The number of values. */
    public int count;

    /** Creates no values. */
    public Values() {}

    /** A single value; {@code wide} when it has the width of its type, as opposed to a length of its own. */
    public static Values one(byte[] bytes, boolean wide) {
        Values one = new Values();
        if (wide) {
            one.fixed(bytes, 0, bytes.length, 1);
        } else {
            one.pieces(bytes, 1);
            one.lengths[0] = bytes.length;
        }
        return one;
    }

    /** Where a value begins. */
    public int start(int value) {
        return width == 0 ? starts[value] : from + value * width;
    }

    /** Bytes of a value. */
    public int length(int value) {
        return width == 0 ? lengths[value] : width;
    }

    void fixed(byte[] bytes, int first, int valueWidth, int values) {
        data = bytes;
        from = first;
        width = valueWidth;
        count = values;
    }

    /** Makes room for pieces; what they were is lost. */
    void pieces(byte[] bytes, int values) {
        data = bytes;
        width = 0;
        count = values;
        if (starts.length < values) {
            starts = new int[values];
            lengths = new int[values];
        }
    }
}
