// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Searching eight bytes at a time beside searching byte by byte. */
class ByteSearchTest {
    private final long seed = Long.getLong("vo.test.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);

    @Test
    void everyByteIsFoundInEveryPlace() {
        for (int value = 0; value < 256; value++) {
            for (int place = 3; place < 30; place++) {
                byte[] b = new byte[40];
                java.util.Arrays.fill(b, (byte) (value + (place % 2 == 0 ? 1 : 0x80)));
                b[2] = (byte) value; // outside the range
                b[30] = (byte) value;
                assertEquals(-1, ByteSearch.indexOf(b, 3, 30, (byte) value));
                b[place] = (byte) value;
                b[29] = (byte) value;
                assertEquals(place, ByteSearch.indexOf(b, 3, 30, (byte) value));
            }
        }
    }

    @Test
    void randomBytesOfFewKinds() {
        for (int i = 0; i < 100_000; i++) {
            byte[] b = new byte[random.nextInt(60)];
            int kinds = random.nextInt(1, 5);
            int base = random.nextInt(256);
            for (int k = 0; k < b.length; k++) {
                b[k] = (byte) (random.nextInt(3) == 0 ? '\n' : base + random.nextInt(kinds));
            }
            int from = random.nextInt(b.length + 1);
            int to = random.nextInt(from, b.length + 1);
            int newlines = 0;
            int first = -1;
            for (int k = to - 1; k >= from; k--) {
                newlines += b[k] == '\n' ? 1 : 0;
                first = b[k] == (byte) base ? k : first;
            }
            assertEquals(newlines, ByteSearch.countNewlines(b, from, to), () -> "seed " + seed);
            assertEquals(first, ByteSearch.indexOf(b, from, to, (byte) base), () -> "seed " + seed);
        }
    }

    @Test
    void lastIndexOfFindsTheLastThatLiesWholeInTheRange() {
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(30); k > 0; k--) {
                text.append((char) ('a' + random.nextInt(2)));
            }
            String pattern = text.length() > 3 && random.nextBoolean() ? text.substring(1, 3) : "ab";
            int from = random.nextInt(text.length() + 1);
            int to = random.nextInt(from, text.length() + 1);
            int expected = text.substring(from, to).lastIndexOf(pattern);
            byte[] b = text.toString().getBytes(StandardCharsets.US_ASCII);
            int found = ByteSearch.lastIndexOf(b, from, to, pattern.getBytes(StandardCharsets.US_ASCII));
            assertEquals(expected < 0 ? -1 : from + expected, found, () -> text + " seed " + seed);
        }
    }

    @Test
    void startsWithComparesAllOfThePattern() {
        byte[] b = "x</TR>".getBytes(StandardCharsets.US_ASCII);
        assertEquals(true, ByteSearch.startsWith(b, 1, "</TR>".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(false, ByteSearch.startsWith(b, 1, "</TD>".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(true, ByteSearch.startsWith(b, 6, new byte[0]));
    }
}
