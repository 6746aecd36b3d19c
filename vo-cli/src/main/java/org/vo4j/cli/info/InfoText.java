// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.info;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vo4j.cli.console.ByteOutput;
import org.vo4j.cli.console.Printable;
import org.vo4j.cli.console.Sizes;
import org.vo4j.votable.model.DefinitionsElement;
import org.vo4j.votable.model.DescriptionElement;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.Fragment;
import org.vo4j.votable.model.Node;
import org.vo4j.votable.model.TableElement;

/** Writes the structure of a document for people: an outline with one line for each element. */
public final class InfoText {
    private static final Set<String> LINE_BY_LINE = Set.of("RESOURCE", "GROUP");

    private final DocumentFacts facts;
    private final ByteOutput out;
    private final int width;
    private final boolean color;
    private int tables;

    private InfoText(DocumentFacts facts, ByteOutput out, int width, boolean color) {
        this.facts = facts;
        this.out = out;
        this.width = width;
        this.color = color;
    }

    /**
     * Writes what is known of a document.
     *
     * @param width where descriptions are wrapped and columns' lines cut; 0 for no bound
     */
    public static void write(DocumentFacts facts, ByteOutput out, int width, boolean color) {
        new InfoText(facts, out, width, color).document();
    }

    private void document() {
        int count = facts.elements().size();
        StringBuilder head = new StringBuilder("VOTable ").append(facts.version());
        head.append(", ").append(Sizes.count(count, "table"));
        long issues =
                facts.issues().values().stream().mapToLong(Long::longValue).sum();
        if (issues > 0) {
            head.append(", ").append(Sizes.count(issues, "issue")).append(" (");
            head.append(String.join(", ", facts.issues().keySet())).append(')');
        }
        heading(0, facts.source() + ":", head.toString());
        facts.root().id().ifPresent(id -> line(1, "ID " + id));
        children(facts.root(), 1);
    }

    private void children(Element element, int depth) {
        for (Node node : element.children()) {
            if (node instanceof Element child) {
                child(child, depth);
            } else if (node instanceof Fragment fragment) {
                line(
                        depth,
                        fragment.elementName() + (fragment.isMivot() ? " (MIVOT annotation)" : " (foreign element)"));
            }
        }
    }

    private void child(Element child, int depth) {
        if (child instanceof DescriptionElement) {
            description(child.text(), depth);
        } else if (child instanceof TableElement table) {
            table(table, depth);
        } else if (child instanceof DefinitionsElement) {
            children(child, depth);
        } else if (LINE_BY_LINE.contains(child.localName())) {
            heading(depth, child.localName(), ElementLine.of(child));
            children(child, depth + 1);
        } else {
            line(depth, child.localName() + " " + ElementLine.of(child));
        }
    }

    private void table(TableElement table, int depth) {
        DocumentFacts.TableFacts known = facts.facts(tables);
        StringBuilder head = new StringBuilder();
        int columns = table.structure(facts.root()::byId).fields().size();
        head.append(Sizes.count(columns, "column")).append(", ").append(rows(table, known));
        head.append(known.encoding().isEmpty() ? ", no data" : ", " + known.encoding());
        String rest = ElementLine.attributes(table, Set.of("name", "nrows"));
        String name = table.name().map(text -> " \"" + text + "\":").orElse(":");
        heading(depth, "TABLE " + tables++ + name, head + (rest.isEmpty() ? "" : ", " + rest));
        for (Node node : table.children()) {
            if (node instanceof Element child && !(child instanceof FieldElement)) {
                tableChild(child, depth + 1);
            }
        }
        columns(table, depth + 1);
    }

    private void tableChild(Element child, int depth) {
        if (child instanceof DescriptionElement) {
            description(child.text(), depth);
        } else if (child.localName().equals("DATA")) {
            child.children(Element.class).forEach(encoding -> {
                if (!facts.ownRows()) {
                    encoding.children(Element.class).forEach(stream -> child(stream, depth));
                }
                if (encoding.localName().equals("INFO")) {
                    child(encoding, depth);
                }
            });
        } else {
            child(child, depth);
        }
    }

    private static String rows(TableElement table, DocumentFacts.TableFacts known) {
        String declared = table.attribute("nrows").map(text -> "nrows " + text).orElse("");
        if (known.rows() < 0) {
            String announced = declared.isEmpty() ? "" : " (" + declared + ")";
            return known.encoding().isEmpty()
                    ? "no rows" + announced
                    : "rows not counted: " + known.uncounted() + announced;
        }
        boolean differs = table.nrows().isPresent() && table.nrows().getAsLong() != known.rows();
        return Sizes.count(known.rows(), "row") + (differs ? " (but " + declared + ")" : "");
    }

    private void columns(TableElement table, int depth) {
        List<FieldElement> fields = table.structure(facts.root()::byId).fields();
        List<String[]> lines = new ArrayList<>();
        List<String> details = new ArrayList<>();
        for (FieldElement field : fields) {
            lines.add(ColumnLine.cells(lines.size(), field));
            details.add(ColumnLine.details(field, facts.root()));
        }
        int[] widths = ColumnLine.widths(lines);
        for (int i = 0; i < lines.size(); i++) {
            cut(depth, ColumnLine.aligned(lines.get(i), widths));
            if (!details.get(i).isEmpty()) {
                wrapped(details.get(i), " ".repeat(2 * depth + widths[0] + 2));
            }
        }
    }

    private void description(String text, int depth) {
        wrapped(text.strip().replaceAll("\\s+", " "), "  ".repeat(depth));
    }

    private void heading(int depth, String label, String rest) {
        out.put("  ".repeat(depth));
        out.put(color ? "\u001b[1m" + Printable.line(label) + "\u001b[0m" : Printable.line(label));
        out.line(Printable.line(rest.isEmpty() ? "" : " " + rest));
    }

    private void line(int depth, String text) {
        out.line("  ".repeat(depth) + Printable.line(text));
    }

    private void cut(int depth, String text) {
        String line = "  ".repeat(depth) + Printable.line(text);
        out.line(width > 0 && line.length() > width ? line.substring(0, width - 1) + "…" : line);
    }

    private void wrapped(String text, String indent) {
        String rest = Printable.line(text);
        int room = Math.max(30, width - indent.length());
        while (width > 0 && rest.length() > room) {
            int at = rest.lastIndexOf(' ', room);
            int end = at <= 0 ? room : at;
            out.line(indent + rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty()) {
            out.line(indent + rest);
        }
    }
}
