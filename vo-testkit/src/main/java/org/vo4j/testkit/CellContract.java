// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vo4j.api.Verify;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.ColumnRange;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;

/** Sound payloads are read cell for cell. */
abstract class CellContract extends EncodingFixture {
    @Test
    final void nameAndFormAreStable() {
        assertFalse(encoding().name().isBlank(), "name");
        assertEquals(encoding().name(), encoding().name(), "name of two");
        assertSame(encoding().payloadForm(), encoding().payloadForm(), "form of two");
    }

    @Test
    final void tableWithoutRows() {
        ExpectedTable table = random(1).table(RandomTables.everyColumn(), 0);
        checkReads(whole(payload(table)), TestContext.of(table), table);
    }

    /** Every type in every shape by itself, with nulls where the encoding has them. */
    @TestFactory
    final Stream<DynamicTest> everyTypeAndShape() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Datatype type : Datatype.values()) {
            for (ArrayShape shape : RandomTables.shapes(type)) {
                Column column = Column.of("cell", type, shape);
                tests.add(DynamicTest.dynamicTest(column.toString(), () -> readsColumn(column)));
                if (type.isInteger()) {
                    Column withNull = column.toBuilder().nullValue("77").build();
                    tests.add(DynamicTest.dynamicTest(column + " null=77", () -> readsColumn(withNull)));
                }
            }
        }
        return tests.stream();
    }

    private void readsColumn(Column column) {
        for (VoTableVersion version : versions()) {
            Seeds.run(Seeds.first(), seed -> {
                ExpectedTable table = random(seed, version).table(Columns.of(column), 60);
                checkReads(whole(payload(table)), TestContext.of(table), table);
                checkReads(whole(variedPayload(table, seed)), TestContext.of(table), table);
            });
        }
    }

    /** More columns than one byte of flags, several words of bits, and one buffer's worth of cells. */
    @Test
    final void allColumnsAtOnce() {
        Seeds.run(Seeds.first(), seed -> {
            ExpectedTable table = random(seed).table(RandomTables.everyColumn(), 20);
            checkReads(whole(payload(table)), TestContext.of(table), table);
        });
    }

    @Test
    final void randomTablesInRandomPieces() {
        for (long seed = Seeds.first(); seed < Seeds.first() + randomTables(); seed++) {
            Seeds.run(seed, s -> {
                ExpectedTable table = random(s).table(12, 20);
                int largest = 1 << new Random(s).nextInt(14);
                checkReads(whole(payload(table)).inChunks(s, largest), TestContext.of(table), table);
                checkReads(whole(variedPayload(table, s)).inChunks(s, largest), TestContext.of(table), table);
            });
        }
    }

    @Test
    final void byteByByte() {
        Seeds.run(Seeds.first(), seed -> {
            ExpectedTable table = random(seed).table(RandomTables.everyColumn(), 2);
            checkReads(whole(payload(table)).inChunks(seed, 1), TestContext.of(table), table);
        });
    }

    /** Soundness is the same under every policy: nothing is reported, nothing thrown. */
    @Test
    final void soundUnderEveryPolicy() {
        Seeds.run(Seeds.first(), seed -> {
            ExpectedTable table = random(seed).table(RandomTables.everyColumn(), 8);
            for (Verify verify : Verify.values()) {
                checkReads(whole(payload(table)), TestContext.of(table).withVerify(verify), table);
            }
        });
    }

    /** A projection shows the cells that reading everything shows, in any order, and reads on past the others. */
    @Test
    final void projections() {
        for (long seed = Seeds.first(); seed < Seeds.first() + 60; seed++) {
            Seeds.run(seed, s -> {
                ExpectedTable table = smallTable(s, 15, 12);
                List<Integer> places = new ArrayList<>(
                        IntStream.range(0, table.fields().size()).boxed().toList());
                Random random = new Random(s);
                Collections.shuffle(places, random);
                int[] shown = places.subList(0, random.nextInt(places.size() + 1)).stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
                TestPayload payload = whole(payload(table)).inChunks(s, 50);
                checkReads(payload, TestContext.of(table).withProjection(shown), table);
            });
        }
    }

    /** Ranges are a hint: rows within them are there, others may be left out, and all are counted. */
    @Test
    final void rowsThatAreNotWanted() {
        for (long seed = Seeds.first(); seed < Seeds.first() + 40; seed++) {
            Seeds.run(seed, s -> {
                Random random = new Random(s);
                Datatype type = List.of(
                                Datatype.UNSIGNED_BYTE, Datatype.INT, Datatype.LONG, Datatype.FLOAT, Datatype.DOUBLE)
                        .get(random.nextInt(5));
                Column column = Column.of("chosen", type, ArrayShape.SCALAR);
                ExpectedTable table =
                        random(s).table(Columns.of(column, Column.of("other", Datatype.INT, ArrayShape.SCALAR)), 30);
                double low = random.nextInt(3) == 0 ? 1e300 : random.nextGaussian() * 1000;
                checkChoice(table, ColumnRange.atLeast("chosen", low));
                checkChoice(table, ColumnRange.atMost("chosen", low - 1e301 * random.nextInt(2)));
            });
        }
    }

    private void checkChoice(ExpectedTable table, ColumnRange range) {
        TestPayload payload = whole(payload(table));
        TestContext context =
                TestContext.of(table).withProjection(1, 0).withRanges(1, range).withPayload(payload);
        List<Long> shown = new ArrayList<>();
        try (RowCursor cursor = new AssertingEncoding(encoding()).read(payload, context)) {
            while (cursor.next()) {
                shown.add(cursor.rowIndex());
                CellChecks.check(cursor, 1, table.cell((int) cursor.rowIndex(), 0));
            }
        }
        for (long r = 0; r < table.rows().size(); r++) {
            ExpectedCell cell = table.cell((int) r, 0);
            boolean wanted = !cell.isNull() && holds(range, cell.elements().get(0));
            assertTrue(!wanted || shown.contains(r), "row " + r + " is wanted, " + range);
        }
        assertEquals(OptionalLong.of(table.rows().size()), context.rowsAtEnd(), "rows told at the end");
    }

    private static boolean holds(ColumnRange range, Object value) {
        return value instanceof Long whole ? range.contains(whole) : range.contains(((Number) value).doubleValue());
    }

    @Test
    final void noColumnsShown() {
        ExpectedTable table = smallTable(Seeds.first(), 6, 9);
        checkReads(whole(payload(table)), TestContext.of(table).withProjection(), table);
    }

    /** Cells may be asked for in any order, again and again, and skipped. */
    @Test
    final void cellsInAnyOrder() {
        Seeds.run(Seeds.first(), seed -> {
            ExpectedTable table = random(seed).table(RandomTables.everyColumn(), 10);
            Random random = new Random(seed);
            try (RowCursor cursor = open(whole(payload(table)), TestContext.of(table))) {
                while (cursor.next()) {
                    int row = (int) cursor.rowIndex();
                    for (int i = 0; i < 40; i++) {
                        int c = random.nextInt(table.fields().size());
                        CellChecks.check(cursor, c, table.cell(row, c));
                    }
                }
                assertEquals(table.rows().size() - 1, cursor.rowIndex(), "rows read");
            }
        });
    }

    /** Rows stay what they are when the cursor moves on and ends, and so do arrays that a getter gave. */
    @Test
    final void snapshotsStay() {
        Seeds.run(Seeds.first(), seed -> {
            ExpectedTable table = random(seed).table(RandomTables.everyColumn(), 12);
            List<Row> rows = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            try (RowCursor cursor = open(whole(payload(table)).inChunks(seed, 64), TestContext.of(table))) {
                while (cursor.next()) {
                    rows.add(cursor.row());
                    cursor.value(0).ifPresent(values::add);
                    overwrite(cursor);
                }
            }
            for (int r = 0; r < rows.size(); r++) {
                assertEquals(r, rows.get(r).index(), "index of the row");
                CellChecks.check(rows.get(r), table.rows().get(r));
            }
            assertEquals(table.rows().size(), rows.size(), "number of rows");
            assertTrue(values.size() <= rows.size(), "values");
        });
    }

    /** Arrays belong to the caller: what he writes into them is not seen again. */
    private static void overwrite(RowCursor cursor) {
        for (int c = 0; c < cursor.columns().size(); c++) {
            Column column = cursor.columns().get(c);
            if (column.datatype().isInteger() && !column.shape().isScalar()) {
                long[] before = cursor.getLongs(c);
                long[] mine = cursor.getLongs(c);
                Arrays.fill(mine, 42);
                long[] after = cursor.getLongs(c);
                assertEquals(Arrays.toString(before), Arrays.toString(after), "array written over by the caller");
            }
        }
    }
}
