// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.Map;
import java.util.Random;

/** Writes a tree of elements as XML, in one of the many ways that mean the same. Single-threaded. */
final class DocumentText {
    private final Random random;
    private final String prefix;
    private final boolean laidOut;
    private final boolean commented;
    private final StringBuilder out = new StringBuilder();

    DocumentText(Random random, String prefix, boolean commented) {
        this.random = random;
        this.prefix = prefix;
        this.laidOut = random.nextInt(4) > 0;
        this.commented = commented;
    }

    /** The text of the document, declared to be in an encoding; undeclared when that is empty. */
    String write(ExpectedElement root, String charset, Map<String, String> declarations) {
        if (!charset.isEmpty()) {
            out.append("<?xml version=\"1.0\" encoding=\"").append(charset).append("\"?>");
        }
        comment();
        element(root, 0, declarations);
        comment();
        return out.append(laidOut ? "\n" : "").toString();
    }

    private void element(ExpectedElement element, int depth, Map<String, String> declarations) {
        indent(depth);
        String name = prefix.isEmpty() ? element.name() : prefix + ":" + element.name();
        out.append('<').append(name);
        declarations.forEach(this::attribute);
        element.attributes().forEach(this::attribute);
        boolean empty = element.children().isEmpty()
                && element.text().isEmpty()
                && element.payload().isEmpty();
        if (empty && random.nextBoolean()) {
            out.append(random.nextInt(3) == 0 ? " />" : "/>");
            return;
        }
        out.append(random.nextInt(20) == 0 ? "\n>" : ">").append(element.payload());
        escaped(element.text(), '\0');
        for (ExpectedElement child : element.children()) {
            comment();
            element(child, depth + 1, Map.of());
        }
        if (!element.children().isEmpty()) {
            indent(depth);
        }
        out.append("</").append(name).append('>');
    }

    private void attribute(String name, String value) {
        char quote = random.nextInt(4) == 0 ? '\'' : '"';
        out.append(random.nextInt(12) == 0 ? "\n  " : " ").append(name);
        out.append(random.nextInt(12) == 0 ? " = " : "=").append(quote);
        escaped(value, quote);
        out.append(quote);
    }

    private void escaped(String text, char quote) {
        text.codePoints().forEach(c -> {
            if (c == '&') {
                out.append("&amp;");
            } else if (c == '<') {
                out.append("&lt;");
            } else if (c == '>') {
                out.append("&gt;");
            } else if (c == quote) {
                out.append(quote == '"' ? "&quot;" : "&apos;");
            } else if (random.nextInt(40) == 0) {
                out.append("&#").append(c).append(';');
            } else {
                out.appendCodePoint(c);
            }
        });
    }

    private void indent(int depth) {
        if (laidOut) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private void comment() {
        if (commented && random.nextInt(8) == 0) {
            out.append("<!-- <TABLE> <DATA/> & all that: ]]> -->");
        }
    }
}
