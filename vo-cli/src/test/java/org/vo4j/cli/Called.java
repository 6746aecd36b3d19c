// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.vo4j.cli.console.Session;
import org.vo4j.cli.console.Terminal;

/** One call of {@code vo} in this process: how it ended and what it wrote. */
record Called(int code, String out, String err) {
    static Called vo(String document, String... args) {
        return vo(document, Terminal.none(), args);
    }

    static Called vo(String document, Terminal terminal, String... args) {
        return vo(document.getBytes(StandardCharsets.UTF_8), terminal, Map.of("NO_COLOR", "1"), args);
    }

    static Called vo(byte[] document, Terminal terminal, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session = new Session(new ByteArrayInputStream(document), out, err, terminal, environment);
        int code = Main.run(args, session);
        return new Called(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
