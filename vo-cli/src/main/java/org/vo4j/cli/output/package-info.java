// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** The rows of a table in the formats that {@code vo} writes. */
package org.vo4j.cli.output;
