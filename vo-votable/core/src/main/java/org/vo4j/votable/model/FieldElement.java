// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.Optional;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;

/** A FIELD: the description of a column (VOTable 1.5 section 4). */
public final class FieldElement extends TypedElement {
    FieldElement(Parts parts) {
        super(parts);
    }

    /** Starts a FIELD of scalar cells. */
    public static Builder builder(String name, Datatype datatype) {
        return new Builder(name, datatype);
    }

    /** Starts the FIELD that describes a column. */
    public static Builder builder(Column column) {
        Builder builder = new Builder(column.name(), column.datatype()).shape(column.shape());
        column.id().ifPresent(builder::id);
        column.unit().ifPresent(builder::unit);
        column.ucd().ifPresent(builder::ucd);
        column.utype().ifPresent(builder::utype);
        column.xtype().ifPresent(builder::xtype);
        column.description().ifPresent(builder::description);
        column.nullValue().ifPresent(builder::nullValue);
        return builder;
    }

    /** Makes a FIELD; single-threaded. */
    public static final class Builder extends TypedBuilder<Builder, FieldElement> {
        private Builder(String name, Datatype datatype) {
            super("FIELD", FieldElement.class, name, datatype);
        }

        @Override
        Builder self() {
            return this;
        }
    }

    /** What a query form is to do with it, such as {@code hidden}; a relic of VOTable 1.0. */
    public Optional<String> type() {
        return attribute("type");
    }
}
