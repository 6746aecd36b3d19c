// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vo4j.api.TransportException;

/** The output keeps what an output promises, and nothing more. */
class TestOutputTest {
    @Test
    void keepsAllBytesInOrder() {
        for (int largest : new int[] {1, 3, 100, 5000}) {
            Random random = new Random(largest);
            byte[] bytes = new byte[3000];
            random.nextBytes(bytes);
            TestOutput output = TestOutput.inWindows(9, largest);
            for (int at = 0; at < bytes.length; ) {
                int count = Math.min(bytes.length - at, 1 + random.nextInt(50));
                output.reserve(count);
                System.arraycopy(bytes, at, output.array(), output.position(), count);
                output.position(output.position() + count);
                at += count;
                assertEquals(at, output.size());
            }
            assertArrayEquals(bytes, output.bytes());
            assertTrue(output.largestRequest() <= 50, "largest request");
        }
    }

    @Test
    void writesFromElsewhere() {
        byte[] bytes = "0123456789".repeat(500).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        TestOutput output = TestOutput.inWindows(1, 7);
        output.write(bytes, 10, 4000);
        assertArrayEquals(Arrays.copyOfRange(bytes, 10, 4010), output.bytes());
        assertEquals(1, output.largestRequest());
    }

    @Test
    void oldArraysAreSpoiled() {
        TestOutput output = TestOutput.inWindows(1, 1);
        output.reserve(1);
        byte[] before = output.array();
        int at = output.position();
        before[at] = 'a';
        output.position(at + 1);
        output.reserve(1);
        assertNotEquals('a', before[at]);
        assertArrayEquals(new byte[] {'a'}, output.bytes());
    }

    @Test
    void bytesBeforeTheWindowAreNotToBeTouched() {
        TestOutput output = TestOutput.inWindows(4, 10);
        output.reserve(5);
        assertTrue(output.position() > 0, "a margin");
        output.array()[output.position() - 1] = 1;
        assertThrows(AssertionError.class, output::bytes);
    }

    @Test
    void positionStaysInTheWindow() {
        TestOutput output = TestOutput.inWindows(4, 10);
        output.reserve(5);
        output.position(output.position() - 1);
        assertThrows(AssertionError.class, () -> output.reserve(1000));
    }

    @Test
    void roomForNothing() {
        TestOutput output = TestOutput.inWindows(4, 1);
        assertThrows(AssertionError.class, () -> output.makeRoom(new byte[0], 0, 0));
    }

    @Test
    void breaksOffWhereTold() {
        TestOutput output = TestOutput.inWindows(0, 1).failingAt(10);
        output.write(new byte[10], 0, 10);
        assertEquals(10, output.size());
        assertThrows(TransportException.class, () -> output.write(new byte[2], 0, 2));
    }
}
