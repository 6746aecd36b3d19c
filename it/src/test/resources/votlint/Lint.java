// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.ac.starlink.ttools.task.MapEnvironment;
import uk.ac.starlink.ttools.task.VotLint;

/**
 * Runs votlint over many documents in one virtual machine, each as {@code stilts votlint} would.
 *
 * <p>Usage: {@code java -cp starlink-ttools.jar Lint.java OUT LIST}, where LIST is a file with the name of a document on
 * each line. OUT becomes the lines {@code file NAME}, each followed by what votlint says of that document.
 */
public final class Lint {
    private Lint() {}

    public static void main(String[] arguments) throws Exception {
        StringBuilder out = new StringBuilder();
        for (String file : Files.readAllLines(Path.of(arguments[1]))) {
            out.append("file ").append(file).append('\n');
            MapEnvironment environment = new MapEnvironment(new LinkedHashMap<>(Map.of("votable", file)));
            try {
                new VotLint().createExecutable(environment).execute();
            } catch (Exception e) {
                out.append("FAILED ").append(String.valueOf(e).replace('\n', ' ')).append('\n');
            }
            for (String line : environment.getOutputLines()) {
                out.append(line).append('\n');
            }
        }
        Files.write(Path.of(arguments[0]), out.toString().getBytes(StandardCharsets.UTF_8));
    }
}
