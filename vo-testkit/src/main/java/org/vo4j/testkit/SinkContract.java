// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.spi.BlockwiseEncoding;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;

/** Sinks keep to the order of calls, to the window, and to a constant amount of memory. */
abstract class SinkContract extends WriteContract {
    /** The room that a sink may ask for at once, however large a cell is: 128 KiB. */
    private static final int LARGEST_ROOM = 1 << 17;

    /** The bytes do not depend on the windows that the output happens to have. */
    @Test
    final void windowsOfEverySize() {
        assumeWritable();
        for (long seed = Seeds.first(); seed < Seeds.first() + 12; seed++) {
            Seeds.run(seed, s -> {
                ExpectedTable table = writable(s).table(RandomTables.everyColumn(), 6);
                byte[] expected = written(table);
                for (int largest : new int[] {1, 2, 3, 8, 17, 100, 1000, 1 << 12, 1 << 16}) {
                    TestOutput output = TestOutput.inWindows(s, largest);
                    write(table, output, TestWriteContext.of(table));
                    assertArrayEquals(expected, output.bytes(), "bytes in windows of " + largest);
                }
            });
        }
    }

    @Test
    final void closingWithoutRows() {
        assumeWritable();
        ExpectedTable table = writable(Seeds.first()).table(RandomTables.everyColumn(), 0);
        TestOutput output = TestOutput.create();
        sink(output, TestWriteContext.of(table)).close();
        checkReads(unprefixed(output.bytes()), TestContext.of(table), table);
    }

    @Test
    final void closingTwice() {
        assumeWritable();
        ExpectedTable table = writable(Seeds.first()).table(RandomTables.everyColumn(), 3);
        TestOutput output = TestOutput.create();
        RowSink sink = encoding().write(output, TestWriteContext.of(table));
        acceptAll(sink, table);
        sink.close();
        byte[] bytes = output.bytes();
        sink.close();
        assertArrayEquals(bytes, output.bytes(), "bytes after closing again");
    }

    @Test
    final void noRowsAfterClosing() {
        assumeWritable();
        ExpectedTable table = writable(Seeds.first()).table(RandomTables.everyColumn(), 2);
        TestOutput output = TestOutput.create();
        RowSink sink = encoding().write(output, TestWriteContext.of(table));
        try (RowCursor rows = ExpectedRows.of(table).rows()) {
            assertTrue(rows.next(), "a row");
            sink.accept(rows);
            sink.close();
            byte[] bytes = output.bytes();
            assertTrue(rows.next(), "another row");
            assertThrows(VoException.class, () -> sink.accept(rows), "accept after close");
            assertArrayEquals(bytes, output.bytes(), "bytes after a row that was refused");
        }
    }

    private static void acceptAll(RowSink sink, ExpectedTable table) {
        try (RowCursor rows = ExpectedRows.of(table).rows()) {
            while (rows.next()) {
                sink.accept(rows);
            }
        }
    }

    /** Two tables may be written at the same time: sinks share nothing. */
    @Test
    final void sinksShareNothing() {
        assumeWritable();
        ExpectedTable one = writable(Seeds.first()).table(RandomTables.everyColumn(), 8);
        ExpectedTable two = writable(Seeds.first() + 1).table(RandomTables.everyColumn(), 8);
        TestOutput outputOne = TestOutput.create();
        TestOutput outputTwo = TestOutput.create();
        try (RowCursor rowsOne = ExpectedRows.of(one).rows();
                RowCursor rowsTwo = ExpectedRows.of(two).rows();
                RowSink sinkOne = encoding().write(outputOne, TestWriteContext.of(one));
                RowSink sinkTwo = encoding().write(outputTwo, TestWriteContext.of(two))) {
            while (rowsOne.next() && rowsTwo.next()) {
                sinkOne.accept(rowsOne);
                sinkTwo.accept(rowsTwo);
            }
        }
        assertArrayEquals(written(one), outputOne.bytes(), "bytes of the first of two at once");
        assertArrayEquals(written(two), outputTwo.bytes(), "bytes of the second of two at once");
    }

