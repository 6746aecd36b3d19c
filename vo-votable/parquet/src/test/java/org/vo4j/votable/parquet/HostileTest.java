// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vo4j.api.FormatException;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.Verify;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.ColumnRange;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;
import org.vo4j.testkit.Capability;
import org.vo4j.testkit.ExpectedTable;
import org.vo4j.testkit.RandomTables;
import org.vo4j.testkit.TestContext;
import org.vo4j.testkit.TestPayload;
import org.vo4j.votable.parquet.file.LittleEndian;
import org.vo4j.votable.parquet.file.Pages;

/** Footers and pages that lie do no harm. */
class HostileTest {
    @TempDir
    Path folder;

    /** Another for each run, and printed with what it leads to; {@code -Dvo.seed=...} repeats a run. */
    private static final long FIRST = Long.getLong("vo.seed", System.nanoTime());

    private static ExpectedTable table(long seed, int rows) {
        return new RandomTables(seed, Set.of(Capability.values()), VoTableVersion.V1_5)
                .table(RandomTables.everyColumn(), rows);
    }

    /** Reads all there is, or is refused; nothing else may come. */
    private static void read(byte[] bytes, Columns fields) {
        read(bytes, TestContext.of(fields).withVerify(Verify.IGNORE));
        for (Column field : fields) {
            if (field.shape().isScalar() && field.datatype().isInteger()) {
                // so that statistics, which may lie as well, are looked at
                ColumnRange range = ColumnRange.of(field.name(), -5, 5);
                read(bytes, TestContext.of(fields).withVerify(Verify.IGNORE).withRanges(field.index(), range));
                return;
            }
        }
    }

    private static void read(byte[] bytes, TestContext unplaced) {
        TestPayload payload = TestPayload.of(bytes, "PARQUET");
        TestContext context = unplaced.withPayload(payload);
        try (RowCursor row = new ParquetEncoding().read(payload, context)) {
            while (row.next()) {
                for (int c = 0; c < row.columns().size(); c++) {
                    row.value(c);
                    row.getString(c);
                }
            }
        } catch (FormatException e) {
            assertFalse(e.getMessage().isBlank(), "message");
        }
    }

