// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** CSV and TSV as tables: their types guessed from the cells or given, their rows as a stream. */
package org.vo4j.cli.csv;
