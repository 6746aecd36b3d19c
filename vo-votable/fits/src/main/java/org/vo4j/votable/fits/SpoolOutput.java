// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import org.vo4j.api.spi.PayloadOutput;

/** A window on a {@link Spool}. */
final class SpoolOutput extends PayloadOutput {
    private static final int WINDOW = 1 << 14;

    private final Spool spool;

    SpoolOutput(Spool spool) {
        super(new byte[WINDOW]);
        this.spool = spool;
    }

    @Override
    protected byte[] makeRoom(byte[] written, int end, int bytes) {
        spool.write(written, 0, end);
        position(0);
        return bytes > written.length ? new byte[bytes] : written;
    }

    /** Passes on everything. */
    void flush() {
        spool.write(array(), 0, position());
        position(0);
    }
}
