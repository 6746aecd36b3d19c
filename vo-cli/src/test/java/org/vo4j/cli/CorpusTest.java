// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command on documents that others wrote. */
class CorpusTest {
    /** More elements than declared, and text beyond ASCII in BINARY: these documents are not what they say. */
    private static final Pattern REFUSED = Pattern.compile(": (E02|E24): ");

    @TempDir
    Path folder;

    private static List<Path> documents() throws IOException {
        Path corpus = Path.of(Optional.ofNullable(System.getProperty("vo.corpus"))
                .or(() -> Optional.ofNullable(System.getenv("VO_CORPUS")))
                .orElse("../../shared/corpus"));
        assumeTrue(Files.isDirectory(corpus), "no corpus");
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(vot|xml|votable)(\\.gz)?"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TABLEDATA", "BINARY2"})
    void whatCanBeReadCanBeConverted(String encoding) throws IOException {
        List<String> surprises = new ArrayList<>();
        int compared = 0;
        for (Path document : documents()) {
            String out = folder.resolve("out.vot").toString();
            Files.deleteIfExists(Path.of(out));
            Called before = Called.vo("", "cat", "--format", "json", document.toString());
            if (before.code() != 0) {
                continue;
            }
            compared++;
            // old versions have neither BINARY2 nor nulls for everything
            Called converted = Called.vo(
                    "", "convert", document.toString(), out, "--encoding", encoding, "--votable-version", "1.4");
            if (converted.code() != 0) {
                if (!REFUSED.matcher(converted.err()).find() || Files.exists(Path.of(out))) {
                    surprises.add(document + ": " + converted.err());
                }
            } else if (!converted.err().contains("W78")) {
                // W78: the new encoding cannot tell the empty string from null, or rows without columns from none
                Called after = Called.vo("", "cat", "--format", "json", out);
                if (!after.out().equals(before.out())) {
                    surprises.add(document + ": " + converted.err() + after.err());
                }
            }
        }
        assertTrue(compared > 30, "compared: " + compared);
        assertEquals(List.of(), surprises);
    }

    @Test
    void everythingCanBeChecked() throws IOException {
        for (Path document : documents()) {
            Called called = Called.vo("", "lint", document.toString());
            assertTrue(called.code() <= 1 && called.err().isEmpty(), document + ": " + called.err());
            String[] lines = called.out().split("\n");
            assertTrue(lines[lines.length - 1].matches(".*: \\d+ errors?, \\d+ warnings?.*"), called.out());
        }
    }
}
