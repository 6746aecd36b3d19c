// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.List;
import java.util.Optional;
import org.vo4j.votable.model.Attribute;

/** A WHERE: a condition that a row must fulfil (MIVOT 1.0 section 4.11). */
public final class WhereElement extends MivotElement {
    WhereElement(MivotParts parts) {
        super(parts);
    }

    /** A column of this table has the value of a column of the other. */
    public static WhereElement equal(String primarykey, String foreignkey) {
        return of(new Attribute("primarykey", primarykey), new Attribute("foreignkey", foreignkey));
    }

    /** A column of this table has a value. */
    public static WhereElement value(String primarykey, String value) {
        return of(new Attribute("primarykey", primarykey), new Attribute("value", value));
    }

    /** A column of the other table has a value. */
    public static WhereElement foreignValue(String foreignkey, String value) {
        return of(new Attribute("foreignkey", foreignkey), new Attribute("value", value));
    }

    private static WhereElement of(Attribute one, Attribute other) {
        return new WhereElement(MivotParts.of("WHERE", List.of(one, other), List.of(), ""));
    }

    /** The ID of the column of this table. */
    public Optional<String> primarykey() {
        return present("primarykey");
    }

    /** The ID of the column of the other table. */
    public Optional<String> foreignkey() {
        return present("foreignkey");
    }

    /** The value that the column must have. */
    public Optional<String> value() {
        return attribute("value");
    }
}
