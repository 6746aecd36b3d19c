// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadLimitsTest {
    @Test
    void oneLimitIsChangedAtATime() {
        ReadLimits limits = ReadLimits.standard().withMaxInflatedBytes(1000).withMaxRowBytes(10, 20);
        assertEquals(1000, limits.maxInflatedBytes());
        assertEquals(10, limits.maxCellBytes());
        assertEquals(20, limits.maxRowBytes());
        assertEquals(ReadLimits.standard().maxDepth(), limits.maxDepth());
        assertEquals(ReadLimits.standard().maxColumns(), limits.maxColumns());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void everyLimitMustBePositive(int which) {
        for (int bad : new int[] {0, -1}) {
            int[] v = {1, 1, 1, 1, 1, 1, 1, 1, 1};
            v[which] = bad;
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new ReadLimits(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8]));
        }
    }
}
