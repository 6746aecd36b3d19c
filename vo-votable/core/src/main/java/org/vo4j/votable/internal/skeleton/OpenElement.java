// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.skeleton;

import java.util.List;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.Node;

/** An element whose end tag has not come yet; the same object as long as it is open. */
public interface OpenElement {
    /** The name as the document writes it, with its prefix. */
    String elementName();

    /** The name without its prefix. */
    String localName();

    /** The attributes in document order. */
    List<Attribute> attributes();

    /** What is complete inside, in document order; grows as reading goes on. */
    List<Node> children();
}
