// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.vo4j.cli.console.Session;
import org.vo4j.cli.console.Terminal;

/** Uses what a short call of {@code vo} uses, so that the launcher can keep the classes in an archive (AppCDS). */
public final class Training {
    private Training() {}

    /** Runs the usual subcommands on the document that standard input holds, and throws their output away. */
    public static void main(String[] args) throws IOException {
        byte[] document = System.in.readAllBytes();
        for (boolean terminal : new boolean[] {false, true}) {
            run(document, terminal, "info", "-");
            run(document, terminal, "info", "--format", "json", "-");
            for (String format : new String[] {"text", "csv", "tsv", "json", "ndjson", "votable"}) {
                run(document, terminal, "cat", "--format", format, "--head", "10", "-");
                run(document, terminal, "cat", "--verify", "warn", "--table", "0", "--format", format, "-");
            }
        }
        for (String encoding : new String[] {"TABLEDATA", "BINARY", "BINARY2"}) {
            run(document, false, "convert", "--encoding", encoding, "-", "-");
        }
        run(document, false, "lint", "-");
        run(document, false, "lint", "--format", "json", "-");
        run("a,b\n1,x\n2.5,\n".getBytes(StandardCharsets.UTF_8), false, "convert", "-", "-");
        run(document, false, "plugins");
        run(document, false, "--version");
        Terminal.detect(System.getenv());
    }

    private static void run(byte[] document, boolean terminal, String... args) {
        Main.run(
                args,
                new Session(
                        new ByteArrayInputStream(document),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        new Terminal(terminal, false, 100),
                        Map.of()));
    }
}
