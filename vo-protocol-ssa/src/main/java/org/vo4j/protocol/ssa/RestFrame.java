// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.ssa;

/** Whose rest frame the wavelengths of a band are told in (SSA 1.1 section 4.1.1.3). */
public enum RestFrame {
    /** That of the source. */
    SOURCE("source"),
    /** That of the observer; the usual one. */
    OBSERVER("observer");

    private final String qualifier;

    RestFrame(String qualifier) {
        this.qualifier = qualifier;
    }

    String qualifier() {
        return qualifier;
    }
}
