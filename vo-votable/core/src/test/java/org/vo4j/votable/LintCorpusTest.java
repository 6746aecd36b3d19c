// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the validator finds in every document of the corpus. {@code -Dvo.golden=write} writes it anew. */
class LintCorpusTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/vo4j/votable/lint.txt");

    @Test
    void everyDocumentHasWhatItHadBefore() throws IOException {
        List<String> lines = new ArrayList<>();
        Path corpus = Corpus.folder();
        for (Path document : Corpus.documents()) {
            ValidationReport report = VoTableValidator.validate(document, ReadOptions.standard());
            lines.add(corpus.relativize(document) + ": " + report.version() + ", " + report.tables() + " tables, "
                    + report.rows() + " rows, " + report.errors() + " errors, " + report.warnings() + " warnings "
                    + new TreeMap<>(report.counts()));
        }
        String text = String.join("\n", lines) + "\n";
        if (System.getProperty("vo.golden", "").equals("write")) {
            Files.writeString(GOLDEN, text);
        }
        assertEquals(Files.readString(GOLDEN), text);
    }
}
