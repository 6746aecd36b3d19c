// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.datalink;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.table.Column;
import org.vo4j.protocol.dali.DalRecord;
import org.vo4j.protocol.dali.ParameterDescription;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.ParamElement;
import org.vo4j.votable.model.VotableElement;

/**
 * A parameter of a described service, and where its value is from (DataLink 1.1 section 4.3).
 *
 * @param description what it is
 * @param fixed the value that is always sent; empty when there is none
 * @param ref the ID of the column that gives the value; empty when none does
 */
record ServiceParameter(ParameterDescription description, Optional<String> fixed, Optional<String> ref) {
    static ServiceParameter of(ParamElement param, VotableElement document) {
        ParameterDescription description = ParameterDescription.of(
                param, param.values().stream().map(document::resolve).toList());
        Optional<String> own = description.value().filter(value -> !isNothing(param, value));
        Optional<String> ref = param.ref().map(String::strip).filter(id -> !id.isEmpty());
        @Nullable Element target = ref.flatMap(document::byId).orElse(null);
        if (target instanceof ParamElement other) {
            return new ServiceParameter(description, own.or(() -> valueOf(other)), Optional.empty());
        }
        // a ref may also name a coordinate system, which gives no value; one that names nothing is kept to be told
        boolean gives = own.isEmpty() && (target instanceof FieldElement || (ref.isPresent() && target == null));
        return new ServiceParameter(description, own, gives ? ref : Optional.empty());
    }

    private static Optional<String> valueOf(ParamElement other) {
        return other.isNull() ? Optional.empty() : other.value().filter(value -> !value.isBlank());
    }

    /** Some services write NaN where a number is yet to be given. */
    private static boolean isNothing(ParamElement param, String value) {
        boolean number = param.datatype().map(type -> !type.isText()).orElse(false);
        return number && value.strip().matches("(?i)nan([\\s,]+nan)*");
    }

    String name() {
        return description.name();
    }

    /** What the column that it refers to has in a record. */
    Optional<String> from(DalRecord record) {
        Optional<Column> column = ref.flatMap(id -> record.columns().byId(id));
        return column.filter(found -> !record.isNull(found))
                .map(found -> record.getString(found).strip())
                .filter(text -> !text.isEmpty());
    }

    String describe() {
        String line = description.describe();
        if (fixed.isPresent()) {
            return line.replaceFirst(", default ", ", always ");
        }
        return ref.isPresent() ? line + " (from the column " + ref.get() + ")" : line;
    }
}
