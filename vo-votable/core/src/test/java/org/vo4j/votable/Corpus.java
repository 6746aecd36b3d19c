// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Documents that others wrote; absent in most clones, so that the tests on them are skipped there. */
public final class Corpus {
    private Corpus() {}

    /** The folder that -Dvo.corpus or VO_CORPUS names, or that lies beside the clone. */
    public static Path folder() {
        String named = System.getProperty("vo.corpus", System.getenv().getOrDefault("VO_CORPUS", ""));
        Path found = Path.of(named);
        for (Path at = Path.of("").toAbsolutePath(); named.isEmpty() && at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/corpus"))) {
                return at.resolve("shared/corpus");
            }
        }
        assumeTrue(!named.isEmpty() && Files.isDirectory(found), "no corpus: set -Dvo.corpus or VO_CORPUS");
        return found;
    }

    /** The text of a document. */
    public static String read(String name) {
        try {
            return Files.readString(folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All documents of the corpus, in order of their names. */
    public static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(Corpus::isDocument).sorted().toList();
        }
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString();
        boolean other = name.endsWith(".fits")
                || name.endsWith(".fit.gz")
                || name.endsWith(".md")
                || name.endsWith(".bz2")
                || name.endsWith(".parquet")
                || name.endsWith(".rst");
        // pieces of MIVOT are no VOTables
        String path = file.toString();
        boolean piece =
                path.contains("/cds/mivot/") || path.contains("/model_components/") || path.contains("/schema/");
        return Files.isRegularFile(file) && !other && !piece;
    }
}
