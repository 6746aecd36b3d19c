// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.vo4j.api.TransportException;
import org.vo4j.api.spi.PayloadOutput;

/**
 * An output into memory that makes every misuse show.
 *
 * <p>Whenever room is asked for, the window moves to another array at another place, which ends where the room ends, and
 * the old array is written over. It fails when the bytes before the window were touched or the position went behind them.
 */
public final class TestOutput extends PayloadOutput {
    private static final int MARGIN = 24;
    private static final byte GARBAGE = (byte) 0xa5;

    private final ByteArrayOutputStream passedOn = new ByteArrayOutputStream();
    private final Random random;
    private final int maxWindow;
    private final long failAt;
    private int start;
    private int largestRequest;

    private TestOutput(long seed, int maxWindow, long failAt) {
        super(new byte[0]);
        this.random = new Random(seed);
        this.maxWindow = maxWindow;
        this.failAt = failAt;
    }

    /** An output whose windows are of a page's size. */
    public static TestOutput create() {
        return inWindows(0, 1 << 12);
    }

    /**
     * An output whose windows have 0 to {@code largest - 1} bytes more than what is asked for: with 1 it never has a
     * byte to spare.
     */
    public static TestOutput inWindows(long seed, int largest) {
        return new TestOutput(seed, largest, Long.MAX_VALUE);
    }

    /** The same output, empty, which breaks off with a {@link TransportException} behind so many bytes. */
    public TestOutput failingAt(long bytes) {
        return new TestOutput(0, maxWindow, bytes);
    }

    @Override
    protected byte[] makeRoom(byte[] written, int end, int bytes) {
        if (bytes < 1) {
            throw new AssertionError("Room for " + bytes + " bytes was asked for; one is the least");
        }
        largestRequest = Math.max(largestRequest, bytes);
        pass(written, end);
        Arrays.fill(written, GARBAGE);
        start = random.nextInt(MARGIN);
        byte[] next = new byte[Math.addExact(start + bytes, random.nextInt(maxWindow))];
        Arrays.fill(next, GARBAGE);
        position(start);
        return next;
    }

    private void pass(byte[] written, int end) {
        checkWindow(written, end);
        if (passedOn.size() + (long) (end - start) > failAt) {
            throw new TransportException("The connection broke at byte " + failAt);
        }
        passedOn.write(written, start, end - start);
    }

    private void checkWindow(byte[] written, int end) {
        if (end < start || end > written.length) {
            throw new AssertionError(
                    "The position is " + end + ", outside of the window from " + start + " to " + written.length);
        }
        for (int i = 0; i < start; i++) {
            if (written[i] != GARBAGE) {
                throw new AssertionError("A byte before the window was changed");
            }
        }
    }

    /** All bytes written so far. */
    public byte[] bytes() {
        checkWindow(array(), position());
        byte[] bytes = Arrays.copyOf(passedOn.toByteArray(), Math.toIntExact(size()));
        System.arraycopy(array(), start, bytes, passedOn.size(), position() - start);
        return bytes;
    }

    /** The number of bytes written so far. */
    public long size() {
        return passedOn.size() + (long) (position() - start);
    }

    /** The largest room that was asked for at once, in bytes. */
    public int largestRequest() {
        return largestRequest;
    }
}
