// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.http;

import java.util.Locale;

/** What a client runs for, told to services in the User-Agent (IVOA note "Software Identification" 1.0). */
public enum Purpose {
    /** Somebody's research: the usual case. */
    SCIENCE,
    /** A test or a check of the service itself, not to be counted as use. */
    TEST,
    /** A harvester or mirror that copies what a service holds. */
    COPY;

    /** The word of the note, such as {@code IVOA-science}. */
    String token() {
        return "IVOA-" + name().toLowerCase(Locale.ROOT);
    }
}
