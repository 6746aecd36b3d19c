// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vo4j.votable.model.Attribute;

/** An ATTRIBUTE: a value, from a column or parameter or written there (MIVOT 1.0 section 4.8). */
public final class AttributeElement extends MivotElement {
    AttributeElement(MivotParts parts) {
        super(parts);
    }

    /** A value that is written in the block; the role is empty in a COLLECTION. */
    public static AttributeElement literal(String dmrole, String dmtype, String value) {
        return of(dmrole, dmtype, new Attribute("value", value));
    }

    /** A value of the FIELD or PARAM of an ID or name; the role is empty in a COLLECTION. */
    public static AttributeElement column(String dmrole, String dmtype, String ref) {
        return of(dmrole, dmtype, new Attribute("ref", ref));
    }

    private static AttributeElement of(String dmrole, String dmtype, Attribute source) {
        Attribute type = new Attribute("dmtype", dmtype);
        List<Attribute> all =
                dmrole.isEmpty() ? List.of(type, source) : List.of(new Attribute("dmrole", dmrole), type, source);
        return new AttributeElement(MivotParts.of("ATTRIBUTE", all, List.of(), ""));
    }

    /** The same with a unit. */
    public AttributeElement withUnit(String unit) {
        return new AttributeElement(parts().with("unit", unit));
    }

    /** The same with one element of an array, counted from 0. */
    public AttributeElement withIndex(int arrayindex) {
        return new AttributeElement(parts().with("arrayindex", Integer.toString(arrayindex)));
    }

    /** The same with a value for the case that there is no such column or parameter. */
    public AttributeElement withDefault(String value) {
        return new AttributeElement(parts().with("value", value));
    }

    /** The type, such as {@code ivoa:RealQuantity}. */
    public String dmtype() {
        return attribute("dmtype").orElse("");
    }

    /** The role in the object around it. */
    public Optional<String> dmrole() {
        return present("dmrole");
    }

    /** The ID or name of a FIELD or PARAM. */
    public Optional<String> ref() {
        return present("ref");
    }

    /** The value, or the one for the case that {@link #ref} leads nowhere; may be an empty text. */
    public Optional<String> value() {
        return attribute("value");
    }

    /** The unit in the convention of VOUnits; it must be that of the FIELD or PARAM, where that has one. */
    public Optional<String> unit() {
        return present("unit");
    }

    /** The element of an array, counted from 0; empty when all is meant, or it is no number. */
    public OptionalInt arrayindex() {
        String text = attribute("arrayindex").orElse("").strip();
        return text.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
