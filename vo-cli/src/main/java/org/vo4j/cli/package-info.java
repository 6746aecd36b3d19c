// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** The {@code vo} command: what it is called with, its subcommands, and how they end. */
package org.vo4j.cli;
