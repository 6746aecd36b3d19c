// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.internal.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.IssueCode;
import org.vo4j.api.IssueLog;
import org.vo4j.api.Location;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Columns;

/** What an encoding is told about one table, or one block of its rows, and where its issues go. */
final class RowContext implements WriteContext {
    /** An issue of a block, whose rows have no numbers yet. */
    private record Held(IssueCode code, String message, long row, int column) {}

    private final Columns columns;
    private final VoTableVersion version;
    private final IssueLog log;
    private final Location place;
    private final boolean holding;
    /** Rows of the table that others have written before. */
    private final long rowsBefore;

    private final Map<String, String> options;

    private OptionalLong rowCount = OptionalLong.empty();
    private final List<Held> held = new ArrayList<>();

    /** Creates the context of a table that is written to a place. */
    RowContext(Columns columns, VoTableVersion version, IssueLog log, Location place, Map<String, String> options) {
        this(columns, version, log, place, false, 0, options);
    }

    private RowContext(
            Columns columns,
            VoTableVersion version,
            IssueLog log,
            Location place,
            boolean holding,
            long rowsBefore,
            Map<String, String> options) {
        this.options = options;
        this.columns = columns;
        this.version = version;
        this.log = log;
        this.place = place;
        this.holding = holding;
        this.rowsBefore = rowsBefore;
    }

    /** The same context when the number of rows is certain. */
    RowContext ofRows(OptionalLong count) {
        rowCount = count;
        return this;
    }

    @Override
    public OptionalLong rowCount() {
        return rowCount;
    }

    @Override
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** The context of a block of the same table: keeps its issues until it is settled. */
    RowContext forBlock() {
        return new RowContext(columns, version, log, place, true, 0, options);
    }

    /** The context of the rows behind those that have been written in blocks. */
    RowContext behind(long rows) {
        return new RowContext(columns, version, log, place, false, rows, options);
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public VoTableVersion version() {
        return version;
    }

    @Override
    public boolean wants(IssueCode code) {
        // in a block the log belongs to another thread: a few messages too many are made
        return holding ? held.size() < IssueLog.KEPT_PER_CODE : log.wants(code);
    }

    @Override
    public void report(IssueCode code, String message, long row, int column) {
        if (holding) {
            held.add(new Held(code, message, row, column));
        } else if (log.wants(code)) {
            log.report(issue(code, message, row, column));
        } else {
            log.count(code);
        }
    }

    @Override
    public FormatException refusal(IssueCode code, String message, long row, int column) {
        return holding
                ? new Refusal(code, message, row, column)
                : new FormatException(issue(code, message, row, column));
    }

    private Issue issue(IssueCode code, String message, long row, int column) {
        String name = columns.get(column).name();
        return Issue.of(code, "row " + (rowsBefore + row) + ", column '" + name + "': " + message, place, name);
    }

    /** Reports the issues of a block, now that the number of rows before it is known. */
    void settle(RowContext block, long before) {
        for (Held issue : block.held) {
            report(issue.code, issue.message, before + issue.row, issue.column);
        }
    }

    /** The refusal of a block as one of the table. */
    FormatException settled(Refusal refusal, long before) {
        return refusal(refusal.code, refusal.message, before + refusal.row, refusal.column);
    }

    /** A cell of a block that cannot be written. */
    static final class Refusal extends FormatException {
        private static final long serialVersionUID = 1L;
        private final transient IssueCode code;
        private final String message;
        private final long row;
        private final int column;

        Refusal(IssueCode code, String message, long row, int column) {
            super(message, Location.unknown());
            this.code = code;
            this.message = message;
            this.row = row;
            this.column = column;
        }
    }
}
