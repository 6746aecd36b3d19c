// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that names {@code org.vo4j.votable.standard} links into a small Java of its own, and reads there. */
class LinkedImageTest {
    private static final String MODULE = """
            module org.acme.sum {
                requires org.vo4j.votable;
            }
            """;
    private static final String PROGRAM = """
            package org.acme.sum;

            import org.vo4j.api.table.RowCursor;
            import org.vo4j.votable.VoTableReader;

            public class Main {
                public static void main(String[] args) {
                    byte[] document = args[0].getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    double sum = 0;
                    try (VoTableReader in = VoTableReader.open(document);
                            RowCursor row = in.next().orElseThrow().rows()) {
                        while (row.next()) {
                            sum += row.getDouble("a");
                        }
                    }
                    System.out.println(sum);
                }
            }
            """;
    private static final String DOCUMENT = """
            <VOTABLE version='1.4' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'><RESOURCE><TABLE>\
            <FIELD name='a' datatype='double'/><DATA><TABLEDATA><TR><TD>1.5</TD></TR><TR><TD>2.5</TD></TR></TABLEDATA>\
            </DATA></TABLE></RESOURCE></VOTABLE>""";

    @TempDir
    Path folder;

    @Test
    void anImageWithTheStandardModuleReads() throws IOException, InterruptedException {
        Path image = link();
        Process java = new ProcessBuilder(
                        image.resolve("bin/java").toString(), "-m", "org.acme.sum/org.acme.sum.Main", DOCUMENT)
                .redirectErrorStream(true)
                .start();
        assertEquals("4.0", new String(java.getInputStream().readAllBytes()).strip());
        assertEquals(0, java.waitFor());
        assertEquals(
                new TreeSet<>(Set.of("java.base", "java.net.http", "java.xml")),
                modules(image).stream().filter(name -> name.startsWith("java.")).collect(Collectors.toSet()));
    }

    private Path link() throws IOException {
        Path image = folder.resolve("image");
        String path = Jars.MODULES + java.io.File.pathSeparator + compile();
        StringWriter text = new StringWriter();
        int exit = run(
                "jlink",
                text,
                "--module-path",
                path,
                "--add-modules",
                "org.acme.sum,org.vo4j.votable.standard",
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

    private Path compile() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src"));
        Path classes = folder.resolve("classes");
        Path program = Files.writeString(sources.resolve("Main.java"), PROGRAM);
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
                program.toString(),
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

    private static Set<String> modules(Path image) throws IOException {
        String release = Files.readString(image.resolve("release"));
        String line = release.lines()
                .filter(text -> text.startsWith("MODULES="))
                .findFirst()
                .orElseThrow();
        assertTrue(line.contains("org.vo4j.votable.standard"), line);
        return Set.of(line.replaceFirst("MODULES=", "").replace("\"", "").split(" "));
    }
}
