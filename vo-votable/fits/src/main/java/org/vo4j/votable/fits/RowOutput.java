// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import java.util.Arrays;
import org.vo4j.api.VoException;
import org.vo4j.api.spi.PayloadOutput;

/** The bytes of one row. */
final class RowOutput extends PayloadOutput {
    RowOutput() {
        super(new byte[1 << 12]);
    }

    @Override
    protected byte[] makeRoom(byte[] written, int end, int bytes) {
        long wanted = Math.max(2L * written.length, (long) end + bytes);
        if (wanted > Integer.MAX_VALUE - 64) {
            throw new VoException("A row takes more than 2 GiB, which no reader takes");
        }
        return Arrays.copyOf(written, (int) wanted);
    }
}
