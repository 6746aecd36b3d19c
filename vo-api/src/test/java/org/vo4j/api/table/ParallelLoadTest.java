// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vo4j.api.FormatException;
import org.vo4j.api.Location;

class ParallelLoadTest {
    private static final Columns COLUMNS = Columns.of(
            Column.of("n", Datatype.INT, ArrayShape.SCALAR), Column.of("s", Datatype.CHAR, ArrayShape.VARIABLE));

    private static List<Object[]> rows(int count) {
        List<Object[]> rows = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            rows.add(new Object[] {(long) r, "row " + r});
        }
        return rows;
    }

    /** Hands out blocks of some rows; may refuse to separate one, or fail in one. */
    private static final class Splitting extends ListCursor implements SplittableRowCursor {
        private final List<Object[]> all;
        private final int blockRows;
        private final int inseparable;
        private final int failing;
        private int taken;
        private int blocks;
        private int resumed = -1;
        private boolean ended;
        final List<Long> settled = new ArrayList<>();
        final Set<Thread> workers = ConcurrentHashMap.newKeySet();
        RuntimeException failure = new FormatException("damaged", Location.unknown());

        Splitting(List<Object[]> all, int blockRows, int inseparable, int failing) {
            super(COLUMNS, all);
            this.all = all;
            this.blockRows = blockRows;
            this.inseparable = inseparable;
            this.failing = failing;
        }

        @Override
        public boolean next() {
            while (rowIndex() + 1 < (resumed >= 0 ? resumed : taken)) {
                assertTrue(super.next());
            }
            ended = !super.next();
            return !ended;
        }

        @Override
        public Optional<Block> nextBlock() {
            assertEquals(-1, resumed, "a block is taken after resume");
            if (taken == all.size()) {
                return Optional.empty();
            }
            int from = taken;
            taken = Math.min(all.size(), taken + blockRows);
            return Optional.of(new SomeRows(blocks++, from, taken));
        }

        @Override
        public void resume(Block block) {
            assertEquals(-1, resumed);
            resumed = ((SomeRows) block).from;
        }

        private final class SomeRows implements Block {
            private final int number;
            private final int from;
            private final int to;

            SomeRows(int number, int from, int to) {
                this.number = number;
                this.from = from;
                this.to = to;
            }

            @Override
            public RowCursor rows() {
                workers.add(Thread.currentThread());
                return new ListCursor(COLUMNS, all.subList(from, to)) {
                    @Override
                    public boolean next() {
                        if (number == failing && rowIndex() == 1) {
                            throw failure;
                        }
                        return super.next();
                    }
                };
            }

            @Override
            public boolean separable() {
                return number != inseparable;
            }

            @Override
            public void settle(long rowsBefore) {
                assertEquals(from, rowsBefore);
                settled.add(rowsBefore);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, -1, 2",
        "1, 10, -1, 2",
        "10, 10, -1, 2",
        "1000, 10, -1, 2",
        "1000, 7, -1, 4",
        "1000, 5000, -1, 2",
        "1000, 10, 0, 2",
        "1000, 10, 50, 2",
        "1000, 10, 99, 3",
        "20, 10, 1, 8",
    })
    void allRowsComeInOrderWhateverCanBeSeparated(int rows, int blockRows, int inseparable, int threads) {
        Splitting cursor = new Splitting(rows(rows), blockRows, inseparable, -1);
        Table table = Table.load(cursor, threads);
        assertEquals(rows, table.size());
        TableCursor loaded = table.rows();
        for (int r = 0; r < rows; r++) {
            assertTrue(loaded.next());
            assertEquals(r, loaded.getInt(0));
            assertEquals("row " + r, loaded.getString(1));
        }
        assertEquals(new ArrayList<>(new TreeSet<>(cursor.settled)), cursor.settled);
        assertEquals(inseparable < 0 ? (rows + blockRows - 1) / blockRows : inseparable, cursor.settled.size());
        assertTrue(cursor.ended, "the end was not checked");
    }

    @Test
    void blocksAreDecodedByOtherThreadsThatEnd() throws InterruptedException {
        Splitting cursor = new Splitting(rows(1000), 10, -1, -1);
        assertEquals(1000, Table.load(cursor, 2).size());
        assertFalse(cursor.workers.isEmpty());
        for (Thread worker : cursor.workers) {
            assertNotEquals(Thread.currentThread(), worker);
            assertTrue(worker.isDaemon());
            worker.join(60_000);
            assertFalse(worker.isAlive());
        }
    }

    @Test
    void oneThreadTakesNoBlocks() {
        Splitting cursor = new Splitting(rows(100), 10, -1, -1);
        assertEquals(100, Table.load(cursor, 1).size());
        assertEquals(0, cursor.blocks);
    }

    @Test
    void rowsAlreadyReadAreNotLoadedAgain() {
        Splitting cursor = new Splitting(rows(100), 10, -1, -1);
        assertTrue(cursor.next());
        cursor.taken = 1;
        assertEquals(99, Table.load(cursor, 2).size());
    }

    @Test
    void damageInABlockIsThrownHere() {
        Splitting cursor = new Splitting(rows(1000), 10, -1, 70);
        assertThrows(FormatException.class, () -> Table.load(cursor, 2));
        for (Thread worker : cursor.workers) {
            assertTrue(worker.isDaemon());
        }
    }

    @Test
    void anyOtherFailureOfAWorkerIsThrownHere() {
        Splitting cursor = new Splitting(rows(1000), 10, -1, 3);
        cursor.failure = new IllegalStateException("broken encoding");
        assertSame(cursor.failure, assertThrows(IllegalStateException.class, () -> Table.load(cursor, 2)));
    }

    @Test
    void damageInABlockThatIsNotSeparableIsReadAgain() {
        Splitting cursor = new Splitting(rows(1000), 10, 70, 70);
        assertEquals(1000, Table.load(cursor, 2).size());
    }

    @Test
    void notEverythingIsInFlightAtOnce() {
        Splitting cursor = new Splitting(rows(10_000), 10, 0, -1);
        assertEquals(10_000, Table.load(cursor, 2).size());
        assertTrue(cursor.blocks <= 8, cursor.blocks + " blocks were taken before the first was settled");
    }
}
