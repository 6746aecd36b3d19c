// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        Path image = LinkedProgram.link(folder, PROGRAM, "org.vo4j.votable.standard,org.vo4j.votable.parquet");
        assertEquals(
                "6877.5",
                run(image, zstd().toString(), folder.resolve("copy.parquet").toString()));
    }

    @Test
    void asAPlugin() throws IOException, InterruptedException {
        Path image = LinkedProgram.link(folder, PROGRAM, "org.vo4j.votable.standard");
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
}
