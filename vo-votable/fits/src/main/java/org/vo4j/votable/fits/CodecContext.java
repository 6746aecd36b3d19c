// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.fits;

import org.vo4j.api.FormatException;
import org.vo4j.api.IssueCode;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.Columns;

/** What the codec of cells is told: columns as they are stored and as they are shown. */
final class CodecContext implements ReadContext {
    private final ReadContext context;
    private final Columns stored;
    private final Columns shown;
    private final int[] fieldOf;

    CodecContext(ReadContext context, Columns stored, Columns shown, int[] fieldOf) {
        this.context = context;
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

    @Override
    public VoTableVersion version() {
        return context.version();
    }

    @Override
    public ReadLimits limits() {
        return context.limits();
    }

    @Override
    public boolean wants(IssueCode code) {
        return context.wants(code);
    }

    @Override
    public void report(IssueCode code, String message, long offset, String element) {
        context.report(code, message, offset, element);
    }

    @Override
    public FormatException damage(IssueCode code, String message, long offset) {
        return context.damage(code, message, offset);
    }

    @Override
    public void endOfRows(long rows) {
        context.endOfRows(rows);
    }
}
