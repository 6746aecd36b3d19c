// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
/** Rows of VOTables in Parquet files: what columns become, in both directions. */
package org.vo4j.votable.parquet.rows;
