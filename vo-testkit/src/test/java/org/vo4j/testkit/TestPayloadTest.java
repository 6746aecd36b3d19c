// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vo4j.api.Location;
import org.vo4j.api.TransportException;

/** The payload keeps what a payload promises, and nothing more. */
class TestPayloadTest {
    private static final byte[] BYTES = new Random(5)
            .ints(1000, 0, 256)
            .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::write, (a, b) -> {})
            .toByteArray();

    @Test
    void bringsAllBytesInOrder() {
        for (int largest : new int[] {1, 3, 100, 5000}) {
            Random random = new Random(largest);
            TestPayload payload = TestPayload.of(BYTES, "BINARY").inChunks(7, largest);
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            do {
                int take = random.nextInt(payload.limit() - payload.position() + 1);
                assertEquals(read.size(), payload.offset(payload.position()));
                read.write(payload.array(), payload.position(), take);
                payload.position(payload.position() + take);
            } while (payload.fill());
            read.write(payload.array(), payload.position(), payload.limit() - payload.position());
            assertArrayEquals(BYTES, read.toByteArray());
            assertTrue(payload.isExhausted());
        }
    }

    @Test
    void oldArraysAreSpoiled() {
        TestPayload payload = TestPayload.of("aaaaaaaa".getBytes(StandardCharsets.US_ASCII), "X")
                .inChunks(1, 4);
        payload.fill();
        byte[] before = payload.array();
        int at = payload.position();
        payload.fill();
        assertNotSame(before, payload.array());
        assertTrue(before[at] != 'a', "garbage in the old array");
    }

    @Test
    void positionGoesForwardWithinTheWindow() {
        TestPayload payload = TestPayload.of(BYTES, "BINARY");
        payload.fill();
        payload.position(payload.position() + 5);
        assertThrows(AssertionError.class, () -> payload.position(payload.position() - 1));
        assertThrows(AssertionError.class, () -> payload.position(payload.limit() + 1));
    }

    @Test
    void breaksOffWhereTold() {
        TestPayload payload = TestPayload.of(BYTES, "BINARY").failingAt(10);
        assertTrue(payload.fill());
        assertEquals(10, payload.limit() - payload.position());
        assertThrows(TransportException.class, payload::fill);
    }

    @Test
    void closedPayloadsBringNothing() {
        TestPayload payload = TestPayload.of(BYTES, "BINARY");
        assertFalse(payload.isClosed());
        payload.close();
        assertEquals(1, payload.closes());
        assertThrows(TransportException.class, payload::fill);
    }

    @Test
    void locatesByLineAndColumn() {
        TestPayload payload = TestPayload.of("ab\ncd".getBytes(StandardCharsets.US_ASCII), "X");
        assertEquals(new Location("test", 2, 2), payload.locate(4));
        assertEquals(new Location("test", 0, 0), payload.locate(-1));
    }
}
