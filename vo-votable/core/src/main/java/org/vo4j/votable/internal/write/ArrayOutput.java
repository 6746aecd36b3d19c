// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.util.Arrays;
import org.vo4j.api.VoException;
import org.vo4j.api.spi.PayloadOutput;

/** The bytes of one block of rows, in memory. */
final class ArrayOutput extends PayloadOutput {
    ArrayOutput(int expected) {
        super(new byte[expected]);
    }

    @Override
    protected byte[] makeRoom(byte[] written, int end, int bytes) {
        long wanted = Math.max(2L * written.length, (long) end + bytes);
        if (wanted > Integer.MAX_VALUE - 64) {
            throw new VoException("A block of rows takes more than 2 GiB; write with one thread");
        }
        return Arrays.copyOf(written, (int) wanted);
    }
}
