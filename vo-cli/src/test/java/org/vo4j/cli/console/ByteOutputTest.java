// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteOutputTest {
    @Test
    void piecesOfAnySizeComeOutInOrderAndDroppedRecordsDoNot() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteOutput out = ByteOutput.to(written);
        for (int i = 0; i < 400; i++) {
            boolean record = random.nextBoolean();
            boolean dropped = record && random.nextBoolean();
            if (record) {
                out.beginRecord();
            }
            for (int n = random.nextInt(4); n >= 0; n--) {
                byte[] piece = new byte[random.nextInt(10) == 0 ? random.nextInt(200_000) : random.nextInt(300)];
                random.nextBytes(piece);
                out.put(piece);
                out.put(n);
                if (!dropped) {
                    expected.writeBytes(piece);
                    expected.write(n);
                }
            }
            if (dropped) {
                out.dropRecord();
            } else if (record) {
                out.endRecord();
            }
        }
        out.flush();
        assertArrayEquals(expected.toByteArray(), written.toByteArray(), "seed " + seed);
    }

    @Test
    void aReaderThatHasGoneIsToldFromAFullDisk() {
        assertTrue(failure("Broken pipe").readerGone());
        assertFalse(failure("No space left on device").readerGone());
    }

    private static OutputException failure(String message) {
        ByteOutput out = ByteOutput.to(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        });
        out.put('x');
        return assertThrows(OutputException.class, out::flush);
    }

    @Test
    void inMemoryGrows() {
        ByteOutput out = ByteOutput.inMemory();
        out.repeat('a', 1000);
        out.number(12L);
        assertEquals("a".repeat(1000) + "12", new String(out.array(), 0, out.length(), StandardCharsets.UTF_8));
    }
}
