// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.SplittableRowCursor.Block;
import org.vo4j.testkit.TestContext;
import org.vo4j.testkit.TestPayload;

/** Rows that are handed out in blocks are the rows of the cursor, with what is wrong with them. */
class BlocksTest {
    private static final Column NUMBER = Reading.column("int", "");
    private static final int ROWS = 150_000;

    /** More than two blocks of a megabyte; each cell is its row's number unless a test puts something else there. */
    private static StringBuilder rows(int from, int to) {
        StringBuilder rows = new StringBuilder();
        for (int r = from; r < to; r++) {
            rows.append("<TR><TD>").append(r).append("</TD></TR>\n");
        }
        return rows;
    }

    private static List<Long> walk(RowCursor rows) {
        List<Long> values = new ArrayList<>();
        while (rows.next()) {
            values.add(rows.getLong(0, -1));
        }
        return values;
    }

    /** Reads as a loader does: blocks, until one is not separable, and the rest in order. */
    private static List<Long> readBlocks(TabledataCursor cursor, List<Boolean> separable) {
        List<Long> values = new ArrayList<>();
        List<Block> ahead = new ArrayList<>();
        for (Optional<Block> block = cursor.nextBlock(); block.isPresent(); block = cursor.nextBlock()) {
            ahead.add(block.get());
        }
        for (Block block : ahead) {
            List<Long> ofBlock = walk(block.rows());
            separable.add(block.separable());
            if (!block.separable()) {
                cursor.resume(block);
                break;
            }
            block.settle(values.size());
            values.addAll(ofBlock);
        }
        while (cursor.next()) {
            assertEquals(values.size(), cursor.rowIndex());
            values.add(cursor.getLong(0, -1));
        }
        return values;
    }

    @Test
    void allRowsOnce() {
        TestPayload payload = Reading.payload(rows(0, ROWS).toString());
        TestContext context = Reading.context(NUMBER);
        List<Boolean> separable = new ArrayList<>();
        try (TabledataCursor cursor = Reading.open(payload, context)) {
            List<Long> values = readBlocks(cursor, separable);
            assertEquals(ROWS, values.size());
            for (int r = 0; r < ROWS; r++) {
                assertEquals(r, values.get(r));
            }
        }
        assertTrue(separable.size() > 2 && !separable.contains(false), separable::toString);
        assertEquals(ROWS, context.rowsAtEnd().orElseThrow());
    }

    /** A last row that ends in an empty cell does not make its block inseparable. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<TR><TD>1</TD>\n<TD/></TR>",
                "<TR><TD/>\n<TD/>\n</TR>",
                "<TR>\n<TD>1</TD>\n<TD>2</TD></TR>",
                "<TR/>"
            })
    void shortLastRow(String row) {
        try (TabledataCursor cursor =
                Reading.open(row.replace("<TR/>", "<TR></TR>").repeat(4), Reading.context(NUMBER, NUMBER))) {
            Block block = cursor.nextBlock().orElseThrow();
            assertEquals(4, walk(block.rows()).size());
            assertTrue(block.separable());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<TR ID=''><TD>-7</TD></TR>", "<TR><TD><!-- </TR> -->-7</TD></TR>",
                "<!-- </TR></TABLEDATA> --><TR><TD>-7</TD></TR>", "<TR><TD><![CDATA[-7]]></TD></TR>",
                "<TR><TD>-7<?p </TABLEDATA>?></TD></TR>"
            })
    void markupInTheMidst(String odd) {
        for (int at : new int[] {0, 30_000, 100_000, ROWS}) {
            String rows = rows(0, at) + odd + rows(at, ROWS);
            TestPayload payload = Reading.payload(rows).inChunks(at, 300_000);
            TestContext context = Reading.context(NUMBER).withPayload(payload);
            List<Boolean> separable = new ArrayList<>();
            try (TabledataCursor cursor = Reading.open(payload, context)) {
                List<Long> values = readBlocks(cursor, separable);
                assertEquals(ROWS + 1, values.size());
                for (int r = 0; r <= ROWS; r++) {
                    assertEquals(r < at ? r : r == at ? -7 : r - 1, values.get(r));
                }
            }
            assertEquals(List.of(), context.codes());
            assertEquals(ROWS + 1, context.rowsAtEnd().orElseThrow());
        }
    }

    /** Issues met in blocks are those met one row after the other: same text, same row, same place. */
    @Test
    void issuesKeepTheirRowAndPlace() {
        String rows = rows(0, 60_000) + "<TR><TD>x</TD></TR>\n" + rows(0, 60_000) + "<TR></TR>\n"
                + "<TR><TD>y</TD><TD>z</TD></TR>\n" + "<TR><TD>y</TD></TR>\n".repeat(20) + rows(0, 10);
        TestPayload inOrder = Reading.payload(rows);
        TestContext expected = Reading.context(NUMBER).withPayload(inOrder);
        try (TabledataCursor cursor = Reading.open(inOrder, expected)) {
            walk(cursor);
        }
        TestPayload inBlocks = Reading.payload(rows);
        TestContext told = Reading.context(NUMBER).withPayload(inBlocks);
        List<Boolean> separable = new ArrayList<>();
        try (TabledataCursor cursor = Reading.open(inBlocks, told)) {
            readBlocks(cursor, separable);
        }
        assertFalse(separable.contains(false));
        assertEquals(List.of("E47", "E21", "E20"), expected.codes());
        assertEquals(expected.issues(), told.issues());
        assertEquals(12, told.issues().size());
        assertTrue(
                told.issues().get(0).message().startsWith("Row 60000"),
                told.issues().get(0)::message);
    }

    /** Rows and blocks may be taken by turns. */
    @Test
    void blocksBehindRows() {
        try (TabledataCursor cursor = Reading.open(rows(0, ROWS).toString(), Reading.context(NUMBER))) {
            for (int r = 0; r < 1000; r++) {
                assertTrue(cursor.next());
                assertEquals(r, cursor.getLong(0));
            }
            Block block = cursor.nextBlock().orElseThrow();
            List<Long> values = walk(block.rows());
            assertEquals(1000, values.get(0));
            block.settle(1000);
            assertTrue(cursor.next());
            assertEquals(1000 + values.size(), cursor.getLong(0));
            assertEquals(1000 + values.size(), cursor.rowIndex());
        }
    }
}
