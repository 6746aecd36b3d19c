// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

/**
 * One deviation from a standard that was met in a document.
 *
 * @param code the kind of deviation
 * @param severity how much it matters
 * @param message what was found and what was done about it
 * @param location where it was found
 * @param element the element, such as {@code FIELD}, or the column's name; empty when none applies
 */
public record Issue(IssueCode code, Severity severity, String message, Location location, String element) {
    /** Creates an issue with the severity that its code has. */
    public static Issue of(IssueCode code, String message, Location location, String element) {
        return new Issue(code, code.severity(), message, location, element);
    }

    /** The issue in the form {@code file:line:column: W22: message}. */
    @Override
    public String toString() {
        return location.prefix() + code.code() + ": " + message;
    }
}
