// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.Location;

/**
 * An element of a document: its name, its attributes and its children, in the order of the document.
 *
 * <p>Immutable and shareable between threads. White space that only lays out the document is not kept; text is, and
 * so is everything that the standard does not know. Two elements are equal when their content is, wherever they
 * stand.
 */
public abstract sealed class Element implements Node
        permits VotableElement,
                ResourceElement,
                DescriptionElement,
                DefinitionsElement,
                CoosysElement,
                TimesysElement,
                InfoElement,
                TypedElement,
                GroupElement,
                FieldRefElement,
                ParamRefElement,
                TableElement,
                ValuesElement,
                MinElement,
                MaxElement,
                OptionElement,
                LinkElement,
                DataElement,
                EncodingElement,
                StreamElement {
    private final String name;
    private final List<Attribute> attributes;
    private final List<Node> children;
    private final @Nullable Supplier<Location> location;

    Element(Parts parts) {
        this.name = parts.name();
        this.attributes = parts.attributes();
        this.children = parts.children();
        this.location = parts.location();
    }

    /**
     * Makes the element of a name.
     *
     * @param name the name with its prefix, if it has one
     * @throws IllegalArgumentException when the local name is not an element of VOTable
     */
    public static Element of(String name, Collection<Attribute> attributes, Collection<? extends Node> children) {
        return ElementTypes.make(new Parts(name, List.copyOf(attributes), List.copyOf(children), null));
    }

    /**
     * Makes the element of a name that was found at a place.
     *
     * @param location asked each time when somebody wants to know the place
     * @throws IllegalArgumentException when the local name is not an element of VOTable
     */
    public static Element of(
            String name,
            Collection<Attribute> attributes,
            Collection<? extends Node> children,
            Supplier<Location> location) {
        return ElementTypes.make(new Parts(name, List.copyOf(attributes), List.copyOf(children), location));
    }

    /** Makes the child of DATA that names an encoding, of any name. */
    public static EncodingElement encoding(
            String name,
            Collection<Attribute> attributes,
            Collection<? extends Node> children,
            Supplier<Location> location) {
        return new EncodingElement(new Parts(name, List.copyOf(attributes), List.copyOf(children), location));
    }

    /** The name as the document writes it, with its prefix. */
    public final String elementName() {
        return name;
    }

    /** The name without its prefix, such as {@code FIELD}. */
    public final String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** The attributes in document order, unknown ones and namespace declarations included. */
    public final List<Attribute> attributes() {
        return attributes;
    }

    /** The value of an attribute, by its name as the document writes it. */
    public final Optional<String> attribute(String attributeName) {
        for (Attribute attribute : attributes) {
            if (attribute.name().equals(attributeName)) {
                return Optional.of(attribute.value());
            }
        }
        return Optional.empty();
    }

    /** Everything inside, in document order. */
    public final List<Node> children() {
        return children;
    }

    /** The children of a type, in document order. */
    public final <T extends Node> List<T> children(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Node child : children) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
        }
        return List.copyOf(found);
    }

    /** The first child of a type. */
    public final <T extends Node> Optional<T> firstChild(Class<T> type) {
        for (Node child : children) {
            if (type.isInstance(child)) {
                return Optional.of(type.cast(child));
            }
        }
        return Optional.empty();
    }

    /** The XML ID; where there is none, the attribute {@code id}, a common mistake (W09). */
    public final Optional<String> id() {
        Optional<String> id = attribute("ID");
        return id.isPresent() ? id : attribute("id");
    }

    /** The text directly inside, as it stands in the document, with entities resolved; empty when there is none. */
    public final String text() {
        String only = "";
        @Nullable StringBuilder all = null;
        for (Node child : children) {
            if (child instanceof Text text) {
                if (all == null && !only.isEmpty()) {
                    all = new StringBuilder(only);
                }
                if (all == null) {
                    only = text.text();
                } else {
                    all.append(text.text());
                }
            }
        }
        return all == null ? only : all.toString();
    }

    /** Where the element was found; empty when it was not read from a document. */
    public final Optional<Location> location() {
        Supplier<Location> found = location;
        return found == null ? Optional.empty() : Optional.of(found.get());
    }

    final @Nullable Supplier<Location> locationSource() {
        return location;
    }

    /** Whether the other has the same name, attributes and children in the same order; the place does not count. */
    @Override
    public final boolean equals(Object other) {
        return this == other || (other instanceof Element that && Trees.equal(this, that));
    }

    @Override
    public final int hashCode() {
        return Trees.hash(this);
    }

    /** The start tag. */
    @Override
    public final String toString() {
        StringBuilder tag = new StringBuilder("<").append(name);
        for (Attribute attribute : attributes) {
            tag.append(' ')
                    .append(attribute.name())
                    .append("=\"")
                    .append(attribute.value())
                    .append('"');
        }
        return tag.append('>').toString();
    }
}
