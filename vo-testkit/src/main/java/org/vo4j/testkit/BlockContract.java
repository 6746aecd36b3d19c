// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.vo4j.api.FormatException;
import org.vo4j.api.Verify;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.SplittableRowCursor;

/** Cursors that can be split give the same rows in blocks as one by one. */
abstract class BlockContract extends DamageContract {
    private SplittableRowCursor split(TestPayload payload, TestContext context) {
        return (SplittableRowCursor) encoding().read(payload, context);
    }

    private void assumeSplittable() {
        ExpectedTable table = smallTable(Seeds.first(), 2, 1);
        try (RowCursor cursor = encoding().read(whole(payload(table)), TestContext.of(table))) {
            Assumptions.assumeTrue(cursor instanceof SplittableRowCursor, "the encoding's cursors cannot be split");
        }
    }

    @Test
    final void blocksOneByOne() {
        assumeSplittable();
        for (long seed = Seeds.first(); seed < Seeds.first() + 40; seed++) {
            ExpectedTable table = smallTable(seed, 8, 50);
            byte[] content = (seed & 1) == 0 ? payload(table) : variedPayload(table, seed);
            checkBlocks(table, content, seed, 1);
        }
    }

    /** Several blocks are out at once, and are read by another thread while the payload moves on. */
    @Test
    final void manyBlocksAtOnce() {
        assumeSplittable();
        for (long seed = Seeds.first(); seed < Seeds.first() + 4; seed++) {
            ExpectedTable table = smallTable(seed, 8, 3000);
            byte[] content = (seed & 1) == 0 ? payload(table) : variedPayload(table, seed);
            checkBlocks(table, content, seed, 4);
        }
    }

    private void checkBlocks(ExpectedTable table, byte[] content, long seed, int atOnce) {
        TestPayload first = whole(content);
        TestPayload payload = (seed & 2) == 0 ? first : first.inChunks(seed, 1 << 14);
        TestContext context = TestContext.of(table).withPayload(payload);
        try (SplittableRowCursor cursor = split(payload, context)) {
            Seeds.run(seed, s -> {
                List<Row> rows = new ArrayList<>();
                // some rows are moved over before the first block is taken
                for (int i = new Random(s).nextInt(5); i > 0 && cursor.next(); i--) {
                    rows.add(cursor.row());
                }
                readBlocks(cursor, rows, atOnce);
                assertEquals(table.rows().size(), rows.size(), "number of rows");
                for (int r = 0; r < rows.size(); r++) {
                    CellChecks.check(rows.get(r), table.rows().get(r));
                }
                assertEquals(OptionalLong.of(rows.size()), context.rowsAtEnd(), "endOfRows");
                assertEquals(List.of(), context.issues(), "issues of a sound payload");
            });
        }
        assertTrue(payload.isClosed(), "payload closed with its cursor");
    }

