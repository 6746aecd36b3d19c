// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.Location;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.Node;
import org.vo4j.votable.model.Text;

/** An element whose end tag has not come yet. */
final class Frame implements OpenElement {
    final String name;
    final String local;
    final ElementRule rule;
    final List<Attribute> attributes;
    final Supplier<Location> place;
    final boolean inData;
    final boolean encoding;
    final List<Node> children = new ArrayList<>();
    /** Text that has not become a node yet. */
    @Nullable StringBuilder text;

    /** The attributes that are looked at for every element; the others are found by {@link #attribute}. */
    @Nullable String id;

    @Nullable String ref;

    @Nullable String ucd;

    @Nullable String title;

    @Nullable String datatype;

    @Nullable String arraysize;

    @Nullable String width;

    @Nullable String precision;

    @Nullable String unit;

    @Nullable String xtype;

    /** The number of the enclosing TABLE in the document, this one included; 0 outside. */
    int table;
    /** In a TABLE: the number of FIELDs. */
    int fields;
    /** In a TABLE: whether its payload has been told. */
    boolean payload;
    /** Whether there was a DESCRIPTION. */
    boolean described;
    /** Whether there was another one behind the first. */
    boolean redescribed;
    /** Whether there was a TABLE or RESOURCE. */
    boolean nested;
    /** The step of the content model that the children have come to. */
    int step;
    /** The steps that have taken a child, bit by bit. */
    int steps;
    /** Whether a child is foreign. */
    boolean foreign;
    /** The child that came last, among those that the model knows. */
    String lastChild = "";

    Frame(
            String name,
            String local,
            ElementRule rule,
            List<Attribute> attributes,
            Supplier<Location> place,
            boolean inData,
            boolean encoding) {
        this.name = name;
        this.local = local;
        this.rule = rule;
        this.attributes = attributes;
        this.place = place;
        this.inData = inData;
        this.encoding = encoding;
        for (Attribute attribute : attributes) {
            sort(attribute);
        }
    }

    private void sort(Attribute attribute) {
        String value = attribute.value();
        switch (attribute.name()) {
            case "ID" -> id = value;
            case "id" -> id = id == null ? value : id;
            case "ref" -> ref = value;
            case "ucd" -> ucd = value;
            case "name" -> title = value;
            case "datatype" -> datatype = value;
            case "arraysize" -> arraysize = value;
            case "width" -> width = value;
            case "precision" -> precision = value;
            case "unit" -> unit = value;
            case "xtype" -> xtype = value;
            default -> {
                // looked for by those who want it
            }
        }
    }

    /** Whether a step of the content model has taken a child. */
    boolean took(int index) {
        return (steps & 1 << index) != 0;
    }

    /** Whether there is text between the children that is not just layout. */
    boolean hasText() {
        for (Node child : children) {
            if (child instanceof Text) {
                return true;
            }
        }
        return text != null && !isBlank(text);
    }

    boolean is(String localName) {
        return local.equals(localName);
    }

    @Override
    public String elementName() {
        return name;
    }

    @Override
    public String localName() {
        return local;
    }

    @Override
    public List<Attribute> attributes() {
        return attributes;
    }

    @Override
    public List<Node> children() {
        flush();
        return children;
    }

    @Nullable String attribute(String attributeName) {
        for (Attribute attribute : attributes) {
            if (attribute.name().equals(attributeName)) {
                return attribute.value();
            }
        }
        return null;
    }

    void add(Node node) {
        // a comment inside a text must not make the text before it vanish, nor keep mere layout
        flush();
        children.add(node);
    }

    /** Makes a node of the text so far; text that only lays out the document is dropped. */
    void flush() {
        StringBuilder pending = text;
        if (pending != null && pending.length() > 0) {
            if (rule.isText() || !isBlank(pending)) {
                children.add(new Text(pending.toString()));
            }
            pending.setLength(0);
        }
    }

    private static boolean isBlank(CharSequence chars) {
        for (int i = 0; i < chars.length(); i++) {
            if (chars.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    /** The element as far as it has come, with what else is open in it. */
    Element element(@Nullable Element open) {
        flush();
        if (open == null) {
            return make(children);
        }
        List<Node> all = new ArrayList<>(children.size() + 1);
        all.addAll(children);
        all.add(open);
        return make(all);
    }

    private Element make(List<Node> nodes) {
        return encoding ? Element.encoding(name, attributes, nodes, place) : Element.of(name, attributes, nodes, place);
    }
}
