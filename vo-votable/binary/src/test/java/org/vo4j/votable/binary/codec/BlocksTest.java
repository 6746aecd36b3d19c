// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.TransportException;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.SplittableRowCursor;
import org.vo4j.api.table.SplittableRowCursor.Block;
import org.vo4j.testkit.TestContext;

/** Blocks give the rows, and the issues, that reading in one go gives. */
class BlocksTest {
    private static final int ROWS = 100_000;
    private static final Columns VARIABLE = Rig.columns("n int", "s char[*]", "b boolean");
    private static final Columns FIXED = Rig.columns("n int", "d double[4]", "b boolean");

    private static byte[] bytes(Columns columns) {
        Random random = new Random(7);
        ByteBuffer out = ByteBuffer.allocate(ROWS * 80);
        for (int r = 0; r < ROWS; r++) {
            out.put((byte) 0).putInt(r);
            if (columns == VARIABLE) {
                byte[] text = new byte[random.nextInt(60)];
                Arrays.fill(text, (byte) ('a' + r % 26));
                out.putInt(text.length).put(text);
            } else {
                out.putDouble(r).putDouble(1).putDouble(2).putDouble(3);
            }
            out.put((byte) (r % 30_000 == 9 ? 'X' : 'T'));
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    /** Reads block by block, and goes on row by row behind them. */
    private static long readBlocks(SplittableRowCursor cursor) {
        long rows = 0;
        List<Block> blocks = new ArrayList<>();
        for (Optional<Block> next = cursor.nextBlock(); next.isPresent(); next = cursor.nextBlock()) {
            blocks.add(next.get());
        }
        for (Block block : blocks) {
            long before = rows;
            try (RowCursor inside = block.rows()) {
                while (inside.next()) {
                    assertEquals(rows - before, inside.rowIndex());
                    assertEquals(rows, inside.getLong(0));
                    assertEquals(rows % 30_000 == 9, inside.isNull(2));
                    rows++;
                }
                assertFalse(inside.next());
            }
            assertTrue(block.separable());
            block.settle(before);
        }
        assertTrue(blocks.size() > 1, "several blocks");
        return rows;
    }

    private static List<String> readAll(TestContext context, byte[] bytes) {
        try (RowCursor cursor = Rig.open(bytes, context, true)) {
            while (cursor.next()) {
                assertEquals(cursor.rowIndex() % 30_000 == 9, cursor.isNull(2));
            }
        }
        return context.issues().stream().map(Issue::message).toList();
    }

    @Test
    void sameRowsAndIssues() {
        for (Columns columns : List.of(VARIABLE, FIXED)) {
            byte[] bytes = bytes(columns);
            TestContext context = TestContext.of(columns);
            try (SplittableRowCursor cursor = Rig.open(bytes, context, true)) {
                assertEquals(ROWS, readBlocks(cursor));
                assertFalse(cursor.next());
                assertEquals(OptionalLong.of(ROWS), context.rowsAtEnd());
            }
            List<String> messages =
                    context.issues().stream().map(Issue::message).toList();
            assertEquals(readAll(TestContext.of(columns), bytes), messages);
            assertEquals(4, messages.size());
        }
    }

    @Test
    void rowsThenBlocksThenRows() {
        byte[] bytes = bytes(VARIABLE);
        try (SplittableRowCursor cursor =
                BinaryRows.read(Rig.payload(bytes).inChunks(1, 90_000), TestContext.of(VARIABLE), true)) {
            for (int r = 0; r < 10; r++) {
                assertTrue(cursor.next());
            }
            long rows = 10;
            try (RowCursor inside = cursor.nextBlock().orElseThrow().rows()) {
                while (inside.next()) {
                    assertEquals(rows++, inside.getLong(0));
                }
            }
            assertEquals(rows - 1, cursor.rowIndex());
            while (cursor.next()) {
                assertEquals(rows, cursor.getLong(0));
                assertEquals(rows++, cursor.rowIndex());
            }
            assertEquals(ROWS, rows);
        }
    }

    /** Rows before a cut, a bad count or a broken connection are in the blocks; next() says what is wrong. */
    @Test
    void damageComesBehindTheBlocks() {
        byte[] bytes = bytes(VARIABLE);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        try (SplittableRowCursor cursor = Rig.open(cut, TestContext.of(VARIABLE), true)) {
            assertEquals(ROWS - 1, readBlocks(cursor));
            assertThrows(FormatException.class, cursor::next);
            assertTrue(cursor.nextBlock().isEmpty());
        }
        byte[] bad = Rig.join(bytes, Rig.bytes("00 00000000 80000000"));
        try (SplittableRowCursor cursor = Rig.open(bad, TestContext.of(VARIABLE), true)) {
            assertEquals(ROWS, readBlocks(cursor));
            FormatException e = assertThrows(FormatException.class, cursor::next);
            assertTrue(e.getMessage().contains("Row index " + ROWS), e.getMessage());
        }
        try (SplittableRowCursor cursor = BinaryRows.read(
                Rig.payload(bytes).inChunks(1, 300_000).failingAt(bytes.length - 1), TestContext.of(VARIABLE), true)) {
            assertEquals(ROWS - 1, readBlocks(cursor));
            assertThrows(TransportException.class, cursor::next);
        }
    }

    /** A row that is larger than a block is a block. */
    @Test
    void hugeRow() {
        byte[] cell = new byte[3 << 20];
        Arrays.fill(cell, (byte) 'x');
        byte[] row = Rig.join(ByteBuffer.allocate(4).putInt(cell.length).array(), cell);
        Columns columns = Rig.columns("s char[*]");
        try (SplittableRowCursor cursor =
                BinaryRows.read(Rig.payload(Rig.join(row, row)).inChunks(3, 500_000), TestContext.of(columns), false)) {
            for (int b = 0; b < 2; b++) {
                try (RowCursor inside = cursor.nextBlock().orElseThrow().rows()) {
                    assertTrue(inside.next());
                    assertEquals(cell.length, inside.getText(0).length());
                    assertFalse(inside.next());
                }
            }
            assertTrue(cursor.nextBlock().isEmpty());
            assertFalse(cursor.next());
        }
    }
}
