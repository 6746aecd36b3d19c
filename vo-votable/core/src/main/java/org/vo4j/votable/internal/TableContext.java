// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.IssueCode;
import org.vo4j.api.IssueLog;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.ColumnRange;
import org.vo4j.api.table.Columns;

/** What one table's encoding is told, and where its issues go. */
final class TableContext implements ReadContext {
    private final Columns fields;
    private final Selection selection;
    private final VoTableVersion version;
    private final ReadLimits limits;
    private final IssueLog log;
    private final Payload payload;
    private final UnaryOperator<String> attributes;
    private final LongConsumer atEnd;

    /**
     * Creates a context.
     *
     * @param selection the columns and rows that are wanted
     * @param attributes the values of the attributes of the encoding's element; empty for one that is absent
     * @param atEnd told the number of rows when the payload has ended
     */
    TableContext(
            Columns fields,
            Selection selection,
            VoTableVersion version,
            ReadLimits limits,
            IssueLog log,
            Payload payload,
            UnaryOperator<String> attributes,
            LongConsumer atEnd) {
        this.fields = fields;
        this.selection = selection;
        this.version = version;
        this.limits = limits;
        this.log = log;
        this.payload = payload;
        this.attributes = attributes;
        this.atEnd = atEnd;
    }

    @Override
    public Columns fields() {
        return fields;
    }

    @Override
    public Columns columns() {
        return selection.read();
    }

    @Override
    public int field(int column) {
        return selection.fields()[column];
    }

    @Override
    public List<ColumnRange> ranges(int column) {
        return selection.ranges().get(column);
    }

    @Override
    public Optional<String> attribute(String name) {
        return Optional.of(attributes.apply(name)).filter(value -> !value.isEmpty());
    }

    @Override
    public VoTableVersion version() {
        return version;
    }

    @Override
    public ReadLimits limits() {
        return limits;
    }

    @Override
    public boolean wants(IssueCode code) {
        return log.wants(code);
    }

    @Override
    public void report(IssueCode code, String message, long offset, String element) {
        if (log.wants(code)) {
            log.report(Issue.of(code, message, payload.locate(offset), element));
        } else {
            log.count(code);
        }
    }

    @Override
    public FormatException damage(IssueCode code, String message, long offset) {
        return new FormatException(Issue.of(code, message, payload.locate(offset), payload.elementName()));
    }

    @Override
    public void endOfRows(long rows) {
        atEnd.accept(rows);
    }
}
