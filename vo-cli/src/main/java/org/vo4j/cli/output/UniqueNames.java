// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;

/** Names of columns for formats in which they have to differ: the second {@code flux} becomes {@code flux_2}. */
final class UniqueNames {
    private UniqueNames() {}

    static List<String> of(Columns columns) {
        Set<String> taken = new HashSet<>();
        for (Column column : columns) {
            taken.add(column.name());
        }
        Set<String> used = new HashSet<>();
        List<String> names = new ArrayList<>(columns.size());
        for (Column column : columns) {
            String name = column.name();
            for (int n = 2; !used.add(name); n++) {
                String candidate = column.name() + "_" + n;
                name = taken.contains(candidate) ? name : candidate;
            }
            names.add(name);
        }
        return names;
    }
}
