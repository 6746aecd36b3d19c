// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.util.ArrayList;
import java.util.List;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.spi.TableEncoding;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.DescriptionElement;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.Node;
import org.vo4j.votable.model.ValuesElement;

/**
 * Declares what stands for null where an encoding has nothing else: integers in BINARY, and in TABLEDATA before VOTable
 * 1.3 (VOTable 1.5 sections 4.7, 5.5).
 */
final class NullLiterals {
    private NullLiterals() {}

    /** Whether the encoding cannot carry nulls of integers without a literal. */
    static boolean needed(TableEncoding encoding, VoTableVersion version) {
        return encoding.name().equals("BINARY")
                || encoding.needsNullLiterals()
                || (encoding.name().equals("TABLEDATA") && !version.emptyCellIsNull());
    }

    /** Whether a column needs a literal and has none. */
    static boolean isMissing(Column column) {
        return column.datatype().isInteger() && column.nullValue().isEmpty();
    }

    /**
     * The columns with a literal for each that misses one; not for unsignedByte, all of whose numbers may be in use, where
     * the encoding has another way to tell that one is null.
     */
    static Columns declare(Columns columns, TableEncoding encoding) {
        List<Column> declared = new ArrayList<>();
        for (Column column : columns) {
            boolean told = encoding.needsNullLiterals() && column.datatype() == Datatype.UNSIGNED_BYTE;
            declared.add(
                    isMissing(column) && !told
                            ? column.toBuilder().nullValue(literal(column)).build()
                            : column);
        }
        return Columns.of(declared);
    }

    /** The number that real data hold least often. */
    static String literal(Column column) {
        return switch (column.datatype()) {
            case UNSIGNED_BYTE -> "255";
            case SHORT -> Short.toString(Short.MIN_VALUE);
            case INT -> Integer.toString(Integer.MIN_VALUE);
            default -> Long.toString(Long.MIN_VALUE);
        };
    }

    /** The FIELD with a literal in its VALUES. */
    static FieldElement declare(FieldElement field, String nullValue) {
        Attribute literal = new Attribute("null", nullValue);
        List<Node> children = new ArrayList<>(field.children());
        int at = 0;
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i) instanceof ValuesElement values) {
                List<Attribute> attributes = new ArrayList<>(values.attributes());
                attributes.add(literal);
                children.set(i, Element.of(values.elementName(), attributes, values.children()));
                return (FieldElement) Element.of(field.elementName(), field.attributes(), children);
            }
            at = children.get(i) instanceof DescriptionElement ? i + 1 : at;
        }
        String name = Names.sibling(field.elementName(), "VALUES");
        children.add(at, Element.of(name, List.of(literal), List.of()));
        return (FieldElement) Element.of(field.elementName(), field.attributes(), children);
    }
}
