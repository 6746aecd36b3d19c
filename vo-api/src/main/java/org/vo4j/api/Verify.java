// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

/** What is done with deviations from a standard that can be tolerated; the same for every code. */
public enum Verify {
    /** Tolerate them silently; they are only counted. */
    IGNORE,
    /** Tolerate them and collect them. */
    WARN,
    /** Throw a {@link FormatException} at the first of severity {@link Severity#WARNING} or above. */
    EXCEPTION
}
