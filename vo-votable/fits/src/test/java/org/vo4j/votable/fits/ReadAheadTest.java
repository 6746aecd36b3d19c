// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    @Test
    void piecesInOrderAndOutOfIt() {
        byte[] content = new byte[300_000];
        new Random(1).nextBytes(content);
        long seed = new Random().nextLong();
        System.out.println("ReadAheadTest seed " + seed);
        Random random = new Random(seed);
        Bytes bytes = Bytes.of(content, content.length);
        ReadAhead ahead = new ReadAhead(bytes);
        long position = 0;
        for (int i = 0; i < 20_000; i++) {
            int length = random.nextInt(random.nextInt(50) == 0 ? 70_000 : 100);
            byte[] expected = new byte[length];
            byte[] actual = new byte[length];
            assertEquals(
                    bytes.read(position, expected, 0, length),
                    ahead.read(position, actual, 0, length),
                    "at " + position);
            assertArrayEquals(expected, actual, "at " + position);
            boolean jumps = random.nextInt(20) == 0 || position > content.length;
            position = jumps ? random.nextInt(content.length) : position + length;
        }
    }

    @Test
    void oneReadForManyPieces() {
        int[] reads = new int[1];
        Bytes counted = new Bytes() {
            @Override
            long size() {
                return 1 << 20;
            }

            @Override
            int read(long position, byte[] into, int at, int length) {
                reads[0]++;
                return length;
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
        ReadAhead ahead = new ReadAhead(counted);
        for (int i = 0; i < 1000; i++) {
            assertEquals(10, ahead.read(10L * i, new byte[10], 0, 10));
        }
        assertEquals(2, reads[0]);
    }
}
