// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.table.Datatype;

/**
 * The type of a column or a parameter (VODataService 1.2 section 3.5, vs:DataType).
 *
 * @param system the {@code xsi:type} without prefix: {@code VOTableType}, {@code TAPType}, or another; may be empty
 * @param name the type, such as {@code double} or {@code VARCHAR}
 * @param arraysize the shape of an array; empty for a scalar
 * @param size the length of a TAPType; empty when not given
 * @param xtype the extended type, such as {@code timestamp}; empty when none
 * @param extendedSchema where the extended type comes from; empty when it is a VOTable xtype
 * @param delimiter what separates elements of an array in a parameter; empty when not given
 */
public record ColumnType(
        String system,
        String name,
        String arraysize,
        String size,
        String xtype,
        String extendedSchema,
        String delimiter) {
    /** A VOTable type. */
    public static ColumnType votable(Datatype type, String arraysize, String xtype) {
        return new ColumnType("VOTableType", type.votableName(), arraysize, "", xtype, "", "");
    }

    /** The VOTable datatype of the values, for TAP types by TAP 1.0 section 2.5; empty when the name is neither's. */
    public Optional<Datatype> datatype() {
        return Datatype.of(name).or(() -> Optional.ofNullable(tapType()));
    }

    private @Nullable Datatype tapType() {
        // some services write VARCHAR(20) or adql:VARCHAR
        String word = name.replaceFirst("^adql:", "").replaceFirst("\\(.*", "").toUpperCase(Locale.ROOT);
        return switch (word.strip()) {
            case "BOOLEAN" -> Datatype.BOOLEAN;
            case "SMALLINT" -> Datatype.SHORT;
            case "INTEGER" -> Datatype.INT;
            case "BIGINT" -> Datatype.LONG;
            case "REAL" -> Datatype.FLOAT;
            case "DOUBLE" -> Datatype.DOUBLE;
            case "CHAR", "VARCHAR", "CLOB", "TIMESTAMP", "POINT", "REGION" -> Datatype.CHAR;
            case "BINARY", "VARBINARY", "BLOB" -> Datatype.UNSIGNED_BYTE;
            default -> null;
        };
    }

    /** The type as people write it: {@code char*}, {@code VARCHAR(20)}. */
    @Override
    public String toString() {
        return name + arraysize + (size.isEmpty() ? "" : "(" + size + ")");
    }
}
