// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.votable.parquet.rows;

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

    /** The bytes, once the metadata have been read. */
    RandomBytes bytes();

    /** Closes what is open; from any thread. */
    @Override
    void close();
}
