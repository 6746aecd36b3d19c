// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of documents that others wrote; absent in most clones, so that the tests on them are skipped there. */
public final class CorpusFolder {
    private CorpusFolder() {}

    /** The folder that -Dvo.corpus or VO_CORPUS names, or that lies beside the clone; without one the test is skipped. */
    public static Path path() {
        String named = System.getProperty("vo.corpus", System.getenv().getOrDefault("VO_CORPUS", ""));
        for (Path at = Path.of("").toAbsolutePath(); named.isEmpty() && at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/corpus"))) {
                return at.resolve("shared/corpus");
            }
        }
        assumeTrue(!named.isEmpty() && Files.isDirectory(Path.of(named)), "no corpus: set -Dvo.corpus or VO_CORPUS");
        return Path.of(named);
    }
}
