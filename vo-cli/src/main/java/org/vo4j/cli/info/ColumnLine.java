// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.info;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vo4j.cli.console.DisplayWidth;
import org.vo4j.votable.model.Element;
import org.vo4j.votable.model.FieldElement;
import org.vo4j.votable.model.LinkElement;
import org.vo4j.votable.model.ValuesElement;
import org.vo4j.votable.model.VotableElement;

/** A column in one line: number, name, type, unit, UCD and description; and what else there is in a second one. */
final class ColumnLine {
    private static final Set<String> IN_FIRST_LINE = Set.of("name", "datatype", "arraysize", "unit", "ucd");
    private static final int OPTIONS_SHOWN = 20;

    private ColumnLine() {}

    static String[] cells(int index, FieldElement field) {
        return new String[] {
            Integer.toString(index),
            field.name().or(field::id).orElse(""),
            ElementLine.type(field),
            field.unit().orElse(""),
            field.ucd().orElse(""),
            field.description()
                    .map(text -> text.text().strip().replaceAll("\\s+", " "))
                    .orElse("")
        };
    }

    /** The widths of all but the last cell, which is not aligned. */
    static int[] widths(List<String[]> lines) {
        int[] widths = new int[5];
        for (String[] line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(line[i]));
            }
        }
        return widths;
    }

    static String aligned(String[] cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            int blanks = i < widths.length ? widths[i] - DisplayWidth.of(cells[i]) : 0;
            line.append(i == 0 ? " ".repeat(blanks) : "").append(cells[i]);
            boolean shown = i >= widths.length || widths[i] > 0;
            line.append(i == 0 ? "" : " ".repeat(blanks)).append(shown ? "  " : "");
        }
        return line.toString().stripTrailing();
    }

    static String details(FieldElement field, VotableElement document) {
        List<String> parts = new ArrayList<>();
        String attributes = ElementLine.attributes(field, IN_FIRST_LINE);
        if (!attributes.isEmpty() && !attributes.equals("ID " + field.name().orElse(""))) {
            parts.add(attributes);
        }
        field.values().forEach(values -> values(values, document, parts));
        document.coosys(field).ifPresent(system -> parts.add("COOSYS " + ElementLine.attributes(system, Set.of("ID"))));
        document.timesys(field)
                .ifPresent(system -> parts.add("TIMESYS " + ElementLine.attributes(system, Set.of("ID"))));
        for (LinkElement link : field.links()) {
            parts.add("link " + ElementLine.of(link));
        }
        return String.join("; ", parts);
    }

    private static void values(ValuesElement given, VotableElement document, List<String> parts) {
        ValuesElement values = document.resolve(given);
        values.nullValue().ifPresent(text -> parts.add("null " + text));
        String kind = values.attribute("type")
                .filter(type -> type.equals("actual"))
                .map(type -> type + " ")
                .orElse("");
        values.min().ifPresent(min -> parts.add(kind + "min " + bound(min)));
        values.max().ifPresent(max -> parts.add(kind + "max " + bound(max)));
        if (!values.options().isEmpty()) {
            parts.add("options "
                    + values.options().stream()
                            .limit(OPTIONS_SHOWN)
                            .map(option -> option.attribute("value")
                                    .or(() -> option.attribute("name"))
                                    .orElse(""))
                            .collect(Collectors.joining(
                                    ", ", "", values.options().size() > OPTIONS_SHOWN ? ", ..." : "")));
        }
    }

    private static String bound(Element bound) {
        boolean open =
                bound.attribute("inclusive").filter(text -> text.equals("no")).isPresent();
        return bound.attribute("value").orElse("") + (open ? " (exclusive)" : "");
    }
}
