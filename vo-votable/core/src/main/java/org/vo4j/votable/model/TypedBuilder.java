// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.ArrayList;
import java.util.List;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Datatype;

/**
 * Makes a FIELD or a PARAM piece by piece.
 *
 * @param <B> the builder's own type
 * @param <E> the element's type
 */
public abstract class TypedBuilder<B extends TypedBuilder<B, E>, E extends Element> extends ElementBuilder<B, E> {
    private final List<Attribute> values = new ArrayList<>();
    private final List<Node> bounds = new ArrayList<>();

    TypedBuilder(String localName, Class<E> type, String name, Datatype datatype) {
        super(localName, type);
        attribute("name", name);
        attribute("datatype", datatype.votableName());
    }

    /** Sets the shape of a value; a scalar has none. */
    public B shape(ArrayShape shape) {
        return shape.isScalar() ? self() : attribute("arraysize", shape.toString());
    }

    /** Sets the unit. */
    public B unit(String unit) {
        return attribute("unit", unit);
    }

    /** Sets the UCD. */
    public B ucd(String ucd) {
        return attribute("ucd", ucd);
    }

    /** Sets the utype. */
    public B utype(String utype) {
        return attribute("utype", utype);
    }

    /** Sets the extended type. */
    public B xtype(String xtype) {
        return attribute("xtype", xtype);
    }

    /** Sets the ID of the element that this refers to, such as a COOSYS. */
    public B ref(String id) {
        return attribute("ref", id);
    }

    /** Sets the literal that stands for null. */
    public B nullValue(String literal) {
        values.add(new Attribute("null", literal));
        return self();
    }

    /** Adds a lower bound of the values. */
    public B min(String literal) {
        bounds.add(bound("MIN", literal));
        return self();
    }

    /** Adds an upper bound of the values. */
    public B max(String literal) {
        bounds.add(bound("MAX", literal));
        return self();
    }

    /** Adds one of the values that are allowed. */
    public B option(String literal) {
        bounds.add(bound("OPTION", literal));
        return self();
    }

    private Element bound(String name, String literal) {
        return Element.of(prefix() + name, List.of(new Attribute("value", literal)), List.of());
    }

    @Override
    public E build() {
        if (!values.isEmpty() || !bounds.isEmpty()) {
            add(Element.of(prefix() + "VALUES", values, bounds));
            values.clear();
            bounds.clear();
        }
        return super.build();
    }
}
