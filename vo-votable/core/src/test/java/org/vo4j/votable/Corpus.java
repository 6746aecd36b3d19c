// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vo4j.testkit.CorpusFolder;

/** Documents that others wrote; absent in most clones, so that the tests on them are skipped there. */
public final class Corpus {
    private Corpus() {}

    /** The folder of the corpus; without one the test is skipped. */
    public static Path folder() {
        return CorpusFolder.path();
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
