// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.vo4j.api.http.RequestBody;
import org.vo4j.api.table.Column;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSource;
import org.vo4j.api.table.Table;

/** Rows as CSV with a line of names (RFC 4180), written while they are sent; a null is an empty field. */
record CsvBody(RowSource rows) implements RequestBody {
    static final String MEDIA_TYPE = "text/csv";

    @Override
    public OptionalLong length() {
        return OptionalLong.empty();
    }

    @Override
    public boolean isRepeatable() {
        return rows instanceof Table;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        int columns = rows.columns().size();
        for (Column column : rows.columns()) {
            put(writer, column.index(), column.name());
        }
        writer.write("\r\n");
        try (RowCursor row = rows.rows()) {
            while (row.next()) {
                for (int c = 0; c < columns; c++) {
                    put(writer, c, row.isNull(c) ? "" : row.getString(c));
                }
                writer.write("\r\n");
            }
        }
        writer.flush();
    }

    private static void put(Writer writer, int column, String text) throws IOException {
        if (column > 0) {
            writer.write(',');
        }
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        writer.write(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
    }
}
