// SPDX-FileCopyrightText: 2026 The vo4j authors
// SPDX-License-Identifier: Apache-2.0
package org.vo4j.protocol.tap;

import java.net.URI;
import java.nio.file.Path;
import org.vo4j.api.table.RowSource;
import org.vo4j.votable.WriteOptions;

/** A table that goes with a query, and is TAP_UPLOAD.name there (TAP 1.1 section 2.7.6). */
sealed interface Upload {
    /** The name of the table. */
    String name();

    /** A file that is sent with the request. */
    record OfFile(String name, Path file) implements Upload {}

    /** Rows that are written as a VOTable while the request is sent. */
    record OfRows(String name, RowSource rows, WriteOptions options) implements Upload {}

    /** An address that the service fetches from. */
    record OfAddress(String name, URI address) implements Upload {}

    /** The result of a job of any TAP service. */
    record OfJob(String name, TapJob job) implements Upload {}
}
