// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document is not what it claims to be: broken XML, a damaged payload, a limit exceeded, or an {@link Issue} under
 * {@link Verify#EXCEPTION}.
 *
 * <p>Rows that a cursor delivered before this exception are sound.
 */
public class FormatException extends VoException {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable Issue issue;
    private final Location location;

    /** Creates an exception for a place in a document; the place is put in front of the message. */
    public FormatException(String message, Location location) {
        super(location.prefix() + message);
        this.issue = null;
        this.location = location;
    }

    /** Creates an exception for a place in a document, with the failure underneath. */
    public FormatException(String message, Location location, Throwable cause) {
        super(location.prefix() + message, cause);
        this.issue = null;
        this.location = location;
    }

    /** Creates an exception from an issue that is not tolerated. */
    public FormatException(Issue issue) {
        super(issue.toString());
        this.issue = issue;
        this.location = issue.location();
    }

    /** Where in the document; {@link Location#unknown()} when nothing is known. */
    public Location location() {
        return location;
    }

    /** The numbered issue, when the deviation has a number. */
    public Optional<Issue> issue() {
        return Optional.ofNullable(issue);
    }
}
