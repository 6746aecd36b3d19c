// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

/**
 * The root of every exception that vo4j throws on purpose.
 *
 * <p>The message says what happened, where, and what to do. All are unchecked; each subclass adds the facts that a
 * program can act on.
 */
public class VoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message that says what, where and what to do. */
    public VoException(String message) {
        super(message);
    }

    /** Creates an exception with a message and the failure that caused it. */
    public VoException(String message, Throwable cause) {
        super(message, cause);
    }
}
