// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api;

/** How much an {@link Issue} matters. */
public enum Severity {
    /** Worth knowing; nothing is wrong. Never an exception. */
    INFO,
    /** A deviation whose meaning is clear: the data can be trusted. */
    WARNING,
    /** A deviation that makes part of the document wrong or doubtful. */
    ERROR
}
