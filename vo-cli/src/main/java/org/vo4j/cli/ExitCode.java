// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

/** The exit codes of {@code vo}, the same for every subcommand. */
final class ExitCode {
    /** Done. */
    static final int DONE = 0;
    /** Bad data, or failed otherwise. */
    static final int FAILED = 1;
    /** Wrong usage: an unknown option, subcommand, column or table. */
    static final int USAGE = 2;
    /** A service reported an error. */
    static final int SERVICE = 3;
    /** The network failed, or took too long. */
    static final int NETWORK = 4;
    /** Not authorised. */
    static final int UNAUTHORISED = 5;
    /** The answer is truncated by the service. */
    static final int TRUNCATED = 6;

    private ExitCode() {}
}
