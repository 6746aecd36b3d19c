// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

/** A service understood the request and refused it: {@code QUERY_STATUS} is {@code ERROR} (DALI 1.1 section 4.4). */
public class QueryException extends VoException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with the service's own explanation. */
    public QueryException(String message) {
        super(message);
    }
}
