// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.List;
import java.util.Optional;
import org.vo4j.votable.model.Attribute;

/** A JOIN: fills a collection with the instances of another table or collection (MIVOT 1.0 section 4.10). */
public final class JoinElement extends MivotElement {
    JoinElement(MivotParts parts) {
        super(parts);
    }

    /** Fills with the instances of an ID that TEMPLATES makes, those that fulfil conditions. */
    public static JoinElement instances(String dmref, WhereElement... wheres) {
        return new JoinElement(MivotParts.of("JOIN", List.of(new Attribute("dmref", dmref)), List.of(wheres), ""));
    }

    /** The same with the ID of the table or of the COLLECTION that has the instances. */
    public JoinElement withSource(String sourceref) {
        return new JoinElement(parts().with("sourceref", sourceref));
    }

    /** The ID of a COLLECTION, or the table of TEMPLATES. */
    public Optional<String> sourceref() {
        return present("sourceref");
    }

    /** The ID of the INSTANCE that is made of each row. */
    public Optional<String> dmref() {
        return present("dmref");
    }

    /** The conditions that an item must fulfil. */
    public List<WhereElement> wheres() {
        return children(WhereElement.class);
    }
}
