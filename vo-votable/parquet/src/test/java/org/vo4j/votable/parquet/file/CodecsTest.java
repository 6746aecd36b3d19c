// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableIssue;

/** The codecs, the runs of numbers, and what they refuse. */
class CodecsTest {
    private static byte[] compressible(Random random, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; ) {
            if (i > 8 && random.nextBoolean()) {
                int back = 1 + random.nextInt(Math.min(i, 70_000));
                for (int n = random.nextInt(300); n > 0 && i < length; n--, i++) {
                    bytes[i] = bytes[i - back];
                }
            } else {
                bytes[i++] = (byte) random.nextInt(random.nextInt(20) == 0 ? 256 : 4);
            }
        }
        return bytes;
    }

    @Test
    void snappyComesBack() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            byte[] plain = compressible(random, random.nextInt(seed % 20 == 0 ? 300_000 : 3000));
            byte[] packed = new byte[Snappy.bound(plain.length)];
            int size = Snappy.compress(plain, plain.length, packed, new int[Snappy.TABLE]);
            byte[] back = new byte[plain.length];
            Snappy.decompress(packed, 0, size, back, plain.length);
            assertArrayEquals(plain, back, "seed " + seed);
        }
    }

    /** What is compressed comes back, of every codec that is written. */
    @ParameterizedTest
    @CsvSource({"0", "1", "2", "6", "7"})
    void allComeBack(int codec) {
        long first = System.nanoTime();
        for (long seed = first; seed < first + 60; seed++) {
            Random random = new Random(seed);
            byte[] plain = compressible(random, random.nextInt(random.nextInt(10) == 0 ? 300_000 : 40));
            GrowingBytes packed = new GrowingBytes();
            int size = Codecs.compress(codec, plain, plain.length, packed, new int[Snappy.TABLE]);
            Codecs.checkSize(codec, size, plain.length);
            byte[] back = new byte[plain.length];
            Codecs.decompress(codec, packed.array, 0, size, back, plain.length);
            assertArrayEquals(plain, back, "seed " + seed);
        }
    }

    /** Whatever the bytes are: an exception of ours, or the size that was claimed. */
    @ParameterizedTest
    @CsvSource({"1", "2", "5", "6", "7"})
    void damagedBytes(int codec) {
        int refused = 0;
        for (long seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            if (codec == Codecs.SNAPPY && bytes.length > 2) {
                bytes[0] = 100; // the length that is asked for
            }
            try {
                Codecs.decompress(codec, bytes, 0, bytes.length, new byte[116], 100);
            } catch (ParquetException e) {
                refused++;
            }
        }
        assertTrue(refused > 2900, "refused " + refused);
    }

    /** A codec that is not known is an error that names it. */
    @ParameterizedTest
    @CsvSource({"3,LZO", "4,BROTLI", "8,number 8", "-1,number -1"})
    void codecsThatAreMissing(int codec, String name) {
        ColumnChunk chunk = new ColumnChunk(Physical.INT32, codec, 1, 0, 4, Statistics.NONE, "");
        SchemaNode leaf = new SchemaNode("x", 0, Physical.INT32, 0, LogicalType.NONE, List.of(), 0, 0, 0);
        ParquetException refusal = assertThrows(
                ParquetException.class,
                () -> new ChunkReader(RandomBytes.of(new byte[10]), chunk, leaf, ReadLimits.standard()));
        assertTrue(String.valueOf(refusal.getMessage()).contains(name), refusal.getMessage());
        assertEquals(VoTableIssue.E51, refusal.code());
    }

    @ParameterizedTest
    @CsvSource({"0,10,11", "1,10,100000", "2,10,1000000", "6,10,2000000000", "7,10,100000"})
    void sizesThatCannotBe(int codec, int compressed, int size) {
        assertThrows(ParquetException.class, () -> Codecs.checkSize(codec, compressed, size));
    }

    @Test
    void runsComeBack() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int width = 1 + random.nextInt(31);
            int[] numbers = new int[random.nextInt(2000)];
            for (int i = 0; i < numbers.length; ) {
                int value = random.nextInt() >>> 32 - width;
                for (int n = random.nextInt(4) == 0 ? random.nextInt(100) : 1; n > 0 && i < numbers.length; n--) {
                    numbers[i++] = value;
                }
            }
            GrowingBytes bytes = new GrowingBytes();
            RleEncoder.encode(numbers, numbers.length, width, bytes);
            int[] back = new int[numbers.length];
            byte[] padded = Arrays.copyOf(bytes.array, bytes.size + 16);
            RleDecoder.decode(padded, 0, bytes.size, width, back, back.length);
            assertArrayEquals(numbers, back, "seed " + seed);
        }
    }
}
