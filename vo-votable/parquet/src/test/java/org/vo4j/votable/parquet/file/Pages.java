// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Makes files whose pages end where a test wants them to. */
public final class Pages {
    private Pages() {}

    /** A file of one list column of INT32, with a page for so many elements, wherever rows end. */
    public static byte[] lists(List<int[]> rows, int perPage) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FileWriter file =
                new FileWriter(bytes::write, List.of(new OutColumn("list", Physical.INT32, LogicalType.NONE, true)));
        ColumnWriter column = file.columns().get(0);
        int onPage = 0;
        for (int[] row : rows) {
            if (row.length == 0) {
                column.putEmptyList();
            }
            for (int e = 0; e < row.length; e++) {
                column.putInt(row[e], e == 0);
                if (++onPage % perPage == 0) {
                    column.endPage();
                }
            }
            file.endRow(false);
        }
        file.end(Map.of());
        return bytes.toByteArray();
    }

    /** A file of one column of INT64. */
    public static byte[] longs(String name, int rows, LongSupplier values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FileWriter file =
                new FileWriter(bytes::write, List.of(new OutColumn(name, Physical.INT64, LogicalType.NONE, false)));
        for (int r = 0; r < rows; r++) {
            file.columns().get(0).putLong(values.getAsLong(), true);
            file.endRow(false);
        }
        file.end(Map.of());
        return bytes.toByteArray();
    }
}