    /** Reads what remains: in blocks as far as they go, then row by row. */
    private static void readBlocks(SplittableRowCursor cursor, List<Row> rows, int atOnce) throws Exception {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            boolean separable = true;
            while (separable) {
                List<SplittableRowCursor.Block> blocks = take(cursor, atOnce);
                if (blocks.isEmpty()) {
                    break;
                }
                List<Callable<List<Row>>> walks = new ArrayList<>();
                blocks.forEach(block -> walks.add(() -> walk(block)));
                List<Future<List<Row>>> walked = worker.invokeAll(walks);
                for (int b = 0; b < blocks.size() && separable; b++) {
                    separable = settle(cursor, blocks.get(b), get(walked.get(b)), rows);
                }
            }
            while (cursor.next()) {
                rows.add(cursor.row());
            }
        } finally {
            worker.shutdownNow();
        }
    }

    private static List<Row> get(Future<List<Row>> walk) throws Exception {
        try {
            return walk.get();
        } catch (java.util.concurrent.ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static List<SplittableRowCursor.Block> take(SplittableRowCursor cursor, int most) {
        List<SplittableRowCursor.Block> blocks = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            Optional<SplittableRowCursor.Block> block = cursor.nextBlock();
            if (block.isEmpty()) {
                break;
            }
            blocks.add(block.get());
        }
        return blocks;
    }

    private static List<Row> walk(SplittableRowCursor.Block block) {
        List<Row> rows = new ArrayList<>();
        try (RowCursor cursor = block.rows()) {
            while (cursor.next()) {
                assertEquals(rows.size(), cursor.rowIndex(), "rowIndex() in the block");
                rows.add(cursor.row());
            }
        }
        return rows;
    }

    /** Takes the rows of a block, or gives it back; false when blocks are over. */
    private static boolean settle(
            SplittableRowCursor cursor, SplittableRowCursor.Block block, List<Row> walked, List<Row> rows) {
        if (!block.separable()) {
            cursor.resume(block);
            return false;
        }
        rows.addAll(walked);
        block.settle(rows.size() - walked.size());
        return true;
    }

    /** Cut payloads give whole rows only, in blocks too, and then a {@link FormatException}. */
    @Test
    final void blocksOfCutPayloads() {
        assumeSplittable();
        for (long seed = Seeds.first(); seed < Seeds.first() + 100; seed++) {
            ExpectedTable table = smallTable(seed, 6, 30);
            byte[] content = payload(table);
            int at = new Random(seed).nextInt(content.length);
            TestPayload payload = TestPayload.of(Arrays.copyOf(content, at), elementName());
            TestContext context = TestContext.of(table).withPayload(payload).withVerify(Verify.IGNORE);
            List<Row> inBlocks = new ArrayList<>();
            boolean refused = false;
            try (SplittableRowCursor cursor = split(payload, context)) {
                readBlocks(cursor, inBlocks, 2);
            } catch (FormatException e) {
                refused = true;
            } catch (Exception e) {
                throw new AssertionError("With seed " + seed + ", cut at byte " + at + ": " + e, e);
            }
            boolean damaged = refused;
            Seeds.run(seed, s -> checkAgainstRows(table, at, inBlocks, damaged));
        }
    }

    private void checkAgainstRows(ExpectedTable table, int at, List<Row> inBlocks, boolean refused) {
        TestPayload payload = TestPayload.of(Arrays.copyOf(payload(table), at), elementName());
        int rows = 0;
        boolean damaged = false;
        try (RowCursor cursor = open(payload, TestContext.of(table).withVerify(Verify.IGNORE))) {
            while (cursor.next()) {
                rows++;
            }
        } catch (FormatException e) {
            damaged = true;
        }
        assertEquals(damaged, refused, "damage found in blocks as in rows, cut at byte " + at);
        assertEquals(rows, inBlocks.size(), "rows before the damage in blocks, cut at byte " + at);
        for (int r = 0; r < inBlocks.size(); r++) {
            CellChecks.check(inBlocks.get(r), table.rows().get(r));
        }
    }

    /** Damaged bytes do no more harm in blocks than in rows. */
    @Test
    final void mutatedBlocks() {
        assumeSplittable();
        for (long seed = Seeds.first(); seed < Seeds.first() + mutations() / 4; seed++) {
            Random random = new Random(seed);
            ExpectedTable table = smallTable(seed, 8, 20);
            byte[] damaged = new Mutator(random, isMarkup()).mutate(framed(payload(table)));
            TestPayload payload = TestPayload.of(damaged, elementName());
            TestContext context =
                    TestContext.of(table).withPayload(payload).withVerify(POLICIES.get(random.nextInt(3)));
            try (SplittableRowCursor cursor = split(payload, context)) {
                Seeds.run(seed, s -> {
                    try {
                        readBlocks(cursor, new ArrayList<>(), 2);
                    } catch (FormatException e) {
                        assertTrue(e.getMessage() != null, "message");
                    }
                });
            }
        }
    }
}
