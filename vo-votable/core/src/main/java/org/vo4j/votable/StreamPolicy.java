// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

/**
 * Which external STREAMs a reader may open: data that a document does not hold but names by address (VOTable 1.5
 * section 5.5).
 *
 * <p>Whatever the policy, a document that came from the network never makes its reader open a {@code file:} address.
 * A refused stream is an issue W74, and asking for its rows is an error.
 */
public enum StreamPolicy {
    /** None at all. */
    NONE,
    /**
     * Those of the document's own origin: for a document from the network the same scheme, host and port; for a file
     * the files in its folder and below.
     */
    SAME_ORIGIN,
    /** Any http or https address; for a document that is a file any file as well. */
    ANY
}
