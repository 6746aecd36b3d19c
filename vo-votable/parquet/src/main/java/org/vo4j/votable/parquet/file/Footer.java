// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.util.List;
import java.util.Map;

/**
 * The metadata of a Parquet file.
 *
 * @param columns the top-level columns
 * @param leaves the number of column chunks in a row group
 * @param rows the number of rows
 * @param groups the row groups
 * @param keys the key-value metadata
 * @param createdBy the software that wrote the file; empty when it does not say
 */
public record Footer(
        List<SchemaNode> columns,
        int leaves,
        long rows,
        List<RowGroup> groups,
        Map<String, String> keys,
        String createdBy) {
    /** The key of the version of VOParquet (Note 1.0 section 2.2). */
    public static final String VERSION_KEY = "IVOA.VOTable-Parquet.version";
    /** The key of the VOTable without DATA (Note 1.0 section 2.2). */
    public static final String CONTENT_KEY = "IVOA.VOTable-Parquet.content";

    /** Copies. */
    public Footer {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        keys = Map.copyOf(keys);
    }
}
