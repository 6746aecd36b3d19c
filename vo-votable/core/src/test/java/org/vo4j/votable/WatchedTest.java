// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far reading, writing and checking have come can be asked, and tables be told by their number. */
class WatchedTest {
    private static final int ROWS = 5000;

    private static String table(String name, int rows) {
        return "<TABLE name=\"" + name + "\"><FIELD name=\"x\" datatype=\"int\"/><DATA><TABLEDATA>"
                + "<TR><TD>7</TD></TR>".repeat(rows) + "</TABLEDATA></DATA></TABLE>";
    }

    private static byte[] document(String tables) {
        return ("<VOTABLE version=\"1.4\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\"><RESOURCE>" + tables
                        + "</RESOURCE></VOTABLE>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void bytesReadAreThoseOfTheSource() throws IOException {
        byte[] plain = document(table("a", ROWS));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        for (byte[] bytes : List.of(plain, packed.toByteArray())) {
            try (VoTableReader reader = VoTableReader.open(new ByteArrayInputStream(bytes))) {
                assertTrue(reader.bytesRead() > 0, "the begin has been read");
                reader.readToEnd();
                assertEquals(bytes.length, reader.bytesRead());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void rowsWrittenAreThoseOfAllTables(int threads) {
        byte[] bytes = document(table("a", ROWS) + table("b", 3));
        try (VoTableReader reader = VoTableReader.open(bytes);
                VoTableWriter writer = VoTableWriter.create(
                        new ByteArrayOutputStream(),
                        WriteOptions.encoding("BINARY2").threads(threads))) {
            assertEquals(0, writer.rowsWritten());
            reader.transferTo(writer);
            assertEquals(ROWS + 3, writer.rowsWritten());
        }
    }

    @Test
    void aCheckTellsHowFarItIs() {
        byte[] bytes = document(table("a", ROWS));
        List<Long> rows = new ArrayList<>();
        List<Long> read = new ArrayList<>();
        VoTableValidator.validate(new ByteArrayInputStream(bytes), "", ReadOptions.standard(), (row, count) -> {
            rows.add(row);
            read.add(count);
        });
        assertFalse(rows.isEmpty());
        assertEquals(rows.stream().sorted().distinct().toList(), rows);
        assertTrue(read.get(read.size() - 1) <= bytes.length && read.get(0) > 0, read.toString());
    }

    @Test
    void tablesAreToldByTheirNumber() {
        byte[] bytes = document(
                table("a", 1) + "<TABLE name=\"b\"><FIELD name=\"x\" datatype=\"int\"/></TABLE>" + table("c", 1));
        for (int wanted = 0; wanted < 3; wanted++) {
            int number = wanted;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (VoTableReader reader = VoTableReader.open(bytes);
                    VoTableWriter writer = VoTableWriter.create(out)) {
                reader.transferTo(writer, (index, table) -> index == number);
            }
            assertEquals(List.of(List.of("a", "b", "c").get(wanted)), names(VoTableReader.open(out.toByteArray())));
        }
    }

    private static List<String> names(VoTableReader reader) {
        try (reader) {
            reader.readToEnd();
            return reader.document().tables().stream()
                    .map(table -> table.name().orElse(""))
                    .toList();
        }
    }
}
