// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import org.vo4j.api.VoTableIssue;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.ReadContext;

/** Rows as they come: the payload's own window, cut off behind the last row. */
final class StreamedRows extends RowBytes {
    private final BinaryTable table;
    private final ReadContext context;
    /** Bytes of rows from the payload's position on. */
    private long left;

    /** The payload stands on the first row. */
    StreamedRows(Payload payload, BinaryTable table, ReadContext context) {
        super(payload);
        this.table = table;
        this.context = context;
        this.left = table.tableBytes();
    }

    @Override
    public byte[] array() {
        return payload.array();
    }

    @Override
    public int position() {
        return payload.position();
    }

    @Override
    public void position(int newPosition) {
        left -= newPosition - payload.position();
        payload.position(newPosition);
    }

    @Override
    public int limit() {
        return (int) Math.min(payload.limit(), payload.position() + left);
    }

    @Override
    public boolean fill() {
        if (payload.limit() - payload.position() >= left) {
            return false;
        }
        if (!payload.fill()) {
            throw cut();
        }
        return true;
    }

    private RuntimeException cut() {
        return context.damage(
                VoTableIssue.W60,
                "The FITS data end within the " + table.rows() + " rows of " + table.rowBytes()
                        + " bytes that the header announces; the rows before are sound. Is the file complete?",
                payload.offset(payload.limit()));
    }

    @Override
    void finish() {
        PayloadInput rest = new PayloadInput(payload);
        long heap = table.dataBytes() - table.tableBytes();
        if (rest.skip(heap) < heap) {
            throw context.damage(
                    VoTableIssue.W60,
                    "The FITS data end within the heap behind the rows; is the file complete?",
                    payload.offset(payload.limit()));
        }
        long padding = Header.padded(table.dataBytes()) - table.dataBytes();
        long there = rest.skip(padding);
        if (there < padding) {
            context.report(
                    VoTableIssue.W60,
                    "The last block of the FITS data is not filled up: " + (padding - there) + " bytes are missing",
                    payload.offset(payload.limit()),
                    "FITS");
        }
        rest.skip(Long.MAX_VALUE);
    }

    @Override
    public long offset(int index) {
        return payload.offset(index);
    }
}
