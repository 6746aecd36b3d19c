// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.model;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vo4j.api.table.Cells;
import org.vo4j.api.table.Column;

/** An address with places for the cells of a row (VOTable 1.5 appendix A.1). */
final class LinkTemplate {
    private static final String UNRESERVED = "-._~";

    private LinkTemplate() {}

    static Optional<String> fill(String template, Cells row) {
        StringBuilder address = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf("${"); open >= 0; open = template.indexOf("${", at)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            address.append(template, at, open);
            Optional<Column> column = column(row, template.substring(open + 2, close));
            if (column.isEmpty()) {
                address.append(template, open, close + 1); // where there is no match, nothing is replaced
            } else if (row.isNull(column.get())) {
                return Optional.empty();
            } else {
                String text = row.getString(column.get());
                boolean whole = open == 0 && text.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
                address.append(whole ? text.strip() : encoded(text));
            }
            at = close + 1;
        }
        return Optional.of(address.append(template, at, template.length()).toString());
    }

    private static Optional<Column> column(Cells row, String name) {
        return row.columns()
                .byId(name)
                .or(() -> row.columns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst());
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xff);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || UNRESERVED.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
