// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.VoException;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;
import org.vo4j.testkit.ExpectedTable;
import org.vo4j.testkit.RandomTables;
import org.vo4j.testkit.TestContext;
import org.vo4j.testkit.TestPayload;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.TableReader;
import org.vo4j.votable.VoTableReader;

/** Files that claim what is not so end with an exception that says where, and cost nothing. */
class FitsHostileTest {
    @TempDir
    Path folder;

    private static ExpectedTable table() {
        Columns columns = Columns.of(
                Column.of("n", Datatype.INT, ArrayShape.SCALAR), Column.of("list", Datatype.INT, ArrayShape.VARIABLE));
        return new RandomTables(7, org.vo4j.testkit.Capability.of("FITS"), org.vo4j.api.VoTableVersion.V1_5)
                .table(columns, 20);
    }

    /** A file with the value of a keyword in the table's header replaced. */
    private static byte[] with(String keyword, String value) {
        byte[] bytes = ReferenceFits.plain(table());
        for (int at = 2880; at < 2 * 2880; at += 80) {
            String card = new String(bytes, at, 80, StandardCharsets.ISO_8859_1);
            if (card.startsWith(String.format("%-8s=", keyword))) {
                byte[] changed = String.format("%-80s", String.format("%-8s= %s", keyword, value))
                        .getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(changed, 0, bytes, at, 80);
                return bytes;
            }
        }
        throw new AssertionError("no " + keyword);
    }

