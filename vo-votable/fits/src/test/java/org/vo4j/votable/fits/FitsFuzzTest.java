// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.FormatException;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.Table;
import org.vo4j.testkit.Capability;
import org.vo4j.testkit.ExpectedRows;
import org.vo4j.testkit.ExpectedTable;
import org.vo4j.testkit.RandomTables;
import org.vo4j.testkit.Seeds;
import org.vo4j.votable.ReadOptions;
import org.vo4j.votable.VoTable;
import org.vo4j.votable.VoTableReader;
import org.vo4j.votable.WriteOptions;

/**
 * Files of which one or several cards and descriptors say something else: they are read or refused with a
 * {@link FormatException}, within seconds and within the memory that the limits allow.
 */
class FitsFuzzTest {
    private static final int FILES = 1500;
    /** So much may be allocated for a file of some ten kilobytes. */
    private static final long MOST_ALLOCATED = 400L << 20;

    private static final List<String> KEYWORDS = List.of(
            "NAXIS",
            "NAXIS1",
            "NAXIS2",
            "PCOUNT",
            "GCOUNT",
            "TFIELDS",
            "THEAP",
            "BITPIX",
            "TFORM",
            "TBCOL",
            "TDIM",
            "TNULL",
            "TSCAL",
            "TZERO",
            "VOFLAGS",
            "VOFLAGW",
            "TVOFL",
            "XT_ICOL",
            "XT_NCOL",
            "XTENSION",
            "VODATA",
            "VOTMETA");
    private static final String[] VALUES = {
        "0",
        "1",
        "-1",
        "2",
        "3",
        "7",
        "8",
        "999",
        "1000",
        "100000",
        "2147483647",
        "2147483648",
        "4294967295",
        "9223372036854775807",
        "-9223372036854775808",
        "99999999999999999999",
        "1E308",
        "NaN",
        "T",
        "F",
        "",
        "/",
        "'",
        "'BINTABLE'",
        "'TABLE'",
        "'IMAGE'",
        "'0J'",
        "'1PJ(9)'",
        "'1QM'",
        "'999999999J'",
        "'2147483648X'",
        "'999999999999999999M'",
        "'3A'",
        "'12A4'",
        "'0A'",
        "'PA'",
        "'I9'",
        "'F99.2'",
        "'A999999999'",
        "'(0,0)'",
        "'(2,2,2)'",
        "'(999999999,999999999)'",
        "'(99999999999)'"
    };

    @TempDir
    Path folder;

    private final List<byte[]> originals = new ArrayList<>();

    @BeforeEach
    void write() {
        RandomTables random = new RandomTables(5, Capability.of("TABLEDATA"), VoTableVersion.V1_5);
        originals.add(fits(random.table(RandomTables.everyColumn(), 12)));
        ExpectedTable small = random.table(6, 20);
        originals.add(fits(small));
        for (int i = 0; i < 4; i++) {
            ExpectedTable table = new RandomTables(i, Capability.of("FITS"), VoTableVersion.V1_5).table(6, 20);
            originals.add(ReferenceFits.varied(table, i));
        }
        originals.add(PlainFits.primary()
                .hdu(
                        "  1 2.5 abc  2 3.5 def".getBytes(StandardCharsets.US_ASCII),
                        "XTENSION= 'TABLE   '",
                        "BITPIX  = 8",
                        "NAXIS   = 2",
                        "NAXIS1  = 11",
                        "NAXIS2  = 2",
                        "PCOUNT  = 0",
                        "GCOUNT  = 1",
                        "TFIELDS = 3",
                        "TBCOL1  = 1",
                        "TFORM1  = 'I3'",
                        "TBCOL2  = 4",
                        "TFORM2  = 'F4.1'",
                        "TBCOL3  = 8",
                        "TFORM3  = 'A4'")
                .bytes());
        originals.add(wide());
    }

    private static byte[] fits(ExpectedTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Table rows = Table.load(ExpectedRows.of(table).rows());
        VoTable.of(rows).write(out, WriteOptions.standard().container("FITS"));
        return out.toByteArray();
    }

