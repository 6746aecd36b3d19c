// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.vo4j.api.spi.TableEncoding;

/** An encoding with a mistake fails the contract, whichever mistake it is. */
class ContractCatchesTest {
    private static Set<ToyEncoding.Bug> bugs = Set.of();
    private static Set<WriteBug> writeBugs = Set.of();

    /** Run by the test below only. */
    static class Faulty extends TableEncodingContract {
        @Override
        protected TableEncoding encoding() {
            return new ToyEncoding(bugs, writeBugs);
        }

        @Override
        protected byte[] payload(ExpectedTable table) {
            return ToyEncoding.write(table);
        }

        @Override
        protected int mutations() {
            return 200;
        }

        @Override
        protected int randomTables() {
            return 20;
        }
    }

    @ParameterizedTest
    @EnumSource(ToyEncoding.Bug.class)
    void everyMistake(ToyEncoding.Bug bug) {
        bugs = EnumSet.of(bug);
        assertTrue(failures(bug.caughtBy) > 0, () -> bug.caughtBy + " does not catch " + bug);
    }

    @ParameterizedTest
    @EnumSource(WriteBug.class)
    void everyMistakeOfWriters(WriteBug bug) {
        writeBugs = EnumSet.of(bug);
        assertTrue(failures(bug.caughtBy) > 0, () -> bug.caughtBy + " does not catch " + bug);
    }

    @AfterEach
    void faultless() {
        bugs = Set.of();
        writeBugs = Set.of();
    }

    private static long failures(String test) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Faulty.class, test))
                .execute()
                .testEvents()
                .failed()
                .count();
    }
}
