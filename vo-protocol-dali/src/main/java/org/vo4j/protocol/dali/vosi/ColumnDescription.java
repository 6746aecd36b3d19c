// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.util.List;
import java.util.Optional;
import org.vo4j.protocol.dali.xml.XmlElement;

/**
 * What a service says of a column (VODataService 1.2 section 3.3, vs:TableParam).
 *
 * @param name the name as it stands in queries, quoted where it must be
 * @param description what it holds, for people; empty when nothing is said
 * @param unit the unit; empty when none
 * @param ucd the UCD; empty when not given
 * @param utype the utype; empty when not given
 * @param type the datatype
 * @param flags traits: {@code indexed}, {@code primary}, {@code nullable}, or others
 * @param std whether a standard defines it; empty when nothing is said
 * @param others elements in it that are not known here, with all that is in them
 */
public record ColumnDescription(
        String name,
        String description,
        String unit,
        String ucd,
        String utype,
        Optional<ColumnType> type,
        List<String> flags,
        Optional<Boolean> std,
        List<XmlElement> others) {
    /** Keeps copies of the lists. */
    public ColumnDescription {
        flags = List.copyOf(flags);
        others = List.copyOf(others);
    }

    /** A column with a name and a type. */
    public static ColumnDescription of(String name, ColumnType type) {
        return new ColumnDescription(name, "", "", "", "", Optional.of(type), List.of(), Optional.empty(), List.of());
    }

    /** Whether the column has an index. */
    public boolean isIndexed() {
        return flags.stream().anyMatch("indexed"::equalsIgnoreCase);
    }

    /** Whether the column is part of the primary key. */
    public boolean isPrimary() {
        return flags.stream().anyMatch("primary"::equalsIgnoreCase);
    }
}
