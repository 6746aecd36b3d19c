// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.List;
import java.util.Optional;
import org.vo4j.votable.model.Attribute;

/** A PRIMARY_KEY: a value by which references find an instance (MIVOT 1.0 section 4.12). */
public final class PrimaryKeyElement extends MivotElement {
    PrimaryKeyElement(MivotParts parts) {
        super(parts);
    }

    /** A key that is written in the block. */
    public static PrimaryKeyElement literal(String dmtype, String value) {
        return new PrimaryKeyElement(MivotParts.of(
                "PRIMARY_KEY", List.of(new Attribute("dmtype", dmtype), new Attribute("value", value)), List.of(), ""));
    }

    /** A key that is the value of a column. */
    public static PrimaryKeyElement column(String dmtype, String ref) {
        return new PrimaryKeyElement(MivotParts.of(
                "PRIMARY_KEY", List.of(new Attribute("dmtype", dmtype), new Attribute("ref", ref)), List.of(), ""));
    }

    /** The type of the key, such as {@code ivoa:string}. */
    public String dmtype() {
        return attribute("dmtype").orElse("");
    }

    /** The ID of the column whose value is the key. */
    public Optional<String> ref() {
        return present("ref");
    }

    /** The key. */
    public Optional<String> value() {
        return attribute("value");
    }
}
