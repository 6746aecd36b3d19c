// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.util.List;

/**
 * A row group.
 *
 * @param rows the number of rows
 * @param chunks the column chunks, one for each leaf
 */
public record RowGroup(long rows, List<ColumnChunk> chunks) {
    /** Copies the chunks. */
    public RowGroup {
        chunks = List.copyOf(chunks);
    }
}
