// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/** A program of a third party, {@code org.acme.sum/org.acme.sum.Main}, that is linked into a Java of its own. */
final class LinkedProgram {
    private static final String MODULE = """
            module org.acme.sum {
                requires org.vo4j.votable;
            }
            """;

    private LinkedProgram() {}

    /** Compiles the program below a folder and links it with other modules; skips the test where a JDK cannot link. */
    static Path link(Path folder, String program, String modules) throws IOException {
        Path image = folder.resolve("image");
        String path = Jars.MODULES + File.pathSeparator + compile(folder, program);
        StringWriter text = new StringWriter();
        int exit = run(
                "jlink",
                text,
                "--module-path",
                path,
                "--add-modules",
                "org.acme.sum," + modules,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                image.toString());
        boolean linkable = Files.isDirectory(Path.of(System.getProperty("java.home"), "jmods"));
        assumeTrue(exit == 0 || linkable, "this JDK has no jmods and cannot link from its own image: " + text);
        assertEquals(0, exit, text.toString());
        return image;
    }

    private static Path compile(Path folder, String program) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src"));
        Path classes = folder.resolve("classes");
        Path main = Files.writeString(sources.resolve("Main.java"), program);
        Path module = Files.writeString(sources.resolve("module-info.java"), MODULE);
        StringWriter text = new StringWriter();
        int exit = run(
                "javac",
                text,
                "--release",
                "17",
                "-p",
                Jars.MODULES.toString(),
                "-d",
                classes.toString(),
                main.toString(),
                module.toString());
        assertEquals(0, exit, text.toString());
        return classes;
    }

    private static int run(String tool, StringWriter text, String... arguments) {
        PrintWriter out = new PrintWriter(text);
        int exit = ToolProvider.findFirst(tool).orElseThrow().run(out, out, arguments);
        out.flush();
        return exit;
    }
}
