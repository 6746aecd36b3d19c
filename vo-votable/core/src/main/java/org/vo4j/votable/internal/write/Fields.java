// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.DataElement;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.FieldRefElement;
import org.vo4j.votable.model.GroupElement;
import org.vo4j.votable.model.InfoElement;
import org.vo4j.votable.model.Node;

/** The children of a TABLE as they are written: its FIELDs chosen, completed or made. */
final class Fields {
    private Fields() {}

    /** The FIELD that describes a column, with a prefix like that of another element. */
    static FieldElement of(Column column, String like) {
        return FieldElement.builder(column).prefixLike(like).build();
    }

    /**
     * A FIELD with the datatype and arraysize that its cells have been read by, where what it says is not the
     * standard's: an encoding in bytes cannot be read by a guess.
     */
    static FieldElement sound(FieldElement field, Column column) {
        boolean type = field.attribute("datatype").flatMap(Datatype::of).isPresent();
        boolean size = field.arraysize()
                .map(ArrayShape::parse)
                .map(Optional::isPresent)
                .orElse(type);
        return type && size ? field : typed(field, column);
    }

    /** A FIELD with the datatype and arraysize of its column, where the payload has given that other ones. */
    static FieldElement retyped(FieldElement field, Column before, Column after) {
        boolean same = before.datatype() == after.datatype() && before.shape().equals(after.shape());
        return same ? field : typed(field, after);
    }

    private static FieldElement typed(FieldElement field, Column column) {
        List<Attribute> attributes = new ArrayList<>();
        for (Attribute attribute : field.attributes()) {
            if (!attribute.name().equals("datatype") && !attribute.name().equals("arraysize")) {
                attributes.add(attribute);
            }
        }
        attributes.add(new Attribute("datatype", column.datatype().votableName()));
        if (!column.shape().isScalar()) {
            attributes.add(new Attribute("arraysize", column.shape().toString()));
        }
        return (FieldElement) Element.of(field.elementName(), attributes, field.children());
    }

    /** Children with each FIELD replaced by that of the same place in a list. */
    static List<Node> replaced(List<Node> children, List<FieldElement> fields) {
        List<Node> written = new ArrayList<>(children.size());
        int next = 0;
        for (Node child : children) {
            written.add(child instanceof FieldElement ? fields.get(next++) : child);
        }
        return written;
    }

    /**
     * Children with the chosen FIELDs only, in the order chosen, where the first FIELD was; references of GROUPs to
     * others go with them.
     */
    static List<Node> chosen(List<Node> children, List<FieldElement> all, List<FieldElement> chosen) {
        Set<String> dropped = new HashSet<>();
        all.forEach(field -> field.id().ifPresent(dropped::add));
        chosen.forEach(field -> field.id().ifPresent(dropped::remove));
        List<Node> written = new ArrayList<>(children.size());
        boolean placed = false;
        for (Node child : children) {
            if (child instanceof FieldElement) {
                if (!placed) {
                    written.addAll(chosen);
                }
                placed = true;
            } else {
                written.add(child instanceof GroupElement group ? without(group, dropped) : child);
            }
        }
        return placed ? written : inserted(written, chosen);
    }

    private static GroupElement without(GroupElement group, Set<String> dropped) {
        List<Node> kept = new ArrayList<>();
        for (Node child : group.children()) {
            if (child instanceof GroupElement inner) {
                kept.add(without(inner, dropped));
            } else if (!(child instanceof FieldRefElement ref
                    && ref.ref().filter(dropped::contains).isPresent())) {
                kept.add(child);
            }
        }
        return (GroupElement) Element.of(group.elementName(), group.attributes(), kept);
    }

    /** Children with FIELDs for which there were none: before everything that stands behind FIELDs. */
    static List<Node> inserted(List<Node> children, List<FieldElement> fields) {
        List<Node> written = new ArrayList<>(children);
        int at = 0;
        while (at < written.size() && standsBeforeFields(written.get(at))) {
            at++;
        }
        written.addAll(at, fields);
        return written;
    }

    private static boolean standsBeforeFields(Node node) {
        return !(node instanceof Element element)
                || element.localName().equals("DESCRIPTION")
                || element instanceof InfoElement;
    }

    /** Children with a DATA where it belongs, if there is none (VOTable 1.5 appendix B). */
    static List<Node> withData(List<Node> children, String tableName) {
        int at = 0;
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i) instanceof DataElement) {
                return children;
            }
            if (children.get(i) instanceof Element element && !(element instanceof InfoElement)) {
                at = i + 1;
            }
        }
        List<Node> written = new ArrayList<>(children);
        written.add(at, Element.of(Names.sibling(tableName, "DATA"), List.of(), List.of()));
        return written;
    }

    /** FIELDs with a literal for null in each whose column was given one. */
    static List<FieldElement> declared(List<FieldElement> fields, Columns columns, Columns declared) {
        List<FieldElement> written = new ArrayList<>(fields.size());
        for (int c = 0; c < fields.size(); c++) {
            FieldElement field = fields.get(c);
            Optional<String> literal = declared.get(c).nullValue();
            boolean given = columns.get(c).nullValue().isEmpty() && literal.isPresent();
            written.add(given ? NullLiterals.declare(field, literal.get()) : field);
        }
        return written;
    }
}
