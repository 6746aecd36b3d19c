// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet;

import java.util.Map;
import java.util.Set;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.PayloadForm;
import org.vo4j.api.spi.PayloadOutput;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.spi.TableEncoding;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;
import org.vo4j.votable.parquet.rows.ParquetCursor;
import org.vo4j.votable.parquet.rows.ParquetSink;
import org.vo4j.votable.parquet.rows.PayloadSource;

/**
 * PARQUET: a Parquet file in place of the rows, usually beside the document, as astropy writes it; no version of VOTable
 * has it.
 */
public final class ParquetEncoding implements TableEncoding {
    /** For the service loader. */
    public ParquetEncoding() {}

    @Override
    public String name() {
        return "PARQUET";
    }

    @Override
    public PayloadForm payloadForm() {
        return PayloadForm.STREAM;
    }

    @Override
    public Map<String, String> attributes() {
        return Map.of("type", "VOTable-remote-file");
    }

    /** A partitioned table is a folder of files with the same columns. */
    @Override
    public boolean readsFolders() {
        return true;
    }

    /** The {@code codec}, SNAPPY if none is chosen, and the most rows of a row group, {@code row-group-rows}. */
    @Override
    public Set<String> options() {
        return ParquetSink.OPTIONS;
    }

    @Override
    public RowCursor read(Payload payload, ReadContext context) {
        return new ParquetCursor(new PayloadSource(payload), context);
    }

    @Override
    public RowSink write(PayloadOutput output, WriteContext context) {
        return ParquetSink.closing(output::write, context);
    }
}
