// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.io;

import org.vo4j.api.TransportException;
import org.vo4j.api.spi.Payload;

/** The window over decoded bytes that both kinds of STREAM content share; subclasses bring the bytes. */
abstract class BytesPayload extends Payload {
    private static final int INITIAL = 1 << 13;
    private static final int BLOCK = 1 << 18;

    private final String elementName;
    private byte[] array = new byte[INITIAL + PADDING];
    private int position;
    private int limit;
    private long base;
    private volatile boolean closed;

    BytesPayload(String elementName) {
        this.elementName = elementName;
    }

    /** Puts at least one byte at {@code into[at..end)}; the number put, or -1 at the end. */
    abstract int bring(byte[] into, int at, int end);

    @Override
    public final byte[] array() {
        return array;
    }

    @Override
    public final int position() {
        return position;
    }

    @Override
    public final void position(int newPosition) {
        position = newPosition;
    }

    @Override
    public final int limit() {
        return limit;
    }

    @Override
    public final boolean fill() {
        if (closed) {
            throw new TransportException("Reading was cancelled: the reader is closed");
        }
        if (position > 0) {
            System.arraycopy(array, position, array, 0, limit - position);
            base += position;
            limit -= position;
            position = 0;
        }
        int room = array.length - PADDING;
        if (limit > room / 2 || (base > 0 && room < BLOCK)) {
            long wanted = Math.max(base > 0 ? BLOCK : 0, 2L * room);
            byte[] larger = new byte[(int) Math.min(wanted, Integer.MAX_VALUE - 64) + PADDING];
            System.arraycopy(array, 0, larger, 0, limit);
            array = larger;
        }
        int count = bring(array, limit, array.length - PADDING);
        limit += Math.max(count, 0);
        return count > 0;
    }

    @Override
    public final long offset(int index) {
        return base + index;
    }

    @Override
    public final String elementName() {
        return elementName;
    }

    @Override
    public void close() {
        closed = true;
    }
}
