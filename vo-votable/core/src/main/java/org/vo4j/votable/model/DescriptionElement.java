// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

/** A DESCRIPTION: text for people, kept exactly; {@link #text} gives it. */
public final class DescriptionElement extends Element {
    DescriptionElement(Parts parts) {
        super(parts);
    }
}
