// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.ArrayList;
import java.util.List;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.IssueCode;
import org.vo4j.api.IssueLog;
import org.vo4j.api.Location;
import org.vo4j.api.Verify;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.spi.WriteContext;
import org.vo4j.api.table.Columns;

/**
 * A context that records what an encoding says while it writes.
 *
 * <p>By default it is for VOTable 1.5 under {@link Verify#WARN}. The {@code with} methods give a new context that has
 * recorded nothing. Single-threaded.
 */
public final class TestWriteContext implements WriteContext {
    /**
     * What an encoding said of one cell.
     *
     * @param code the kind of issue
     * @param message what it said
     * @param row the number of the row among those that the sink has taken
     * @param column the place of the column
     * @param refused whether it is an exception for the sink to throw, not a report
     */
    public record Told(IssueCode code, String message, long row, int column, boolean refused) {}

    private final Columns columns;
    private final VoTableVersion version;
    private final IssueLog log;
    private final List<Told> told = new ArrayList<>();
    private final List<FormatException> failures = new ArrayList<>();

    private TestWriteContext(Columns columns, VoTableVersion version, Verify verify) {
        this.columns = columns;
        this.version = version;
        this.log = new IssueLog(verify);
    }

    /** A context for columns. */
    public static TestWriteContext of(Columns columns) {
        return new TestWriteContext(columns, VoTableVersion.V1_5, Verify.WARN);
    }

    /** A context for a table: its fields and its version. */
    public static TestWriteContext of(ExpectedTable table) {
        return of(table.fields()).withVersion(table.version());
    }

    /** Writes by the rules of another version. */
    public TestWriteContext withVersion(VoTableVersion newVersion) {
        return new TestWriteContext(columns, newVersion, log.verify());
    }

    /** Writes under another policy. */
    public TestWriteContext withVerify(Verify newVerify) {
        return new TestWriteContext(columns, version, newVerify);
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
        return log.wants(code);
    }

    @Override
    public void report(IssueCode code, String message, long row, int column) {
        told.add(new Told(code, message, row, column, false));
        if (!log.wants(code)) {
            log.count(code);
            return;
        }
        try {
            log.report(issue(code, message, row, column));
        } catch (FormatException e) {
            failures.add(e);
            throw e;
        }
    }

    @Override
    public FormatException refusal(IssueCode code, String message, long row, int column) {
        told.add(new Told(code, message, row, column, true));
        FormatException refusal = new FormatException(issue(code, message, row, column));
        failures.add(refusal);
        return refusal;
    }

    private Issue issue(IssueCode code, String message, long row, int column) {
        String name = columns.get(column).name();
        return Issue.of(code, "row " + row + ", column '" + name + "': " + message, new Location("test", 0, 0), name);
    }

    /** The issues that were reported and kept. */
    public List<Issue> issues() {
        return log.issues();
    }

    /** Everything that was said, kept or not, in order. */
    public List<Told> told() {
        return List.copyOf(told);
    }

    /** Whether something was said of a cell. */
    public boolean hasTold(long row, int column) {
        return told.stream().anyMatch(issue -> issue.row == row && issue.column == column);
    }

    /** Whether an exception is one that this context made or threw. */
    public boolean made(FormatException failure) {
        return failures.stream().anyMatch(made -> made == failure);
    }
}
