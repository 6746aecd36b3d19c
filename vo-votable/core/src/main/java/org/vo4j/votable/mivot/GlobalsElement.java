// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.List;

/** GLOBALS: what holds for all rows, such as frames (MIVOT 1.0 section 4.4). */
public final class GlobalsElement extends MivotElement {
    GlobalsElement(MivotParts parts) {
        super(parts);
    }

    /** GLOBALS with instances and collections. */
    public static GlobalsElement of(MivotElement... children) {
        return new GlobalsElement(MivotParts.of("GLOBALS", List.of(), List.of(children), ""));
    }

    /** The instances directly inside. */
    public List<InstanceElement> instances() {
        return children(InstanceElement.class);
    }

    /** The collections directly inside. */
    public List<CollectionElement> collections() {
        return children(CollectionElement.class);
    }
}
