// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import org.vo4j.votable.internal.write.XmlText;
import org.vo4j.votable.model.Attribute;

/** Lays out a block that was made, not read. */
final class MivotWriter {
    private final StringBuilder out = new StringBuilder();

    private MivotWriter() {}

    static String write(VodmlElement block) {
        MivotWriter writer = new MivotWriter();
        writer.element(block, 0);
        return writer.out.toString();
    }

    private void element(MivotElement element, int depth) {
        String name = element.elementName();
        out.append('<').append(name);
        if (depth == 0) {
            out.append(" xmlns=\"").append(VodmlElement.NAMESPACE).append('"');
        }
        for (Attribute attribute : element.attributes()) {
            out.append(' ').append(attribute.name()).append("=\"");
            XmlText.attribute(out, attribute.value(), () -> "The attribute " + attribute.name() + " of " + name);
            out.append('"');
        }
        if (element.children().isEmpty() && element.text().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        XmlText.content(out, element.text(), () -> "The text of " + name);
        for (MivotElement child : element.children()) {
            out.append('\n').append("  ".repeat(Math.min(depth + 1, 50)));
            element(child, depth + 1);
        }
        if (!element.children().isEmpty()) {
            out.append('\n').append("  ".repeat(Math.min(depth, 50)));
        }
        out.append("</").append(name).append('>');
    }
}
