// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import org.vo4j.api.table.Column;
import org.vo4j.api.table.Row;

/** Cells as text that tells all apart that vo4j tells apart. */
final class CellWords {
    private CellWords() {}

    /** A cell; null elements count as tildes at the end, whatever stands for them. */
    static String of(Row row, int index) {
        if (row.isNull(index)) {
            return "null";
        }
        Column column = row.columns().get(index);
        if (column.datatype().isText()) {
            return "'" + String.join("|", row.getStrings(index)) + "'";
        }
        String literal = row.getString(index);
        if (column.shape().isScalar()) {
            return literal;
        }
        String[] words = literal.isEmpty() ? new String[0] : literal.split(" ");
        StringBuilder text = new StringBuilder("[");
        int perElement = words.length == 2 * row.elementCount(index) ? 2 : 1;
        for (int w = 0; w < words.length; w++) {
            boolean isNull = words.length > 1 && row.isNull(index, w / perElement);
            text.append(w > 0 ? " " : "").append(isNull ? "~" : words[w]);
        }
        return text.append(']').toString();
    }

    /** The same for null and for what a null becomes where an encoding has none; the writer says so (W78). */
    static String withoutNulls(String cell) {
        return cell.matches("null|'[ |]*'|\\[?(NaN|~|\\?| )*\\]?") ? "null" : cell;
    }
}
