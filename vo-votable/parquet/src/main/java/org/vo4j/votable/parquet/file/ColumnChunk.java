// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

/**
 * Where the values of one column of one row group lie.
 *
 * @param physical the physical type
 * @param codec the number of the codec
 * @param values the number of values, nulls included
 * @param offset where the first page begins
 * @param bytes the bytes of all pages
 * @param statistics what is said of the values
 * @param elsewhere the name of another file that has the pages; empty for none
 */
public record ColumnChunk(
        Physical physical, int codec, long values, long offset, long bytes, Statistics statistics, String elsewhere) {
    ColumnChunk unordered() {
        return new ColumnChunk(physical, codec, values, offset, bytes, statistics.unordered(), elsewhere);
    }
}
