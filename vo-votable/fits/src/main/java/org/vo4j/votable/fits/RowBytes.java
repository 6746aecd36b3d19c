// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import org.vo4j.api.Location;
import org.vo4j.api.spi.Payload;

/** The rows of a FITS table, and nothing before or behind them. */
abstract class RowBytes extends Payload {
    final Payload payload;

    /** The payload is asked for places, and closed in the end. */
    RowBytes(Payload payload) {
        this.payload = payload;
    }

    /** Reads on behind the rows to the end of the table's data; called when all rows have been read. */
    abstract void finish();

    @Override
    public Location locate(long offset) {
        return payload.locate(offset);
    }

    @Override
    public String elementName() {
        return payload.elementName();
    }

    @Override
    public void close() {
        payload.close();
    }
}
