// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;
import org.vo4j.testkit.ExpectedCell;
import org.vo4j.testkit.ExpectedRows;
import org.vo4j.testkit.ExpectedTable;
import org.vo4j.testkit.TestContext;
import org.vo4j.testkit.TestOutput;
import org.vo4j.testkit.TestPayload;
import org.vo4j.testkit.TestWriteContext;
import org.vo4j.votable.parquet.file.Footer;
import org.vo4j.votable.parquet.file.FooterReader;
import org.vo4j.votable.parquet.file.RandomBytes;

/** What is held while rows are written does not grow with their number: row groups go out. */
class RowGroupsTest {
    private static final int DISTINCT = 5000;
    private static final int ROWS = 700_000;
    /** What a sink may hold, the last pages included. */
    private static final long HELD = 18L << 20;

    @Test
    void groupsGoOut() {
        List<Column> columns = List.of(
                Plain.column("a", Datatype.DOUBLE),
                Plain.column("b", Datatype.DOUBLE),
                Plain.column("c", Datatype.LONG));
        SplittableRandom random = new SplittableRandom(1);
        List<ExpectedTable> tables = random.doubles(DISTINCT)
                .mapToObj(value -> new ExpectedTable(
                        VoTableVersion.V1_5,
                        Columns.of(columns),
                        List.of(List.of(
                                ExpectedCell.of(value),
                                ExpectedCell.of(-value),
                                ExpectedCell.of(Double.doubleToLongBits(value))))))
                .toList();
        List<RowCursor> rows =
                tables.stream().map(table -> ExpectedRows.of(table).rows()).toList();
        rows.forEach(RowCursor::next);
        TestOutput output = TestOutput.create();
        long before;
        double sum = 0;
        try (RowSink sink = new ParquetEncoding().write(output, TestWriteContext.of(tables.get(0)))) {
            for (int r = 0; r < ROWS; r++) {
                RowCursor row = rows.get((int) ((r * 2_654_435_761L >>> 8) % DISTINCT));
                sink.accept(row);
                sum += row.getDouble(0);
            }
            before = output.size();
        }
        byte[] bytes = output.bytes();
        assertTrue(bytes.length - before <= HELD, bytes.length - before + " bytes came out by closing");
        Footer footer = FooterReader.read(RandomBytes.of(bytes), ReadLimits.standard());
        assertEquals(ROWS, footer.rows());
        assertEquals(sum, sum(bytes, Columns.of(columns)), 1e-6);
    }

    private static double sum(byte[] bytes, Columns columns) {
        double sum = 0;
        try (RowCursor row = new ParquetEncoding().read(TestPayload.of(bytes, "PARQUET"), TestContext.of(columns))) {
            while (row.next()) {
                assertEquals(-row.getDouble(0), row.getDouble(1));
                assertEquals(Double.doubleToLongBits(row.getDouble(0)), row.getLong(2));
                sum += row.getDouble(0);
            }
            assertEquals(ROWS - 1, row.rowIndex());
        }
        return sum;
    }
}
