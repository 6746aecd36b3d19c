// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Compiles tiny plugins while the tests run. */
final class PluginJars {
    private final Path work;

    PluginJars(Path work) {
        this.work = work;
    }

    /** A module with one encoding of that name; the class is {@code <module>.Encoding}. */
    Path encoding(Path jar, String module, String name, String inConstructor, String... requires) throws IOException {
        Path sources = Files.createDirectories(work.resolve("src-" + module));
        StringBuilder more = new StringBuilder();
        for (String required : requires) {
            more.append("requires ").append(required).append(";\n");
        }
        Files.writeString(
                sources.resolve("module-info.java"),
                "module " + module + " { requires org.vo4j.api;\n" + more
                        + "provides org.vo4j.api.spi.TableEncoding with " + module + ".Encoding;\n}");
        Path folder = Files.createDirectories(sources.resolve(module.replace('.', '/')));
        Files.writeString(folder.resolve("Encoding.java"), """
                package %s;
                import org.vo4j.api.spi.*;
                import org.vo4j.api.table.RowCursor;
                public class Encoding implements TableEncoding {
                    public Encoding() { %s }
                    public String name() { return %s; }
                    public PayloadForm payloadForm() { return PayloadForm.STREAM; }
                    public RowCursor read(Payload payload, ReadContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """.formatted(module, inConstructor, name));
        return compile(sources, jar, module);
    }

    /** A module with one exported class and nothing to provide. */
    Path library(Path jar, String module) throws IOException {
        Path sources = Files.createDirectories(work.resolve("src-" + module));
        Files.writeString(sources.resolve("module-info.java"), "module " + module + " { exports " + module + "; }");
        Path folder = Files.createDirectories(sources.resolve(module.replace('.', '/')));
        Files.writeString(
                folder.resolve("Library.java"),
                "package " + module + "; public class Library { public static int answer() { return 42; } }");
        return compile(sources, jar, module);
    }

    private Path compile(Path sources, Path jar, String module) throws IOException {
        Path classes = Files.createDirectories(work.resolve("classes").resolve(module));
        List<String> args = new ArrayList<>(List.of("-d", classes.toString(), "-p", modulePath(), "--release", "17"));
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> args.add(file.toString()));
        }
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int result = ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, args.toArray(String[]::new));
        assertEquals(0, result, output::toString);
        pack(classes, jar);
        return jar;
    }

    private String modulePath() {
        try {
            Path api = Path.of(VoPlugins.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return api + System.getProperty("path.separator") + work.resolve("classes");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path each : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(each));
                out.closeEntry();
            }
        }
    }
}
