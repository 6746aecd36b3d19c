// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.output;

import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;

/** Writes the rows of one table in one format, as they come. Single-threaded. */
public interface RowWriter {
    /** Starts with the columns; called once, first. */
    void begin(Columns columns);

    /** Writes the row that the cursor stands on. */
    void row(RowCursor cursor);

    /** Completes the output, also when reading has failed: what was written is whole. */
    void end();

    /** The number of columns that were left out because the terminal had no room for them; known at the end. */
    default int hiddenColumns() {
        return 0;
    }
}