    /** Bytes of the footer, with what makes numbers huge, negative or endless; the seed is in the message. */
    @Test
    void damagedFooters() {
        ExpectedTable table = table(FIRST, 20);
        byte[] sound = Plain.written(table);
        for (long seed = FIRST; seed < FIRST + 2000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = sound.clone();
            int footer = LittleEndian.getInt(bytes, bytes.length - 8);
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                int at = bytes.length - 8 - 1 - random.nextInt(footer);
                int[] values = {0xff, 0x80, 0x7f, 0, 0xfc, random.nextInt(256)};
                bytes[at] = (byte) values[random.nextInt(values.length)];
            }
            try {
                read(bytes, table.fields());
            } catch (RuntimeException | Error e) {
                throw new AssertionError("vo.seed " + FIRST + ", seed " + seed + ": " + e, e);
            }
        }
    }

    /** Bytes of pages and their headers. */
    @Test
    void damagedPages() {
        ExpectedTable table = table(FIRST, 40);
        byte[] sound = Plain.written(table);
        for (long seed = FIRST; seed < FIRST + 2000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = sound.clone();
            int footer = LittleEndian.getInt(bytes, bytes.length - 8);
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                bytes[4 + random.nextInt(bytes.length - footer - 12)] = (byte) random.nextInt();
            }
            try {
                read(bytes, table.fields());
            } catch (RuntimeException | Error e) {
                throw new AssertionError("vo.seed " + FIRST + ", seed " + seed + ": " + e, e);
            }
        }
    }

    /** As above for the files of another writer, in its encodings and codecs, which have no checksums. */
    @Test
    void damagedFilesOfDuckDb() throws Exception {
        List<byte[]> files = new ArrayList<>();
        List<Columns> fields = new ArrayList<>();
        for (String options : List.of(
                "CODEC zstd, PARQUET_VERSION v2",
                "CODEC uncompressed, PARQUET_VERSION v2",
                "CODEC gzip",
                "CODEC lz4_raw",
                "CODEC uncompressed")) {
            Path file = folder.resolve("duck" + files.size() + ".parquet");
            DuckDbTest.execute("COPY (SELECT i, i / 7 AS x, 't' || (i % 50) AS t, 'unique' || i AS u, [i, NULL] AS l, "
                    + "{'a': [i], 'b': 'x'} AS s, i % 2 = 0 AS b, i::DECIMAL(30, 2) AS d, ['a' || i] AS ls "
                    + "FROM range(300) r(i)) TO '" + file + "' (FORMAT parquet, " + options + ")");
            files.add(Files.readAllBytes(file));
            fields.add(Plain.fields(
                    new ParquetContainer().read(file, "", ReadLimits.standard()).document()));
        }
        for (long seed = FIRST; seed < FIRST + 3000; seed++) {
            Random random = new Random(seed);
            int which = random.nextInt(files.size());
            byte[] bytes = files.get(which).clone();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                read(bytes, fields.get(which));
            } catch (RuntimeException | Error e) {
                throw new AssertionError("vo.seed " + FIRST + ", seed " + seed + ": " + e, e);
            }
        }
    }

    /** A file that was cut says so at once, and does not show rows. */
    @Test
    void cutFiles() {
        ExpectedTable table = table(FIRST, 5);
        byte[] bytes = Plain.written(table);
        for (int length = 0; length < bytes.length; length += 1 + length / 50) {
            TestPayload payload = TestPayload.of(Arrays.copyOf(bytes, length), "PARQUET");
            TestContext context = TestContext.of(table).withPayload(payload);
            try (RowCursor row = new ParquetEncoding().read(payload, context)) {
                assertThrows(FormatException.class, row::next, "vo.seed " + FIRST + ", cut at " + length);
            }
        }
    }

    /** A single bit that is wrong in a page is found by its checksum. */
    @Test
    void flippedBits() {
        ExpectedTable table = table(FIRST, 30);
        byte[] bytes = Plain.written(table);
        int footer = LittleEndian.getInt(bytes, bytes.length - 8);
        Random random = new Random(FIRST);
        int found = 0;
        for (int i = 0; i < 300; i++) {
            byte[] flipped = bytes.clone();
            int at = 4 + random.nextInt(bytes.length - footer - 12);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            TestPayload payload = TestPayload.of(flipped, "PARQUET");
            try (RowCursor row =
                    new ParquetEncoding().read(payload, TestContext.of(table).withVerify(Verify.IGNORE))) {
                while (row.next()) {
                    row.value(0);
                }
            } catch (FormatException e) {
                found++;
            }
        }
        assertTrue(
                found > 280,
                "vo.seed " + FIRST + ": " + found
                        + " of 300 found; what is not is in a header, where it changes nothing");
    }

    /** Lists that go on in the next page, and the next, come together. */
    @Test
    void listsAcrossPages() {
        Random random = new Random(FIRST);
        List<int[]> rows = new ArrayList<>();
        for (int r = 0; r < 500; r++) {
            rows.add(IntStream.range(0, random.nextInt(5) == 0 ? 40 : random.nextInt(6))
                    .map(i -> random.nextInt())
                    .toArray());
        }
        Columns fields = Columns.of(Column.of("list", Datatype.INT, ArrayShape.VARIABLE));
        for (int perPage : new int[] {1, 2, 3, 7, 16, 1000}) {
            TestPayload payload = TestPayload.of(Pages.lists(rows, perPage), "PARQUET");
            try (RowCursor row = new ParquetEncoding().read(payload, TestContext.of(fields))) {
                for (int[] expected : rows) {
                    assertTrue(row.next(), "a row");
                    assertArrayEquals(
                            expected,
                            row.getInts(0),
                            "vo.seed " + FIRST + ", row " + row.rowIndex() + ", pages of " + perPage);
                }
                assertFalse(row.next(), "no more");
            }
        }
    }

    /** A row whose list never ends is refused when it is beyond the limit, however many pages it has. */
    @Test
    void aListBeyondTheLimit() {
        byte[] bytes = Pages.lists(List.of(new int[] {1}, new int[400_000], new int[] {2}), 1000);
        Columns fields = Columns.of(Column.of("list", Datatype.INT, ArrayShape.VARIABLE));
        TestPayload payload = TestPayload.of(bytes, "PARQUET");
        TestContext context = TestContext.of(fields)
                .withPayload(payload)
                .withLimits(ReadLimits.standard().withMaxRowBytes(1 << 16, 1 << 17));
        try (RowCursor row = new ParquetEncoding().read(payload, context)) {
            assertTrue(row.next(), "the row before");
            assertEquals(1, row.getInts(0)[0]);
            FormatException refusal = assertThrows(FormatException.class, row::next);
            assertTrue(refusal.getMessage().contains("E41"), refusal.getMessage());
        }
    }
}
