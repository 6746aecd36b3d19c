// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.info;

import java.util.Set;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.DescriptionElement;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.GroupElement;
import org.vo4j.votable.model.Node;

/** An element in one line: {@code QUERY_STATUS = OK}, {@code epoch = 2015.5 yr (double, ucd time.epoch)}. */
final class ElementLine {
    private static final Set<String> IN_FRONT = Set.of("name", "value", "unit", "datatype", "arraysize");

    private ElementLine() {}

    static String of(Element element) {
        StringBuilder line = new StringBuilder(element.attribute("name").orElse(""));
        element.attribute("value")
                .ifPresent(value -> line.append(line.length() == 0 ? "" : " = ").append(value));
        element.attribute("unit").ifPresent(unit -> append(line, unit));
        String type = type(element);
        String rest = attributes(element, IN_FRONT);
        if (!type.isEmpty() || !rest.isEmpty()) {
            String both = type.isEmpty() || rest.isEmpty() ? type + rest : type + ", " + rest;
            append(line, line.length() == 0 ? both : "(" + both + ")");
        }
        String text = element.text().strip();
        if (!text.isEmpty()) {
            line.append(": ").append(text.replaceAll("\\s+", " "));
        }
        described(element, line);
        return line.toString();
    }

    /** The description of what has no lines of its own. */
    private static void described(Element element, StringBuilder line) {
        for (Node node : element.children()) {
            if (node instanceof DescriptionElement description
                    && !(element instanceof GroupElement)
                    && !element.localName().equals("RESOURCE")) {
                line.append(" - ").append(description.text().strip().replaceAll("\\s+", " "));
            }
        }
    }

    private static void append(StringBuilder line, String word) {
        line.append(line.length() == 0 ? "" : " ").append(word);
    }

    /** The type with its shape, such as {@code char[*]}. */
    static String type(Element element) {
        String size =
                element.attribute("arraysize").map(text -> "[" + text + "]").orElse("");
        return element.attribute("datatype").orElse("") + size;
    }

    /** The attributes that are not among those left out, by name and value. */
    static String attributes(Element element, Set<String> leftOut) {
        StringBuilder line = new StringBuilder();
        for (Attribute attribute : element.attributes()) {
            if (!attribute.isNamespaceDeclaration() && !leftOut.contains(attribute.name())) {
                line.append(line.length() == 0 ? "" : ", ");
                line.append(attribute.name()).append(' ').append(attribute.value());
            }
        }
        return line.toString();
    }
}
