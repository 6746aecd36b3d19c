// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.mivot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Table;
import org.vo4j.api.table.TableCursor;

/** The rows of a table by the values of some columns; a row with a null among them is not found. */
final class KeyIndex {
    private final List<Column> columns;
    private final Map<List<Object>, List<Long>> rows;

    private KeyIndex(List<Column> columns, Map<List<Object>, List<Long>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    static KeyIndex of(Table table, List<Column> columns) {
        Map<List<Object>, List<Long>> rows = new HashMap<>();
        try (TableCursor cursor = table.rows()) {
            while (cursor.next()) {
                key(cursor, columns)
                        .ifPresent(key -> rows.computeIfAbsent(key, made -> new ArrayList<>(1))
                                .add(cursor.rowIndex()));
            }
        }
        return new KeyIndex(columns, rows);
    }

    List<Column> columns() {
        return columns;
    }

    List<Long> find(List<Object> key) {
        return rows.getOrDefault(key, List.of());
    }

    private static Optional<List<Object>> key(Cells row, List<Column> columns) {
        List<Object> key = new ArrayList<>(columns.size());
        for (Column column : columns) {
            Optional<Object> value = value(row, column);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            key.add(value.get());
        }
        return Optional.of(key);
    }

    /** The value of a cell in a form that is equal where the values are: text, truth values and numbers. */
    static Optional<Object> value(Cells row, Column column) {
        return row.value(column).map(KeyIndex::comparable);
    }

    private static Object comparable(Object value) {
        if (value instanceof Float || value instanceof Double) {
            double number = ((Number) value).doubleValue();
            return number == Math.rint(number) && Math.abs(number) < 1e15 ? (Object) (long) number : (Object) number;
        }
        return value instanceof Number number ? number.longValue() : value;
    }

    /** A literal as a value of a column; empty when it is none. */
    static Optional<Object> literal(String text, Column column) {
        if (column.datatype().isText()) {
            return Optional.of(text);
        }
        try {
            return switch (column.datatype()) {
                case BOOLEAN ->
                    Optional.of(List.of("true", "t", "1").contains(text.strip().toLowerCase(Locale.ROOT)));
                case FLOAT -> Optional.of(comparable(Float.valueOf(text.strip())));
                case DOUBLE -> Optional.of(comparable(Double.valueOf(text.strip())));
                default -> Optional.of(Long.valueOf(text.strip()));
            };
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
