// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Parquet in a Java that was linked: as one of its modules, and as a plugin that its makers did not know of.
 *
 * <p>The file is DuckDB's, compressed with ZSTD, so that the library in native code has to be found too: {@code COPY
 * (SELECT i::BIGINT AS n, i / 4 AS a, 'text ' || i AS t FROM range(100) r(i)) TO ... (FORMAT parquet, CODEC zstd)}, by
 * duckdb_jdbc 1.4.2.0.
 */
class ParquetImageTest {
    private static final String MODULE = """
            module org.acme.sum {
                requires org.vo4j.votable;
            }
            """;
    private static final String PROGRAM = """
            package org.acme.sum;

            import java.nio.file.Path;
            import org.vo4j.api.plugin.VoPlugins;
            import org.vo4j.api.table.RowCursor;
            import org.vo4j.votable.*;

            public class Main {
                public static void main(String[] args) {
                    VoPlugins plugins = VoPlugins.standard();
                    if (args.length > 2) {
                        plugins = plugins.withFolder(Path.of(args[2]));
                    }
                    ReadOptions options = ReadOptions.standard().plugins(plugins);
                    Path copy = Path.of(args[1]);
                    try (VoTableReader in = VoTableReader.open(Path.of(args[0]), options);
                            VoTableWriter out = VoTableWriter.create(copy, WriteOptions.standard().plugins(plugins))) {
                        in.transferTo(out);
                    }
                    double sum = 0;
                    try (VoTableReader in = VoTableReader.open(copy, options);
                            RowCursor row = in.next().orElseThrow().rows()) {
                        while (row.next()) {
                            sum += row.getDouble("a") + row.getLong("n") + row.getString("t").length();
                        }
                    }
                    System.out.println(sum);
                }
            }
            """;

    @TempDir
    Path folder;

    private static Path zstd() {
        return Jars.ROOT.resolve("it/src/test/resources/parquet/duckdb-zstd.parquet");
    }

    @Test
    void asAModule() throws IOException, InterruptedException {
        Path image = link("org.acme.sum,org.vo4j.votable.standard,org.vo4j.votable.parquet");
        assertEquals(
                "6877.5",
                run(image, zstd().toString(), folder.resolve("copy.parquet").toString()));
    }

    @Test
    void asAPlugin() throws IOException, InterruptedException {
        Path image = link("org.acme.sum,org.vo4j.votable.standard");
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        try (Stream<Path> jars = Files.list(Jars.MODULES)) {
            for (Path jar : jars.toList()) {
                String name = jar.getFileName().toString();
                if (name.startsWith("vo-votable-parquet") || name.startsWith("zstd-jni")) {
                    Files.copy(jar, plugins.resolve(name));
                }
            }
        }
        String sum =
                run(image, zstd().toString(), folder.resolve("copy.parquet").toString(), plugins.toString());
        assertEquals("6877.5", sum);
    }

    private static String run(Path image, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(image.resolve("bin/java").toString(), "-m", "org.acme.sum/org.acme.sum.Main"));
        command.addAll(List.of(arguments));
        // newer versions of Java say on the error stream what they think of native libraries
        Process java = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(java.getInputStream().readAllBytes()).strip();
        java.waitFor();
        return printed;
    }

    private Path link(String modules) throws IOException {
        Path image = folder.resolve("image");
        StringWriter text = new StringWriter();
        String path = Jars.MODULES + java.io.File.pathSeparator + compile();
        int exit = tool("jlink", text, "--module-path", path, "--add-modules", modules, "--output", image.toString());
        boolean linkable = Files.isDirectory(Path.of(System.getProperty("java.home"), "jmods"));
        assumeTrue(exit == 0 || linkable, "this JDK has no jmods and cannot link from its own image: " + text);
        assertEquals(0, exit, text.toString());
        return image;
    }

    private Path compile() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src"));
        Path classes = folder.resolve("classes");
        String program =
                Files.writeString(sources.resolve("Main.java"), PROGRAM).toString();
        String module =
                Files.writeString(sources.resolve("module-info.java"), MODULE).toString();
        StringWriter text = new StringWriter();
        int exit = tool(
                "javac",
                text,
                "--release",
                "17",
                "-p",
                Jars.MODULES.toString(),
                "-d",
                classes.toString(),
                program,
                module);
        assertEquals(0, exit, text.toString());
        return classes;
    }

    private static int tool(String tool, StringWriter text, String... arguments) {
        PrintWriter out = new PrintWriter(text);
        int exit = ToolProvider.findFirst(tool).orElseThrow().run(out, out, arguments);
        out.flush();
        return exit;
    }
}
