// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    @Test
    void nearNamesAreOffered() {
        List<String> names = List.of("ra", "dec", "pmra", "source_id");
        assertEquals("; did you mean source_id?", Suggestions.of("sourceid", names));
        assertEquals("; did you mean source_id?", Suggestions.of("SOURCE_DI", names));
        assertEquals("; did you mean ra?", Suggestions.of("raa", names));
    }

    @Test
    void elseTheNamesThatThereAre() {
        assertEquals("; there is ra, dec", Suggestions.of("parallax", List.of("ra", "dec")));
        assertEquals("; there is none", Suggestions.of("x", List.of()));
        List<String> many = IntStream.range(0, 20).mapToObj(i -> "column" + i).toList();
        assertEquals(true, Suggestions.of("zzz", many).endsWith("column11 and 8 more"));
    }

    @Test
    void distanceCountsInsertionsReplacementsAndSwaps() {
        assertEquals(0, Suggestions.distance("abc", "abc", 3));
        assertEquals(1, Suggestions.distance("abc", "acb", 3));
        assertEquals(1, Suggestions.distance("abc", "abxc", 3));
        assertEquals(3, Suggestions.distance("kitten", "sitting", 3));
    }
}
