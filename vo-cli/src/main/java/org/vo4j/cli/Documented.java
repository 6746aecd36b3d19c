// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import org.vo4j.cli.console.Json;

/** Members of JSON that are left out where nothing is said. */
final class Documented {
    private Documented() {}

    static void member(Json json, String name, String value) {
        if (!value.isBlank()) {
            json.member(name, value.strip());
        }
    }

    static void array(Json json, String name, Iterable<String> values) {
        json.array(name);
        values.forEach(json::value);
        json.endArray();
    }
}
