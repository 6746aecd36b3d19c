// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.Optional;

/** What the XML parser does not tell: the text of the document as it stands there. */
@FunctionalInterface
public interface FragmentSource {
    /** The raw text of the foreign element that the parser has passed last; each is given once, in order. */
    Optional<String> poll();

    /** The XML declaration; empty when there is none. */
    default String declaration() {
        return "";
    }

    /** The DOCTYPE. */
    default Optional<String> doctype() {
        return Optional.empty();
    }
}