    private static byte[] wide() {
        return PlainFits.primary()
                .table(
                        10,
                        2,
                        0,
                        new byte[20],
                        "TFIELDS = 2",
                        "TFORM1  = 'J'",
                        "TFORM2  = '6B'",
                        "XT_ICOL = 2",
                        "XT_NCOL = 3",
                        "TFORMAAA= 'J'",
                        "TFORMAAB= 'I'")
                .bytes();
    }

    @Test
    void cardsAndDescriptors() throws IOException {
        int sound = 0;
        int refused = 0;
        for (long seed = Seeds.first(); seed < Seeds.first() + FILES; seed++) {
            Random random = new Random(seed);
            byte[] bytes = originals.get(random.nextInt(originals.size())).clone();
            for (int m = random.nextInt(3); m >= 0; m--) {
                mutate(bytes, random);
            }
            boolean stored = random.nextBoolean();
            long before = allocated();
            boolean[] whole = {false};
            Seeds.run(seed, s -> whole[0] = read(bytes, stored));
            long more = allocated() - before;
            assertTrue(more < MOST_ALLOCATED, "With seed " + seed + " " + more + " bytes are allocated");
            sound += whole[0] ? 1 : 0;
            refused += whole[0] ? 0 : 1;
        }
        assertTrue(sound > FILES / 20 && refused > FILES / 20, sound + " sound, " + refused + " refused");
    }

    /** Bytes that this thread has allocated; 0 where the virtual machine does not count. */
    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(Thread.currentThread().getId())
                : 0;
    }

    /** Whether a file is sound. */
    private boolean read(byte[] bytes, boolean stored) throws IOException {
        Path file = folder.resolve("m.fits");
        if (stored) {
            Files.write(file, bytes);
        }
        try (VoTableReader reader = stored
                ? VoTableReader.open(file)
                : VoTableReader.open(new ByteArrayInputStream(bytes), "m", ReadOptions.standard())) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                try (RowCursor cursor = next.get().rows()) {
                    while (cursor.next()) {
                        Row row = cursor.row();
                        row.toString();
                    }
                }
            }
            return true;
        } catch (FormatException e) {
            assertTrue(e.getMessage().length() > 20, e.getMessage());
            return false;
        }
    }

    private static void mutate(byte[] bytes, Random random) {
        if (random.nextInt(4) == 0) {
            int at = Math.max(0, bytes.length - 2880 * (1 + random.nextInt(3))) + random.nextInt(2876);
            ByteBuffer.wrap(bytes).putInt(Math.min(at, bytes.length - 4), descriptor(random));
            return;
        }
        List<Integer> cards = new ArrayList<>();
        String wanted = KEYWORDS.get(random.nextInt(KEYWORDS.size()));
        for (int at = 0; at < bytes.length; at += 80) {
            String card = new String(bytes, at, 80, StandardCharsets.ISO_8859_1);
            if (card.startsWith("= ", 8) && card.startsWith(wanted)) {
                cards.add(at);
            }
        }
        if (cards.isEmpty()) {
            return;
        }
        int at = cards.get(random.nextInt(cards.size()));
        String value = random.nextInt(4) == 0 ? near(bytes, at, random) : VALUES[random.nextInt(VALUES.length)];
        byte[] text = String.format("%-70s", value).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, bytes, at + 10, 70);
    }

    /** A number close to the one that is right. */
    private static String near(byte[] bytes, int at, Random random) {
        String value = new String(Arrays.copyOfRange(bytes, at + 10, at + 40), StandardCharsets.ISO_8859_1).strip();
        return value.matches("\\d{1,9}")
                ? Long.toString(Long.parseLong(value) + random.nextInt(9) - 4)
                : "'" + random.nextInt(20) + "LXBIJKAEDCMPQ".charAt(random.nextInt(13)) + "'";
    }

    private static int descriptor(Random random) {
        int[] values = {
            -1, 0, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 20, 1 << 30, random.nextInt(), random.nextInt(5000)
        };
        return values[random.nextInt(values.length)];
    }
}
