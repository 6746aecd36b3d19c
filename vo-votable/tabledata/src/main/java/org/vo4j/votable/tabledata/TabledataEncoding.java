// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.tabledata;

import org.vo4j.api.spi.BlockwiseEncoding;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.PayloadForm;
import org.vo4j.api.spi.PayloadOutput;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.RowCursor;
import org.vo4j.api.table.RowSink;

/** The provider of TABLEDATA (VOTable 1.5 section 5.1). */
public final class TabledataEncoding implements BlockwiseEncoding {
    /** For the service loader. */
    public TabledataEncoding() {}

    @Override
    public String name() {
        return "TABLEDATA";
    }

    @Override
    public PayloadForm payloadForm() {
        return PayloadForm.MARKUP;
    }

    @Override
    public RowCursor read(Payload payload, ReadContext context) {
        return new TabledataCursor(payload, context);
    }

    @Override
    public RowSink write(PayloadOutput output, WriteContext context) {
        return new TabledataSink(output, context);
    }
}
