// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.vo4j.api.FormatException;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.TransportException;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;
import org.vo4j.testkit.TestContext;
import org.vo4j.testkit.TestPayload;
import org.vo4j.votable.parquet.file.Pages;

/** A stream that is too large for memory is kept in a temporary file, within the limits. */
class LargeStreamTest {
    private static final int ROWS = 1_300_000;
    private static final Columns FIELDS = Columns.of(Plain.column("n", Datatype.LONG));

    private static long value(SplittableRandom random) {
        return random.nextLong();
    }

    private static byte[] file() {
        SplittableRandom random = new SplittableRandom(7);
        return Pages.longs("n", ROWS, () -> value(random));
    }

    @Test
    void largeStreams() {
        byte[] bytes = file();
        assertTrue(bytes.length > 8 << 20, bytes.length + " bytes are kept in memory");
        TestPayload payload = TestPayload.of(bytes, "PARQUET").inChunks(1, 1 << 20);
        SplittableRandom random = new SplittableRandom(7);
        try (RowCursor row = new ParquetEncoding().read(payload, TestContext.of(FIELDS))) {
            while (row.next()) {
                assertEquals(value(random), row.getLong(0));
            }
            assertEquals(ROWS - 1, row.rowIndex());
        }
    }

    @Test
    void beyondTheLimit() {
        TestPayload payload = TestPayload.of(file(), "PARQUET").inChunks(1, 1 << 20);
        TestContext context = TestContext.of(FIELDS)
                .withPayload(payload)
                .withLimits(ReadLimits.standard().withMaxInflatedBytes(9 << 20));
        try (RowCursor row = new ParquetEncoding().read(payload, context)) {
            FormatException refusal = assertThrows(FormatException.class, row::next);
            assertTrue(refusal.getMessage().contains("W77"), refusal.getMessage());
        }
    }

    @Test
    void brokenOff() {
        TestPayload payload =
                TestPayload.of(file(), "PARQUET").inChunks(1, 1 << 20).failingAt(9 << 20);
        try (RowCursor row = new ParquetEncoding().read(payload, TestContext.of(FIELDS))) {
            assertThrows(TransportException.class, row::next);
        }
    }
}
