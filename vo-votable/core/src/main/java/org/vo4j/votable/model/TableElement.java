// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;

/** A TABLE: the description of rows, and where they are (VOTable 1.5 section 3.8). */
public final class TableElement extends Element {
    TableElement(Parts parts) {
        super(parts);
    }

    /** Starts a TABLE. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes a TABLE; single-threaded. */
    public static final class Builder extends ElementBuilder<Builder, TableElement> {
        private Builder() {
            super("TABLE", TableElement.class);
        }

        @Override
        Builder self() {
            return this;
        }

        /** Sets the name. */
        public Builder name(String name) {
            return attribute("name", name);
        }

        /** Announces the number of rows. */
        public Builder nrows(long rows) {
            return attribute("nrows", Long.toString(rows));
        }

        /** Adds a FIELD for each column. */
        public Builder columns(Columns columns) {
            for (Column column : columns) {
                add(FieldElement.builder(column).build());
            }
            return this;
        }
    }

    /** The name. */
    public Optional<String> name() {
        return attribute("name");
    }

    /** The Unified Content Descriptor as the document writes it. */
    public Optional<String> ucd() {
        return attribute("ucd");
    }

    /** The utype. */
    public Optional<String> utype() {
        return attribute("utype");
    }

    /** The ID of the TABLE that has the same structure; its FIELDs are this one's. */
    public Optional<String> ref() {
        return attribute("ref");
    }

    /** The number of rows that is announced; not to be trusted. Empty when absent or not a number. */
    public OptionalLong nrows() {
        long rows = Literals.toLong(attribute("nrows").orElse(""));
        return rows >= 0 ? OptionalLong.of(rows) : OptionalLong.empty();
    }

    /** The first description. */
    public Optional<DescriptionElement> description() {
        return firstChild(DescriptionElement.class);
    }

    /** The FIELDs directly inside, in document order: one for each column, unless {@link #ref} names them. */
    public List<FieldElement> fields() {
        return children(FieldElement.class);
    }

    /** The PARAMs directly inside, in document order. */
    public List<ParamElement> params() {
        return children(ParamElement.class);
    }

    /** The GROUPs directly inside, in document order. */
    public List<GroupElement> groups() {
        return children(GroupElement.class);
    }

    /** The INFOs directly inside, in document order, those behind the DATA included. */
    public List<InfoElement> infos() {
        return children(InfoElement.class);
    }

    /** The LINKs directly inside, in document order. */
    public List<LinkElement> links() {
        return children(LinkElement.class);
    }

    /** Where the rows are; empty for a table that is only described. */
    public Optional<DataElement> data() {
        return firstChild(DataElement.class);
    }

    /** The columns that the FIELDs directly inside describe; {@link VotableElement#columns} follows {@link #ref}. */
    public Columns columns() {
        return columns(id -> Optional.empty());
    }

    /** The columns, with references to other elements resolved: of a TABLE to its like, of VALUES to others. */
    public Columns columns(Function<String, Optional<Element>> byId) {
        List<FieldElement> fields = structure(byId).fields();
        Column[] columns = new Column[fields.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = fields.get(i).column(byId);
        }
        return Columns.of(columns);
    }

    /** The table whose FIELDs are this one's: itself, or the one that {@link #ref} leads to. */
    public TableElement structure(Function<String, Optional<Element>> byId) {
        TableElement table = this;
        Set<String> seen = new HashSet<>();
        while (table.firstChild(FieldElement.class).isEmpty()) {
            Optional<String> ref = table.ref();
            if (ref.isPresent()
                    && seen.add(ref.get())
                    && byId.apply(ref.get()).orElse(null) instanceof TableElement next) {
                table = next;
            } else {
                return table;
            }
        }
        return table;
    }
}
