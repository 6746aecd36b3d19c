// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table as a relation of a database: what GROUPs of the names primaryKey, foreignKey and order say (VOTable 1.5 section
 * 4.10).
 *
 * @param primaryKey the columns of the primary key, in order; none when the document names none
 * @param foreignKeys the foreign keys, in document order
 * @param order the columns by which the rows are sorted, in order; none when the document does not say
 */
public record Relation(List<FieldElement> primaryKey, List<ForeignKey> foreignKeys, List<FieldElement> order) {
    /** Copies what it is given. */
    public Relation {
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
        order = List.copyOf(order);
    }

    /**
     * Columns whose values are the primary key of another table.
     *
     * @param fields the columns, in order
     * @param tableref the ID of the other table as the document writes it; empty when it names none
     */
    public record ForeignKey(List<FieldElement> fields, String tableref) {
        /** Copies what it is given. */
        public ForeignKey {
            fields = List.copyOf(fields);
        }

        /** The other table. */
        public Optional<TableElement> table(VotableElement document) {
            return document.byId(tableref, TableElement.class);
        }
    }

    /** What a document says of a table. FIELDrefs that lead nowhere are left out. */
    public static Relation of(VotableElement document, TableElement table) {
        List<ForeignKey> foreign = new ArrayList<>();
        for (GroupElement group : groups(table, "foreignkey")) {
            foreign.add(new ForeignKey(fields(document, group), group.ref().orElse("")));
        }
        return new Relation(first(document, table, "primarykey"), foreign, first(document, table, "order"));
    }

    private static List<FieldElement> first(VotableElement document, TableElement table, String name) {
        return groups(table, name).stream()
                .findFirst()
                .map(group -> fields(document, group))
                .orElse(List.of());
    }

    private static List<GroupElement> groups(TableElement table, String name) {
        return table.groups().stream()
                .filter(group -> group.name()
                        .filter(text -> text.toLowerCase(Locale.ROOT).equals(name))
                        .isPresent())
                .toList();
    }

    private static List<FieldElement> fields(VotableElement document, GroupElement group) {
        return group.fieldRefs().stream()
                .map(document::resolve)
                .flatMap(Optional::stream)
                .toList();
    }
}
