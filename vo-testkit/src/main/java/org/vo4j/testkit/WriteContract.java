// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vo4j.api.Verify;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.Row;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;

/** What is written is read back cell for cell. */
abstract class WriteContract extends BlockContract {
    /** Skips the test for an encoding that can only be read. */
    void assumeWritable() {
        Assumptions.assumeTrue(canWrite(), "the encoding cannot be written");
    }

    /** A maker of tables that the encoding carries without loss in a version. */
    RandomTables writable(long seed, VoTableVersion version) {
        Set<Capability> capabilities = new java.util.HashSet<>(capabilities());
        if (isStandard()) {
            capabilities.retainAll(Capability.of(encoding().name(), version));
        }
        return new RandomTables(seed, capabilities, version);
    }

    /** A maker of such tables in a version that the seed chooses. */
    RandomTables writable(long seed) {
        List<VoTableVersion> versions = writtenVersions();
        return writable(seed, versions.get((int) Math.floorMod(seed, (long) versions.size())));
    }

    /** Opens a sink behind which the protocol is watched. */
    RowSink sink(TestOutput output, TestWriteContext context) {
        return new AssertingEncoding(encoding()).write(output, context);
    }

    /** Writes all rows and closes. */
    void write(RowCursor rows, TestOutput output, TestWriteContext context) {
        try (rows;
                RowSink sink = sink(output, context)) {
            while (rows.next()) {
                sink.accept(rows);
            }
        }
    }

    /** The payload of a table that is carried without loss. */
    byte[] written(ExpectedTable table) {
        TestOutput output = TestOutput.create();
        write(table, output, TestWriteContext.of(table));
        return output.bytes();
    }

    /** Writes a table about which there should be nothing to say. */
    void write(ExpectedTable table, TestOutput output, TestWriteContext context) {
        write(ExpectedRows.of(table).rows(), output, context);
        assertEquals(List.of(), context.told(), () -> "issues of cells that can be carried, of " + table);
    }

    /** Writes, reads back, and compares every cell. */
    void checkWrites(ExpectedTable table) {
        checkReads(unprefixed(written(table)), TestContext.of(table), table);
    }

    @Test
    final void onlyReading() {
        Assumptions.assumeFalse(canWrite(), "the encoding can be written");
        ExpectedTable table = smallTable(Seeds.first(), 2, 1);
        assertThrows(VoException.class, () -> encoding().write(TestOutput.create(), TestWriteContext.of(table)));
    }

    @Test
    final void writesTableWithoutRows() {
        assumeWritable();
        checkWrites(writable(1).table(RandomTables.everyColumn(), 0));
    }

    /** Every type in every shape by itself, in every version, with nulls where the encoding has them. */
    @TestFactory
    final Stream<DynamicTest> writesEveryTypeAndShape() {
        if (!canWrite()) {
            return Stream.empty();
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (Datatype type : Datatype.values()) {
            for (ArrayShape shape : RandomTables.shapes(type)) {
                Column column = Column.of("cell", type, shape);
                tests.add(DynamicTest.dynamicTest(column.toString(), () -> writesColumn(column)));
                if (type.isInteger()) {
                    Column withNull = column.toBuilder().nullValue("77").build();
                    tests.add(DynamicTest.dynamicTest(column + " null=77", () -> writesColumn(withNull)));
                }
            }
        }
        return tests.stream();
    }

    private void writesColumn(Column column) {
        for (VoTableVersion version : writtenVersions()) {
            Seeds.run(Seeds.first(), seed -> checkWrites(writable(seed, version).table(Columns.of(column), 60)));
        }
    }

    @Test
    final void writesAllColumnsAtOnce() {
        assumeWritable();
        Seeds.run(Seeds.first(), seed -> checkWrites(writable(seed).table(RandomTables.everyColumn(), 20)));
    }

    @Test
    final void writesRandomTables() {
        assumeWritable();
        for (long seed = Seeds.first(); seed < Seeds.first() + randomTables(); seed++) {
            Seeds.run(seed, s -> checkWrites(writable(s).table(12, 20)));
        }
    }

    /** What can be carried is written without a word under every policy, and to the same bytes. */
    @Test
    final void writesUnderEveryPolicy() {
        assumeWritable();
        Seeds.run(Seeds.first(), seed -> {
            ExpectedTable table = writable(seed).table(RandomTables.everyColumn(), 8);
            for (Verify verify : Verify.values()) {
                TestOutput output = TestOutput.create();
                write(table, output, TestWriteContext.of(table).withVerify(verify));
                assertArrayEquals(written(table), output.bytes(), "bytes under " + verify);
            }
        });
    }

    /** Rows come as the cursor itself, whose text needs no String, or as any other cells; the bytes are the same. */
    @Test
    final void writesCellsOfAnyKind() {
        assumeWritable();
        Seeds.run(Seeds.first(), seed -> {
            ExpectedTable table = writable(seed).table(RandomTables.everyColumn(), 12);
            TestOutput output = TestOutput.create();
            try (RowCursor rows = ExpectedRows.of(table).rows();
                    RowSink sink = sink(output, TestWriteContext.of(table))) {
                while (rows.next()) {
                    Row row = rows.row();
                    sink.accept(row);
                }
            }
            assertArrayEquals(written(table), output.bytes(), "bytes of rows and of a cursor");
        });
    }

    /** A payload that was read can be written as it is read. */
    @Test
    final void writesWhatItReads() {
        assumeWritable();
        for (long seed = Seeds.first(); seed < Seeds.first() + 40; seed++) {
            Seeds.run(seed, s -> {
                ExpectedTable table = writable(s).table(10, 20);
                TestPayload payload = unprefixed(written(table)).inChunks(s, 100);
                TestOutput output = TestOutput.create();
                TestContext context = TestContext.of(table).withPayload(payload);
                write(encoding().read(payload, context), output, TestWriteContext.of(table));
                assertArrayEquals(written(table), output.bytes(), "bytes of the second writing of " + table);
            });
        }
    }

    /** Null elements are written as the literal of the columns that are written, whatever the source calls null. */
    @Test
    final void nullElementsTakeTheirLiteral() {
        assumeWritable();
        for (ArrayShape shape : List.of(ArrayShape.of(3), ArrayShape.VARIABLE)) {
            for (Datatype type : List.of(Datatype.UNSIGNED_BYTE, Datatype.SHORT, Datatype.INT, Datatype.LONG)) {
                Column source = Column.builder("cell", type)
                        .shape(shape)
                        .nullValue("99")
                        .build();
                Column target = source.toBuilder().nullValue("77").build();
                ExpectedTable from = oneCell(source, ExpectedCell.of(List.of(1L, 99L, 2L), Set.of(1)));
                ExpectedTable to = oneCell(target, ExpectedCell.of(List.of(1L, 77L, 2L), Set.of(1)));
                TestOutput output = TestOutput.create();
                write(ExpectedRows.of(from).rows(), output, TestWriteContext.of(to));
                checkReads(unprefixed(output.bytes()), TestContext.of(to), to);
            }
        }
    }

    static ExpectedTable oneCell(Column column, ExpectedCell cell) {
        return new ExpectedTable(VoTableVersion.V1_5, Columns.of(column), List.of(List.of(cell)));
    }
}
