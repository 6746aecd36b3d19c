// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.table.Tables;
import uk.ac.starlink.util.DataSource;
import uk.ac.starlink.votable.DataFormat;
import uk.ac.starlink.votable.VOTableBuilder;
import uk.ac.starlink.votable.VOTableVersion;
import uk.ac.starlink.votable.VOTableWriter;

/** Writing and converting by STIL through its public API. */
final class WritePeers {
    private WritePeers() {}

    /** A table in memory, in the way that STIL thinks fastest. */
    static StarTable load(Path file) throws IOException {
        return Tables.randomTable(new VOTableBuilder()
                .makeStarTable(DataSource.makeDataSource(file.toString()), true, StoragePolicy.PREFER_MEMORY));
    }

    /** STIL writes a table in memory. */
    static Object write(StarTable table, boolean binary2) throws IOException {
        CountingOutput out = new CountingOutput();
        writer(binary2).writeStarTable(table, out);
        return out;
    }

    /** STIL converts as its documentation says that large files are converted: from a table that streams. */
    static Object convert(Path file) throws IOException {
        CountingOutput out = new CountingOutput();
        StarTable table = new VOTableBuilder()
                .makeStarTable(DataSource.makeDataSource(file.toString()), false, StoragePolicy.PREFER_MEMORY);
        writer(true).writeStarTable(table, out);
        return out;
    }

    private static VOTableWriter writer(boolean binary2) {
        return new VOTableWriter(binary2 ? DataFormat.BINARY2 : DataFormat.TABLEDATA, true, VOTableVersion.V14);
    }

    /** Takes bytes and counts them. */
    static final class CountingOutput extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] block, int offset, int length) {
            bytes += length;
        }

        @Override
        public String toString() {
            return bytes + " bytes";
        }
    }
}
