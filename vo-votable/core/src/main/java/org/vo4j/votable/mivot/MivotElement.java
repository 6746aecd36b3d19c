// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vo4j.votable.model.Attribute;

/**
 * An element of a MIVOT block: its name, attributes and children, in document order.
 *
 * <p>Immutable and shareable between threads. Two are equal when their content is. Getters that give an {@link
 * Optional} of an attribute give nothing for one that is there and empty, except {@code value}.
 */
public abstract sealed class MivotElement
        permits VodmlElement,
                ReportElement,
                ModelElement,
                GlobalsElement,
                TemplatesElement,
                InstanceElement,
                AttributeElement,
                ReferenceElement,
                CollectionElement,
                JoinElement,
                WhereElement,
                PrimaryKeyElement,
                ForeignKeyElement,
                UnknownElement {
    private final MivotParts parts;

    MivotElement(MivotParts parts) {
        this.parts = parts;
    }

    final MivotParts parts() {
        return parts;
    }

    /** The name without a prefix, such as {@code INSTANCE}. */
    public final String elementName() {
        return parts.name();
    }

    /** The attributes in document order, without namespace declarations. */
    public final List<Attribute> attributes() {
        return parts.attributes();
    }

    /** The value of an attribute, an empty one included. */
    public final Optional<String> attribute(String name) {
        for (Attribute attribute : parts.attributes()) {
            if (attribute.name().equals(name)) {
                return Optional.of(attribute.value());
            }
        }
        return Optional.empty();
    }

    final Optional<String> present(String name) {
        return attribute(name).filter(value -> !value.isEmpty());
    }

    /** The elements directly inside, in document order. */
    public final List<MivotElement> children() {
        return List.copyOf(parts.children());
    }

    /** The elements of a type directly inside, in document order. */
    public final <T extends MivotElement> List<T> children(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (MivotElement child : parts.children()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
        }
        return List.copyOf(found);
    }

    /** The text inside, without the white space around it. */
    public final String text() {
        return parts.text();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof MivotElement that
                && parts.name().equals(that.parts.name())
                && parts.attributes().equals(that.parts.attributes())
                && parts.text().equals(that.parts.text())
                && parts.children().equals(that.parts.children());
    }

    @Override
    public final int hashCode() {
        return parts.name().hashCode() * 31 + parts.attributes().hashCode();
    }

    /** The start tag. */
    @Override
    public final String toString() {
        StringBuilder tag = new StringBuilder("<").append(parts.name());
        parts.attributes()
                .forEach(one -> tag.append(' ')
                        .append(one.name())
                        .append("=\"")
                        .append(one.value())
                        .append('"'));
        return tag.append('>').toString();
    }
}
