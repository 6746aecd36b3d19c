// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.Verify;
import org.vo4j.api.table.ArrayShape;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.Datatype;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;
import org.vo4j.testkit.ExpectedRows;
import org.vo4j.testkit.ExpectedTable;
import org.vo4j.testkit.TestContext;
import org.vo4j.testkit.TestOutput;
import org.vo4j.testkit.TestPayload;
import org.vo4j.testkit.TestWriteContext;

/** Reads a file by itself, as its schema says, without the reader of documents. */
final class Plain {
    private static final Pattern FIELD = Pattern.compile(
            "<FIELD name=\"([^\"]*)\" datatype=\"([^\"]*)\"(?: arraysize=\"([^\"]*)\")?(?: xtype=\"([^\"]*)\")?");

    private final TestPayload payload;
    private final TestContext context;

    Plain(Path file) {
        try {
            String document = new ParquetContainer()
                    .read(file, file.toString(), ReadLimits.standard())
                    .document();
            this.payload = TestPayload.of(Files.readAllBytes(file), "PARQUET");
            this.context =
                    TestContext.of(fields(document)).withVerify(Verify.WARN).withPayload(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RowCursor rows(Path file) {
        return new Plain(file).rows();
    }

    RowCursor rows() {
        return new ParquetEncoding().read(payload, context);
    }

    TestContext context() {
        return context;
    }

    static Columns fields(String document) {
        List<Column> columns = new ArrayList<>();
        Matcher field = FIELD.matcher(document);
        while (field.find()) {
            Column.Builder column =
                    Column.builder(field.group(1), Datatype.of(field.group(2)).orElseThrow());
            if (field.group(3) != null) {
                column.shape(ArrayShape.parse(field.group(3)).orElseThrow());
            }
            if (field.group(4) != null) {
                column.xtype(field.group(4));
            }
            columns.add(column.build());
        }
        return Columns.of(columns);
    }

    static Column column(String name, Datatype type) {
        return Column.of(name, type, ArrayShape.SCALAR);
    }

    static byte[] written(ExpectedTable table) {
        TestOutput output = TestOutput.create();
        try (RowCursor rows = ExpectedRows.of(table).rows();
                RowSink sink = new ParquetEncoding().write(output, TestWriteContext.of(table))) {
            while (rows.next()) {
                sink.accept(rows);
            }
        }
        return output.bytes();
    }
}
