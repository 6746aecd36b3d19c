// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.file;

import org.jspecify.annotations.Nullable;

/** What stands before the bytes of a page. */
final class PageHeader {
    static final int DATA = 0;
    static final int DICTIONARY = 2;
    static final int DATA_V2 = 3;

    int type = -1;
    int uncompressed = -1;
    int compressed = -1;

    @Nullable Integer crc;

    int values = -1;
    int encoding = -1;
    int definitionEncoding = Encodings.RLE;
    int repetitionEncoding = Encodings.RLE;
    int definitionBytes;
    int repetitionBytes;
    boolean isCompressed = true;
    /** Bytes of the header itself. */
    int length;

    static PageHeader read(byte[] bytes, int from, int to) {
        ThriftReader thrift = new ThriftReader(bytes, from, to);
        PageHeader header = new PageHeader();
        thrift.begin();
        for (int field = thrift.field(); field != 0; field = thrift.field()) {
            switch (field) {
                case 1 -> header.type = thrift.int32();
                case 2 -> header.uncompressed = thrift.int32();
                case 3 -> header.compressed = thrift.int32();
                case 4 -> header.crc = thrift.int32();
                case 5 -> header.dataPage(thrift);
                case 7 -> header.dictionaryPage(thrift);
                case 8 -> header.dataPage2(thrift);
                default -> thrift.skip();
            }
        }
        header.length = thrift.position() - from;
        if (header.uncompressed < 0 || header.compressed < 0) {
            throw new ParquetException("A page claims " + header.compressed + " bytes, uncompressed "
                    + header.uncompressed + "; the file is damaged");
        }
        return header;
    }

    private void dataPage(ThriftReader thrift) {
        thrift.struct();
        for (int field = thrift.field(); field != 0; field = thrift.field()) {
            switch (field) {
                case 1 -> values = thrift.int32();
                case 2 -> encoding = thrift.int32();
                case 3 -> definitionEncoding = thrift.int32();
                case 4 -> repetitionEncoding = thrift.int32();
                default -> thrift.skip();
            }
        }
    }

    private void dictionaryPage(ThriftReader thrift) {
        thrift.struct();
        for (int field = thrift.field(); field != 0; field = thrift.field()) {
            switch (field) {
                case 1 -> values = thrift.int32();
                case 2 -> encoding = thrift.int32();
                default -> thrift.skip();
            }
        }
    }

    private void dataPage2(ThriftReader thrift) {
        thrift.struct();
        for (int field = thrift.field(); field != 0; field = thrift.field()) {
            switch (field) {
                case 1 -> values = thrift.int32();
                case 4 -> encoding = thrift.int32();
                case 5 -> definitionBytes = thrift.int32();
                case 6 -> repetitionBytes = thrift.int32();
                case 7 -> isCompressed = thrift.bool();
                default -> thrift.skip();
            }
        }
    }
}
