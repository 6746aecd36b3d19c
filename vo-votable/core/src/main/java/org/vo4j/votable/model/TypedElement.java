// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;

/** What FIELD and PARAM have in common: a type, a shape and a meaning (VOTable 1.5 section 4). */
public abstract sealed class TypedElement extends Element permits FieldElement, ParamElement {
    TypedElement(Parts parts) {
        super(parts);
    }

    /** The name. */
    public Optional<String> name() {
        return attribute("name");
    }

    /**
     * The type, also where the document uses one of the names that other formats have, such as {@code int32} (W13).
     *
     * @return empty when the document names none or one that does not exist
     */
    public Optional<Datatype> datatype() {
        return attribute("datatype").flatMap(ColumnTypes::datatype);
    }

    /**
     * The shape of a value; a scalar when there is no {@code arraysize}, of variable length when that is not sound
     * (E13).
     */
    public ArrayShape shape() {
        return ColumnTypes.shape(attribute("arraysize"), attribute("datatype"));
    }

    /** The shape as the document writes it. */
    public Optional<String> arraysize() {
        return attribute("arraysize");
    }

    /** The unit as the document writes it. */
    public Optional<String> unit() {
        return attribute("unit");
    }

    /** The Unified Content Descriptor as the document writes it. */
    public Optional<String> ucd() {
        return attribute("ucd");
    }

    /** The utype. */
    public Optional<String> utype() {
        return attribute("utype");
    }

    /** The extended type, such as {@code timestamp} (DALI 1.1 section 3.3). */
    public Optional<String> xtype() {
        return attribute("xtype");
    }

    /** The ID of the element that this refers to, such as a COOSYS. */
    public Optional<String> ref() {
        return attribute("ref");
    }

    /** The number of characters to show; empty when absent or not a positive number. */
    public OptionalInt width() {
        long width = Literals.toLong(attribute("width").orElse(""));
        return width > 0 && width <= Integer.MAX_VALUE ? OptionalInt.of((int) width) : OptionalInt.empty();
    }

    /** The number of significant digits as the document writes it, such as {@code E5} or {@code 3}. */
    public Optional<String> precision() {
        return attribute("precision");
    }

    /** The first description. */
    public Optional<DescriptionElement> description() {
        return firstChild(DescriptionElement.class);
    }

    /** The domains of the values; more than one only in VOTable 1.0. */
    public List<ValuesElement> values() {
        return children(ValuesElement.class);
    }

    /** The literal that stands for null. */
    public Optional<String> nullValue() {
        return ColumnTypes.nullValue(this, id -> Optional.empty());
    }

    /** The LINKs directly inside, in document order. */
    public List<LinkElement> links() {
        return children(LinkElement.class);
    }

    /**
     * The column that this describes.
     *
     * <p>Where the document names no type or one that does not exist, the column is text of any length: as such
     * TABLEDATA can be read, other encodings cannot ({@link #isReadable}).
     */
    public Column column() {
        return column(id -> Optional.empty());
    }

    /** As {@link #column()}, with references to other elements resolved. */
    public Column column(Function<String, Optional<Element>> byId) {
        return ColumnTypes.column(this, byId);
    }

    /** Whether the type is known, so that every encoding can find where a value ends. */
    public boolean isReadable() {
        Optional<String> named = attribute("datatype");
        return named.isEmpty() || datatype().isPresent();
    }
}
