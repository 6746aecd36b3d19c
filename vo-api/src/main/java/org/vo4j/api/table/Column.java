// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table: its type, its shape and what it means.
 *
 * <p>Immutable. {@link #index()} is its place in the {@link Columns} it came from.
 */
public final class Column {
    private final int index;
    private final String name;
    private final Datatype datatype;
    private final ArrayShape shape;
    private final @Nullable String id;
    private final @Nullable String unit;
    private final @Nullable String ucd;
    private final @Nullable String utype;
    private final @Nullable String xtype;
    private final @Nullable String description;
    private final @Nullable String nullValue;

    private Column(Builder builder, int index) {
        this.index = index;
        this.name = builder.name;
        this.datatype = builder.datatype;
        this.shape = builder.shape;
        this.id = builder.id;
        this.unit = builder.unit;
        this.ucd = builder.ucd;
        this.utype = builder.utype;
        this.xtype = builder.xtype;
        this.description = builder.description;
        this.nullValue = builder.nullValue;
    }

    /** Starts a column of scalar cells. */
    public static Builder builder(String name, Datatype datatype) {
        return new Builder(name, datatype);
    }

    /** A column without further metadata. */
    public static Column of(String name, Datatype datatype, ArrayShape shape) {
        return builder(name, datatype).shape(shape).build();
    }

    /** The place in the table, counted from 0. */
    public int index() {
        return index;
    }

    /** The name; the ID where the document gives no name. */
    public String name() {
        return name;
    }

    /** The type of the elements. */
    public Datatype datatype() {
        return datatype;
    }

    /** The shape of a cell. */
    public ArrayShape shape() {
        return shape;
    }

    /** The XML ID. */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** The unit as the document writes it. */
    public Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    /** The Unified Content Descriptor as the document writes it; {@link Ucd#of} takes it apart. */
    public Optional<String> ucd() {
        return Optional.ofNullable(ucd);
    }

    /** The utype. */
    public Optional<String> utype() {
        return Optional.ofNullable(utype);
    }

    /** The extended type, such as {@code timestamp} (DALI 1.1 section 3.3). */
    public Optional<String> xtype() {
        return Optional.ofNullable(xtype);
    }

    /** The description. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** The literal that stands for null in this column ({@code VALUES/@null}). */
    public Optional<String> nullValue() {
        return Optional.ofNullable(nullValue);
    }

    /** The same column at another place. */
    public Column withIndex(int newIndex) {
        return newIndex == index ? this : new Column(toBuilder(), newIndex);
    }

    /** A builder that starts from this column. */
    public Builder toBuilder() {
        Builder builder = new Builder(name, datatype).shape(shape);
        builder.id = id;
        builder.unit = unit;
        builder.ucd = ucd;
        builder.utype = utype;
        builder.xtype = xtype;
        builder.description = description;
        builder.nullValue = nullValue;
        return builder;
    }

    /** Equal in every property, the place included. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Column that
                && index == that.index
                && name.equals(that.name)
                && datatype == that.datatype
                && shape.equals(that.shape)
                && Objects.equals(id, that.id)
                && Objects.equals(unit, that.unit)
                && Objects.equals(ucd, that.ucd)
                && Objects.equals(utype, that.utype)
                && Objects.equals(xtype, that.xtype)
                && Objects.equals(description, that.description)
                && Objects.equals(nullValue, that.nullValue);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, name, datatype, shape);
    }

    /** The name with the type, such as {@code ra double} or {@code flux float[*]}. */
    @Override
    public String toString() {
        return name + " " + datatype + (shape.isScalar() ? "" : "[" + shape + "]");
    }

    /** Makes a {@link Column}; single-threaded. */
    public static final class Builder {
        private final String name;
        private Datatype datatype;
        private ArrayShape shape = ArrayShape.SCALAR;
        private @Nullable String id;
        private @Nullable String unit;
        private @Nullable String ucd;
        private @Nullable String utype;
        private @Nullable String xtype;
        private @Nullable String description;
        private @Nullable String nullValue;

        private Builder(String name, Datatype datatype) {
            this.name = name;
            this.datatype = datatype;
        }

        /** Sets the type of a cell's elements, another than the builder began with. */
        public Builder datatype(Datatype newDatatype) {
            this.datatype = newDatatype;
            return this;
        }

        /** Sets the shape of a cell. */
        public Builder shape(ArrayShape newShape) {
            this.shape = newShape;
            return this;
        }

        /** Sets the XML ID. */
        public Builder id(String newId) {
            this.id = newId;
            return this;
        }

        /** Sets the unit. */
        public Builder unit(String newUnit) {
            this.unit = newUnit;
            return this;
        }

        /** Sets the UCD. */
        public Builder ucd(String newUcd) {
            this.ucd = newUcd;
            return this;
        }

        /** Sets the utype. */
        public Builder utype(String newUtype) {
            this.utype = newUtype;
            return this;
        }

        /** Sets the extended type. */
        public Builder xtype(String newXtype) {
            this.xtype = newXtype;
            return this;
        }

        /** Sets the description. */
        public Builder description(String newDescription) {
            this.description = newDescription;
            return this;
        }

        /** Sets the literal that stands for null. */
        public Builder nullValue(String literal) {
            this.nullValue = literal;
            return this;
        }

        /** Makes the column, at place 0 until it enters a {@link Columns}. */
        public Column build() {
            return new Column(this, 0);
        }
    }
}
