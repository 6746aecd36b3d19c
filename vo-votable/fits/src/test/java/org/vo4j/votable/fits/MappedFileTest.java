// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.TransportException;

class MappedFileTest {
    @TempDir
    Path folder;

    private static byte[] noise(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void anyBytesAsIfReadIntoMemory() throws IOException {
        byte[] content = noise(100_000, 1);
        Path file = Files.write(folder.resolve("some"), content);
        long seed = new Random().nextLong();
        System.out.println("MappedFileTest seed " + seed);
        Random random = new Random(seed);
        try (Bytes inMemory = Bytes.of(content, content.length);
                Bytes read = Bytes.of(file);
                Bytes mapped = Bytes.of(file)) {
            mapped.expectRandomAccess();
            for (int i = 0; i < 1000; i++) {
                int position = random.nextInt(content.length + 100);
                int length = random.nextInt(5000);
                byte[][] into = new byte[3][length + 7];
                int count = inMemory.read(position, into[0], 7, length);
                assertEquals(count, read.read(position, into[1], 7, length));
                assertEquals(count, mapped.read(position, into[2], 7, length));
                assertArrayEquals(into[0], into[1]);
                assertArrayEquals(into[0], into[2]);
            }
        }
    }

    /** A file of several parts; sparse, so that it takes no room. */
    @Test
    void acrossParts() throws IOException {
        long boundary = 1L << 30;
        byte[] content = noise(3000, 2);
        Path file = folder.resolve("sparse");
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            out.write(ByteBuffer.wrap(content), boundary - 1000);
        }
        try (Bytes bytes = Bytes.of(file)) {
            bytes.expectRandomAccess();
            byte[] into = new byte[4000];
            assertEquals(3000, bytes.read(boundary - 1000, into, 0, 4000));
            assertArrayEquals(content, Arrays.copyOf(into, 3000));
            assertEquals(0, bytes.read(boundary + 2000, into, 0, 10));
        }
    }

    /** Windows does not cut a file that is mapped; JDK 17 tells it later, and not where it can be caught. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    @EnabledForJreRange(min = JRE.JAVA_25)
    void fileThatIsCutMeanwhile() throws IOException {
        Path file = Files.write(folder.resolve("cut"), noise(1 << 20, 3));
        try (Bytes bytes = Bytes.of(file)) {
            bytes.expectRandomAccess();
            byte[] into = new byte[1000];
            assertEquals(1000, bytes.read(500_000, into, 0, 1000));
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
                out.truncate(100_000);
            }
            TransportException e = assertThrows(TransportException.class, () -> bytes.read(500_000, into, 0, 1000));
            assertTrue(e.getMessage().contains("shorter"), e.getMessage());
        }
    }
}
