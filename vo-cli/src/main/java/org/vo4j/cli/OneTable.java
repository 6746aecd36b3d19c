// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.ArrayList;
import java.util.List;
import org.vo4j.api.table.Column;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.DataElement;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.GroupElement;
import org.vo4j.votable.model.Node;
import org.vo4j.votable.model.ResourceElement;
import org.vo4j.votable.model.TableElement;
import org.vo4j.votable.model.VotableElement;

/** What has been read of a document, with one of its tables, and of that the columns which are read. */
final class OneTable {
    private final TableReader table;
    private final TableElement element;
    private final List<Column> columns;
    private final boolean all;
    private int passed;

    private OneTable(TableReader table, TableElement element) {
        this.table = table;
        this.element = element;
        this.columns = table.columns().list();
        this.all = columns.equals(table.fields().list());
    }

    /** The document of a reader that stands at a table. */
    static VotableElement of(VoTableReader reader, TableReader table) {
        VotableElement document = reader.document();
        TableElement element = document.tables().get(table.index());
        return (VotableElement) new OneTable(table, element).without(document);
    }

    private Element without(Element parent) {
        List<Node> kept = new ArrayList<>();
        for (Node child : parent.children()) {
            if (child instanceof TableElement) {
                if (passed++ == table.index()) {
                    kept.add(table());
                }
            } else {
                kept.add(child instanceof ResourceElement resource ? without(resource) : child);
            }
        }
        return Element.of(parent.elementName(), parent.attributes(), kept);
    }

    private Element table() {
        List<Node> kept = new ArrayList<>();
        List<FieldElement> fields = element.fields();
        boolean own = !fields.isEmpty();
        boolean placed = false;
        for (Node child : element.children()) {
            if (child instanceof FieldElement && !all) {
                if (!placed) {
                    kept.addAll(chosen(fields));
                    placed = true;
                }
            } else if (!(child instanceof DataElement) && (all || !(child instanceof GroupElement))) {
                kept.add(child); // a GROUP might refer to a FIELD that is left out
            }
        }
        List<Attribute> attributes = new ArrayList<>();
        for (Attribute attribute : element.attributes()) {
            boolean borrows = attribute.name().equals("ref") && !(own && all);
            if (!attribute.name().equals("nrows") && !borrows) {
                attributes.add(attribute);
            }
        }
        return Element.of(element.elementName(), attributes, kept);
    }

    private List<FieldElement> chosen(List<FieldElement> fields) {
        List<FieldElement> chosen = new ArrayList<>();
        for (Column column : columns) {
            for (Column field : table.fields()) {
                if (field.withIndex(column.index()).equals(column)) {
                    chosen.add(fields.get(field.index()));
                    break;
                }
            }
        }
        return chosen;
    }
}
