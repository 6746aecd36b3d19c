// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

/** Bytes could not be brought: a file that is not there, a connection refused, a time-out, a broken download. */
public class TransportException extends VoException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message that names the address or file. */
    public TransportException(String message) {
        super(message);
    }

    /** Creates an exception with a message that names the address or file, and the failure underneath. */
    public TransportException(String message, Throwable cause) {
        super(message, cause);
    }
}
