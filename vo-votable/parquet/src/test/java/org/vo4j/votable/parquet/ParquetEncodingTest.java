// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet;

import org.vo4j.api.spi.TableEncoding;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;
import org.vo4j.testkit.ExpectedRows;
import org.vo4j.testkit.ExpectedTable;
import org.vo4j.testkit.TableEncodingContract;
import org.vo4j.testkit.TestOutput;
import org.vo4j.testkit.TestWriteContext;

class ParquetEncodingTest extends TableEncodingContract {
    @Override
    protected TableEncoding encoding() {
        return new ParquetEncoding();
    }

    @Override
    protected boolean writesAsRowsCome() {
        return false;
    }

    @Override
    protected byte[] payload(ExpectedTable table) {
        TestOutput output = TestOutput.create();
        try (RowCursor rows = ExpectedRows.of(table).rows();
                RowSink sink = encoding().write(output, TestWriteContext.of(table))) {
            while (rows.next()) {
                sink.accept(rows);
            }
        }
        return output.bytes();
    }
}
