// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.TransportException;
import org.vo4j.api.VoException;
import org.vo4j.api.spi.ContainerWriter;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Columns;
import org.vo4j.api.table.RowSink;
import org.vo4j.votable.parquet.file.ByteTarget;
import org.vo4j.votable.parquet.file.FileWriter;
import org.vo4j.votable.parquet.file.Footer;
import org.vo4j.votable.parquet.rows.ParquetSink;

/** Writes one table and its VOTable as a VOParquet file (Parquet in the VO, IVOA Note 1.0, section 2.2). */
final class VoParquetWriter implements ContainerWriter {
    private final OutputStream out;
    private @Nullable ParquetSink rows;
    private @Nullable Columns withoutRows;

    VoParquetWriter(OutputStream out) {
        this.out = out;
    }

    private void write(byte[] bytes, int from, int count) {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            throw new TransportException("Cannot write the Parquet file: " + e.getMessage(), e);
        }
    }

    @Override
    public RowSink table(WriteContext context) {
        if (rows != null) {
            throw new VoException("A Parquet file holds the rows of one table, and the document has several; choose "
                    + "one of them, or write a VOTable");
        }
        if (withoutRows != null) {
            throw new VoException("A Parquet file holds the rows of the first TABLE of its document, and that has no "
                    + "DATA; choose the table that has, or write a VOTable");
        }
        ByteTarget target = this::write;
        ParquetSink sink = ParquetSink.open(target, context);
        rows = sink;
        return sink;
    }

    @Override
    public void tableWithoutRows(Columns columns) {
        if (rows == null && withoutRows == null) {
            withoutRows = columns;
        }
    }

    @Override
    public void finish(String document) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put(Footer.VERSION_KEY, "1.0");
        keys.put(Footer.CONTENT_KEY, document);
        ParquetSink sink = rows;
        if (sink != null) {
            sink.finish(keys);
            return;
        }
        Columns columns = withoutRows;
        new FileWriter(this::write, columns == null ? List.of() : ParquetSink.outColumns(columns)).end(keys);
    }

    @Override
    public void close() {
        // nothing is held but memory
    }
}
