// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

import java.util.Map;
import java.util.Optional;
import org.vo4j.api.ReadLimits;
import org.vo4j.votable.parquet.file.Footer;
import org.vo4j.votable.parquet.file.RandomBytes;

/** Parquet files that are opened when they are needed, one after another. Single-threaded, except {@link #close()}. */
public interface ParquetSource extends AutoCloseable {
    /** The metadata of the first file, which is opened with it. */
    Footer footer(ReadLimits limits);

    /** The metadata of the next file, which is opened with it, and the one before closed; empty behind the last. */
    Optional<Footer> next(ReadLimits limits);

    /** What the folders say in which the file that is open lies: values by key, empty for null. */
    default Map<String, Optional<String>> partition() {
        return Map.of();
    }

    /** The name of the file that is open, where it is one of several; else empty. */
    default String name() {
        return "";
    }

    /** The bytes, once the metadata have been read. */
    RandomBytes bytes();

    /** Closes what is open; from any thread. */
    @Override
    void close();
}
