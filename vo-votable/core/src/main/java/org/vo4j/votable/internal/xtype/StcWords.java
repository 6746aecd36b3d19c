// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.xtype;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/** The words of STC-S 1.33, which services have written into columns of regions long before DALI had a type for them. */
public final class StcWords {
    /** What is no circle, range, polygon or union of these, and is kept as text. */
    private static final Set<String> BEYOND = Set.of(
            "not",
            "intersection",
            "difference",
            "ellipse",
            "convex",
            "sector",
            "timeinterval",
            "starttime",
            "stoptime",
            "time",
            "spectralinterval",
            "spectral",
            "redshiftinterval",
            "redshift",
            "velocityinterval");

    private StcWords() {}

    /** The first word of a text that is legal STC-S and read by nothing here; empty when there is none. */
    public static Optional<String> beyond(String text) {
        StringTokenizer words = new StringTokenizer(text, " \t\r\n()");
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (BEYOND.contains(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
