// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.xtype;

import org.vo4j.votable.internal.xtype.TextValues;

/**
 * A multi-order coverage map in its ASCII form, not taken apart (MOC 2.0 section 4.3.2).
 *
 * @param text the map, such as {@code 5/1-3 6/28}
 */
public record Moc(String text) {
    /** Checks that it looks like one. */
    public Moc {
        String problem = text.isBlank() ? "is empty" : TextValues.moc(text.strip());
        if (problem != null) {
            throw new IllegalArgumentException("The MOC '" + text + "' " + problem);
        }
    }
}
