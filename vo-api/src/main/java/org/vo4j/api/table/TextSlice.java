// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.nio.charset.StandardCharsets;

/**
 * A piece of a byte array that holds UTF-8 text: a view that its owner moves.
 *
 * <p>Mutable and single-threaded: {@link RowCursor#getText} says how long it is valid.
 */
public final class TextSlice {
    private byte[] array = new byte[0];
    private int offset;
    private int length;

    /** Creates an empty slice. */
    public TextSlice() {}

    /** Moves the slice to another piece; for those who implement cursors. */
    public TextSlice set(byte[] newArray, int newOffset, int newLength) {
        this.array = newArray;
        this.offset = newOffset;
        this.length = newLength;
        return this;
    }

    /** The array that holds the text, among other bytes; not to be changed. */
    public byte[] array() {
        return array;
    }

    /** Where the text begins. */
    public int offset() {
        return offset;
    }

    /** The length in bytes. */
    public int length() {
        return length;
    }

    /** The byte at a place of the text, counted from 0. */
    public byte byteAt(int index) {
        return array[offset + index];
    }

    /** The text as a String. */
    @Override
    public String toString() {
        return new String(array, offset, length, StandardCharsets.UTF_8);
    }
}
