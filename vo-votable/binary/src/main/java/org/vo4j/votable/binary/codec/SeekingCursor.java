// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.binary.codec;

import java.util.Objects;
import java.util.function.LongConsumer;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.table.SeekableRowCursor;

/** A cursor whose payload can be placed before any row. */
final class SeekingCursor extends BinaryCursor implements SeekableRowCursor {
    private final RowSeeker seeker;

    SeekingCursor(Layout layout, Payload payload, Reporter reporter, LongConsumer atEnd, RowSeeker seeker) {
        super(layout, payload, reporter, atEnd);
        this.seeker = seeker;
    }

    @Override
    public long rowCount() {
        return seeker.rows();
    }

    @Override
    public void seek(long row) {
        Objects.checkIndex(row, seeker.rows() + 1);
        seeker.seek(row);
        restart(row);
    }
}
