// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

/** Small pieces of bytes: those that follow each other, as cells in a heap mostly do, come from one read of many. */
final class ReadAhead {
    private static final int WINDOW = 1 << 16;

    private final Bytes bytes;
    private byte[] window = new byte[0];
    /** Where the window begins. */
    private long begin;

    private int limit;
    /** Where the last piece ended. */
    private long end = -1;

    ReadAhead(Bytes bytes) {
        this.bytes = bytes;
    }

    /** Reads as {@link Bytes#read} does. */
    int read(long position, byte[] into, int at, int length) {
        boolean there = position >= begin && position + length <= begin + limit;
        if (!there && position == end && length < WINDOW) {
            fill(position);
            there = length <= limit;
        }
        end = position + length;
        if (!there) {
            return bytes.read(position, into, at, length);
        }
        System.arraycopy(window, (int) (position - begin), into, at, length);
        return length;
    }

    private void fill(long position) {
        if (window.length == 0) {
            window = new byte[WINDOW];
        }
        begin = position;
        limit = bytes.read(position, window, 0, WINDOW);
    }
}
