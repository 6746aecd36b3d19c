// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vo4j.cli.console.DisplayWidth;
import org.vo4j.cli.console.Printable;
import org.vo4j.cli.console.Session;

/** Lines of cells for people, aligned in columns; what would steer a terminal is shown, not sent. */
final class Listing {
    private static final int NAME = 12;

    private final List<String[]> lines = new ArrayList<>();

    /** Adds a line. */
    void add(String... cells) {
        lines.add(Arrays.stream(cells).map(Listing::oneLine).toArray(String[]::new));
    }

    /** Writes all lines. */
    void write(Session session) {
        int columns = lines.stream().mapToInt(line -> line.length).max().orElse(0);
        int[] widths = new int[columns];
        for (String[] line : lines) {
            for (int i = 0; i < line.length - 1; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(line[i]));
            }
        }
        for (String[] line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < line.length; i++) {
                int gap = i == line.length - 1 ? 0 : widths[i] - DisplayWidth.of(line[i]) + 2;
                text.append(line[i]).append(" ".repeat(Math.max(0, gap)));
            }
            session.out().line(text.toString().stripTrailing());
        }
    }

    /** Writes a name and what belongs to it, which may have several lines. */
    static void pair(Session session, String name, String value) {
        String start = name + " ".repeat(Math.max(2, NAME - DisplayWidth.of(name)));
        String[] parts = Printable.lines(value.strip()).split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            session.out().line((i == 0 ? start : " ".repeat(NAME)) + parts[i]);
        }
    }

    private static String oneLine(String text) {
        return Printable.lines(text.strip().replaceAll("\\s+", " "));
    }
}
