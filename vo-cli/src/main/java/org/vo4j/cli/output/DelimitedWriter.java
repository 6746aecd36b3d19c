// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.cli.output;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.TextSlice;
import org.vo4j.cli.console.ByteOutput;

/** Writes CSV and TSV: a line of names, then a line for each row. */
final class DelimitedWriter implements RowWriter {
    private final ByteOutput out;
    private final char delimiter;
    private @Nullable CellWriter cells;
    private int columnCount;

    DelimitedWriter(ByteOutput out, char delimiter) {
        this.out = out;
        this.delimiter = delimiter;
    }

    @Override
    public void begin(Columns columns) {
        CellWriter writer = delimiter == ',' ? new CsvCellWriter(out, columns) : new TsvCellWriter(out, columns);
        List<String> names = UniqueNames.of(columns);
        for (int i = 0; i < names.size(); i++) {
            delimit(i);
            byte[] name = names.get(i).getBytes(StandardCharsets.UTF_8);
            writer.text(new TextSlice().set(name, 0, name.length));
        }
        out.put('\n');
        cells = writer;
        columnCount = names.size();
    }

    @Override
    public void row(RowCursor cursor) {
        CellWriter writer = cells;
        if (writer == null) {
            throw new IllegalStateException("begin() comes first");
        }
        for (int i = 0; i < columnCount; i++) {
            delimit(i);
            writer.write(cursor, i);
        }
        out.put('\n');
    }

    private void delimit(int index) {
        if (index > 0) {
            out.put(delimiter);
        }
    }

    @Override
    public void end() {}
}
