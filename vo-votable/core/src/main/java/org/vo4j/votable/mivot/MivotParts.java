// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.ArrayList;
import java.util.List;
import org.vo4j.votable.model.Attribute;

/**
 * What an element is made of.
 *
 * @param line the line in the block, counted from 1; 0 when it was not read
 */
record MivotParts(
        String name, List<Attribute> attributes, List<? extends MivotElement> children, String text, int line) {
    MivotParts {
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
    }

    static MivotParts of(String name, List<Attribute> attributes, List<? extends MivotElement> children, String text) {
        return new MivotParts(name, attributes, children, text, 0);
    }

    /** The same with an attribute set. */
    MivotParts with(String attribute, String value) {
        List<Attribute> changed = new ArrayList<>(attributes);
        changed.removeIf(one -> one.name().equals(attribute));
        changed.add(new Attribute(attribute, value));
        return new MivotParts(name, changed, children, text, line);
    }

    MivotElement element() {
        return switch (name) {
            case "VODML" -> new VodmlElement(this, "");
            case "REPORT" -> new ReportElement(this);
            case "MODEL" -> new ModelElement(this);
            case "GLOBALS" -> new GlobalsElement(this);
            case "TEMPLATES" -> new TemplatesElement(this);
            case "INSTANCE" -> new InstanceElement(this);
            case "ATTRIBUTE" -> new AttributeElement(this);
            case "REFERENCE" -> new ReferenceElement(this);
            case "COLLECTION" -> new CollectionElement(this);
            case "JOIN" -> new JoinElement(this);
            case "WHERE" -> new WhereElement(this);
            case "PRIMARY_KEY" -> new PrimaryKeyElement(this);
            case "FOREIGN_KEY" -> new ForeignKeyElement(this);
            default -> new UnknownElement(this);
        };
    }
}
