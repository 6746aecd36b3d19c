// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** What a subcommand talks to: bytes out, messages, progress, and what is known of the terminal. */
package org.vo4j.cli.console;
