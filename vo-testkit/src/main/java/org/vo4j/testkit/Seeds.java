// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.Optional;

/** The seeds of random tests: the same in every run unless {@code -Dvo.seed=N} says otherwise. Stateless. */
public final class Seeds {
    private static final long STANDARD = 20_261_121;

    private Seeds() {}

    /** The seed that the first case of a random test takes; the next case takes the next number. */
    public static long first() {
        return Optional.ofNullable(System.getProperty("vo.seed"))
                .map(Long::valueOf)
                .orElse(STANDARD);
    }

    /** Runs a case of a random test; what fails says the seed. */
    public static void run(long seed, Case test) {
        try {
            test.run(seed);
        } catch (AssertionError | Exception e) {
            throw new AssertionError(
                    "With seed " + seed + " (repeat with -Dvo.seed=" + seed + "): " + e.getMessage(), e);
        }
    }

    /** One case of a random test. */
    @FunctionalInterface
    public interface Case {
        /** Runs with a seed. */
        void run(long seed) throws Exception;
    }
}
