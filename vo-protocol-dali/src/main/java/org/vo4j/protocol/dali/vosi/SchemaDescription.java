// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.util.List;

/**
 * A group of tables that belong together (VODataService 1.2 section 3.3).
 *
 * @param name the name; {@code default} when the service has none
 * @param title a name for people; empty when not given
 * @param description what the tables hold, for people; empty when nothing is said
 * @param utype the utype; empty when not given
 * @param tables the tables in the service's order
 */
public record SchemaDescription(
        String name, String title, String description, String utype, List<TableDescription> tables) {
    /** Keeps a copy of the list. */
    public SchemaDescription {
        tables = List.copyOf(tables);
    }
}
