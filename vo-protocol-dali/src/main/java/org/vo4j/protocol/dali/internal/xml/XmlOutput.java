// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.internal.xml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.vo4j.protocol.dali.xml.XmlElement;

/** Writes a service document in UTF-8, indented. The stream stays open. Single-threaded. */
public final class XmlOutput {
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /** Writes the XML declaration. */
    public XmlOutput(OutputStream stream) {
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    /** Begins an element. */
    public XmlOutput start(String name) {
        endTag();
        raw("\n" + "  ".repeat(open.size()) + "<" + name);
        open.push(name);
        inTag = true;
        return this;
    }

    /** An attribute of the element just begun. */
    public XmlOutput attribute(String name, String value) {
        raw(" " + name + "=\"");
        escape(value, true);
        raw("\"");
        return this;
    }

    /** An attribute of the element just begun, unless its value is empty. */
    public XmlOutput attributeIfAny(String name, String value) {
        return value.isEmpty() ? this : attribute(name, value);
    }

    /** Ends the element begun last. */
    public XmlOutput end() {
        String name = open.pop();
        if (inTag) {
            raw("/>");
            inTag = false;
        } else {
            raw("\n" + "  ".repeat(open.size()) + "</" + name + ">");
        }
        return this;
    }

    /** Ends the element begun last, with a text as its only content. */
    public XmlOutput end(String text) {
        if (text.isEmpty()) {
            return end();
        }
        endTag();
        escape(text, false);
        raw("</" + open.pop() + ">");
        return this;
    }

    /** A text among the children of the element begun last. */
    public XmlOutput text(String text) {
        if (!text.isEmpty()) {
            endTag();
            escape(text, false);
        }
        return this;
    }

    /** An element with a text. */
    public XmlOutput element(String name, String text) {
        return start(name).end(text);
    }

    /** An element with a text, unless the text is empty. */
    public XmlOutput elementIfAny(String name, String text) {
        return text.isEmpty() ? this : element(name, text);
    }

    /** An element with a value, if there is one. */
    public XmlOutput elementIfAny(String name, Optional<?> value) {
        return value.isEmpty() ? this : element(name, value.get().toString());
    }

    /** An element with its children; its names are written without prefixes. */
    public XmlOutput element(XmlElement element) {
        start(element.name());
        element.attributes().forEach(this::attribute);
        if (element.children().isEmpty()) {
            return end(element.text());
        }
        text(element.text());
        return elements(element.children()).end();
    }

    /** Elements with their children, as {@link #element(XmlElement)} writes each. */
    public XmlOutput elements(List<XmlElement> elements) {
        elements.forEach(this::element);
        return this;
    }

    /** Ends all elements and hands everything to the stream. */
    public void finish() {
        while (!open.isEmpty()) {
            end();
        }
        raw("\n");
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void endTag() {
        if (inTag) {
            raw(">");
            inTag = false;
        }
    }

    private void escape(String text, boolean attribute) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append(attribute ? "&quot;" : "\"");
                case '\r' -> escaped.append("&#13;");
                case '\n' -> escaped.append(attribute ? "&#10;" : "\n");
                case '\t' -> escaped.append(attribute ? "&#9;" : "\t");
                default -> escaped.appendCodePoint(allowed(c));
            }
        });
        raw(escaped.toString());
    }

    private static int allowed(int c) {
        if (c < ' ' || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF) {
            throw new IllegalArgumentException("XML 1.0 cannot hold the character U+%04X".formatted(c));
        }
        return c;
    }

    private void raw(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
