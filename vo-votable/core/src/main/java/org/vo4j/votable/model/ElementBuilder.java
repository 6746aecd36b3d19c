// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes an element piece by piece; what the schema wants in an order comes into that order (VOTable 1.5 appendix B).
 *
 * <p>Elements for which there is no builder are made by {@link Element#of} and added. Single-threaded.
 *
 * @param <B> the builder's own type
 * @param <E> the element's type
 */
public abstract class ElementBuilder<B extends ElementBuilder<B, E>, E extends Element> {
    /** Where the children of any element stand; those of the same number in the order in which they were added. */
    private static final Map<String, Integer> ORDER = Map.ofEntries(
            Map.entry("DESCRIPTION", 0),
            Map.entry("DEFINITIONS", 1),
            Map.entry("INFO", 1),
            Map.entry("VALUES", 1),
            Map.entry("COOSYS", 2),
            Map.entry("TIMESYS", 2),
            Map.entry("GROUP", 2),
            Map.entry("PARAM", 2),
            Map.entry("FIELD", 2),
            Map.entry("LINK", 3),
            Map.entry("TABLE", 4),
            Map.entry("RESOURCE", 4),
            Map.entry("DATA", 4));

    private record Placed(int order, Node node) {}

    private final String localName;
    private final Class<E> type;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Placed> children = new ArrayList<>();
    private final List<Node> trailing = new ArrayList<>();
    private String prefix = "";

    ElementBuilder(String localName, Class<E> type) {
        this.localName = localName;
        this.type = type;
    }

    abstract B self();

    /** Sets an attribute, in the place that it has if it is set already. */
    public B attribute(String name, String value) {
        attributes.put(name, value);
        return self();
    }

    /** Sets the XML ID. */
    public B id(String id) {
        return attribute("ID", id);
    }

    /** Gives the element's name the prefix of another element's name. */
    public B prefixLike(String elementName) {
        prefix = elementName.substring(0, elementName.indexOf(':') + 1);
        return self();
    }

    /** Adds a child: an element, a comment, or foreign XML. */
    public B add(Node child) {
        int last = children.isEmpty() ? 0 : children.get(children.size() - 1).order;
        int order = child instanceof Element element
                ? ORDER.getOrDefault(element.localName(), last)
                : child instanceof Fragment ? 4 : last;
        children.add(new Placed(order, child));
        return self();
    }

    /** Adds a description. */
    public B description(String text) {
        return add(text("DESCRIPTION", List.of(), text));
    }

    /** Adds an INFO. */
    public B info(String name, String value) {
        return add(Element.of(
                prefix + "INFO", List.of(new Attribute("name", name), new Attribute("value", value)), List.of()));
    }

    final Element text(String name, List<Attribute> with, String text) {
        return Element.of(prefix + name, with, List.of(new Text(text)));
    }

    final String prefix() {
        return prefix;
    }

    final void addLast(Node node) {
        trailing.add(node);
    }

    /** Makes the element. */
    public E build() {
        List<Node> nodes = new ArrayList<>();
        children.stream().sorted(Comparator.comparingInt(Placed::order)).forEach(placed -> nodes.add(placed.node));
        nodes.addAll(trailing);
        List<Attribute> written = new ArrayList<>();
        attributes.forEach((name, value) -> written.add(new Attribute(name, value)));
        return type.cast(Element.of(prefix + localName, written, nodes));
    }
}
