// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vo4j.api.ReadLimits;
import org.vo4j.api.Verify;
import org.vo4j.api.plugin.VoPlugins;
import org.vo4j.api.spi.HttpTransport;
import org.vo4j.api.table.ColumnRange;

/** How VOTables are read. Immutable; each method gives changed options. */
public final class ReadOptions {
    private static final ReadOptions STANDARD = new ReadOptions();

    private Verify verify = Verify.WARN;
    private ReadLimits limits = ReadLimits.standard();
    private StreamPolicy streamPolicy = StreamPolicy.SAME_ORIGIN;
    private boolean comments;
    private int threads = 1;
    private List<String> columns = List.of();
    private List<ColumnRange> ranges = List.of();
    private @Nullable VoPlugins plugins;
    private @Nullable HttpTransport transport;

    private ReadOptions() {}

    private ReadOptions(ReadOptions from) {
        this.verify = from.verify;
        this.limits = from.limits;
        this.streamPolicy = from.streamPolicy;
        this.comments = from.comments;
        this.threads = from.threads;
        this.columns = from.columns;
        this.ranges = from.ranges;
        this.plugins = from.plugins;
        this.transport = from.transport;
    }

    /** The usual options: deviations are collected, all columns, one thread, streams of the same origin. */
    public static ReadOptions standard() {
        return STANDARD;
    }

    /** With another treatment of deviations from the standard. */
    public ReadOptions verify(Verify newVerify) {
        ReadOptions options = new ReadOptions(this);
        options.verify = newVerify;
        return options;
    }

    /** With other bounds on what a document may cost. */
    public ReadOptions limits(ReadLimits newLimits) {
        ReadOptions options = new ReadOptions(this);
        options.limits = newLimits;
        return options;
    }

    /** With another choice of external STREAMs that may be opened. */
    public ReadOptions streamPolicy(StreamPolicy newPolicy) {
        ReadOptions options = new ReadOptions(this);
        options.streamPolicy = newPolicy;
        return options;
    }

    /** With the XML comments of the skeleton kept in the document model, or not. */
    public ReadOptions comments(boolean keep) {
        ReadOptions options = new ReadOptions(this);
        options.comments = keep;
        return options;
    }

    /**
     * With so many threads for loading a table into memory.
     *
     * @throws IllegalArgumentException when there is less than one
     */
    public ReadOptions threads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("At least one thread is needed, not " + count);
        }
        ReadOptions options = new ReadOptions(this);
        options.threads = count;
        return options;
    }

    /** With only those columns, by name or ID, in that order; none given means all. */
    public ReadOptions columns(String... namesOrIds) {
        return columns(List.of(namesOrIds));
    }

    /** With only those columns, by name or ID, in that order; an empty list means all. */
    public ReadOptions columns(List<String> namesOrIds) {
        ReadOptions options = new ReadOptions(this);
        options.columns = List.copyOf(namesOrIds);
        return options;
    }

    /**
     * With only those rows whose numbers lie in all these ranges; none given means all rows. The columns need not be
     * among those that are read.
     *
     * <p>Rows are left out exactly, in every encoding. Where an encoding keeps statistics of blocks of rows, as Parquet does,
     * blocks without any such row are not read at all. The rows come one after another: their cursor can neither be placed
     * on a row nor be shared between threads, and counts the rows that it shows.
     */
    public ReadOptions where(ColumnRange... newRanges) {
        return where(List.of(newRanges));
    }

    /** With only those rows whose numbers lie in all these ranges; an empty list means all. */
    public ReadOptions where(List<ColumnRange> newRanges) {
        ReadOptions options = new ReadOptions(this);
        options.ranges = List.copyOf(newRanges);
        return options;
    }

    /** With other encodings than those found on the module or class path. */
    public ReadOptions plugins(VoPlugins newPlugins) {
        ReadOptions options = new ReadOptions(this);
        options.plugins = newPlugins;
        return options;
    }

    /** With another way to fetch http and https addresses than the JDK's client. */
    public ReadOptions transport(HttpTransport newTransport) {
        ReadOptions options = new ReadOptions(this);
        options.transport = newTransport;
        return options;
    }

    /** The treatment of deviations from the standard. */
    public Verify verify() {
        return verify;
    }

    /** The bounds on what a document may cost. */
    public ReadLimits limits() {
        return limits;
    }

    /** The choice of external STREAMs that may be opened. */
    public StreamPolicy streamPolicy() {
        return streamPolicy;
    }

    /** Whether the XML comments of the skeleton are kept. */
    public boolean comments() {
        return comments;
    }

    /** The number of threads for loading a table into memory. */
    public int threads() {
        return threads;
    }

    /** The names or IDs of the columns to read; empty for all. */
    public List<String> columns() {
        return columns;
    }

    /** The ranges that the rows to read lie in; empty for all rows. */
    public List<ColumnRange> ranges() {
        return ranges;
    }

    /** The encodings to choose from. */
    public VoPlugins plugins() {
        VoPlugins given = plugins;
        return given == null ? VoPlugins.standard() : given;
    }

    /** The way to fetch http and https addresses; empty for the JDK's client. */
    public Optional<HttpTransport> transport() {
        return Optional.ofNullable(transport);
    }
}
