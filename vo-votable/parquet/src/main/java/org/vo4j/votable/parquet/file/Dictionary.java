// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.util.Arrays;

/** The values of a column chunk, each once, as long as they are few. */
final class Dictionary {
    private static final int MOST_VALUES = 1 << 15;
    private static final int MOST_BYTES = 1 << 18;
    /** After so many values at least every second has to have come before. */
    private static final int TRIAL = 4096;

    private final int width;
    /** The values in PLAIN: with their length before them, if it differs. */
    final GrowingBytes plain = new GrowingBytes();

    int count;
    private int asked;
    private int[] table = new int[256];
    private int[] starts = new int[128];

    /** A dictionary of values of so many bytes; 0 for any number. */
    Dictionary(int width) {
        this.width = width;
    }

    /** The place of a value, which is added when it is new; -1 when the dictionary is of no use any more. */
    int place(byte[] b, int from, int length) {
        asked++;
        int slot = hash(b, from, length) & table.length - 1;
        while (table[slot] != 0) {
            int id = table[slot] - 1;
            if (equal(id, b, from, length)) {
                return id;
            }
            slot = slot + 1 & table.length - 1;
        }
        boolean full = count == MOST_VALUES || plain.size + (long) length > MOST_BYTES;
        if (full || (asked > TRIAL && count > asked / 2)) {
            return -1;
        }
        add(slot, b, from, length);
        return count - 1;
    }

    private void add(int slot, byte[] b, int from, int length) {
        table[slot] = ++count;
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        if (width == 0) {
            plain.putInt(length);
        }
        starts[count - 1] = plain.size;
        plain.put(b, from, length);
        if (count > table.length / 2) {
            grow();
        }
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int id = 0; id < count; id++) {
            int slot = hash(plain.array, starts[id], length(id)) & table.length - 1;
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = id + 1;
        }
    }

    int start(int id) {
        return starts[id];
    }

    int length(int id) {
        return width > 0 ? width : LittleEndian.getInt(plain.array, starts[id] - 4);
    }

    private boolean equal(int id, byte[] b, int from, int length) {
        int start = starts[id];
        return length(id) == length && Arrays.equals(plain.array, start, start + length, b, from, from + length);
    }

    private static int hash(byte[] b, int from, int length) {
        long hash = length;
        int i = from;
        int end = from + length;
        for (; i <= end - 8; i += 8) {
            hash = (hash ^ LittleEndian.getLong(b, i)) * 0x9e37_79b9_7f4a_7c15L;
            hash ^= hash >>> 29;
        }
        for (; i < end; i++) {
            hash = (hash ^ b[i] & 0xff) * 0x9e37_79b9_7f4a_7c15L;
            hash ^= hash >>> 32;
        }
        return (int) (hash ^ hash >>> 17);
    }
}
