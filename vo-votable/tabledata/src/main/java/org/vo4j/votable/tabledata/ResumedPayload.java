// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import org.vo4j.api.Location;
import org.vo4j.api.spi.Payload;

/**
 * Bytes that were taken from a payload too early, and then that payload.
 *
 * <p>While some of the early bytes are unread, the window holds them and a copy of the payload's window behind them;
 * after that it is the payload's window itself.
 */
final class ResumedPayload extends Payload {
    private final Payload rest;
    private byte[] array;
    private int position;
    /** The end of the early bytes in the array, and the end of all bytes in it. */
    private int early;

    private int limit;
    private final long base;
    private long discarded;
    private boolean through;

    ResumedPayload(byte[] bytes, int length, long base, Payload rest) {
        this.array = bytes;
        this.early = length;
        this.limit = length;
        this.base = base;
        this.rest = rest;
    }

    @Override
    public byte[] array() {
        return through ? rest.array() : array;
    }

    @Override
    public int position() {
        return through ? rest.position() : position;
    }

    @Override
    public void position(int newPosition) {
        if (through) {
            rest.position(newPosition);
            return;
        }
        position = newPosition;
        if (newPosition >= early && limit > early) {
            pass();
        }
    }

    /** The early bytes are read: what is read behind them counts in the payload, whose window is used from now on. */
    private void pass() {
        rest.position(rest.position() + position - early);
        through = true;
    }

    @Override
    public int limit() {
        return through ? rest.limit() : limit;
    }

    @Override
    public boolean fill() {
        if (through) {
            return rest.fill();
        }
        if (position == early) {
            through = true;
            return rest.position() < rest.limit() || rest.fill();
        }
        boolean more = limit == early ? rest.position() < rest.limit() || rest.fill() : rest.fill();
        int left = early - position;
        int behind = rest.limit() - rest.position();
        byte[] joined = new byte[left + behind + PADDING];
        System.arraycopy(array, position, joined, 0, left);
        System.arraycopy(rest.array(), rest.position(), joined, left, behind);
        discarded += position;
        array = joined;
        position = 0;
        early = left;
        limit = left + behind;
        return more;
    }

    @Override
    public long offset(int index) {
        return through ? rest.offset(index) : base + discarded + index;
    }

    @Override
    public Location locate(long offset) {
        return rest.locate(offset);
    }

    @Override
    public String elementName() {
        return rest.elementName();
    }

    @Override
    public void close() {
        rest.close();
    }
}
