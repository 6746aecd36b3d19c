// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.util.List;
import org.vo4j.protocol.dali.xml.XmlElement;

/**
 * A group of tables that belong together (VODataService 1.2 section 3.3).
 *
 * @param name the name; {@code default} when the service has none
 * @param title a name for people; empty when not given
 * @param description what the tables hold, for people; empty when nothing is said
 * @param utype the utype; empty when not given
 * @param tables the tables in the service's order
 * @param others elements in it that are not known here, with all that is in them
 */
public record SchemaDescription(
        String name,
        String title,
        String description,
        String utype,
        List<TableDescription> tables,
        List<XmlElement> others) {
    /** Keeps copies of the lists. */
    public SchemaDescription {
        tables = List.copyOf(tables);
        others = List.copyOf(others);
    }

    SchemaDescription withTables(List<TableDescription> newTables) {
        return new SchemaDescription(name, title, description, utype, newTables, others);
    }
}
