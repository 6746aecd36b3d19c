// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

/** Names of elements with the prefix that the document uses. */
final class Names {
    private Names() {}

    /** A name with the prefix of another. */
    static String sibling(String elementName, String localName) {
        return elementName.substring(0, elementName.indexOf(':') + 1) + localName;
    }
}
