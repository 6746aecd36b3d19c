// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check beside the JDK's decoder, which is strict, too. */
class Utf8Test {
    private final CharsetDecoder jdk = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    /** The index of the first malformed byte as the JDK sees it; -1 for none. */
    private int expected(byte[] b, int from, int to) {
        ByteBuffer bytes = ByteBuffer.wrap(b, from, to - from);
        boolean sound = !jdk.reset()
                .decode(bytes, CharBuffer.allocate(to - from + 1), true)
                .isError();
        return sound ? -1 : bytes.position();
    }

    @Test
    void allCodePointsAreSoundAndReadBack() {
        byte[] b = new byte[4];
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            int end = Utf8.put(b, 0, codePoint);
            boolean surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
            if (Utf8.firstMalformed(b, 0, end) != (surrogate ? 0 : -1)) {
                assertEquals(surrogate ? 0 : -1, Utf8.firstMalformed(b, 0, end), "U+" + Integer.toHexString(codePoint));
            }
            if (!surrogate && Utf8.decode(b, 0, end).codePointAt(0) != codePoint) {
                assertEquals(Character.toString(codePoint), Utf8.decode(b, 0, end));
            }
        }
    }

    @Test
    void everyBeginningOfTwoBytes() {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                for (int third : new int[] {0x41, 0x7f, 0x80, 0x9f, 0xbf, 0xc2, 0xff}) {
                    for (int fourth : new int[] {0x41, 0x80, 0xbf, 0xe2}) {
                        byte[] b = {(byte) first, (byte) second, (byte) third, (byte) fourth};
                        int expected = expected(b, 0, 4);
                        if (Utf8.firstMalformed(b, 0, 4) != expected) {
                            assertEquals(expected, Utf8.firstMalformed(b, 0, 4), Arrays.toString(b));
                        }
                    }
                }
            }
        }
        assertEquals(-1, Utf8.firstMalformed(new byte[0], 0, 0));
    }

    @Test
    void randomTextWithRandomDamage() {
        long seed = Long.getLong("vo.test.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        int[] bounds = {0x80, 0x80, 0x800, 0xd800, 0x110000};
        for (int i = 0; i < 100_000; i++) {
            byte[] b = new byte[100];
            int from = random.nextInt(10);
            int end = from;
            while (end < 90 && random.nextInt(40) > 0) {
                int codePoint = random.nextInt(bounds[random.nextInt(5)]);
                end = Utf8.put(b, end, codePoint >= 0xd800 && codePoint <= 0xdfff ? 'x' : codePoint);
            }
            Arrays.fill(b, 0, from, (byte) 0xff);
            Arrays.fill(b, end, b.length, (byte) 0x80);
            int to = random.nextInt(4) == 0 ? random.nextInt(from, end + 1) : end;
            if (random.nextInt(3) == 0 && to > from) {
                b[random.nextInt(from, to)] = (byte) random.nextInt(256);
            }
            int expected = expected(b, from, to);
            assertEquals(expected, Utf8.firstMalformed(b, from, to), () -> "seed " + seed);
            if (expected < 0) {
                assertEquals(new String(b, from, to - from, StandardCharsets.UTF_8), Utf8.decode(b, from, to));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 15, 16, 17, 31})
    void asciiWithOneForeignByteInEveryPlace(int length) {
        byte[] b = new byte[length + 4];
        Arrays.fill(b, (byte) 'a');
        b[0] = (byte) 0xe9;
        b[length + 2] = (byte) 0xe9;
        assertEquals(true, Utf8.isAscii(b, 2, 2 + length));
        assertEquals("a".repeat(length), Utf8.decode(b, 2, 2 + length));
        for (int i = 2; i < 2 + length; i++) {
            b[i] = (byte) 0xe9;
            assertEquals(false, Utf8.isAscii(b, 2, 2 + length));
            assertEquals(i, Utf8.firstMalformed(b, 2, 2 + length));
            b[i] = 'a';
        }
    }
}
