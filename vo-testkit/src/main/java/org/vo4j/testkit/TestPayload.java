// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.Arrays;
import java.util.Random;
import org.vo4j.api.Location;
import org.vo4j.api.TransportException;
import org.vo4j.api.spi.Payload;

/**
 * A payload over bytes in memory that makes every misuse show.
 *
 * <p>Each {@link #fill()} moves the window to another array at another place, and writes garbage over the old array,
 * around the window and into the padding. It fails when the position goes backwards or beyond the limit.
 */
public final class TestPayload extends Payload {
    private static final int MARGIN = 24;

    private final byte[] bytes;
    private final String elementName;
    private final Random random;
    private final int maxChunk;
    private final int failAt;
    private byte[] array = new byte[PADDING];
    private int position;
    private int limit;
    /** Where in {@code bytes} the array's index 0 would stand. */
    private int base;

    private boolean exhausted;
    private volatile boolean closed;
    private int closes;

    private TestPayload(byte[] bytes, String elementName, Random random, int maxChunk, int failAt) {
        this.bytes = bytes.clone();
        this.elementName = elementName;
        this.random = random;
        this.maxChunk = maxChunk;
        this.failAt = failAt;
    }

    /** A payload that brings all its bytes at once. */
    public static TestPayload of(byte[] bytes, String elementName) {
        return new TestPayload(bytes, elementName, new Random(bytes.length), Integer.MAX_VALUE, -1);
    }

    /** The same payload, unread, in pieces of 1 to {@code largest} bytes. */
    public TestPayload inChunks(long seed, int largest) {
        return new TestPayload(bytes, elementName, new Random(seed), largest, failAt);
    }

    /** The same payload, unread, which breaks off with a {@link TransportException} behind so many bytes. */
    public TestPayload failingAt(int offset) {
        return new TestPayload(bytes, elementName, random, maxChunk, offset);
    }

    @Override
    public byte[] array() {
        return array;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public void position(int newPosition) {
        if (newPosition < position || newPosition > limit) {
            throw new AssertionError("The payload's position may not go from " + position + " to " + newPosition
                    + "; it goes forward, up to the limit " + limit);
        }
        position = newPosition;
    }

    @Override
    public int limit() {
        return limit;
    }

    @Override
    public boolean fill() {
        if (closed) {
            throw new TransportException("The payload is closed");
        }
        int end = base + limit;
        if (failAt >= 0 && end >= failAt) {
            throw new TransportException("The connection broke at byte " + end);
        }
        int available = (failAt >= 0 ? Math.min(failAt, bytes.length) : bytes.length) - end;
        int chunk = Math.min(available, 1 + random.nextInt(maxChunk));
        move(chunk);
        exhausted |= chunk == 0;
        return chunk > 0;
    }

    private void move(int chunk) {
        int kept = limit - position;
        int from = base + position;
        int shift = random.nextInt(MARGIN);
        byte[] next = new byte[shift + kept + chunk + PADDING + random.nextInt(MARGIN)];
        garbage(next, 0, shift);
        System.arraycopy(bytes, from, next, shift, kept + chunk);
        garbage(next, shift + kept + chunk, next.length);
        garbage(array, 0, array.length);
        array = next;
        position = shift;
        limit = shift + kept + chunk;
        base = from - shift;
    }

    /** Bytes that look like data: digits and markup find the reader who goes too far. */
    private void garbage(byte[] into, int from, int to) {
        byte[] patterns = {'7', '<', '/', 'T', 0, (byte) 0xff, '"', ' '};
        Arrays.fill(into, from, to, patterns[random.nextInt(patterns.length)]);
    }

    @Override
    public long offset(int index) {
        return (long) base + index;
    }

    /** The place, as if each payload were a file of its own that is called test. */
    @Override
    public Location locate(long offset) {
        if (offset < 0) {
            return new Location("test", 0, 0);
        }
        long line = 1;
        long column = 1;
        for (int i = 0; i < Math.min(offset, bytes.length); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
            column = bytes[i] == '\n' ? 1 : column + 1;
        }
        return new Location("test", line, column);
    }

    @Override
    public String elementName() {
        return elementName;
    }

    @Override
    public void close() {
        closed = true;
        closes++;
    }

    /** Whether {@link #close()} was called. */
    public boolean isClosed() {
        return closed;
    }

    /** How often {@link #close()} was called. */
    public int closes() {
        return closes;
    }

    /** Whether a reader was told that there are no more bytes. */
    public boolean isExhausted() {
        return exhausted;
    }

    /** How many bytes have been marked as read. */
    public int consumed() {
        return base + position;
    }

    /** The bytes of the whole payload. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
