// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

/**
 * An attribute of an element; namespace declarations are attributes too.
 *
 * @param name the name as the document writes it, with its prefix
 * @param value the value, with entities resolved and white space normalised as XML demands
 */
public record Attribute(String name, String value) {
    /** The name without its prefix. */
    public String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Whether this declares a namespace. */
    public boolean isNamespaceDeclaration() {
        return name.equals("xmlns") || name.startsWith("xmlns:");
    }
}
