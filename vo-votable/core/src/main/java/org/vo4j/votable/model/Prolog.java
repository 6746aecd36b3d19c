// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.util.List;
import java.util.Optional;

/**
 * What stands around the root element of a document.
 *
 * @param xmlVersion the version of XML as declared; empty when there is no XML declaration
 * @param encoding the character encoding as declared
 * @param standalone whether the document is declared to stand alone
 * @param doctype the DOCTYPE as it stands in the document; never followed
 * @param before comments and processing instructions before the root
 * @param after comments and processing instructions behind the root
 */
public record Prolog(
        Optional<String> xmlVersion,
        Optional<String> encoding,
        Optional<Boolean> standalone,
        Optional<String> doctype,
        List<Node> before,
        List<Node> after) {
    private static final Prolog NONE =
            new Prolog(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

    /** Takes copies of the lists. */
    public Prolog {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** A document that begins and ends with its root. */
    public static Prolog none() {
        return NONE;
    }

    /**
     * Takes an XML declaration apart.
     *
     * @param declaration the text from {@code <?xml} to {@code ?>}; empty when there is none
     */
    public static Prolog of(String declaration, Optional<String> doctype, List<Node> before, List<Node> after) {
        return new Prolog(
                pseudoAttribute(declaration, "version"),
                pseudoAttribute(declaration, "encoding"),
                pseudoAttribute(declaration, "standalone").map("yes"::equals),
                doctype,
                before,
                after);
    }

    private static Optional<String> pseudoAttribute(String declaration, String name) {
        int at = declaration.indexOf(name);
        int equals = at < 0 ? -1 : declaration.indexOf('=', at);
        if (equals < 0) {
            return Optional.empty();
        }
        int open = equals + 1;
        while (open < declaration.length() && declaration.charAt(open) <= ' ') {
            open++;
        }
        int close = open < declaration.length() ? declaration.indexOf(declaration.charAt(open), open + 1) : -1;
        return close < 0 ? Optional.empty() : Optional.of(declaration.substring(open + 1, close));
    }
}
