// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that names {@code org.vo4j.votable.standard} links into a small Java of its own, and reads there. */
class LinkedImageTest {
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
        Path image = LinkedProgram.link(folder, PROGRAM, "org.vo4j.votable.standard");
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
