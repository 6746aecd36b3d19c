// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.util.ArrayList;
import java.util.List;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;

/** The columns that a user names. */
final class ColumnChoice {
    private ColumnChoice() {}

    /** The names that {@code --columns} gives; none when all columns are wanted. */
    static List<String> of(Arguments arguments) {
        List<String> names = new ArrayList<>();
        for (String name : arguments.value("--columns").orElse("").split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        if (names.isEmpty() && arguments.has("--columns")) {
            throw new UsageException("--columns wants the names of columns, separated by commas");
        }
        return names;
    }

    /** Makes sure that there is a column of each name or ID. */
    static void check(List<String> wanted, Columns columns) {
        for (String name : wanted) {
            if (columns.byName(name).or(() -> columns.byId(name)).isEmpty()) {
                List<String> names = columns.stream().map(Column::name).toList();
                throw new UsageException("there is no column '" + name + "'" + Suggestions.of(name, names));
            }
        }
    }
}
