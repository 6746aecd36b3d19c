// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableIssue;

/** Reads the metadata at the end of a Parquet file. */
public final class FooterReader {
    private static final int MAGIC = 'P' | 'A' << 8 | 'R' << 16 | '1' << 24;
    private static final int ENCRYPTED = 'P' | 'A' << 8 | 'R' << 16 | 'E' << 24;
    /** Metadata may be so many times as long as one text of a document. */
    private static final int FOOTER_FACTOR = 16;
    /** The one order of values that the format has defined. */
    private static final int TYPE_ORDER = 1;

    private final ThriftReader thrift;
    private final ReadLimits limits;
    private final long fileLength;
    private long rows;
    private final List<RowGroup> groups = new ArrayList<>();
    private final BitSet ordered = new BitSet();
    private final Map<String, String> keys = new HashMap<>();
    private String createdBy = "";
    private boolean encrypted;
    private SchemaReader schema = SchemaReader.empty();

    private FooterReader(byte[] bytes, long fileLength, ReadLimits limits) {
        this.thrift = new ThriftReader(bytes, 0, bytes.length);
        this.fileLength = fileLength;
        this.limits = limits;
    }

    /**
     * Reads the metadata.
     *
     * @throws ParquetException when the file is no Parquet file, or damaged
     */
    public static Footer read(RandomBytes file, ReadLimits limits) {
        long length = file.length();
        if (length < 12 || magic(file, 0) != MAGIC) {
            throw length >= 12 && magic(file, 0) == ENCRYPTED ? encrypted() : notParquet(length);
        }
        int end = magic(file, length - 4);
        if (end != MAGIC) {
            throw end == ENCRYPTED
                    ? encrypted()
                    : new ParquetException("The Parquet file does not end with its mark PAR1; it was cut, or its "
                            + "writer was never closed. Its rows cannot be found without what is missing");
        }
        long bytes = magic(file, length - 8) & 0xffff_ffffL;
        if (bytes > length - 12) {
            throw new ParquetException("The Parquet file says that its metadata take " + bytes + " bytes, and has "
                    + length + "; it is cut or damaged");
        }
        if (bytes > (long) limits.maxTextBytes() * FOOTER_FACTOR || bytes > Integer.MAX_VALUE - 64) {
            throw new ParquetException(
                    VoTableIssue.W77,
                    "The metadata of the Parquet file take " + bytes + " bytes; ReadLimits.maxTextBytes allows "
                            + (long) limits.maxTextBytes() * FOOTER_FACTOR);
        }
        return new FooterReader(file.read(length - 8 - bytes, (int) bytes), length, limits).footer();
    }

    private static int magic(RandomBytes file, long at) {
        byte[] b = file.read(at, 4);
        return LittleEndian.getInt(b, 0);
    }

    private static ParquetException notParquet(long length) {
        return new ParquetException("These " + length + " bytes are no Parquet file: it would begin with PAR1");
    }

    private static ParquetException encrypted() {
        return new ParquetException(
                "The Parquet file is encrypted, which is not supported; write it without encryption");
    }

    private Footer footer() {
        thrift.begin();
        for (int field = thrift.field(); field != 0; field = thrift.field()) {
            switch (field) {
                case 2 -> schema = SchemaReader.read(thrift, limits);
                case 3 -> rows = thrift.int64();
                case 4 -> readGroups();
                case 5 -> readKeys();
                case 6 -> createdBy = thrift.string();
                case 7 -> readOrders();
                case 8 -> {
                    encrypted = true;
                    thrift.skip();
                }
                default -> thrift.skip();
            }
        }
        if (encrypted) {
            throw encrypted();
        }
        checkRows();
        groups.replaceAll(this::ordered);
        return new Footer(schema.columns(), schema.leaves(), rows, groups, keys, createdBy);
    }

    private void checkRows() {
        long sum = 0;
        for (RowGroup group : groups) {
            if (group.rows() < 0 || group.chunks().size() != schema.leaves()) {
                throw new ParquetException("A row group of the Parquet file has " + group.rows() + " rows and "
                        + group.chunks().size() + " column chunks for " + schema.leaves()
                        + " columns; the file is damaged");
            }
            sum += group.rows();
            if (sum < 0) {
                break;
            }
        }
        if (sum != rows) {
            throw new ParquetException("The Parquet file says that it has " + rows + " rows, its row groups have " + sum
                    + "; it is damaged");
        }
    }

