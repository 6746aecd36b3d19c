// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of one answer, to which a fault happens. */
final class FaultStream extends OutputStream {
    /** The answer ends here, on purpose. */
    static final class Ended extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** What a fault needs of the connection. */
    interface Wire {
        void reset() throws IOException;

        /** Waits until the client goes or the proxy is released; for at most so many milliseconds when that is not 0. */
        void hold(long millis) throws IOException;
    }

    /** The end of a head: CR LF CR LF. */
    static final int HEAD_END = 0x0D0A0D0A;

    private final OutputStream out;
    private final Wire wire;
    private final Fault fault;
    private long count;
    private long bodyStart = -1;
    private int last;
    private boolean stalled;

    FaultStream(OutputStream out, Wire wire, Fault fault) {
        this.out = out;
        this.wire = wire;
        this.fault = fault;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int start = offset;
        int end = offset + length;
        while (start < end) {
            long before = bytesBefore();
            if (before > 0) {
                int piece = piece(bytes, start, end, before);
                out.write(bytes, start, piece);
                start += piece;
            } else {
                start = strike(bytes, start, end);
            }
        }
    }

    /** The number of bytes that pass before something happens. */
    private long bytesBefore() {
        if (fault.kind() == Fault.Kind.PASS || (fault.inBody() && bodyStart < 0)) {
            return Long.MAX_VALUE;
        }
        long left = fault.at() + (fault.inBody() ? bodyStart : 0) - count;
        boolean passed = left < 0 && fault.kind() == Fault.Kind.FLIP || stalled;
        return passed ? Long.MAX_VALUE : left;
    }

    /** Counts bytes that pass; those of the head one after the other, to see its end. */
    private int piece(byte[] bytes, int start, int end, long most) {
        int piece = (int) Math.min(end - start, most);
        if (bodyStart >= 0) {
            count += piece;
            return piece;
        }
        for (int i = 0; i < piece; i++) {
            count++;
            last = last << 8 | bytes[start + i] & 0xFF;
            if (last == HEAD_END) {
                bodyStart = count;
                return i + 1;
            }
        }
        return piece;
    }

    /** Lets the fault happen; gives the offset of what is still to be written. */
    private int strike(byte[] bytes, int start, int end) throws IOException {
        out.flush();
        switch (fault.kind()) {
            case RESET -> {
                wire.reset();
                throw new Ended();
            }
            case STALL -> {
                wire.hold(fault.pause().toMillis());
                stalled = true;
                return start;
            }
            case DRIP -> {
                wire.hold(Math.max(1, fault.pause().toMillis()));
                piece(bytes, start, end, 1);
                out.write(bytes, start, 1);
                out.flush();
                return start + 1;
            }
            case FLIP -> {
                piece(bytes, start, end, 1);
                out.write(bytes[start] ^ fault.mask());
                return start + 1;
            }
            default -> throw new Ended();
        }
    }

    /** The answer is complete: what was to happen at its very end happens now. */
    void finish() throws IOException {
        out.flush();
        if (bytesBefore() <= 0 && fault.kind() != Fault.Kind.FLIP && fault.kind() != Fault.Kind.DRIP) {
            strike(new byte[0], 0, 0);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
