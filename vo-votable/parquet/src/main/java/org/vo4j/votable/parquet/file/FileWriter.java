// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a Parquet file, row group by row group. Single-threaded.
 *
 * <p>A row group is held until it has about 16 MiB; so memory does not grow with the number of rows.
 */
public final class FileWriter {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final long GROUP_BYTES = 16L << 20;
    /** What is held is counted every so many rows. */
    private static final int STRIDE = 64;

    private final ByteTarget out;
    private final Layout layout;
    private final List<ColumnWriter> columns = new ArrayList<>();
    private final List<List<ColumnWriter.Chunk>> groups = new ArrayList<>();
    private final List<Long> groupRows = new ArrayList<>();
    private long offset;
    private long rows;
    private long total;

    /** Begins a file with these columns, laid out as usual. */
    public FileWriter(ByteTarget out, List<OutColumn> columns) {
        this(out, columns, Layout.STANDARD);
    }

    /** Begins a file with these columns. */
    public FileWriter(ByteTarget out, List<OutColumn> columns, Layout layout) {
        this.out = out;
        this.layout = layout;
        ColumnWriter.Workspace work = new ColumnWriter.Workspace();
        for (OutColumn column : columns) {
            this.columns.add(new ColumnWriter(column, work, layout.codec()));
        }
        write(MAGIC, 0, MAGIC.length);
    }

    /** The columns, each of which takes one cell for each row. */
    public List<ColumnWriter> columns() {
        return columns;
    }

    private void write(byte[] bytes, int from, int count) {
        out.write(bytes, from, count);
        offset += count;
    }

    /** Ends a row; {@code large} when one of its cells takes many bytes. */
    public void endRow(boolean large) {
        rows++;
        total++;
        for (ColumnWriter column : columns) {
            column.endRow();
        }
        if (rows >= layout.groupRows()) {
            endGroup();
        } else if (large || rows % STRIDE == 0) {
            long held = 0;
            for (ColumnWriter column : columns) {
                held += column.held();
            }
            if (held >= GROUP_BYTES) {
                endGroup();
            }
        }
    }

    private void endGroup() {
        if (rows == 0) {
            return;
        }
        List<ColumnWriter.Chunk> chunks = new ArrayList<>();
        for (ColumnWriter column : columns) {
            chunks.add(column.end(this::write, offset));
        }
        groups.add(chunks);
        groupRows.add(rows);
        rows = 0;
    }

    /** Completes the file. */
    public void end(Map<String, String> keys) {
        endGroup();
        ThriftWriter thrift = new ThriftWriter().begin().int32(1, 1);
        schema(thrift);
        thrift.int64(3, total).list(4, ThriftWriter.STRUCT, groups.size());
        for (int g = 0; g < groups.size(); g++) {
            group(thrift, groups.get(g), groupRows.get(g));
        }
        if (!keys.isEmpty()) {
            thrift.list(5, ThriftWriter.STRUCT, keys.size());
            keys.forEach((key, value) ->
                    thrift.begin().string(1, key).string(2, value).end());
        }
        thrift.string(6, "vo4j");
        thrift.list(7, ThriftWriter.STRUCT, columns.size());
        for (int c = 0; c < columns.size(); c++) {
            thrift.begin().begin(1).end().end(); // the order of the type
        }
        byte[] footer = thrift.end().toByteArray();
        write(footer, 0, footer.length);
        byte[] length = new byte[4];
        LittleEndian.putInt(length, 0, footer.length);
        write(length, 0, length.length);
        write(MAGIC, 0, MAGIC.length);
    }

    private void schema(ThriftWriter thrift) {
        int nodes = 1;
        for (ColumnWriter writer : columns) {
            nodes += writer.column.list() ? 3 : 1;
        }
        thrift.list(2, ThriftWriter.STRUCT, nodes);
        thrift.begin().string(4, "schema").int32(5, columns.size()).end();
        for (ColumnWriter writer : columns) {
            OutColumn column = writer.column;
            if (column.list()) {
                thrift.begin().int32(3, 1).string(4, column.name()).int32(5, 1).int32(6, 3);
                thrift.begin(10).begin(3).end().end().end();
                thrift.begin().int32(3, 2).string(4, "list").int32(5, 1).end();
            }
            leaf(thrift, column, column.list() ? "element" : column.name());
        }
    }

    private static void leaf(ThriftWriter thrift, OutColumn column, String name) {
        thrift.begin().int32(1, column.physical().number()).int32(3, 1).string(4, name);
        LogicalType logical = column.logical();
        if (logical.kind() == Logical.STRING) {
            thrift.int32(6, 0).begin(10).begin(1).end().end();
        } else if (logical.kind() == Logical.INTEGER) {
            int size = 28 - Integer.numberOfLeadingZeros(logical.bits());
            thrift.int32(6, (logical.signed() ? 15 : 11) + size);
            thrift.begin(10)
                    .begin(10)
                    .int8(1, logical.bits())
                    .bool(2, logical.signed())
                    .end()
                    .end();
        }
        thrift.end();
    }

    private void group(ThriftWriter thrift, List<ColumnWriter.Chunk> chunks, long rows) {
        thrift.begin().list(1, ThriftWriter.STRUCT, chunks.size());
        long bytes = 0;
        for (ColumnWriter.Chunk chunk : chunks) {
            thrift.begin().int64(2, 0).begin(3);
            metadata(thrift, chunk);
            thrift.end().end();
            bytes += chunk.rawBytes();
        }
        thrift.int64(2, bytes).int64(3, rows).end();
    }

    private void metadata(ThriftWriter thrift, ColumnWriter.Chunk chunk) {
        OutColumn column = chunk.column();
        boolean hasDictionary = chunk.dictionaryBytes() > 0;
        int encodings = 1 + (chunk.hasPlainPages() || hasDictionary ? 1 : 0) + (hasDictionary ? 1 : 0);
        thrift.int32(1, column.physical().number()).list(2, ThriftWriter.I32, encodings);
        thrift.element(Encodings.RLE);
        if (encodings > 1) {
            thrift.element(Encodings.PLAIN);
        }
        if (hasDictionary) {
            thrift.element(Encodings.RLE_DICTIONARY);
        }
        thrift.list(3, ThriftWriter.BINARY, column.list() ? 3 : 1).element(column.name());
        if (column.list()) {
            thrift.element("list").element("element");
        }
        thrift.int32(4, layout.codec())
                .int64(5, chunk.values())
                .int64(6, chunk.rawBytes())
                .int64(7, chunk.dictionaryBytes() + (long) chunk.pageBytes())
                .int64(9, chunk.offset() + chunk.dictionaryBytes());
        if (hasDictionary) {
            thrift.int64(11, chunk.offset());
        }
        thrift.begin(12).int64(3, chunk.nulls());
        if (!chunk.extremes().isEmpty()) {
            thrift.binary(5, chunk.extremes().get(1)).binary(6, chunk.extremes().get(0));
        }
        thrift.end();
    }
}
