// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import org.vo4j.api.spi.Payload;

/** A payload as a sequence of bytes; what has been read here is gone from the payload. */
final class PayloadInput implements ByteInput {
    private final Payload payload;
    private long position;

    PayloadInput(Payload payload) {
        this.payload = payload;
    }

    private int available() {
        int there = payload.limit() - payload.position();
        while (there == 0) {
            if (!payload.fill()) {
                return 0;
            }
            there = payload.limit() - payload.position();
        }
        return there;
    }

    @Override
    public int read(byte[] into, int at, int length) {
        int count = Math.min(available(), length);
        if (count == 0) {
            return -1;
        }
        System.arraycopy(payload.array(), payload.position(), into, at, count);
        payload.position(payload.position() + count);
        position += count;
        return count;
    }

    @Override
    public long skip(long count) {
        long left = count;
        while (left > 0) {
            int some = (int) Math.min(available(), left);
            if (some == 0) {
                break;
            }
            payload.position(payload.position() + some);
            left -= some;
        }
        position += count - left;
        return count - left;
    }

    @Override
    public long position() {
        return position;
    }
}
