// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

/** An element that MIVOT 1.0 does not know; a block that has one breaks a rule. */
public final class UnknownElement extends MivotElement {
    UnknownElement(MivotParts parts) {
        super(parts);
    }
}
