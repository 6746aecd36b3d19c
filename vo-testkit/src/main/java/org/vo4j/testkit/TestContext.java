// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.FormatException;
import org.vo4j.api.Issue;
import org.vo4j.api.IssueCode;
import org.vo4j.api.IssueLog;
import org.vo4j.api.Location;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.Verify;
import org.vo4j.api.VoTableVersion;
import org.vo4j.api.spi.Payload;
import org.vo4j.api.spi.ReadContext;
import org.vo4j.api.table.ColumnRange;
import org.vo4j.api.table.Columns;

/**
 * A context that records what an encoding says.
 *
 * <p>By default it shows all fields, for VOTable 1.5, with the standard limits, under {@link Verify#WARN}. The
 * {@code with} methods give a new context that has recorded nothing. Single-threaded.
 */
public final class TestContext implements ReadContext {
    private final Columns fields;
    private final int[] projection;
    private final Columns columns;
    private final VoTableVersion version;
    private final ReadLimits limits;
    private final IssueLog log;
    private final @Nullable Payload payload;
    private final @Nullable FormatException atEnd;
    private final Map<Integer, List<ColumnRange>> ranges;
    private final List<FormatException> damages = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();

    private TestContext(
            Columns fields,
            int[] projection,
            VoTableVersion version,
            ReadLimits limits,
            Verify verify,
            @Nullable Payload payload,
            @Nullable FormatException atEnd,
            Map<Integer, List<ColumnRange>> ranges) {
        this.fields = fields;
        this.projection = projection.clone();
        this.columns =
                Columns.of(Arrays.stream(projection).mapToObj(fields::get).toList());
        this.version = version;
        this.limits = limits;
        this.log = new IssueLog(verify);
        this.payload = payload;
        this.atEnd = atEnd;
        this.ranges = ranges;
    }

    /** A context that shows all fields. */
    public static TestContext of(Columns fields) {
        int[] all = IntStream.range(0, fields.size()).toArray();
        return new TestContext(
                fields, all, VoTableVersion.V1_5, ReadLimits.standard(), Verify.WARN, null, null, Map.of());
    }

    /** A context for a table: its fields and its version. */
    public static TestContext of(ExpectedTable table) {
        return of(table.fields()).withVersion(table.version());
    }

    /** Shows these fields, given by their places, in that order. */
    public TestContext withProjection(int... shown) {
        return new TestContext(fields, shown, version, limits, log.verify(), payload, atEnd, ranges);
    }

    /** Reads by the rules of another version. */
    public TestContext withVersion(VoTableVersion newVersion) {
        return new TestContext(fields, projection, newVersion, limits, log.verify(), payload, atEnd, ranges);
    }

    /** Reads under other limits. */
    public TestContext withLimits(ReadLimits newLimits) {
        return new TestContext(fields, projection, version, newLimits, log.verify(), payload, atEnd, ranges);
    }

    /** Reads under another policy. */
    public TestContext withVerify(Verify newVerify) {
        return new TestContext(fields, projection, version, limits, newVerify, payload, atEnd, ranges);
    }

    /** Locates issues in a payload. */
    public TestContext withPayload(Payload newPayload) {
        return new TestContext(fields, projection, version, limits, log.verify(), newPayload, atEnd, ranges);
    }

    /** Wants only rows whose numbers lie in ranges, in a column given by its place among those shown. */
    public TestContext withRanges(int column, ColumnRange... wanted) {
        Map<Integer, List<ColumnRange>> all = new HashMap<>(ranges);
        all.put(column, List.of(wanted));
        return new TestContext(fields, projection, version, limits, log.verify(), payload, atEnd, all);
    }

    /** Finds fault with what follows the rows: {@link #endOfRows} throws. */
    public TestContext failingAtEnd(FormatException failure) {
        return new TestContext(fields, projection, version, limits, log.verify(), payload, failure, ranges);
    }

    @Override
    public Columns fields() {
        return fields;
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public int field(int column) {
        return projection[column];
    }

    @Override
    public List<ColumnRange> ranges(int column) {
        return ranges.getOrDefault(column, List.of());
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
            log.report(Issue.of(code, message, locate(offset), element));
        } else {
            log.count(code);
        }
    }

    @Override
    public FormatException damage(IssueCode code, String message, long offset) {
        FormatException damage = new FormatException(
                Issue.of(code, message, locate(offset), payload == null ? "" : payload.elementName()));
        damages.add(damage);
        return damage;
    }

    private Location locate(long offset) {
        return payload == null ? Location.unknown() : payload.locate(offset);
    }

    @Override
    public void endOfRows(long rows) {
        ends.add(rows);
        if (ends.size() > 1) {
            throw new AssertionError("endOfRows was called " + ends.size() + " times; once is the rule");
        }
        if (!damages.isEmpty()) {
            throw new AssertionError(
                    "endOfRows was called after damage: " + damages.get(0).getMessage());
        }
        if (atEnd != null) {
            throw atEnd;
        }
    }

    /** The issues that were reported and kept. */
    public List<Issue> issues() {
        return log.issues();
    }

    /** The codes of the issues that were reported, kept or not, each once. */
    public List<String> codes() {
        return List.copyOf(log.counts().keySet());
    }

    /** The damage that was made last. */
    public Optional<FormatException> damage() {
        return damages.isEmpty() ? Optional.empty() : Optional.of(damages.get(damages.size() - 1));
    }

    /** The number of rows that {@link #endOfRows} was told; empty when it was not called. */
    public OptionalLong rowsAtEnd() {
        return ends.isEmpty() ? OptionalLong.empty() : OptionalLong.of(ends.get(0));
    }
}
