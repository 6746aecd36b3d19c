// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programs of others that judge documents, where they are installed; each judges many documents in one process. */
final class Peers {
    private static final Path RESOURCES = Jars.ROOT.resolve("it/src/test/resources");

    private Peers() {}

    /** The jar of Debian's {@code stilts}. */
    static Optional<Path> stilts() {
        return Optional.of(Path.of("/usr/share/java/starlink-ttools.jar")).filter(Files::isReadable);
    }

    /** A Python that has astropy. */
    static Optional<String> python() {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            try {
                Process process = new ProcessBuilder(python, "-c", "import astropy")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (process.waitFor() == 0) {
                    return Optional.of(python);
                }
            } catch (IOException e) {
                continue; // there is no such program; the next name may do
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What {@code stilts votlint} says of each document, line by line. */
    static Map<Path, List<String>> votlint(Path jar, List<Path> files) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path lint = RESOURCES.resolve("votlint/Lint.java");
        return judge(files, List.of(java.toString(), "-Xmx512m", "-cp", jar.toString(), lint.toString()), List.of());
    }

    /** What astropy says of each document: a line for each exception and warning; the policy is its {@code verify}. */
    static Map<Path, List<String>> astropy(String python, String policy, List<Path> files)
            throws IOException, InterruptedException {
        Path script = RESOURCES.resolve("astropy/verify.py");
        return judge(files, List.of(python, script.toString()), List.of(policy));
    }

    private static Map<Path, List<String>> judge(List<Path> files, List<String> program, List<String> options)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("judge");
        Path list = folder.resolve("list");
        Path out = folder.resolve("out");
        Path errors = folder.resolve("errors");
        try {
            Files.write(list, files.stream().map(Path::toString).toList());
            List<String> command = new ArrayList<>(program);
            command.addAll(List.of(out.toString(), list.toString()));
            command.addAll(options);
            int exit = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(errors.toFile())
                    .start()
                    .waitFor();
            assertEquals(0, exit, () -> "exit of " + command + ": " + text(errors));
            return byFile(Files.readAllLines(out));
        } finally {
            for (Path file : List.of(list, out, errors)) {
                Files.deleteIfExists(file);
            }
            Files.delete(folder);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Map<Path, List<String>> byFile(List<String> lines) {
        Map<Path, List<String>> files = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("file ")) {
                current = new ArrayList<>();
                files.put(Path.of(line.substring("file ".length())), current);
            } else {
                current.add(line);
            }
        }
        return files;
    }
}
