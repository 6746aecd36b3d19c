// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers that the field knows (table (a2) of the reference) and ours behind them. */
class VoTableIssueTest {
    private static final Set<String> NEVER_GIVEN = Set.of("W14", "W16", "W23", "W24", "W25", "E07");

    private static Stream<String> codes(String letter, int first, int last) {
        return Stream.iterate(first, i -> i + 1).limit(last - first + 1L).map(i -> String.format("%s%02d", letter, i));
    }

    @Test
    void everyNumberOfTheFieldIsThereWithoutGaps() {
        Set<String> expected = Stream.of(codes("W", 1, 57), codes("W", 60, 77), codes("E", 1, 26), codes("E", 40, 46))
                .flatMap(part -> part)
                .filter(code -> !NEVER_GIVEN.contains(code))
                .collect(Collectors.toSet());
        Set<String> present =
                Stream.of(VoTableIssue.values()).map(VoTableIssue::code).collect(Collectors.toSet());
        assertTrue(present.containsAll(expected), () -> {
            expected.removeAll(present);
            return "missing: " + expected;
        });
        assertTrue(present.stream().noneMatch(NEVER_GIVEN::contains));
    }

    @ParameterizedTest
    @EnumSource(VoTableIssue.class)
    void eachHasOneSentenceAndASection(VoTableIssue issue) {
        assertEquals(issue.name(), issue.code());
        assertFalse(issue.title().isBlank() || issue.title().endsWith("."), issue.title());
        assertTrue(Character.isUpperCase(issue.title().charAt(0)), issue.title());
        assertTrue(issue.section().matches("VOTable 1\\.5 (section [1-9](\\.[0-9]+)?|appendix [AB])"), issue.section());
    }

    @Test
    void titlesDiffer() {
        Set<String> titles = new HashSet<>();
        for (VoTableIssue issue : VoTableIssue.values()) {
            assertTrue(titles.add(issue.title()), issue.title());
        }
    }
}
