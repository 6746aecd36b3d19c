// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.util.List;

/**
 * Columns by which a table can be joined with another (VODataService 1.2 section 3.3).
 *
 * @param targetTable the name of the other table
 * @param columns the pairs of columns
 * @param description what the key means, for people; empty when nothing is said
 * @param utype the utype; empty when not given
 */
public record ForeignKey(String targetTable, List<ColumnPair> columns, String description, String utype) {
    /** Keeps a copy of the pairs. */
    public ForeignKey {
        columns = List.copyOf(columns);
    }

    /**
     * A pair of columns that must be equal.
     *
     * @param from the column of this table
     * @param target the column of the other
     */
    public record ColumnPair(String from, String target) {}
}