    private static int read(byte[] bytes) {
        int rows = 0;
        TestPayload payload = TestPayload.of(bytes, "STREAM");
        try (RowCursor cursor =
                new FitsEncoding().read(payload, TestContext.of(table()).withPayload(payload))) {
            while (cursor.next()) {
                cursor.row();
                rows++;
            }
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({
        "NAXIS1, 9000000000000000000",
        "NAXIS1, -12",
        "NAXIS1, 0",
        "NAXIS1, 4",
        "NAXIS1, x",
        "NAXIS2, 9000000000000000000",
        "NAXIS2, 99999999999999999999",
        "NAXIS2, 768614336404564650",
        "NAXIS2, -1",
        "NAXIS, 999999999",
        "NAXIS, 0",
        "PCOUNT, 9223372036854775807",
        "PCOUNT, 0",
        "PCOUNT, -5",
        "GCOUNT, 2000000000",
        "BITPIX, 64",
        "BITPIX, oops",
        "TFIELDS, 2147483647",
        "TFIELDS, -1",
        "TFIELDS, 3",
        "TFORM1, '2147483647J'",
        "TFORM1, '999999999999999999M'",
        "TFORM1, 'Z'",
        "TFORM1, ''",
        "TFORM2, '9PJ(4)'",
        "TFORM2, 'P'"
    })
    void whatTheHeaderClaims(String keyword, String value) {
        byte[] bytes = with(keyword, value.replace('"', '\''));
        FormatException e = assertThrows(FormatException.class, () -> read(bytes), keyword + " = " + value);
        assertTrue(e.getMessage().length() > 20, e.getMessage());
        assertTrue(e.issue().isPresent(), "an issue with its code");
    }

    /** What leads to the flags behind the heap points anywhere. */
    @ParameterizedTest
    @CsvSource({
        "0, 9223372036854775807",
        "0, 2",
        "0, -1",
        "-1, 1",
        "9223372036854775807, 1",
        "1000000, 1",
    })
    void whatFlagsClaim(String begin, String width) {
        byte[] bytes = PlainFits.primary()
                .table(
                        8,
                        20,
                        20,
                        new byte[180],
                        "TFIELDS = 2",
                        "TFORM1  = 'J'",
                        "TFORM2  = 'J'",
                        "VOFLAGS = " + begin,
                        "VOFLAGW = " + width,
                        "TVOFL1  = 0",
                        "TVOFL2  = 99999999")
                .bytes();
        FormatException e = assertThrows(FormatException.class, () -> read(bytes));
        assertTrue(e.getMessage().contains("VOFLAG"), e.getMessage());
    }

    /** The descriptors of cells point anywhere. */
    @Test
    void whatDescriptorsClaim() {
        int first = 2 * 2880;
        long[][] claims = {
            {-1, 0}, {Integer.MAX_VALUE, 0}, {1, Integer.MAX_VALUE}, {1, -1}, {1 << 20, 0}, {Integer.MIN_VALUE, 0}
        };
        for (long[] claim : claims) {
            byte[] bytes = ReferenceFits.plain(table());
            java.nio.ByteBuffer.wrap(bytes).putInt(first + 4, (int) claim[0]).putInt(first + 8, (int) claim[1]);
            FormatException e = assertThrows(FormatException.class, () -> read(bytes), Arrays.toString(claim));
            assertTrue(e.getMessage().contains("'list'"), e.getMessage());
        }
        assertEquals(20, read(ReferenceFits.plain(table())), "rows of the sound file");
    }

    /** A column that nobody asks for is not looked at. */
    @Test
    void columnsNotAskedForDoNoHarm() {
        byte[] bytes = ReferenceFits.plain(table());
        java.nio.ByteBuffer.wrap(bytes).putInt(2 * 2880 + 4, -1);
        TestPayload payload = TestPayload.of(bytes, "STREAM");
        TestContext context = TestContext.of(table()).withPayload(payload).withProjection(0);
        int rows = 0;
        try (RowCursor cursor = new FitsEncoding().read(payload, context)) {
            while (cursor.next()) {
                cursor.getLong(0, 0);
                rows++;
            }
        }
        assertEquals(20, rows);
    }

    /** A header without END does not go on for ever. */
    @Test
    void endlessHeader() {
        byte[] bytes = new byte[40 << 20];
        Arrays.fill(bytes, (byte) ' ');
        System.arraycopy("SIMPLE  = T".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 11);
        FormatException e = assertThrows(FormatException.class, () -> read(bytes));
        assertTrue(e.getMessage().contains("maxTextBytes"), e.getMessage());
    }

    /** Mutations of whole files, through every door; the seed is printed. */
    @Test
    void mutatedFiles() throws IOException {
        long seed = Long.getLong("vo.seed", System.nanoTime());
        Random random = new Random(seed);
        Path file = folder.resolve("m.fits");
        Set<Path> before = temporaryFiles();
        int sound = 0;
        int refused = 0;
        for (int i = 0; i < 1500; i++) {
            byte[] bytes = ReferenceFits.varied(table(), random.nextLong());
            for (int m = random.nextInt(4); m >= 0; m--) {
                mutate(bytes, random);
            }
            int length = random.nextInt(6) == 0 ? random.nextInt(bytes.length) : bytes.length;
            byte[] damaged = Arrays.copyOf(bytes, length);
            try {
                boolean stored = random.nextBoolean();
                if (stored) {
                    Files.write(file, damaged);
                }
                try (VoTableReader reader = stored
                        ? VoTableReader.open(file)
                        : VoTableReader.open(new ByteArrayInputStream(damaged), "m", ReadOptions.standard())) {
                    for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                        rows(next.get());
                    }
                }
                sound++;
            } catch (FormatException e) {
                refused++;
            } catch (VoException | Error e) {
                throw new AssertionError("With seed " + seed + ", file " + i + ": " + e, e);
            }
        }
        assertTrue(sound > 0 && refused > 0, sound + " sound, " + refused + " refused, seed " + seed);
        Set<Path> left = temporaryFiles();
        left.removeAll(before);
        assertEquals(Set.of(), left, "temporary files");
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().matches("vo4j.*\\.(fits|tmp)"))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    private static void rows(TableReader table) {
        try (RowCursor cursor = table.rows()) {
            while (cursor.next()) {
                Row row = cursor.row();
                row.toString();
            }
        }
    }

    private static void mutate(byte[] bytes, Random random) {
        int at = random.nextInt(Math.min(bytes.length, 4 * 2880));
        switch (random.nextInt(4)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) "0123456789-'= PQXAT".charAt(random.nextInt(19));
            case 2 -> {
                int card = at / 80 * 80;
                String digits = Long.toString(random.nextLong());
                for (int i = 0; i < digits.length() && card + 10 + i < bytes.length; i++) {
                    bytes[card + 10 + i] = (byte) digits.charAt(i);
                }
            }
            default -> Arrays.fill(bytes, at, Math.min(bytes.length, at + random.nextInt(200)), (byte) 0xff);
        }
    }
}
