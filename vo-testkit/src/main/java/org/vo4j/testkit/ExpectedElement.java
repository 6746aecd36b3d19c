// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An element of a generated document, as it should be read.
 *
 * <p>The element that names an encoding has no content here; {@link GeneratedTable} has the cells. Mutable while it is
 * made by {@link DocumentGenerator}; not to be changed afterwards.
 */
public final class ExpectedElement {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<ExpectedElement> children = new ArrayList<>();
    private String text = "";
    private String payload = "";

    ExpectedElement(String name) {
        this.name = name;
    }

    /** Adds an attribute; the values follow their names. */
    ExpectedElement with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    ExpectedElement text(String newText) {
        this.text = newText;
        return this;
    }

    /** Sets content that is written as it is. */
    ExpectedElement payload(String newPayload) {
        this.payload = newPayload;
        return this;
    }

    /** Adds a child; returns the child. */
    ExpectedElement add(ExpectedElement child) {
        children.add(child);
        return child;
    }

    /** The local name. */
    public String name() {
        return name;
    }

    /** The attributes in document order, namespace declarations left out. */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** The children in document order. */
    public List<ExpectedElement> children() {
        return children;
    }

    /** The text of an element that has text; else empty. */
    public String text() {
        return text;
    }

    String payload() {
        return payload;
    }

    /** This element and all below it, in document order. */
    public Stream<ExpectedElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ExpectedElement::all));
    }

    /** The start tag, and how many children there are. */
    @Override
    public String toString() {
        return "<" + name + attributes + ">" + text + " with " + children.size() + " children";
    }
}
