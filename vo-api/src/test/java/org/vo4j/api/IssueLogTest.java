// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One policy for every code (B7, B8 of the reference). */
class IssueLogTest {
    private static Issue issue(IssueCode code) {
        return Issue.of(code, "something", new Location("a.vot", 3, 7), "FIELD");
    }

    @Test
    void warnKeepsIssuesInOrderAndTellsTheListener() {
        List<Issue> heard = new ArrayList<>();
        IssueLog log = new IssueLog(Verify.WARN, heard::add);
        log.report(issue(VoTableIssue.W22));
        log.report(issue(VoTableIssue.E02));
        assertEquals(heard, log.issues());
        assertEquals(VoTableIssue.E02, log.issues().get(1).code());
        assertEquals(List.of("W22", "E02"), List.copyOf(log.counts().keySet()));
    }

    @Test
    void onlySomeOfOneCodeAreKeptButAllAreCounted() {
        IssueLog log = new IssueLog(Verify.WARN);
        for (int i = 0; i < 1000; i++) {
            if (log.wants(VoTableIssue.W49)) {
                log.report(issue(VoTableIssue.W49));
            } else {
                log.count(VoTableIssue.W49);
            }
        }
        log.report(issue(VoTableIssue.W49));
        assertEquals(IssueLog.KEPT_PER_CODE, log.issues().size());
        assertEquals(Map.of("W49", 1001L), log.counts());
        assertTrue(log.wants(VoTableIssue.W46));
    }

    @Test
    void ignoreOnlyCounts() {
        List<Issue> heard = new ArrayList<>();
        IssueLog log = new IssueLog(Verify.IGNORE, heard::add);
        assertFalse(log.wants(VoTableIssue.E02));
        log.report(issue(VoTableIssue.E02));
        assertEquals(List.of(), log.issues());
        assertEquals(List.of(), heard);
        assertEquals(Map.of("E02", 1L), log.counts());
    }

    @ParameterizedTest
    @EnumSource(VoTableIssue.class)
    void exceptionIsTheSameForEveryCodeButThoseForInformation(VoTableIssue code) {
        IssueLog log = new IssueLog(Verify.EXCEPTION);
        if (code.severity() == Severity.INFO) {
            log.report(issue(code));
            assertEquals(1, log.issues().size());
        } else {
            FormatException error = assertThrows(FormatException.class, () -> log.report(issue(code)));
            assertEquals("a.vot:3:7: " + code + ": something", error.getMessage());
            assertEquals(Optional.of(issue(code)), error.issue());
            assertEquals(new Location("a.vot", 3, 7), error.location());
        }
    }

    @Test
    void theListsCannotBeChanged() {
        IssueLog log = new IssueLog(Verify.WARN);
        assertThrows(UnsupportedOperationException.class, () -> log.issues().add(issue(VoTableIssue.W01)));
        assertThrows(UnsupportedOperationException.class, () -> log.counts().put("W01", 1L));
    }

    @Test
    void aPlaceLeavesOutWhatIsUnknown() {
        assertEquals("", Location.unknown().prefix());
        assertEquals("a.vot: ", new Location("a.vot", 0, 0).prefix());
        assertEquals("a.vot:3: ", new Location("a.vot", 3, 0).prefix());
        assertEquals("line 3:7", new Location("", 3, 7).toString());
        assertEquals("bad", new FormatException("bad", Location.unknown()).getMessage());
        assertEquals(Optional.empty(), new FormatException("bad", Location.unknown()).issue());
    }
}
