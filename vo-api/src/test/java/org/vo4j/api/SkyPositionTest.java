// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions in text. */
class SkyPositionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "05:34:31.94 +22:00:52.2",
                " 05:34:31.94,+22:00:52.2 ",
                "05:34:31.94+22:00:52.2",
                "5 34 31.94 22 0 52.2",
                "05 34 31.94 +22 00 52.2",
                "5h34m31.94s +22d00m52.2s",
                "5H34M31.94S, 22D00M52.2S",
                "5h 34m 31.94s  22d 00m 52.2s",
                "5h34m31.94s +22\u00b000'52.2\"",
                "5h34m31.94s +22\u00b000\u203252.2\u2033",
                "83d37m59.1s +22d00m52.2s",
                "05:34:31.94\t+22:00:52.2",
            })
    void theCrab(String text) {
        SkyPosition crab = SkyPosition.parse(text);
        assertEquals(83.63308333333333, crab.longitude(), 1e-12, text);
        assertEquals(22.0145, crab.latitude(), 1e-12, text);
        assertEquals("ICRS", crab.frame(), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "83.633 22.0145 | 83.633 | 22.0145",
                "83.633,-22.0145 | 83.633 | -22.0145",
                "0 0 | 0 | 0",
                "1e1 -.5 | 10 | -0.5",
                "00:00:00 -00:30:00 | 0 | -0.5",
                "12:00 -00:30 | 180 | -0.5",
                "12:00:30.5 \u221210:00:36 | 180.12708333333333 | -10.01",
                "24:00:00 90:00:00 | 360 | 90",
            })
    void others(String text, double ra, double dec) {
        SkyPosition position = SkyPosition.parse(text);
        assertEquals(ra, position.longitude(), 1e-12);
        assertEquals(dec, position.latitude(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "m31",
                "1",
                "1 2 3",
                "1 2 3 4 5",
                "361 0",
                "10 91",
                "-1 0",
                "25:00:00 0:0:0",
                "1:60:00 2:00:00",
                "05:34:31.9422:00:52.2",
                "5h34m 22h00m",
                "NaN 1",
                "1:2:3:4 5:6:7",
                "10.5 -5:00:00",
                "10 90 0 1 2 99",
            })
    void noPositions(String text) {
        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> SkyPosition.parse(text), text);
        assertEquals(true, failure.getMessage().startsWith("Not a position"), failure.getMessage());
    }

    @Test
    void aLongTextIsNoPosition() {
        assertThrows(IllegalArgumentException.class, () -> SkyPosition.parse("1".repeat(1_000_000)));
    }
}
