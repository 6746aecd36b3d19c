// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.time.Duration;

/**
 * What a {@link FaultProxy} does to one answer, from one of its bytes on.
 *
 * @param kind what happens
 * @param at the number of the byte at which it happens, which is the number of bytes that pass unharmed before
 * @param inBody whether bytes are counted from the first of the body; else from the first of the status line
 * @param pause the pause before each byte of a {@link Kind#DRIP}, and how long a {@link Kind#STALL} takes; zero for ever
 * @param mask the bits that a {@link Kind#FLIP} inverts, 1 to 255
 */
public record Fault(Kind kind, long at, boolean inBody, Duration pause, int mask) {
    /** The kinds of fault. */
    public enum Kind {
        /** Nothing happens. */
        PASS,
        /** The connection is closed in order. */
        CUT,
        /** The connection is reset (TCP RST). */
        RESET,
        /** Nothing more comes, and the connection stays open. */
        STALL,
        /** Bytes come one by one. */
        DRIP,
        /** One byte is another one; all others are right. */
        FLIP
    }

    /** Checks the numbers. */
    public Fault {
        if (at < 0 || pause.isNegative() || mask < 0 || mask > 255) {
            throw new IllegalArgumentException("No fault is at " + at + ", paused by " + pause + ", masked by " + mask);
        }
    }

    /** The answer passes as it is. */
    public static Fault none() {
        return new Fault(Kind.PASS, 0, false, Duration.ZERO, 0);
    }

    /** The connection is closed instead of byte {@code at}. */
    public static Fault cut(long at) {
        return new Fault(Kind.CUT, at, false, Duration.ZERO, 0);
    }

    /** The connection is reset instead of byte {@code at}; bytes under way may be lost with it. */
    public static Fault reset(long at) {
        return new Fault(Kind.RESET, at, false, Duration.ZERO, 0);
    }

    /** Nothing comes from byte {@code at} on, until the client goes, the proxy is released or closed. */
    public static Fault stall(long at) {
        return new Fault(Kind.STALL, at, false, Duration.ZERO, 0);
    }

    /** Nothing comes from byte {@code at} on for some time; then the rest does. */
    public static Fault stall(long at, Duration time) {
        return new Fault(Kind.STALL, at, false, time, 0);
    }

    /** From byte {@code at} on there is a pause before each byte. */
    public static Fault drip(long at, Duration pause) {
        return new Fault(Kind.DRIP, at, false, pause, 0);
    }

    /** Bits of byte {@code at} are inverted. */
    public static Fault flip(long at, int mask) {
        return new Fault(Kind.FLIP, at, false, Duration.ZERO, mask);
    }

    /** The same with the bytes counted from the first one of the body. */
    public Fault afterHead() {
        return new Fault(kind, at, true, pause, mask);
    }
}
