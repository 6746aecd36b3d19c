// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.util.List;
import java.util.Optional;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;
import org.vo4j.votable.parquet.file.Logical;
import org.vo4j.votable.parquet.file.LogicalType;
import org.vo4j.votable.parquet.file.Physical;
import org.vo4j.votable.parquet.file.SchemaNode;

/**
 * A top-level column of a Parquet file, and what it is for VOTable.
 *
 * @param node the node of the schema
 * @param leaf the leaf with the values; of a nested column the first
 * @param kind what the values are
 * @param list whether a cell is a list of values
 * @param repeated the definition level at which a list has an element
 */
record FileColumn(SchemaNode node, SchemaNode leaf, Kind kind, boolean list, int repeated) {
    /** Digits that a double holds without loss. */
    private static final int EXACT_DIGITS = 15;

    static FileColumn of(SchemaNode node) {
        if (node.isLeaf()) {
            boolean list = node.repetition() == SchemaNode.REPEATED;
            return new FileColumn(node, node, kind(node), list, node.definition());
        }
        Optional<SchemaNode> repeated = only(node).filter(child -> child.repetition() == SchemaNode.REPEATED);
        Optional<SchemaNode> element = repeated.flatMap(child -> child.isLeaf() ? Optional.of(child) : only(child))
                .filter(child -> child.isLeaf() && child.repetitionLevel() == 1);
        if (node.repetition() != SchemaNode.REPEATED
                && element.isPresent()
                && node.logical().kind() != Logical.MAP) {
            SchemaNode leaf = element.get();
            return new FileColumn(node, leaf, kind(leaf), true, repeated.get().definition());
        }
        return new FileColumn(node, firstLeaf(node), Kind.NESTED, false, 0);
    }

    private static Optional<SchemaNode> only(SchemaNode group) {
        List<SchemaNode> children = group.children();
        return children.size() == 1 ? Optional.of(children.get(0)) : Optional.empty();
    }

    private static SchemaNode firstLeaf(SchemaNode node) {
        SchemaNode leaf = node;
        while (!leaf.isLeaf()) {
            leaf = leaf.children().get(0);
        }
        return leaf;
    }

    static Kind kind(SchemaNode leaf) {
        LogicalType logical = leaf.logical();
        return switch (leaf.physical()) {
            case BOOLEAN -> logical.kind() == Logical.NULL ? Kind.NULL : Kind.BOOLEAN;
            case FLOAT -> Kind.FLOAT;
            case DOUBLE -> Kind.DOUBLE;
            case INT96 -> Kind.INT96;
            case INT32, INT64 -> integer(leaf.physical(), logical);
            case BYTE_ARRAY ->
                switch (logical.kind()) {
                    case STRING -> Kind.TEXT;
                    case DECIMAL -> Kind.DECIMAL;
                    case NULL -> Kind.NULL;
                    default -> Kind.BYTES;
                };
            case FIXED_LEN_BYTE_ARRAY ->
                switch (logical.kind()) {
                    case STRING -> Kind.TEXT;
                    case DECIMAL -> Kind.DECIMAL;
                    case UUID -> leaf.typeLength() == 16 ? Kind.UUID : Kind.BYTES;
                    case FLOAT16 -> leaf.typeLength() == 2 ? Kind.FLOAT16 : Kind.BYTES;
                    default -> Kind.BYTES;
                };
        };
    }

    private static Kind integer(Physical physical, LogicalType logical) {
        boolean wide = physical == Physical.INT64;
        boolean unsigned = logical.kind() == Logical.INTEGER && !logical.signed();
        return switch (logical.kind()) {
            case DECIMAL -> Kind.DECIMAL;
            case DATE -> wide ? Kind.INT64 : Kind.DATE;
            case TIME -> Kind.TIME;
            case TIMESTAMP -> wide ? Kind.TIMESTAMP : Kind.INT32;
            case NULL -> Kind.NULL;
            default ->
                wide
                        ? unsigned ? Kind.UINT64 : Kind.INT64
                        : unsigned && logical.bits() == 32 ? Kind.UINT32 : Kind.INT32;
        };
    }

    /** Whether a decimal number is a whole one of at most 18 digits. */
    boolean isWholeDecimal() {
        return leaf.logical().scale() == 0 && leaf.logical().precision() <= 18;
    }

