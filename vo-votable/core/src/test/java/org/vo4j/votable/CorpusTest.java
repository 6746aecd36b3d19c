// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.vo4j.api.FormatException;
import org.vo4j.api.VoException;
import org.vo4j.api.table.RowCursor;

/**
 * Every document of the corpus read as a whole, against golden results: the tables, the rows with a check sum of their
 * cells, and the issues. {@code -Dvo.golden=write} writes them anew.
 */
class CorpusTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/vo4j/votable/corpus.txt");

    @Test
    void everyDocumentReadsAsBefore() throws IOException {
        List<String> lines = new ArrayList<>();
        Path corpus = Corpus.folder();
        for (Path document : Corpus.documents()) {
            lines.add(corpus.relativize(document) + ": " + summary(document, corpus));
        }
        String text = String.join("\n", lines) + "\n";
        if (System.getProperty("vo.golden", "").equals("write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, text);
        }
        assertEquals(Files.readString(GOLDEN), text);
    }

    private static String summary(Path document, Path corpus) {
        StringBuilder text = new StringBuilder();
        try (VoTableReader reader = VoTableReader.open(document)) {
            text.append(reader.version());
            try {
                for (Optional<TableReader> table = reader.next(); table.isPresent(); table = reader.next()) {
                    text.append(" [").append(table.get().encoding().orElse("no data"));
                    text.append(' ').append(table.get().fields().size()).append('x');
                    text.append(cells(table.get())).append(']');
                }
            } catch (VoException e) {
                text.append(" FAILS ").append(message(e, corpus));
            }
            Map<String, Long> counts = new TreeMap<>(reader.issueLog().counts());
            text.append(counts.isEmpty() ? "" : " " + counts);
        } catch (FormatException e) {
            text.append("REFUSED ").append(message(e, corpus));
        }
        return text.toString();
    }

    private static String message(VoException e, Path corpus) {
        return String.valueOf(e.getMessage())
                .replace(corpus.toString() + "/", "")
                .lines()
                .findFirst()
                .orElse("");
    }

    private static String cells(TableReader table) {
        CRC32 sum = new CRC32();
        long rows = 0;
        try (RowCursor row = table.rows()) {
            while (row.next()) {
                rows++;
                for (int c = 0; c < row.columns().size(); c++) {
                    String cell = row.isNull(c) ? "\0" : row.getString(c);
                    sum.update((cell + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return rows + " " + Long.toHexString(sum.getValue());
    }
}
