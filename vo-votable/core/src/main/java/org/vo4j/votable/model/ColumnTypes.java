// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Datatype;

/** Reads what FIELD and PARAM say about their type. */
final class ColumnTypes {
    /** Names that writers use for types of the standard (W13). */
    private static final Map<String, Datatype> ALIASES = Map.of(
            "string", Datatype.CHAR,
            "unicodeString", Datatype.UNICODE_CHAR,
            "int16", Datatype.SHORT,
            "int32", Datatype.INT,
            "int64", Datatype.LONG,
            "float32", Datatype.FLOAT,
            "float64", Datatype.DOUBLE,
            "unsignedInt", Datatype.LONG,
            "unsignedShort", Datatype.INT);

    private ColumnTypes() {}

    static Optional<Datatype> datatype(String name) {
        Optional<Datatype> standard = Datatype.of(name);
        return standard.isPresent() ? standard : Optional.ofNullable(ALIASES.get(name));
    }

    static ArrayShape shape(Optional<String> arraysize, Optional<String> datatype) {
        if (arraysize.isEmpty()) {
            boolean text = datatype.isEmpty()
                    || datatype.get().endsWith("tring") // the aliases string and unicodeString mean whole strings
                    || datatype(datatype.get()).isEmpty();
            return text ? ArrayShape.VARIABLE : ArrayShape.SCALAR;
        }
        return ArrayShape.parse(withoutSeparator(arraysize.get())).orElse(ArrayShape.VARIABLE);
    }

    /** The form {@code 10x*s,} names a separator of strings, which nobody has ever used. */
    private static String withoutSeparator(String arraysize) {
        int s = arraysize.indexOf('s');
        return s >= 0 && s == arraysize.length() - 2 ? arraysize.substring(0, s) : arraysize;
    }

    static Optional<String> nullValue(TypedElement element, Function<String, Optional<Element>> byId) {
        for (Node child : element.children()) {
            if (child instanceof ValuesElement values) {
                Optional<String> literal = nullValue(values, byId);
                if (literal.isPresent()) {
                    return literal;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> nullValue(ValuesElement first, Function<String, Optional<Element>> byId) {
        ValuesElement values = first;
        Set<String> seen = new HashSet<>();
        while (true) {
            Optional<String> literal = values.nullValue();
            Optional<String> ref = values.ref();
            if (literal.isPresent() || ref.isEmpty() || !seen.add(ref.get())) {
                return literal;
            }
            if (byId.apply(ref.get()).orElse(null) instanceof ValuesElement next) {
                values = next;
            } else {
                return Optional.empty();
            }
        }
    }

    static Column column(TypedElement element, Function<String, Optional<Element>> byId) {
        Optional<String> id = element.id();
        String name = element.name().or(() -> id).orElse("");
        Datatype type = element.datatype().orElse(Datatype.CHAR);
        ArrayShape shape = element.isReadable() ? element.shape() : ArrayShape.VARIABLE;
        Column.Builder builder = Column.builder(name, type).shape(shape);
        id.ifPresent(builder::id);
        element.unit().ifPresent(builder::unit);
        element.ucd().ifPresent(builder::ucd);
        element.utype().ifPresent(builder::utype);
        element.xtype().ifPresent(builder::xtype);
        element.description().map(Element::text).ifPresent(builder::description);
        nullValue(element, byId).ifPresent(builder::nullValue);
        return builder.build();
    }
}
