// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.util.List;
import org.vo4j.protocol.dali.xml.XmlElement;

/**
 * Columns by which a table can be joined with another (VODataService 1.2 section 3.3).
 *
 * @param targetTable the name of the other table
 * @param columns the pairs of columns
 * @param description what the key means, for people; empty when nothing is said
 * @param utype the utype; empty when not given
 * @param others elements in it that are not known here, with all that is in them
 */
public record ForeignKey(
        String targetTable, List<ColumnPair> columns, String description, String utype, List<XmlElement> others) {
    /** Keeps copies of the lists. */
    public ForeignKey {
        columns = List.copyOf(columns);
        others = List.copyOf(others);
    }

    /**
     * A pair of columns that must be equal.
     *
     * @param from the column of this table
     * @param target the column of the other
     */
    public record ColumnPair(String from, String target) {}
}
