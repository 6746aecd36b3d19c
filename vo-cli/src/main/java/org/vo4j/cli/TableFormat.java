// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.Optional;
import org.vo4j.cli.output.RowFormat;

/** The formats of a table: those of its rows alone, and a document. */
enum TableFormat {
    TEXT,
    CSV,
    TSV,
    JSON,
    NDJSON,
    VOTABLE;

    /** The format of rows that it is; empty for a document. */
    Optional<RowFormat> rows() {
        return this == VOTABLE ? Optional.empty() : Optional.of(RowFormat.valueOf(name()));
    }
}
