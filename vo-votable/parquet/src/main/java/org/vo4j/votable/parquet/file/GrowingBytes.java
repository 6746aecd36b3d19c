// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.util.Arrays;

/** Bytes that are put one behind the other. */
final class GrowingBytes {
    private static final int MOST = Integer.MAX_VALUE - 64;

    byte[] array = new byte[256];
    int size;

    /** Makes room behind the bytes that are there. */
    void reserve(int count) {
        if (count > array.length - size) {
            long wanted = Math.max(size + (long) count, Math.min(MOST, array.length * 2L));
            if (wanted > MOST) {
                throw new ParquetException("A page of more than " + MOST + " bytes cannot be written");
            }
            array = Arrays.copyOf(array, (int) wanted);
        }
    }

    void put(int value) {
        reserve(1);
        array[size++] = (byte) value;
    }

    void put(byte[] bytes, int from, int count) {
        reserve(count);
        System.arraycopy(bytes, from, array, size, count);
        size += count;
    }

    void putInt(int value) {
        reserve(4);
        LittleEndian.putInt(array, size, value);
        size += 4;
    }

    void putLong(long value) {
        reserve(8);
        LittleEndian.putLong(array, size, value);
        size += 8;
    }

    void putVarint(int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            put(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        put(rest);
    }

    /** Empties, and gives back what was needed for once only. */
    void clear(int keep) {
        size = 0;
        if (array.length > keep) {
            array = new byte[256];
        }
    }
}
