// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV that becomes a VOTable and CSV again is the same CSV, whatever its cells hold. */
class ConvertRoundTripTest {
    private static final int TABLES = 60;
    private static final String[] NASTY = {
        ",",
        "\"\"",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\\",
        "'",
        " ",
        "  x ",
        "null",
        "NaN",
        "-Inf",
        "007",
        "<TD>",
        "&amp;",
        "&",
        "]]>",
        "<![CDATA[",
        "#",
        "é",
        "€",
        "😀",
        "\u2028",
        "\u0085",
        "--"
    };
    private static final String[][] TYPED = {
        {"1", "-5", "2147483647"},
        {"9223372036854775807", "-1", "4294967296"},
        {"1.5", "-0.0", "NaN", "+Inf", "-Inf", "1.0E300", "5.0E-324", "0.1"},
        {"true", "false"},
        {"007", "1x", "true", "12345678901234567890123"},
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"TABLEDATA", "BINARY2"})
    void nothingIsLost(String encoding) throws IOException {
        long seed = Long.getLong("vo.seed", System.nanoTime());
        System.getLogger("test").log(System.Logger.Level.INFO, "seed " + seed);
        Random random = new Random(seed);
        String first = folder.resolve("a.csv").toString();
        String document = folder.resolve("a.vot").toString();
        String second = folder.resolve("b.csv").toString();
        for (int i = 0; i < TABLES; i++) {
            String text = table(random, encoding.equals("BINARY2"));
            Files.writeString(Path.of(first), text);
            Called there = Called.vo("", "convert", first, document, "--encoding", encoding);
            assertEquals(new Called(0, "", ""), there, () -> "seed " + seed + ", from " + text);
            assertEquals(new Called(0, "", ""), Called.vo("", "convert", document, second));
            assertEquals(text, Files.readString(Path.of(second)), () -> "seed " + seed);
        }
    }

    /** Text as vo writes it; only BINARY2 tells the empty string from null. */
    private static String table(Random random, boolean emptyStrings) {
        int columns = 1 + random.nextInt(5);
        int rows = random.nextInt(8);
        String[][] kinds = new String[columns][];
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < columns; column++) {
            kinds[column] = random.nextBoolean() ? TYPED[random.nextInt(TYPED.length)] : NASTY;
            text.append(column == 0 ? "" : ",").append("c").append(column);
        }
        for (int row = 0; row < rows; row++) {
            text.append('\n');
            for (int column = 0; column < columns; column++) {
                text.append(column == 0 ? "" : ",");
                if (random.nextInt(5) > 0) {
                    text.append(
                            kinds[column] == NASTY ? quoted(random, emptyStrings) : typed(kinds[column], random, row));
                }
            }
        }
        return text.append('\n').toString();
    }

    /** The first kind of each column comes first, so that its type does not depend on chance. */
    private static String typed(String[] kind, Random random, int row) {
        return kind[row == 0 ? 0 : random.nextInt(kind.length)];
    }

    private static String quoted(Random random, boolean emptyStrings) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            cell.append(NASTY[random.nextInt(NASTY.length)]);
        }
        if (cell.length() == 0) {
            return emptyStrings ? "\"\"" : "";
        }
        String text = cell.insert(0, 'x').toString();
        boolean needed = text.chars().anyMatch(c -> "\",\n\r".indexOf(c) >= 0);
        return needed ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
