// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.Verify;
import org.vo4j.api.table.RowCursor;

/**
 * Documents cut at every byte (reference R3, threat 6): the rows that are whole are delivered, and then the cut is
 * reported; nothing is lost silently.
 */
class CutEverywhereTest {
    private static byte[] document(String encoding) {
        String text = switch (encoding) {
            case "TABLEDATA" -> Documents.tabledata();
            case "CDATA" -> Documents.tabledata().replace("<TD>a</TD>", "<TD><![CDATA[a]]><!-- - --></TD>");
            default -> Documents.binary(encoding);
        };
        return Documents.utf8(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TABLEDATA", "CDATA", "BINARY", "BINARY2"})
    void deliversWholeRowsThenReportsTheCut(String encoding) {
        byte[] document = document(encoding);
        List<Long> all = new ArrayList<>();
        assertTrue(read(document, all).isEmpty());
        assertEquals(List.of(1L, 2L, 3L), all);
        int end = new String(document, java.nio.charset.StandardCharsets.UTF_8).lastIndexOf('>');
        int before = 0;
        for (int cut = 0; cut <= end; cut++) {
            List<Long> rows = new ArrayList<>();
            Optional<FormatException> failure = read(Arrays.copyOf(document, cut), rows);
            assertTrue(failure.isPresent(), encoding + " cut at byte " + cut + " was not reported");
            assertEquals(all.subList(0, rows.size()), rows, "rows of " + encoding + " cut at byte " + cut);
            assertTrue(rows.size() >= before, "fewer rows at byte " + cut + " than at the byte before");
            before = rows.size();
        }
        assertEquals(3, before, "all rows were delivered before the last cuts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TABLEDATA", "BINARY2"})
    void gzipToo(String encoding) {
        byte[] packed = Documents.gzip(document(encoding));
        for (int cut = 0; cut < packed.length; cut++) {
            List<Long> rows = new ArrayList<>();
            Optional<FormatException> failure = read(Arrays.copyOf(packed, cut), rows);
            assertTrue(failure.isPresent(), encoding + ".gz cut at byte " + cut + " was not reported");
        }
    }

    private static Optional<FormatException> read(byte[] document, List<Long> rows) {
        ReadOptions options = ReadOptions.standard().verify(Verify.IGNORE);
        try (VoTableReader reader = VoTableReader.open(new ByteArrayInputStream(document), "cut", options)) {
            Optional<TableReader> table = reader.next();
            if (table.isPresent()) {
                try (RowCursor row = table.get().rows()) {
                    while (row.next()) {
                        rows.add(row.getLong(0));
                    }
                }
            }
            reader.readToEnd();
            return Optional.empty();
        } catch (FormatException e) {
            return Optional.of(e);
        }
    }
}
