// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali;

import java.util.Locale;

/**
 * What a service says of its answer (DALI 1.1 section 4.4).
 *
 * @param value {@code OK}, {@code OVERFLOW} or {@code ERROR}, or what else the service wrote, in upper case
 * @param message the service's explanation; empty when it gives none
 */
public record QueryStatus(String value, String message) {
    private static final QueryStatus OK = new QueryStatus("OK", "");

    /** Keeps the value in upper case. */
    public QueryStatus {
        value = value.strip().toUpperCase(Locale.ROOT);
        message = message.strip();
    }

    /** All is well, also when a service says nothing. */
    public static QueryStatus ok() {
        return OK;
    }

    /** A failure. */
    public static QueryStatus error(String message) {
        return new QueryStatus("ERROR", message);
    }

    /** Whether all is well. */
    public boolean isOk() {
        return value.equals("OK");
    }

    /** Whether the answer was cut at a limit. */
    public boolean isOverflow() {
        return value.equals("OVERFLOW");
    }

    /** Whether the answer is not to be relied on: every value but {@code OK} and {@code OVERFLOW}. */
    public boolean isError() {
        return !isOk() && !isOverflow();
    }

    /** Value and message. */
    @Override
    public String toString() {
        return message.isEmpty() ? value : value + ": " + message;
    }
}
