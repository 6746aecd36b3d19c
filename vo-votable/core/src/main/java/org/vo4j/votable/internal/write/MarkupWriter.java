// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.VoException;
import org.vo4j.votable.model.Attribute;
import org.vo4j.votable.model.Comment;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.Fragment;
import org.vo4j.votable.model.Node;
import org.vo4j.votable.model.ProcessingInstruction;
import org.vo4j.votable.model.Prolog;
import org.vo4j.votable.model.Text;

/**
 * Writes the skeleton's XML: laid out with one blank for each level, and never so that a reader would find white space
 * where the model has none that counts.
 */
final class MarkupWriter {
    /** Elements in which white space counts. */
    private static final Set<String> TEXTUAL = Set.of("DESCRIPTION", "INFO", "LINK", "COOSYS", "TIMESYS");

    private static final String INDENT = " ".repeat(64);

    private static final class Level {
        final String name;
        final boolean textual;
        /** Whether the start tag still lacks its end. */
        boolean tagOpen = true;
        /** Whether the last child was text, which white space would become part of. */
        boolean afterText;

        Level(String name) {
            this.name = name;
            this.textual = TEXTUAL.contains(name.substring(name.indexOf(':') + 1));
        }
    }

    private final StreamOutput out;
    private final Guard guard;
    private final StringBuilder pending = new StringBuilder();
    private final Deque<Level> levels = new ArrayDeque<>();
    /** The element around one that is not written itself. */
    private @Nullable Level hidden;

    MarkupWriter(StreamOutput out, Guard guard) {
        this.out = out;
        this.guard = guard;
    }

    /** Writes what stands before the root; the document is UTF-8, whatever it was. */
    void begin(Prolog prolog) {
        if (prolog.xmlVersion().isPresent()) {
            declaration(prolog);
        }
        prolog.doctype().ifPresent(doctype -> pending.append(doctype).append('\n'));
        for (Node node : prolog.before()) {
            node(node);
            pending.append('\n');
        }
        pass();
    }

    private void declaration(Prolog prolog) {
        pending.append("<?xml version=\"")
                .append(prolog.xmlVersion().orElse("1.0"))
                .append('"');
        prolog.encoding()
                .ifPresent(name -> pending.append(" encoding=\"")
                        .append(isUtf8(name) ? name : "UTF-8")
                        .append('"'));
        prolog.standalone().ifPresent(alone -> pending.append(alone ? " standalone=\"yes\"" : " standalone=\"no\""));
        pending.append("?>\n");
    }

    private static boolean isUtf8(String encoding) {
        return encoding.equalsIgnoreCase("UTF-8") || encoding.equalsIgnoreCase("UTF8");
    }

    /** Writes what stands behind the root. */
    void end(List<Node> after) {
        pending.append('\n');
        for (Node node : after) {
            node(node);
            pending.append('\n');
        }
        pass();
    }

    /** Opens an element. */
    void open(String name, List<Attribute> attributes) {
        beforeChild(false);
        pending.append('<').append(name);
        for (Attribute attribute : guard.open(name, attributes)) {
            pending.append(' ').append(attribute.name()).append("=\"");
            XmlText.attribute(
                    pending, attribute.value(), () -> "The attribute " + attribute.name() + " of " + described(name));
            pending.append('"');
        }
        levels.push(new Level(name));
    }

    private static String described(String name) {
        return "an element " + name;
    }

    /** Opens an element of which only the content is written, as if it stood in the element around; not in another such. */
    void openHidden() {
        hidden = levels.element();
    }

    /** Closes the innermost element. */
    void close() {
        if (hidden != null && hidden == levels.element()) {
            hidden = null;
            return;
        }
        Level level = levels.pop();
        guard.close();
        if (level.tagOpen) {
            pending.append("/>");
        } else {
            if (!level.textual && !level.afterText) {
                newLine(levels.size());
            }
            pending.append("</").append(level.name).append('>');
        }
        pass();
    }

    /** Ends the innermost element's start tag, so that its content can be written by somebody else. */
    void beginContent() {
        beforeChild(true);
        pass();
    }

    /** Writes a node with all that is in it, except elements that are not to be kept; asked in document order. */
    void write(Node node, Predicate<Element> keep) {
        if (!(node instanceof Element root)) {
            beforeChild(node instanceof Text);
            node(node);
            pass();
            return;
        }
        if (!keep.test(root)) {
            return;
        }
        Deque<Iterator<Node>> open = new ArrayDeque<>();
        open(root.elementName(), root.attributes());
        open.push(root.children().iterator());
        while (!open.isEmpty()) {
            if (!open.element().hasNext()) {
                open.pop();
                close();
                continue;
            }
            Node child = open.element().next();
            if (child instanceof Element element) {
                if (!keep.test(element)) {
                    continue;
                }
                open(element.elementName(), element.attributes());
                open.push(element.children().iterator());
            } else {
                beforeChild(child instanceof Text);
                node(child);
            }
        }
    }

    private void beforeChild(boolean text) {
        Level parent = levels.peek();
        if (parent == null) {
            return;
        }
        if (parent.tagOpen) {
            pending.append('>');
            parent.tagOpen = false;
        }
        if (!parent.textual && !parent.afterText && !text) {
            newLine(levels.size());
        }
        parent.afterText = text;
    }

    private void newLine(int depth) {
        pending.append('\n').append(INDENT, 0, Math.min(depth, INDENT.length()));
    }

    private void node(Node node) {
        if (node instanceof Text text) {
            XmlText.content(pending, text.text(), () -> "The text of " + described(levels.element().name));
        } else if (node instanceof Fragment fragment) {
            pending.append(fragment.xml());
        } else if (node instanceof Comment comment) {
            comment(comment);
        } else if (node instanceof ProcessingInstruction instruction) {
            instruction(instruction);
        }
    }

    private void comment(Comment comment) {
        if (comment.text().contains("--") || comment.text().endsWith("-")) {
            throw new VoException("A comment cannot be written because it holds or ends in '--': " + comment.text());
        }
        pending.append("<!--").append(comment.text()).append("-->");
    }

    private void instruction(ProcessingInstruction instruction) {
        if (instruction.data().contains("?>")) {
            throw new VoException(
                    "A processing instruction cannot be written because it holds '?>': " + instruction.data());
        }
        pending.append("<?").append(instruction.target());
        if (!instruction.data().isEmpty()) {
            pending.append(' ').append(instruction.data());
        }
        pending.append("?>");
    }

    private void pass() {
        if (pending.length() > 0) {
            out.text(pending.toString());
            pending.setLength(0);
        }
    }
}
