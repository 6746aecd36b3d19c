// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi;

import org.vo4j.api.TransportException;

/**
 * Where an encoding puts the bytes of one payload: a window that moves forward.
 *
 * <p>A sink asks for room with {@link #reserve}, writes into {@link #array()} from {@link #position()} on, and says
 * with {@link #position(int)} how far it has come. Single-threaded.
 */
public abstract class PayloadOutput {
    private byte[] array;
    private int position;

    /**
     * For implementors.
     *
     * @param array the first window, empty
     */
    protected PayloadOutput(byte[] array) {
        this.array = array;
    }

    /** The array to write into; may be another one after {@link #reserve} or {@link #write}. */
    public final byte[] array() {
        return array;
    }

    /** Where the next byte goes. */
    public final int position() {
        return position;
    }

    /** Says that the bytes before {@code newPosition} are written. */
    public final void position(int newPosition) {
        this.position = newPosition;
    }

    /**
     * Makes sure that so many bytes can be written from {@link #position()} on, which may be another place after it.
     *
     * @throws TransportException when earlier bytes cannot be passed on
     */
    public final void reserve(int bytes) {
        if (array.length - position < bytes) {
            array = makeRoom(array, position, bytes);
        }
    }

    /**
     * Writes bytes that lie elsewhere.
     *
     * @throws TransportException when they cannot be passed on
     */
    public final void write(byte[] bytes, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            reserve(1);
            int count = Math.min(left, array.length - position);
            System.arraycopy(bytes, from, array, position, count);
            position += count;
            from += count;
            left -= count;
        }
    }

    /**
     * Finds room: passes on what is written and calls {@link #position(int)} with where to go on, or grows.
     *
     * @param written the bytes before {@code end} are written
     * @return the array to write into, with at least {@code bytes} bytes behind the position
     */
    protected abstract byte[] makeRoom(byte[] written, int end, int bytes);
}
