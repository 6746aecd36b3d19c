// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.api.spi;

import java.util.List;
import java.util.Optional;
import org.vo4j.api.FormatException;
import org.vo4j.api.IssueCode;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.table.ColumnRange;
import org.vo4j.api.table.Columns;

/** A context that says and tells what another does; what extends it changes some of that. Single-threaded. */
public abstract class ForwardingReadContext implements ReadContext {
    /** The other. */
    protected final ReadContext context;

    /** Says and tells what another context does. */
    protected ForwardingReadContext(ReadContext context) {
        this.context = context;
    }

    @Override
    public Columns fields() {
        return context.fields();
    }

    @Override
    public Columns columns() {
        return context.columns();
    }

    @Override
    public int field(int column) {
        return context.field(column);
    }

    @Override
    public List<ColumnRange> ranges(int column) {
        return context.ranges(column);
    }

    @Override
    public Optional<String> attribute(String name) {
        return context.attribute(name);
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
