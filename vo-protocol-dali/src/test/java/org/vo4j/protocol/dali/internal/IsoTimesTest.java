// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Instants as services write them. */
final class IsoTimesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-04T05:06:07Z, 2026-03-04T05:06:07Z",
        "2026-03-04T05:06:07, 2026-03-04T05:06:07Z",
        "2026-03-04 05:06:07, 2026-03-04T05:06:07Z",
        "2026-03-04T05:06:07.89, 2026-03-04T05:06:07.890Z",
        "2026-03-04T05:06:07.123456789012Z, 2026-03-04T05:06:07.123456789Z",
        "2026-03-04T05:06:07.Z, 2026-03-04T05:06:07Z",
        "2026-03-04T05:06:07+0100, 2026-03-04T04:06:07Z",
        "2026-03-04T05:06:07-01:30, 2026-03-04T06:36:07Z",
        "2026-03-04T05:06Z, 2026-03-04T05:06:00Z",
        "2026-03-04T24:00:00Z, 2026-03-05T00:00:00Z",
        "2026-03-04, 2026-03-04T00:00:00Z",
        "2026-03-04Z, 2026-03-04T00:00:00Z",
        "2026-03-04 05:06:07 UTC, 2026-03-04T05:06:07Z",
        "'Wed, 04 Mar 2026 05:06:07 GMT', 2026-03-04T05:06:07Z",
    })
    void knownFormsAreRead(String text, Instant expected) {
        assertEquals(Optional.of(expected), IsoTimes.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NULL", "tomorrow", "2026-02-31", "2026-13-01T00:00:00Z", "2026-03-04T25:00:00", "NaN"})
    void otherTextIsNoInstant(String text) {
        assertEquals(Optional.empty(), IsoTimes.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-04T05:06:07.890Z, 2026-03-04T05:06:07.890Z", "2026-03-04T05:06:07Z, 2026-03-04T05:06:07.000Z"})
    void instantsAreWrittenWithMilliseconds(Instant instant, String expected) {
        assertEquals(expected, IsoTimes.format(instant));
    }
}
