// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.xml;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An element of a service document that has no type of its own: what a service says beyond the standards known here.
 *
 * <p>Namespaces and their prefixes are not kept. Comments are not, nor is the order of text among children.
 *
 * @param name the local name
 * @param attributes the attributes by their local names
 * @param text the text, without that of its children and without blanks around it
 * @param children the children
 */
public record XmlElement(String name, Map<String, String> attributes, String text, List<XmlElement> children) {
    /** Keeps copies; the attributes in the order of their names. */
    public XmlElement {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        children = List.copyOf(children);
    }

    /** The first of some elements that has a name; names are compared as they are. */
    public static Optional<XmlElement> first(List<XmlElement> elements, String name) {
        return elements.stream().filter(element -> element.name().equals(name)).findFirst();
    }
}
