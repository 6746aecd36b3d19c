// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Hostile and mutated documents in a small JVM, {@code -Xmx64m -Xss256k} (threats 1 to 8, reference R1 and R4): each
 * ends in rows or in a {@code FormatException}, never in anything else.
 */
class HostileTest {
    @Test
    void hostileDocuments() throws IOException, InterruptedException {
        run("hostile");
    }

    @Test
    void mutatedDocuments() throws IOException, InterruptedException {
        run("mutate", "100000", System.getProperty("vo.seed", Long.toString(System.nanoTime())));
    }

    @Test
    @Tag("slow")
    void manyMutatedDocuments() throws IOException, InterruptedException {
        run("mutate", "10000000", System.getProperty("vo.seed", Long.toString(System.nanoTime())));
    }

    private static void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Xss256k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "org.vo4j.votable.HostileMain"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        assertTrue(output.contains("inputs"), output);
    }

    /** The class path, with what the module path has: the child runs on the class path alone. */
    private static String classPath() {
        return String.join(
                java.io.File.pathSeparator,
                "target/test-classes",
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path", ""),
                System.getProperty("surefire.test.class.path", ""));
    }
}