    /** The column as the schema has it, without anything that a VOTable would add. */
    Column column() {
        Datatype type = datatype();
        if (kind == Kind.NESTED || (list && type.isText())) {
            return Column.of(node.name(), Datatype.CHAR, ArrayShape.VARIABLE); // JSON
        }
        if (type.isText()) {
            Column.Builder text = Column.builder(node.name(), Datatype.CHAR).shape(ArrayShape.VARIABLE);
            switch (kind) {
                case DATE, TIMESTAMP, INT96 -> text.xtype("timestamp");
                case UUID -> text.shape(ArrayShape.of(36)).xtype("uuid");
                default -> {}
            }
            return text.build();
        }
        ArrayShape shape = list
                ? ArrayShape.VARIABLE
                : kind != Kind.BYTES
                        ? ArrayShape.SCALAR
                        : leaf.width() > 0 ? ArrayShape.of(leaf.width()) : ArrayShape.VARIABLE;
        return Column.of(node.name(), type, shape);
    }

    private Datatype datatype() {
        LogicalType logical = leaf.logical();
        return switch (kind) {
            case BOOLEAN, NULL -> Datatype.BOOLEAN;
            case INT32 -> {
                int bits = logical.kind() == Logical.INTEGER ? logical.bits() : 32;
                yield bits == 8 && !logical.signed()
                        ? Datatype.UNSIGNED_BYTE
                        : bits == 8 || (bits == 16 && logical.signed()) ? Datatype.SHORT : Datatype.INT;
            }
            case UINT32, INT64, UINT64 -> Datatype.LONG;
            case FLOAT16, FLOAT -> Datatype.FLOAT;
            case DOUBLE -> Datatype.DOUBLE;
            case DECIMAL ->
                isWholeDecimal()
                        ? Datatype.LONG
                        : logical.precision() <= EXACT_DIGITS ? Datatype.DOUBLE : Datatype.CHAR;
            case BYTES -> Datatype.UNSIGNED_BYTE;
            case TEXT, DATE, TIME, TIMESTAMP, INT96, UUID, NESTED -> Datatype.CHAR;
        };
    }

    /**
     * Whether cells can be given as those of a column, be it in a wider or in a narrower type.
     */
    boolean fits(Column column) {
        Datatype type = column.datatype();
        if (type.isText() || kind == Kind.NULL) {
            return true;
        }
        boolean array = !column.shape().isScalar() || type.isComplex();
        if (kind == Kind.BYTES) {
            return type == Datatype.UNSIGNED_BYTE && (leaf.width() == 1 || array) && !list;
        }
        boolean single =
                column.shape().isVariable() || column.shape().fixedCount().orElse(1) == 1;
        if ((list && !array) || (!list && array && !single)) {
            return false;
        }
        return switch (type) {
            case BOOLEAN, BIT -> kind == Kind.BOOLEAN;
            case UNSIGNED_BYTE, SHORT, INT, LONG -> kind.isInteger() || (kind == Kind.DECIMAL && isWholeDecimal());
            case FLOAT, DOUBLE -> kind.isNumber();
            case FLOAT_COMPLEX, DOUBLE_COMPLEX -> list && (kind == Kind.FLOAT || kind == Kind.DOUBLE);
            default -> false;
        };
    }

    /** The column with the types of the file and the rest of what a FIELD says. */
    Column typed(Column field) {
        Column own = column();
        Column.Builder builder = field.toBuilder().datatype(own.datatype()).shape(own.shape());
        field.xtype().or(own::xtype).ifPresent(builder::xtype);
        return builder.build().withIndex(field.index());
    }

    /** Whether nothing can be lost when cells are given as those of a column that they fit. */
    boolean isExact(Column column) {
        Datatype type = column.datatype();
        if (type.isText() || kind == Kind.NULL) {
            return column().datatype().isText() || kind == Kind.NULL;
        }
        Datatype own = datatype();
        return switch (type) {
            case FLOAT, FLOAT_COMPLEX ->
                own == Datatype.FLOAT || own == Datatype.SHORT || own == Datatype.UNSIGNED_BYTE;
            case DOUBLE, DOUBLE_COMPLEX -> own != Datatype.LONG;
            case UNSIGNED_BYTE -> own == Datatype.UNSIGNED_BYTE;
            case SHORT, INT, LONG -> own.isInteger() && own.integerBits() <= type.integerBits();
            default -> true;
        };
    }
}
