// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.util.ArrayList;
import java.util.List;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableIssue;

/** Reads the schema, a tree written as a list: each node before its children. */
record SchemaReader(List<SchemaNode> columns, int leaves) {
    private static final int MOST_NESTED = 32;
    /** Digits of a decimal number; 38 is what others write. */
    private static final int MOST_DIGITS = 1000;

    /** A schema without columns. */
    static SchemaReader empty() {
        return new SchemaReader(List.of(), 0);
    }

    /** Reads the list that is the field read last. */
    static SchemaReader read(ThriftReader thrift, ReadLimits limits) {
        int count = thrift.list();
        int type = thrift.elementType();
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            thrift.element(type);
            thrift.struct();
            elements.add(element(thrift));
            if (i > 8L * limits.maxColumns()) {
                throw new ParquetException(
                        VoTableIssue.W77,
                        "The schema of the Parquet file has " + count + " nodes; ReadLimits.maxColumns allows "
                                + limits.maxColumns() + " columns");
            }
        }
        return elements.isEmpty() ? empty() : new Builder(elements).build();
    }

    private record Element(
            int physical, int typeLength, int repetition, String name, int children, LogicalType logical) {}

    private static Element element(ThriftReader thrift) {
        int physical = -1;
        int typeLength = 0;
        int repetition = 0;
        String name = "";
        int children = 0;
        int converted = -1;
        int scale = 0;
        int precision = 0;
        LogicalType logical = LogicalType.NONE;
        for (int field = thrift.field(); field != 0; field = thrift.field()) {
            switch (field) {
                case 1 -> physical = thrift.int32();
                case 2 -> typeLength = thrift.int32();
                case 3 -> repetition = thrift.int32();
                case 4 -> name = thrift.string();
                case 5 -> children = thrift.int32();
                case 6 -> converted = thrift.int32();
                case 7 -> scale = thrift.int32();
                case 8 -> precision = thrift.int32();
                case 10 -> {
                    thrift.struct();
                    logical = logical(thrift);
                }
                default -> thrift.skip();
            }
        }
        LogicalType meant = logical.kind() == Logical.NONE && converted >= 0
                ? LogicalType.converted(converted, scale, precision)
                : logical;
        if (meant.kind() == Logical.DECIMAL
                && (meant.scale() < 0 || meant.precision() > MOST_DIGITS || meant.scale() > MOST_DIGITS)) {
            throw new ParquetException("The column '" + name + "' has decimal numbers of " + meant.precision()
                    + " digits, " + meant.scale() + " of them behind the point; the file is damaged");
        }
        return new Element(physical, typeLength, repetition, name, children, meant);
    }

    private static LogicalType logical(ThriftReader thrift) {
        LogicalType logical = LogicalType.NONE;
        for (int field = thrift.field(); field != 0; field = thrift.field()) {
            thrift.struct();
            logical = switch (field) {
                case 5 -> decimal(thrift);
                case 7 -> time(thrift, Logical.TIME);
                case 8 -> time(thrift, Logical.TIMESTAMP);
                case 10 -> integer(thrift);
                default -> {
                    while (thrift.field() != 0) {
                        thrift.skip();
                    }
                    yield LogicalType.of(plain(field));
                }
            };
        }
        return logical;
    }

    private static Logical plain(int field) {
        return switch (field) {
            case 1, 4, 12 -> Logical.STRING;
            case 2 -> Logical.MAP;
            case 3 -> Logical.LIST;
            case 6 -> Logical.DATE;
            case 11 -> Logical.NULL;
            case 14 -> Logical.UUID;
            case 15 -> Logical.FLOAT16;
            default -> Logical.OTHER;
        };
    }

    private static LogicalType decimal(ThriftReader thrift) {
        int scale = 0;
        int precision = 0;
        for (int field = thrift.field(); field != 0; field = thrift.field()) {
            switch (field) {
                case 1 -> scale = thrift.int32();
                case 2 -> precision = thrift.int32();
                default -> thrift.skip();
            }
        }
        return LogicalType.decimal(scale, precision);
    }

    private static LogicalType time(ThriftReader thrift, Logical kind) {
        boolean utc = false;
        int unit = 3;
        for (int field = thrift.field(); field != 0; field = thrift.field()) {
            switch (field) {
                case 1 -> utc = thrift.bool();
                case 2 -> {
                    thrift.struct();
                    for (int which = thrift.field(); which != 0; which = thrift.field()) {
                        unit = 3 * Math.min(3, Math.max(1, which));
                        thrift.skip();
                    }
                }
                default -> thrift.skip();
            }
        }
        return LogicalType.time(kind, unit, utc);
    }

    private static LogicalType integer(ThriftReader thrift) {
        int bits = 64;
        boolean signed = true;
        for (int field = thrift.field(); field != 0; field = thrift.field()) {
            switch (field) {
                case 1 -> bits = thrift.int32();
                case 2 -> signed = thrift.bool();
                default -> thrift.skip();
            }
        }
        return LogicalType.integer(bits, signed);
    }

    /** Makes the tree. */
    private static final class Builder {
        private final List<Element> elements;
        private int next = 1;
        private int leaves;

        Builder(List<Element> elements) {
            this.elements = elements;
        }

        SchemaReader build() {
            List<SchemaNode> columns = children(elements.get(0), 0, 0, 0);
            if (next != elements.size()) {
                throw new ParquetException("The schema of the Parquet file has " + elements.size() + " nodes, of which "
                        + next + " belong to a column; the file is damaged");
            }
            return new SchemaReader(columns, leaves);
        }

        private List<SchemaNode> children(Element parent, int definition, int repetition, int depth) {
            if (depth > MOST_NESTED) {
                throw new ParquetException("The columns of the Parquet file nest deeper than " + MOST_NESTED);
            }
            if (parent.children > elements.size() - next) {
                throw new ParquetException("The schema of the Parquet file claims " + parent.children
                        + " columns and has " + (elements.size() - next) + "; it is damaged");
            }
            List<SchemaNode> children = new ArrayList<>();
            for (int c = 0; c < parent.children; c++) {
                if (next >= elements.size()) {
                    throw new ParquetException("The schema of the Parquet file ends early; it is damaged");
                }
                children.add(node(elements.get(next++), definition, repetition, depth));
            }
            return children;
        }

        private SchemaNode node(Element element, int above, int repeatedAbove, int depth) {
            int definition = above + (element.repetition == SchemaNode.REQUIRED ? 0 : 1);
            int repeated = repeatedAbove + (element.repetition == SchemaNode.REPEATED ? 1 : 0);
            int first = leaves;
            if (element.repetition < 0 || element.repetition > 2 || (element.children <= 0 && element.physical < 0)) {
                throw new ParquetException(
                        "The node '" + element.name + "' of the schema has neither type nor columns, "
                                + "or the repetition " + element.repetition + "; the file is damaged");
            }
            List<SchemaNode> children = children(element, definition, repeated, depth + 1);
            leaves += children.isEmpty() ? 1 : 0;
            Physical physical = children.isEmpty() ? Physical.of(element.physical) : Physical.BOOLEAN;
            if (physical == Physical.FIXED_LEN_BYTE_ARRAY && element.typeLength <= 0 && children.isEmpty()) {
                throw new ParquetException(
                        "The column '" + element.name + "' has values of " + element.typeLength + " bytes");
            }
            return new SchemaNode(
                    element.name,
                    element.repetition,
                    physical,
                    element.typeLength,
                    element.logical,
                    children,
                    first,
                    definition,
                    repeated);
        }
    }
}
