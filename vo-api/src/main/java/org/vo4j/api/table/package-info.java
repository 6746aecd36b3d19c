// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** The table model: columns, rows, cursors, and a columnar table in memory. */
package org.vo4j.api.table;
