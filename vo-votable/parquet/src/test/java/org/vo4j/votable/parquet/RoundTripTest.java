// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.Issue;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.RowCursor;
import org.vo4j.testkit.Capability;
import org.vo4j.testkit.ExpectedRows;
import org.vo4j.testkit.ExpectedTable;
import org.vo4j.testkit.RandomTables;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.VoTableWriter;
import org.vo4j.votable.WriteOptions;

/** Documents of random columns and cells go through Parquet, in all its places, and nothing is another afterwards. */
class RoundTripTest {
    @TempDir
    Path folder;

    private static List<String> cells(Path file, String where) {
        List<String> cells = new ArrayList<>();
        try (VoTableReader in = VoTableReader.open(file);
                RowCursor row = in.next().orElseThrow().rows()) {
            for (Column column : row.columns()) {
                cells.add(column + " " + column.nullValue().orElse(""));
            }
            while (row.next()) {
                for (int c = 0; c < row.columns().size(); c++) {
                    cells.add(cell(row, c));
                }
            }
            // random FIELDs are not all as the standard would have them
            List<Issue> ofCells = in.issues().stream()
                    .filter(issue -> !Set.of("W47", "W63").contains(issue.code().code()))
                    .toList();
            assertEquals(List.of(), ofCells, where);
        }
        return cells;
    }

    private static String cell(RowCursor row, int column) {
        StringBuilder cell = new StringBuilder(row.columns().get(column).name()).append(' ');
        if (row.isNull(column)) {
            return cell.append("null").toString();
        }
        for (int e = 0; e < row.elementCount(column); e++) {
            cell.append(row.isNull(column, e) ? "N" : "v");
        }
        return cell.append(' ').append(row.getString(column)).toString();
    }

    private void convert(Path from, Path to, WriteOptions options) {
        try (VoTableReader in = VoTableReader.open(from);
                VoTableWriter out = VoTableWriter.create(to, options)) {
            in.transferTo(out);
        }
    }

    @Test
    void comesBack() throws IOException {
        long first = Long.getLong("vo.seed", System.nanoTime());
        Set<Capability> all = EnumSet.allOf(Capability.class);
        // in XML, which the documents are, some characters cannot be
        all.remove(Capability.ANY_CHARACTER);
        for (long seed = first; seed < first + 40; seed++) {
            String where = "vo.seed " + seed;
            ExpectedTable table = new RandomTables(seed, all, VoTableVersion.V1_5).table(12, 60);
            Path plain = folder.resolve("a.parquet");
            try (VoTableWriter out =
                    VoTableWriter.create(plain, WriteOptions.standard().option("row-group-rows", "17"))) {
                out.write(ExpectedRows.of(table));
            }
            List<String> expected = cells(plain, where);
            check(table, plain, where);
            Path inline = folder.resolve("b.vot");
            convert(plain, inline, WriteOptions.encoding("PARQUET").option("codec", "GZIP"));
            assertEquals(expected, cells(inline, where), where + ", inline");
            Path beside = folder.resolve("c.vot");
            convert(
                    inline,
                    beside,
                    WriteOptions.encoding("PARQUET").streamFile("rows.parquet").option("codec", "ZSTD"));
            assertEquals(expected, cells(beside, where), where + ", beside");
            Path again = folder.resolve("d.parquet");
            convert(beside, again, WriteOptions.standard().option("codec", "LZ4_RAW"));
            assertEquals(expected, cells(again, where), where + ", again");
            Path binary2 = folder.resolve("e.vot");
            convert(again, binary2, WriteOptions.encoding("BINARY2"));
            assertEquals(expected.size(), cells(binary2, where).size(), where);
            VoTable.read(again).write(folder.resolve("f.parquet"));
            assertEquals(expected, cells(folder.resolve("f.parquet"), where), where + ", from memory");
            assertTrue(Files.size(again) > 0, where);
        }
    }

    /** The first file against the cells themselves. */
    private static void check(ExpectedTable table, Path file, String where) {
        try (VoTableReader in = VoTableReader.open(file);
                RowCursor row = in.next().orElseThrow().rows();
                RowCursor expected = ExpectedRows.of(table).rows()) {
            while (expected.next()) {
                assertTrue(row.next(), where);
                for (int c = 0; c < table.fields().size(); c++) {
                    assertEquals(cell(expected, c), cell(row, c), where + ", row " + row.rowIndex());
                }
            }
            assertTrue(!row.next(), where);
        }
    }
}
