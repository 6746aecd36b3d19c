// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import org.vo4j.api.spi.ForwardingReadContext;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.Columns;

/** What the codec of cells is told: columns as they are stored and as they are shown. */
final class CodecContext extends ForwardingReadContext {
    private final Columns stored;
    private final Columns shown;
    private final int[] fieldOf;

    CodecContext(ReadContext context, Columns stored, Columns shown, int[] fieldOf) {
        super(context);
        this.stored = stored;
        this.shown = shown;
        this.fieldOf = fieldOf.clone();
    }

    @Override
    public Columns fields() {
        return stored;
    }

    @Override
    public Columns columns() {
        return shown;
    }

    @Override
    public int field(int column) {
        return fieldOf[column];
    }
}