    /** The blocks of a {@link BlockwiseEncoding}, one behind the other, are what one sink writes. */
    @Test
    final void blocksJoin() {
        assumeWritable();
        Assumptions.assumeTrue(encoding() instanceof BlockwiseEncoding, "the encoding is not written in blocks");
        for (long seed = Seeds.first(); seed < Seeds.first() + 30; seed++) {
            Seeds.run(seed, s -> {
                Random random = new Random(s);
                ExpectedTable table = writable(s).table(10, 40);
                ByteArrayOutputStream joined = new ByteArrayOutputStream();
                int size = table.rows().size();
                for (int from = 0; from < size; ) {
                    int to = from + 1 + random.nextInt(size - from);
                    TestOutput output = TestOutput.create();
                    write(ExpectedRows.of(table).rows(from, to), output, TestWriteContext.of(table));
                    joined.writeBytes(output.bytes());
                    from = to;
                }
                assertArrayEquals(written(table), joined.toByteArray(), "bytes of blocks and of the whole");
            });
        }
    }

    /** An output that fails is told to the caller as it is, and closing afterwards does no more harm. */
    @Test
    final void brokenOutput() {
        assumeWritable();
        ExpectedTable table = writable(Seeds.first()).table(RandomTables.everyColumn(), 40);
        int length = written(table).length;
        for (int at : new int[] {0, 1, length / 3, length - 5000}) {
            TestOutput output = TestOutput.inWindows(1, 100).failingAt(Math.max(0, at));
            RowSink sink = sink(output, TestWriteContext.of(table));
            assertThrows(TransportException.class, () -> acceptAllAndClose(sink, table), "output broken at " + at);
            assertSoundOrTransport(sink);
        }
    }

    private static void acceptAllAndClose(RowSink sink, ExpectedTable table) {
        acceptAll(sink, table);
        sink.close();
    }

    private static void assertSoundOrTransport(RowSink sink) {
        try {
            sink.close();
        } catch (TransportException e) {
            assertTrue(e.getMessage() != null, "message");
        }
    }

    /** Rows go out as they come: what is held back does not grow with them. */
    @Test
    final void rowsGoOutAsTheyCome() {
        assumeWritable();
        Assumptions.assumeTrue(writesAsRowsCome(), "rows are kept until their number is known");
        Column column = Column.of("cell", Datatype.DOUBLE, ArrayShape.SCALAR);
        ExpectedTable table =
                new ExpectedTable(VoTableVersion.V1_5, Columns.of(column), List.of(List.of(ExpectedCell.of(Math.PI))));
        TestOutput output = TestOutput.inWindows(1, 64);
        int rows = 100_000;
        long least = 0;
        try (RowCursor one = ExpectedRows.of(table).rows();
                RowSink sink = sink(output, TestWriteContext.of(table))) {
            assertTrue(one.next(), "a row");
            for (int r = 0; r < rows; r++) {
                sink.accept(one);
            }
            least = output.size();
        }
        long held = output.size() - least;
        assertTrue(held <= LARGEST_ROOM, () -> held + " bytes were held back until closing");
        assertTrue(output.size() >= rows, "bytes written");
        checkRoom(output, column);
    }

    /** A cell of hundreds of thousands of elements goes through a small window. */
    @Test
    final void largeCells() {
        assumeWritable();
        for (Datatype type : Datatype.values()) {
            int size = type == Datatype.BIT ? 1_600_000 : 200_000;
            for (ArrayShape shape : List.of(ArrayShape.VARIABLE, ArrayShape.of(size))) {
                Column column = Column.of("cell", type, shape);
                ExpectedTable table = oneCell(column, largeCell(type, size));
                TestOutput output = TestOutput.inWindows(1, 5000);
                write(ExpectedRows.of(table).rows(), output, TestWriteContext.of(table));
                checkRoom(output, column);
                if (writesAsRowsCome()) {
                    assertTrue(output.size() > LARGEST_ROOM, () -> "bytes written for " + column);
                }
            }
        }
    }

    private static void checkRoom(TestOutput output, Column column) {
        assertTrue(
                output.largestRequest() <= LARGEST_ROOM,
                () -> "room of " + output.largestRequest() + " bytes was asked for at once, for " + column);
    }

    private static ExpectedCell largeCell(Datatype type, int size) {
        if (type.isText()) {
            return ExpectedCell.of("text".repeat(size / 4));
        }
        Object element = switch (type) {
            case BOOLEAN, BIT -> true;
            case FLOAT, FLOAT_COMPLEX -> 1.5f;
            case DOUBLE, DOUBLE_COMPLEX -> 1.5;
            default -> 7L;
        };
        List<Object> elements = new ArrayList<>(Collections.nCopies(size * (type.isComplex() ? 2 : 1), element));
        assertEquals(element, elements.get(0), "first element");
        return ExpectedCell.of(elements, Set.of());
    }
}
