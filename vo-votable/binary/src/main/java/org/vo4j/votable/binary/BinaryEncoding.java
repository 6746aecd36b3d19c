// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary;

import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.PayloadForm;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.spi.TableEncoding;
import org.vo4j.api.table.RowCursor;
import org.vo4j.votable.binary.codec.BinaryRows;

/** BINARY: rows of big-endian cells without null flags (VOTable 1.5 section 5.3). */
public final class BinaryEncoding implements TableEncoding {
    /** For the service loader. */
    public BinaryEncoding() {}

    @Override
    public String name() {
        return "BINARY";
    }

    @Override
    public PayloadForm payloadForm() {
        return PayloadForm.STREAM;
    }

    @Override
    public RowCursor read(Payload payload, ReadContext context) {
        return BinaryRows.read(payload, context, false);
    }
}
