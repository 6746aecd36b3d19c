// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import org.vo4j.cli.console.Session;

/**
 * One subcommand of {@code vo}. To add one, write a class and name it in {@link Subcommands}, or in
 * {@link ProtocolCommands} if it needs the module of a protocol.
 *
 * <p>Creating it costs next to nothing; its options are described when it is called. {@code --help} and
 * {@code --debug} are there already.
 */
interface Subcommand {
    /** The name on the command line. */
    String name();

    /** What it does, in one line that starts with a verb and has no full stop. */
    String summary();

    /** Its options and parameters. */
    Syntax syntax();

    /**
     * Does it.
     *
     * @return one of {@link ExitCode}; exceptions are turned into messages and codes by the caller
     */
    int run(Arguments arguments, Session session);
}
