// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Documents that others wrote; absent in most clones, so that the tests on them are skipped there. */
final class CorpusFiles {
    private CorpusFiles() {}

    /** The folder that -Dvo.corpus or VO_CORPUS names, or that lies beside the clone. */
    static Optional<Path> folder() {
        String given = System.getProperty("vo.corpus", System.getenv().getOrDefault("VO_CORPUS", ""));
        Path folder = given.isEmpty() ? Jars.ROOT.resolveSibling("shared").resolve("corpus") : Path.of(given);
        return Optional.of(folder.normalize()).filter(Files::isDirectory);
    }

    /** All documents, in order of their names. */
    static List<Path> documents(Path corpus) {
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(xml|vot|xml\\.gz|b64|b264)"))
                    .filter(file -> !file.toString().contains("parquet"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
