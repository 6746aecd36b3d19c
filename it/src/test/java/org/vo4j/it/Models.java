// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import java.util.ArrayList;
import java.util.List;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.EncodingElement;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.Node;
import org.vo4j.votable.model.ValuesElement;

/** Says where two models of documents differ first. */
final class Models {
    private Models() {}

    /**
     * The path of the first difference with both sides; empty when there is none.
     *
     * @param encoding the encoding that the tables of the other have become; empty when they have kept theirs
     */
    static String difference(Element one, Element other, String encoding) {
        return difference("", one, other, encoding);
    }

    private static String difference(String path, Node one, Node other, String encoding) {
        if (one.equals(other)) {
            return "";
        }
        if (!encoding.isEmpty() && one instanceof EncodingElement && other instanceof EncodingElement) {
            return ((Element) other).localName().equals(encoding) ? "" : path + "/ " + other + " is not " + encoding;
        }
        if (!encoding.isEmpty() && one instanceof FieldElement && other instanceof FieldElement) {
            Element before = withoutNull((Element) one);
            Element after = withoutNull((Element) other);
            return before.equals(after) ? "" : path + "/ " + one + " <> " + other;
        }
        boolean elements = one instanceof Element && other instanceof Element;
        if (!elements || !one.toString().equals(other.toString())) {
            return path + "/ " + one + " <> " + other;
        }
        String name = path + "/" + ((Element) one).localName();
        List<Node> left = ((Element) one).children();
        List<Node> right = ((Element) other).children();
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            String found = difference(name + "[" + i + "]", left.get(i), right.get(i), encoding);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return left.size() == right.size() ? "" : name + ": " + left + " <> " + right;
    }

    /** A FIELD without the literal for null, which other encodings need where one did not. */
    private static Element withoutNull(Element field) {
        List<Node> children = new ArrayList<>();
        for (Node child : field.children()) {
            if (child instanceof ValuesElement values) {
                List<Attribute> attributes = values.attributes().stream()
                        .filter(attribute -> !attribute.name().equals("null"))
                        .toList();
                if (!attributes.isEmpty() || !values.children().isEmpty()) {
                    children.add(Element.of(values.elementName(), attributes, values.children()));
                }
            } else {
                children.add(child);
            }
        }
        return Element.of(field.elementName(), field.attributes(), children);
    }
}
