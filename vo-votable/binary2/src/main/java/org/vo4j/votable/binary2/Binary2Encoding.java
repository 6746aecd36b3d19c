// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary2;

import org.vo4j.api.spi.BlockwiseEncoding;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.PayloadForm;
import org.vo4j.api.spi.PayloadOutput;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;
import org.vo4j.votable.binary.codec.BinaryRows;

/** BINARY2: BINARY with a null flag for each cell in front of each row (VOTable 1.5 section 5.4). */
public final class Binary2Encoding implements BlockwiseEncoding {
    /** For the service loader. */
    public Binary2Encoding() {}

    @Override
    public String name() {
        return "BINARY2";
    }

    @Override
    public PayloadForm payloadForm() {
        return PayloadForm.STREAM;
    }

    @Override
    public RowCursor read(Payload payload, ReadContext context) {
        return BinaryRows.read(payload, context, true);
    }

    @Override
    public RowSink write(PayloadOutput output, WriteContext context) {
        return BinaryRows.write(output, context, true);
    }
}
