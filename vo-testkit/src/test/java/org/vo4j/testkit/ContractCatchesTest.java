// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.vo4j.api.spi.TableEncoding;

/** An encoding with a mistake fails the contract, whichever mistake it is. */
class ContractCatchesTest {
    private static Set<ToyEncoding.Bug> bugs = Set.of();

    /** Run by the test below only. */
    static class Faulty extends TableEncodingContract {
        @Override
        protected TableEncoding encoding() {
            return new ToyEncoding(bugs);
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
        List<Event> failures = EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Faulty.class, bug.caughtBy))
                .execute()
                .testEvents()
                .failed()
                .list();
        assertTrue(!failures.isEmpty(), () -> bug.caughtBy + " does not catch " + bug);
    }
}