    private void readGroups() {
        int count = thrift.list();
        int type = thrift.elementType();
        for (int g = 0; g < count; g++) {
            thrift.element(type);
            thrift.struct();
            groups.add(group());
        }
    }

    private RowGroup group() {
        List<ColumnChunk> chunks = new ArrayList<>();
        long groupRows = -1;
        for (int field = thrift.field(); field != 0; field = thrift.field()) {
            switch (field) {
                case 1 -> {
                    int count = thrift.list();
                    int type = thrift.elementType();
                    for (int c = 0; c < count; c++) {
                        thrift.element(type);
                        thrift.struct();
                        chunks.add(chunk());
                    }
                }
                case 3 -> groupRows = thrift.int64();
                default -> thrift.skip();
            }
        }
        return new RowGroup(groupRows, chunks);
    }

    private ColumnChunk chunk() {
        String elsewhere = "";
        ColumnChunk chunk = new ColumnChunk(Physical.BOOLEAN, -1, 0, 0, 0, Statistics.NONE, "");
        for (int field = thrift.field(); field != 0; field = thrift.field()) {
            switch (field) {
                case 1 -> elsewhere = thrift.string();
                case 3 -> {
                    thrift.struct();
                    chunk = chunkMetadata();
                }
                case 8 -> {
                    encrypted = true;
                    thrift.skip();
                }
                default -> thrift.skip();
            }
        }
        return elsewhere.isEmpty()
                ? chunk
                : new ColumnChunk(chunk.physical(), chunk.codec(), 0, 0, 0, Statistics.NONE, elsewhere);
    }

    private ColumnChunk chunkMetadata() {
        Physical physical = Physical.BOOLEAN;
        int codec = -1;
        long values = -1;
        long bytes = -1;
        long data = -1;
        long dictionary = 0;
        Statistics statistics = Statistics.NONE;
        for (int field = thrift.field(); field != 0; field = thrift.field()) {
            switch (field) {
                case 1 -> physical = Physical.of(thrift.int32());
                case 4 -> codec = thrift.int32();
                case 5 -> values = thrift.int64();
                case 7 -> bytes = thrift.int64();
                case 9 -> data = thrift.int64();
                case 11 -> dictionary = thrift.int64();
                case 12 -> {
                    thrift.struct();
                    statistics = Statistics.read(thrift);
                }
                default -> thrift.skip();
            }
        }
        long offset = dictionary > 0 && dictionary < data ? dictionary : data;
        if (values < 0 || bytes < 0 || offset < 0 || offset > fileLength - bytes) {
            throw new ParquetException("A column chunk of " + values + " values and " + bytes + " bytes at byte "
                    + offset + " is not within the file of " + fileLength + " bytes; it is cut or damaged");
        }
        return new ColumnChunk(physical, codec, values, offset, bytes, statistics, "");
    }

    /** The columns whose bounds are in the order of their type. */
    private void readOrders() {
        int count = thrift.list();
        int type = thrift.elementType();
        for (int c = 0; c < count; c++) {
            thrift.element(type);
            thrift.struct();
            for (int field = thrift.field(); field != 0; field = thrift.field()) {
                if (field == TYPE_ORDER) {
                    ordered.set(c);
                }
                thrift.skip();
            }
        }
    }

    private RowGroup ordered(RowGroup group) {
        List<ColumnChunk> chunks = new ArrayList<>();
        for (int c = 0; c < group.chunks().size(); c++) {
            ColumnChunk chunk = group.chunks().get(c);
            chunks.add(ordered.get(c) ? chunk : chunk.unordered());
        }
        return new RowGroup(group.rows(), chunks);
    }

    private void readKeys() {
        int count = thrift.list();
        int type = thrift.elementType();
        for (int k = 0; k < count; k++) {
            thrift.element(type);
            thrift.struct();
            String key = "";
            String value = "";
            for (int field = thrift.field(); field != 0; field = thrift.field()) {
                switch (field) {
                    case 1 -> key = thrift.string();
                    case 2 -> value = thrift.string();
                    default -> thrift.skip();
                }
            }
            keys.putIfAbsent(key, value);
        }
    }
}
