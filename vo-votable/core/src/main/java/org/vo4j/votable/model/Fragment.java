// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

/**
 * A foreign element with all that is in it, kept as it stands in the document, byte for byte.
 *
 * <p>Prefixes in it may be declared by the elements around it.
 *
 * @param xml the characters from the start tag's {@code <} to the end tag's {@code >}
 */
public record Fragment(String xml) implements Node {
    /** The name of the element as the document writes it, with its prefix. */
    public String elementName() {
        int end = 1;
        while (end < xml.length() && " \t\r\n/>".indexOf(xml.charAt(end)) < 0) {
            end++;
        }
        return xml.isEmpty() ? "" : xml.substring(1, end);
    }

    /** The name of the element without its prefix. */
    public String localName() {
        String name = elementName();
        return name.substring(name.indexOf(':') + 1);
    }

    /** Whether this is a model annotation (MIVOT 1.0): the element is VODML. */
    public boolean isMivot() {
        return localName().equals("VODML");
    }
}
