// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.csv;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vo4j.api.table.RowCursor;
import org.vo4j.cli.console.ByteOutput;
import org.vo4j.cli.console.Terminal;
import org.vo4j.cli.output.RowFormat;
import org.vo4j.cli.output.RowWriter;

/** What is read and written again is the same text, whatever its cells hold. */
class CsvRoundTripTest {
    private static final int TABLES = 300;
    private static final String[] NASTY = {
        "",
        "\"\"",
        "\"",
        ",",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\\",
        "\\t",
        "\\N",
        "'",
        ";",
        " ",
        "  x ",
        "null",
        "NaN",
        "-Inf",
        "007",
        "1",
        "-1",
        "1.5",
        "true",
        "1e300",
        "4.9E-324",
        "9223372036854775807",
        "é",
        "€",
        "😀",
        "\u0000",
        "\u2028",
        "<TD>",
        "&amp;",
        "]]>",
        "#",
        "\ufeff"
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(CsvDialect.class)
    void nastyCellsSurvive(CsvDialect dialect) throws IOException {
        long seed = Long.getLong("vo.seed", System.nanoTime());
        System.getLogger("test").log(System.Logger.Level.INFO, "seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < TABLES; i++) {
            String text = table(random, dialect);
            String once = again(text, dialect, seed);
            assertEquals(once, again(once, dialect, seed), () -> "seed " + seed + ", from " + text);
            if (dialect == CsvDialect.CSV) {
                assertEquals(cells(text), cells(once), () -> "seed " + seed + ", from " + text);
            }
        }
    }

    /** A text whose cells are text in every column, so that nothing but quoting may differ when it is written. */
    private static String table(Random random, CsvDialect dialect) {
        int columns = 1 + random.nextInt(4);
        StringBuilder text = new StringBuilder();
        for (int row = -1; row < random.nextInt(6); row++) {
            for (int column = 0; column < columns; column++) {
                text.append(column == 0 ? "" : dialect == CsvDialect.CSV ? "," : "\t");
                String cell = row < 1 ? "text" + column + "é" : cell(random);
                text.append(dialect == CsvDialect.CSV ? quoted(cell, random) : escaped(cell));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            cell.append(NASTY[random.nextInt(NASTY.length)]);
        }
        return cell.toString();
    }

    private static String quoted(String cell, Random random) {
        boolean needed = cell.chars().anyMatch(c -> "\",\n\r".indexOf(c) >= 0) || cell.startsWith("\ufeff");
        return needed || random.nextBoolean() ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private CsvTable open(String text, CsvDialect dialect) throws IOException {
        Path file = Files.writeString(folder.resolve("t"), text);
        return CsvTable.open(CsvSource.of(file), dialect, Map.of(), false);
    }

    private String again(String text, CsvDialect dialect, long seed) throws IOException {
        CsvTable table = assertDoesNotThrow(() -> open(text, dialect), () -> "seed " + seed + ", from " + text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteOutput out = ByteOutput.to(bytes);
        RowFormat format = dialect == CsvDialect.CSV ? RowFormat.CSV : RowFormat.TSV;
        RowWriter writer = format.writer(out, Terminal.none(), false);
        try (RowCursor cursor = table.rows()) {
            writer.begin(table.columns());
            while (cursor.next()) {
                writer.row(cursor);
            }
            writer.end();
        }
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String cells(String text) throws IOException {
        StringBuilder cells = new StringBuilder();
        try (RowCursor cursor = open(text, CsvDialect.CSV).rows()) {
            while (cursor.next()) {
                for (int i = 0; i < cursor.columns().size(); i++) {
                    cells.append(cursor.isNull(i) ? "null" : "'" + cursor.getString(i) + "'")
                            .append('|');
                }
            }
        }
        return cells.toString();
    }
}
