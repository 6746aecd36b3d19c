// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.dali.vosi;

/** Names of tables and columns as ADQL writes them. */
final class TableNames {
    private TableNames() {}

    /** A name without the quotes of its parts: {@code "J/A+A/1/2/tab"} and {@code schema."name"}. */
    static String plain(String name) {
        if (name.indexOf('"') < 0) {
            return name.strip();
        }
        // a doubled quote inside a quoted part stands for a quote
        String marked = name.replace("\"\"", "\u0000");
        return marked.replace("\"", "").replace('\u0000', '"').strip();
    }

    /** What stands behind the last dot outside quotes. */
    static String last(String name) {
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < name.length(); i++) {
            quoted ^= name.charAt(i) == '"';
            if (!quoted && name.charAt(i) == '.') {
                start = i + 1;
            }
        }
        return name.substring(start);
    }
}
